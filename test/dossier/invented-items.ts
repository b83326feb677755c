/** Invented reports, cast and voices for tests: names that are equal are one actor. */

import type { Cast, Sourced, Voices } from "../../src/dossier/sourced.ts";
import type { ActorRef } from "../../src/record/actor.ts";
import type {
  Report,
  ReportedAttendance,
  ReportedCondition,
  ReportedPosition,
  ReportedTalks,
} from "../../src/record/report.ts";
import type { Span } from "../../src/record/span.ts";

/** An actor by its name. */
export function actor(name: string): ActorRef {
  return { id: name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-"), name, aliases: [] };
}

/** A cast in which `sides` tells for whom people speak: `{ Voss: "Tarvia" }`. */
export function fakeCast(sides: Readonly<Record<string, string>> = {}): Cast {
  return {
    refOf: (_article, ref) => actor(ref.name),
    partyOf: (ref) => actor(sides[ref.name] ?? ref.name),
    whoIsWho: () => ({}),
  };
}

/** Voices in which `copies` tells whose text an article carries: `{ "daily-1": "wire-1" }`. */
export function fakeVoices(copies: Readonly<Record<string, string>> = {}): Voices {
  return {
    voiceOf: (article) => copies[article] ?? article,
    whoseText: {},
    replacedBy: () => null,
    replaces: () => null,
  };
}

/** A report without items, of a day or a moment. */
export function report(article: string, publishedOn: string | null): Report {
  return {
    article: {
      id: article,
      headline: null,
      publisher: article,
      byline: null,
      publishedOn,
      updatedOn: null,
      language: "en",
      url: null,
      words: 100,
      paragraphs: [0],
      signature: [],
      sentences: [],
    },
    reader: { version: "test", model: "test" },
    actors: [],
    talks: [],
    attendance: [],
    conditions: [],
    positions: [],
    statements: [],
    anchors: {},
  };
}

/** Words as a span; items of one article in order of `start`. */
export function span(text: string, start = 0): Span {
  return { start, end: start + text.length, text };
}

/** An item on its way into the dossier; `from` is `article day`. */
export function sourced<Item extends { readonly evidence: readonly Span[] }>(
  from: string,
  item: Item,
  more: Partial<Sourced<Item>> = {},
): Sourced<Item> {
  const [article = "a", day = null] = from.split(" ");
  return {
    item,
    report: report(article, day),
    spans: item.evidence,
    isLost: false,
    review: "none",
    corrections: [],
    ...more,
  };
}

let made = 0;
function nextId(kind: string): string {
  made += 1;
  return `${kind}-${made}`;
}

/** Talks between parties, scheduled unless told otherwise. */
export function talks(parties: readonly string[], more: Partial<ReportedTalks> = {}): ReportedTalks {
  return {
    id: nextId("talks"),
    name: `${parties.join("–")} talks`,
    place: null,
    date: null,
    dateWords: null,
    status: "scheduled",
    format: null,
    level: null,
    parties: parties.map(actor),
    host: null,
    hostCertainty: "unknown",
    mediators: [],
    delegations: [],
    agenda: [],
    outcome: null,
    partOf: null,
    event: null,
    evidence: [span("the talks")],
    ...more,
  };
}

/** Somebody's presence, in some words. */
export function attendance(
  who: string,
  status: ReportedAttendance["status"],
  words: string,
  more: Partial<ReportedAttendance> = {},
): ReportedAttendance {
  return {
    id: nextId("attendance"),
    actor: actor(who),
    talks: null,
    status,
    basis: "reported",
    saidBy: null,
    because: null,
    asOf: null,
    previous: null,
    event: null,
    evidence: [span(words)],
    ...more,
  };
}

/** A condition, “only if” unless told otherwise. */
export function condition(
  statedBy: string | null,
  outcome: string,
  requires: string,
  more: Partial<ReportedCondition> = {},
): ReportedCondition {
  return {
    id: nextId("condition"),
    outcome: span(outcome),
    requires: span(requires, outcome.length + 1),
    relation: "only-if",
    statedBy: statedBy === null ? null : actor(statedBy),
    outcomeActor: [],
    requiresActor: [],
    isOutcomeNegated: false,
    isRequirementNegated: false,
    event: null,
    evidence: [span(`${outcome} ${requires}`)],
    ...more,
  };
}

/** A position on an issue. */
export function position(
  who: string,
  stance: ReportedPosition["stance"],
  issue: string,
  content: string,
  more: Partial<ReportedPosition> = {},
): ReportedPosition {
  return {
    id: nextId("position"),
    actor: actor(who),
    side: null,
    issue,
    stance,
    content: span(content),
    refersTo: null,
    toward: [],
    statement: null,
    event: null,
    evidence: [span(content)],
    ...more,
  };
}
