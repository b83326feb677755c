/** Why an item stands in a record: the words that carry it, and the lexicon entries that matched on which of them. */
import type { Lexicon, LexiconPart } from "../read/lexicon.ts";
import type { EventCode, Trace } from "../record/event.ts";
import type { Reading } from "../record/reading.ts";
import type { Span } from "../record/span.ts";
import { paragraphAt } from "./paragraph-at.ts";

export type ItemKind = "talks" | "attendance" | "condition" | "position" | "statement";

/** An item of any kind, with what all of them have. */
export interface Item {
  readonly kind: ItemKind;
  readonly id: string;
  readonly evidence: readonly Span[];
  readonly trace: Trace;
  /** Null where the item is of a kind that has no code, or none fits. */
  readonly event: EventCode | null;
}

/** One match of a lexicon entry. */
export interface Match {
  readonly entry: string;
  /** The lexicon's file; null where the entry stands in none. */
  readonly file: string | null;
  /** The example that the entry gives; null where it gives none. */
  readonly example: string | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

export interface Why {
  readonly id: string;
  readonly kind: ItemKind;
  readonly evidence: readonly (Span & { readonly paragraph: number })[];
  readonly matches: readonly Match[];
  readonly event: EventCode | null;
}

/** Every item of a reading, in the record's order. */
export function itemsOf(reading: Reading): Item[] {
  return [
    ...reading.talks.map((one) => ({ ...one, kind: "talks" as const })),
    ...reading.attendance.map((one) => ({ ...one, kind: "attendance" as const })),
    ...reading.conditions.map((one) => ({ ...one, kind: "condition" as const })),
    ...reading.positions.map((one) => ({ ...one, kind: "position" as const })),
    ...reading.statements.map((one) => ({ ...one, kind: "statement" as const, event: null })),
  ];
}

/** The ids among `ids` that a person may mean by some letters: the id itself, or else all that begin so. */
export function idsMeant(wanted: string, ids: readonly string[]): string[] {
  if (ids.includes(wanted)) return [wanted];
  return [...new Set(ids.filter((id) => wanted !== "" && id.startsWith(wanted)))];
}

/** The trace of an item, with the place and the lexicon entry of each match. */
export function whyItem(item: Item, reading: Reading, lexicon: Lexicon): Why {
  const placed = <Place extends { start: number }>(place: Place) => ({
    ...place,
    paragraph: paragraphAt(reading.article, place),
  });
  return {
    id: item.id,
    kind: item.kind,
    evidence: item.evidence.map(placed),
    matches: item.trace.map((match) => placed({ ...match, ...entryOf(match.entry, lexicon) })),
    event: item.event,
  };
}

/** What the entries of the lexicon's parts are called by, one way or another. */
interface NamedEntry {
  readonly entry?: string;
  readonly id?: string;
  readonly lemma?: string;
  readonly example?: string;
}

/** Where an entry such as `conditions/until` stands, by its name, id or lemma. */
function entryOf(entry: string, lexicon: Lexicon): Pick<Match, "file" | "example"> {
  const [partName = "", ...rest] = entry.split("/");
  const part = lexicon.parts[partName] as LexiconPart<NamedEntry> | undefined;
  if (part === undefined) return { file: null, example: null };
  const names = [entry, rest.join("/")];
  const found = part.entries.find((one) =>
    [one.entry, one.id, one.lemma].some((name) => name !== undefined && names.includes(name)),
  );
  return {
    file: found === undefined ? null : `lexicon/en/${partName}.json`,
    example: found?.example ?? null,
  };
}
