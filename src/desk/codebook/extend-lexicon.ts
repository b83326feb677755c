/** Adding an analyst's own entries to the lexicon. */
import type { Lexicon, LexiconPart } from "../../read/lexicon.ts";
import { brokenCodebook, type Codebook } from "./codebook.ts";

/**
 * A lexicon with the codebook's entries before its own. Throws `broken-record` for a part that is none, and for an entry that
 * is not made like those that are there: it must have what all of them have, and keep to their few values where they have few.
 */
export function extendLexicon(lexicon: Lexicon, { lexicon: added }: Pick<Codebook, "lexicon">, name: string): Lexicon {
  const parts: Record<string, unknown> = { ...lexicon.parts };
  for (const [partName, entries] of Object.entries(added)) {
    const part = parts[partName] as LexiconPart<unknown> | undefined;
    if (part === undefined) {
      throw brokenCodebook(
        name,
        `the lexicon has no part “${partName}”; its parts are ${Object.keys(parts).join(", ")}`,
      );
    }
    const shape = shapeOf(part.entries);
    entries.forEach((entry, index) => {
      const fault = faultOf(entry, shape);
      if (fault !== null) throw brokenCodebook(name, `at lexicon.${partName}[${index}], ${fault}`);
    });
    parts[partName] = { origin: part.origin, entries: [...entries, ...part.entries] };
  }
  return { ...(parts as unknown as Lexicon), parts };
}

interface Field {
  readonly type: string;
  /** The values that there are, where they are few; null where any will do. */
  readonly values: readonly string[] | null;
}

type Shape = ReadonlyMap<string, Field>;

/** Entries fewer than this tell nothing of which values a field may have. */
const fewestEntries = 20;
/** A field with more values than this is an open one. */
const mostValues = 12;

/** The fields that every entry of a part has. */
function shapeOf(entries: readonly unknown[]): Shape {
  const objects = entries.filter((entry) => entry !== null && typeof entry === "object") as Record<string, unknown>[];
  const shape = new Map<string, Field>();
  for (const [name, value] of Object.entries(objects[0] ?? {})) {
    if (name === "example") continue;
    const type = typeOf(value);
    if (!objects.every((entry) => typeOf(entry[name]) === type)) continue;
    const values = [...new Set(objects.map((entry) => String(entry[name])))];
    const hasFew = type === "text" && objects.length >= fewestEntries && values.length <= mostValues;
    shape.set(name, { type, values: hasFew ? values : null });
  }
  return shape;
}

function faultOf(entry: Readonly<Record<string, unknown>>, shape: Shape): string | null {
  for (const [name, { type, values }] of shape) {
    if (entry[name] === undefined) return `“${name}” is missing`;
    if (typeOf(entry[name]) !== type) return `“${name}” must be ${type === "list" ? "a list" : type}`;
    if (values !== null && !values.includes(String(entry[name])))
      return `“${name}” must be one of ${values.join(", ")}`;
  }
  return null;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : typeof value;
}
