/** An analyst's own codebook: how she names and merges issues, and entries that she adds to the lexicon. See “Your own codebook” in docs/commands.md. */
import { z } from "zod";
import { ParleyError } from "../../record/error.ts";
import type { Disk } from "../effects.ts";

const wordsSchema = z.string().trim().min(1).max(200);

const issueSchema = z.strictObject({
  /** What the issue is to be called. */
  name: wordsSchema,
  /** Names of issues that are the same; `*` stands for the rest of a word. */
  also: z.array(wordsSchema).default([]),
  /** Words that tell the issue, in what is wanted or refused; `*` stands for the rest of a word. */
  words: z.array(wordsSchema).default([]),
});

const codebookSchema = z.strictObject({
  issues: z.array(issueSchema).default([]),
  /** Entries for parts of the lexicon, by the part's name; they go before its own. */
  lexicon: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).default({}),
});

export type Codebook = z.infer<typeof codebookSchema>;
export type Issue = Codebook["issues"][number];

/** The codebook in a file; throws `file-unreadable`, or `broken-record` that names the place that is wrong. */
export async function loadCodebook(path: string, disk: Disk): Promise<Codebook> {
  const text = Buffer.from(await disk.read(path)).toString("utf8");
  return parseCodebook(text, path);
}

/** The codebook in a text; `name` is what errors call it. */
export function parseCodebook(text: string, name: string): Codebook {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw brokenCodebook(name, `it is not JSON (${(cause as Error).message})`, cause);
  }
  const parsed = codebookSchema.safeParse(found);
  if (!parsed.success) throw brokenCodebook(name, reasonOf(parsed.error), parsed.error);
  const twice = claimedTwice(parsed.data.issues);
  if (twice !== null) throw brokenCodebook(name, `two issues claim “${twice}”`);
  return parsed.data;
}

/** The error for a codebook that cannot be used, with the place and the reason. */
export function brokenCodebook(name: string, reason: string, cause?: unknown): ParleyError {
  return new ParleyError("broken-record", `The codebook ${name} is broken: ${reason}.`, {
    cause,
    hint: 'Write it as {"issues": [{"name": "…", "also": ["…"], "words": ["…*"]}]}; docs/commands.md says more.',
  });
}

function reasonOf(error: z.ZodError): string {
  const [first] = error.issues;
  const place = first?.path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("") ?? "";
  const where = place === "" ? "at its top" : `at ${place.replace(/^\./, "")}`;
  const more = error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : "";
  return `${where}, ${(first?.message ?? "").replace(/^./, (letter) => letter.toLowerCase())}${more}`;
}

/** A name that two issues have, or both take over. */
function claimedTwice(issues: readonly Issue[]): string | null {
  const seen = new Set<string>();
  for (const { name, also } of issues) {
    for (const claimed of new Set([name, ...also].map((one) => one.toLowerCase()))) {
      if (seen.has(claimed)) return claimed;
      seen.add(claimed);
    }
  }
  return null;
}
