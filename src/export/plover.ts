/**
 * PLOVER JSONL: a line for each report of an event, with PLOVER's root, mode and quad, and in `context` whether the event is past,
 * to come, supposed or denied. Copies of one agency's text share `parley.voice`, so that they can be counted once.
 */
import type { ActorRef } from "../record/actor.ts";
import type { Dossier } from "../record/dossier.ts";
import type { EventCode } from "../record/event.ts";
import type { Evidence } from "../record/evidence.ts";
import {
  type Articles,
  type CitedItem,
  citedItems,
  type LookUp,
  lookUpOf,
  memberOf,
  textIn,
  wordsOf,
} from "./look-up.ts";

/** Event codes of items of the articles' readings, by `article/item`. */
export type Events = ReadonlyMap<string, EventCode>;

/** PLOVER's four kinds: 1 words that help, 2 deeds that help, 3 words that harm, 4 deeds that harm. */
const quads: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** The events that readings have coded; items without a code have no line. */
export function exportPlover(dossier: Dossier, articles: Articles, events: Events): string {
  const found = lookUpOf(dossier);
  const lines = citedItems(dossier).flatMap((cited) =>
    cited.evidence.flatMap((evidence, place) => {
      const event = events.get(memberOf(evidence) ?? "");
      if (event === undefined) return [];
      return [
        JSON.stringify(lineOf(cited, evidence, place, event, found, textIn(articles, evidence.article), dossier)),
      ];
    }),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function lineOf(
  cited: CitedItem,
  evidence: Evidence,
  place: number,
  event: EventCode,
  found: LookUp,
  text: string,
  dossier: Dossier,
): object {
  const article = found.articles.get(evidence.article);
  const { actor, recipient } = sidesOf(cited, found);
  const reportedOn = article?.publishedOn?.slice(0, 10) ?? null;
  const [date, enddate] = (cited.kind === "talks" ? cited.item.date : null)?.split("/") ?? [reportedOn];
  return {
    id: `${cited.id}-${place + 1}`,
    has_event: true,
    date: date ?? null,
    enddate: enddate ?? null,
    actor: actor.map((one) => entityOf(one, found)),
    recipient: recipient.map((one) => entityOf(one, found)),
    event: [event.plover],
    event_loc: locationOf(cited, found),
    event_text: evidence.spans.map((span) => span.text),
    quad_code: quads[event.plover] ?? null,
    mode: event.mode === null ? [] : [event.mode],
    context: (["historical", "future", "hypothetical", "negated"] as const).filter((one) => event[one]),
    text: paragraphAround(text, evidence),
    cite_info: {
      publisher: article?.publisher ?? null,
      headline: article?.headline ?? null,
      date: article?.publishedOn ?? null,
      url: article?.url ?? null,
    },
    coder: `Parley ${dossier.readers.join(", ")}`,
    coded_date: null,
    comment: event.cameo === null ? "" : `CAMEO ${event.cameo}`,
    parley: {
      item: cited.id,
      kind: cited.kind,
      told: cited.told,
      words: wordsOf(evidence),
      article: evidence.article,
      voice: article?.voice ?? evidence.article,
      cameo: event.cameo,
      review: cited.item.review,
      isLost: evidence.isLost,
      offsets: evidence.spans.map(({ start, end }) => [start, end]),
    },
  };
}

function sidesOf(cited: CitedItem, found: LookUp): { actor: readonly ActorRef[]; recipient: readonly ActorRef[] } {
  switch (cited.kind) {
    case "talks":
      return { actor: cited.item.parties, recipient: cited.item.parties };
    case "attendance": {
      const own = found.actors.get(cited.item.actor.id)?.side?.id ?? cited.item.actor.id;
      const parties = found.talks.get(cited.item.talks ?? "")?.parties ?? [];
      return { actor: [cited.item.actor], recipient: parties.filter(({ id }) => id !== own) };
    }
    case "condition":
      return { actor: cited.item.statedBy === null ? [] : [cited.item.statedBy], recipient: cited.item.requiresActor };
    case "position":
      return { actor: [cited.item.actor], recipient: cited.item.toward };
    case "statement":
      return { actor: [cited.item.speaker], recipient: [] };
  }
}

/** PLOVER's `code` is a country's; Parley knows no codes of countries, and leaves it empty. A state's sector is its government. */
function entityOf({ id, name }: ActorRef, { actors }: LookUp): object {
  const actor = actors.get(id);
  return {
    code: "",
    sector: actor?.kind === "state" ? ["GOV"] : [],
    entity_text: name,
    role: actor?.role ?? null,
    side: actor?.side?.name ?? null,
    parley: id,
  };
}

function locationOf(cited: CitedItem, { talks }: LookUp): string | null {
  if (cited.kind === "talks") return cited.item.place;
  if (cited.kind === "attendance") return talks.get(cited.item.talks ?? "")?.place ?? null;
  return cited.kind === "statement" ? cited.item.place : null;
}

/** The paragraphs that the words stand in. */
function paragraphAround(text: string, { spans }: Evidence): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const before = text.lastIndexOf("\n\n", start);
  const after = text.indexOf("\n\n", end);
  return text.slice(before < 0 ? 0 : before + 2, after < 0 ? text.length : after);
}
