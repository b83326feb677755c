/** The items of a reading as a page marks them: which words carry each, and what the margin says beside them. */
import type { ItemKind } from "../../desk/why.ts";
import type { Reading } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import { relationWords } from "../../record/words/state-words.ts";
import { basisOf, stanceOf } from "../words/record-words.ts";

export interface PageItem {
  readonly kind: ItemKind;
  /** Unique within its reading. */
  readonly key: string;
  /** The words that are marked, in the article's order. */
  readonly spans: readonly Span[];
  /** Who or what, for the margin. */
  readonly who: string;
  /** What of them, for the margin. */
  readonly what: string;
}

/** Every item, in the order of the words that carry it. */
export function pageItems(reading: Reading): PageItem[] {
  const items: PageItem[] = [
    ...reading.talks.map((one) => item("talks", one.id, one.evidence, one.name, one.status)),
    ...reading.attendance.map((one) => {
      const basis = basisOf(one);
      const spans = one.because === null ? one.evidence : [...one.evidence, one.because];
      return item("attendance", one.id, spans, one.actor.name, basis === "" ? one.status : `${one.status}, ${basis}`);
    }),
    ...reading.conditions.map((one) =>
      item(
        "condition",
        one.id,
        [one.outcome, one.requires],
        one.statedBy?.name ?? "The report",
        relationWords[one.relation],
      ),
    ),
    ...reading.positions.map((one) =>
      item("position", one.id, [one.content], one.actor.name, `${stanceOf(one, reading)}: ${one.issue}`),
    ),
    ...reading.statements.map((one) =>
      item("statement", one.id, one.content, one.speaker.name, one.cue?.text ?? "goes on"),
    ),
  ];
  return items.sort((a, b) => startOf(a) - startOf(b));
}

function item(kind: ItemKind, id: string, spans: readonly Span[], who: string, what: string): PageItem {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  return { kind, key: keyOf(kind, id), spans: inOrder, who, what };
}

/** The key of an item: letters that may stand in an address, whatever its id is made of. */
export function keyOf(kind: ItemKind, id: string): string {
  return `${kind}-${id.replace(/[^A-Za-z0-9_-]/g, (sign) => `.${sign.charCodeAt(0).toString(16)}`)}`;
}

function startOf(one: PageItem): number {
  return one.spans[0]?.start ?? 0;
}
