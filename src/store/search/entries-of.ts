/** What of an article and its reading can be searched for: one entry for the article and one for every item. */
import type { ActorRef } from "../../record/actor.ts";
import type { Reading } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { HitKind } from "../store.ts";
import { foldedParts, foldedText } from "./fold.ts";

/** The fields that a search can name, as folded words. */
export interface EntryFields {
  readonly words: string;
  readonly speaker: string;
  readonly party: string;
  readonly issue: string;
  readonly status: string;
  readonly publisher: string;
}

export interface Entry extends EntryFields {
  readonly kind: HitKind;
  readonly item: string | null;
  /** Whom a hit is shown with. */
  readonly actor: string | null;
  /** What a hit shows; of an article, its headline and beginning. */
  readonly text: string;
}

/** So much of an article's beginning counts for the order of hits. */
const beginningLength = 600;

/** The entries of a reading, the article's first. */
export function entriesOf(reading: Reading): Entry[] {
  const { article } = reading;
  const sides = new Map(reading.actors.map((actor) => [actor.id, actor.side?.actor ?? null]));
  const sideOf = (ref: ActorRef | null) => (ref === null ? null : (sides.get(ref.id) ?? null));
  const foldOnce = remembering(foldedText);
  const publisher = foldedParts([article.publisher]);

  const entry = (
    kind: HitKind,
    item: string | null,
    shown: { readonly text: string; readonly actor?: string | null },
    fields: {
      readonly words: readonly (string | null)[];
      readonly speaker?: readonly (ActorRef | null)[];
      readonly party?: readonly (ActorRef | null)[];
      readonly issue?: string;
      readonly status?: string;
    },
  ): Entry => ({
    kind,
    item,
    actor: shown.actor ?? null,
    text: shown.text,
    words: foldedParts(fields.words),
    speaker: foldedParts(namesOf(fields.speaker ?? []), foldOnce),
    party: foldedParts(namesOf((fields.party ?? []).flatMap((ref) => [ref, sideOf(ref)])), foldOnce),
    issue: foldedParts([fields.issue ?? null]),
    status: foldedParts([fields.status ?? null]),
    publisher,
  });

  const beginning = [article.headline ?? "", article.text.slice(0, beginningLength)].join("\n\n");
  return [
    entry("article", null, { text: beginning }, { words: [article.headline, article.deck, article.text] }),
    ...reading.statements.map((one) =>
      entry(
        "statement",
        one.id,
        { text: wordsIn(one.content), actor: one.speaker.name },
        { words: [wordsIn(one.content)], speaker: [one.speaker], party: [one.speaker] },
      ),
    ),
    ...reading.positions.map((one) =>
      entry(
        "position",
        one.id,
        { text: one.content.text, actor: one.actor.name },
        {
          words: [one.content.text, one.issue],
          speaker: [one.actor],
          party: [one.actor, one.side],
          issue: one.issue,
          status: one.stance,
        },
      ),
    ),
    ...reading.attendance.map((one) =>
      entry(
        "attendance",
        one.id,
        { text: wordsIn(one.evidence), actor: one.actor.name },
        { words: [wordsIn(one.evidence)], speaker: [one.saidBy], party: [one.actor], status: one.status },
      ),
    ),
    ...reading.conditions.map((one) =>
      entry(
        "condition",
        one.id,
        { text: wordsIn(one.evidence), actor: one.statedBy?.name ?? null },
        {
          words: [wordsIn(one.evidence), one.outcome.text, one.requires.text],
          speaker: [one.statedBy],
          party: [one.statedBy, ...one.outcomeActor, ...one.requiresActor],
          status: one.relation,
        },
      ),
    ),
    ...reading.talks.map((one) =>
      entry(
        "talks",
        one.id,
        { text: one.place === null || one.name.includes(one.place) ? one.name : `${one.name}, ${one.place}` },
        { words: [one.name, one.place], party: [...one.parties, one.host, ...one.mediators], status: one.status },
      ),
    ),
  ];
}

/** Stretches of a text that is interrupted, as one text. */
function wordsIn(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join(" … ");
}

function namesOf(refs: readonly (ActorRef | null)[]): string[] {
  return refs.flatMap((ref) => (ref === null ? [] : [ref.name, ...ref.aliases]));
}

/** The same names come again and again in one reading. */
function remembering(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const folded = fold(text);
    known.set(text, folded);
    return folded;
  };
}
