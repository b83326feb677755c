/** Loading the lexicon: every JSON file of its folder, by name. */
import type { Lexicon, LexiconPart } from "../read/lexicon.ts";
import { ParleyError } from "../record/error.ts";
import type { Disk } from "./effects.ts";

/** Parts that the reader names outright; the rest are handed to the rooms that ask for them. */
const namedParts = ["speech", "countries", "seats", "titles"] as const;

/** The lexicon in a folder such as `lexicon/en`; throws `file-unreadable` or `format-broken`. */
export async function loadLexicon(folder: string, disk: Disk): Promise<Lexicon> {
  const parts: Record<string, LexiconPart<unknown>> = {};
  const files = (await disk.list(folder)).filter((entry) => entry.kind === "file" && entry.name.endsWith(".json"));
  for (const { name } of files) parts[name.replace(/\.json$/, "")] = await loadPart(`${folder}/${name}`, disk);
  const missing = namedParts.find((name) => parts[name] === undefined);
  if (missing !== undefined) {
    throw new ParleyError("file-unreadable", `The lexicon has no ${missing}.json in ${folder}.`, {
      hint: "Check the repository out again, with all of lexicon/.",
    });
  }
  // The files are Parley's own and their shapes are held by tests; here only their frame is checked.
  return { ...(parts as unknown as Lexicon), parts };
}

async function loadPart(path: string, disk: Disk): Promise<LexiconPart<unknown>> {
  let part: unknown;
  try {
    part = JSON.parse(Buffer.from(await disk.read(path)).toString("utf8"));
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    throw brokenPart(path, (cause as Error).message, cause);
  }
  if (!isPart(part)) throw brokenPart(path, "it must be {“origin”: …, “entries”: […]}");
  return part;
}

function isPart(value: unknown): value is LexiconPart<unknown> {
  if (value === null || typeof value !== "object") return false;
  return "origin" in value && typeof value.origin === "string" && "entries" in value && Array.isArray(value.entries);
}

function brokenPart(path: string, reason: string, cause?: unknown): ParleyError {
  return new ParleyError("format-broken", `The lexicon file ${path} is broken: ${reason}.`, {
    cause,
    hint: "Undo the last change to it, or check the repository out again.",
  });
}
