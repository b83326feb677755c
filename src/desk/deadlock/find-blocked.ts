/** Finding who waits for whom in the readings of one report or several, and placing every word of it. */
import { findDeadlock } from "../../dossier/deadlock/find-deadlock.ts";
import type { Deadlock } from "../../record/deadlock.ts";
import type { Reading } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import { paragraphAt } from "../paragraph-at.ts";
import type { Blocked, PlacedSpan } from "./blocked.ts";
import { joinedId, joinReadings } from "./join-readings.ts";

/** The deadlock of the readings. The same readings in the same order always give the same deadlock. */
export function findBlocked(readings: readonly Reading[]): Blocked {
  const deadlock = findDeadlock(joinReadings(readings));
  const placesOf = placer(readings);
  const placeAll = (words: readonly Span[], items: readonly string[]) => {
    const placed: PlacedSpan[] = [];
    for (const span of words) {
      const next = placesOf(span, items).find((one) => !placed.some((other) => areSamePlace(one, other)));
      if (next !== undefined) placed.push(next);
    }
    return placed;
  };
  return {
    format: "parley-deadlock/1",
    reports: readings.map(({ article }) => {
      const { id, headline, publisher, publishedOn, url } = article;
      return { id, headline, publisher, publishedOn, url };
    }),
    steps: deadlock.steps.map((step) => ({
      ...step,
      refusals: step.refusals.flatMap(({ actor, attendance, words }) => {
        const [placed] = placesOf(words, [attendance]);
        return placed === undefined ? [] : [{ actor, attendance, words: placed }];
      }),
    })),
    waits: deadlock.waits.map((wait) => ({ ...wait, words: placeAll(wait.words, wait.items) })),
    circles: deadlock.circles,
    blockages: deadlock.blockages,
    telling: tellOnce(deadlock).map((told) => ({ ...told, words: placeAll(told.words, told.items) })),
  };
}

/** What two reports tell in the same words is told once, with the words of both. */
function tellOnce({ telling }: Deadlock): Deadlock["telling"] {
  const bySentence = new Map<string, Deadlock["telling"][number]>();
  for (const told of telling) {
    const known = bySentence.get(told.sentence);
    if (known === undefined) bySentence.set(told.sentence, told);
    else {
      const items = [...new Set([...known.items, ...told.items])];
      bySentence.set(told.sentence, { ...told, items, words: [...known.words, ...told.words] });
    }
  }
  return [...bySentence.values()];
}

interface KnownWords {
  readonly id: string;
  readonly own: string;
  readonly report: number;
  readonly spans: readonly Span[];
}

/** Finds the places where words may stand, given the joined ids of the items that they come from; the likeliest first. */
function placer(readings: readonly Reading[]): (span: Span, items: readonly string[]) => PlacedSpan[] {
  const known = new Map<string, KnownWords>();
  readings.forEach((reading, report) => {
    const add = (own: string, spans: readonly Span[]) => {
      const id = joinedId(report, own, readings.length);
      known.set(id, { id, own, report, spans });
    };
    for (const one of reading.conditions) add(one.id, [...one.evidence, one.outcome, one.requires]);
    for (const one of reading.attendance)
      add(one.id, one.because === null ? one.evidence : [...one.evidence, one.because]);
  });
  return (span, items) => {
    const owners = items.flatMap((id) => known.get(id) ?? []);
    return owners
      .filter(({ spans, report }) => spans.some((one) => isSame(one, span)) && readings[report] !== undefined)
      .map(({ report, own }) => {
        const paragraph = paragraphAt((readings[report] as Reading).article, span);
        return { ...span, report, paragraph, item: own };
      });
  };
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Whether two words are the same words in the same report, whatever item they belong to. */
function areSamePlace(a: PlacedSpan, b: PlacedSpan): boolean {
  return a.report === b.report && isSame(a, b);
}
