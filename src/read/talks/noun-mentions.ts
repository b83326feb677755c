/** Talks that a noun names: “talks in Geneva”, “the summit”, “a second round of negotiations”. */
import type { Actor } from "../../record/actor.ts";
import type { DateMention } from "../../record/dates.ts";
import type { Trace } from "../../record/event.ts";
import type { ReadContext } from "../context.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { asideBehind } from "./asides.ts";
import { dateAfter, dateBeside, datesByToken } from "./days.ts";
import { agendaOf, formatOf, levelOf, outcomeOf, spanAround } from "./details.ts";
import type { TalksLexicon } from "./lexicon.ts";
import type { Place, TalksMention } from "./mention.ts";
import { partiesOfNoun } from "./noun-parties.ts";
import { anchorOf, isDefinite, isNew, nounEntryAt } from "./nouns.ts";
import {
  isAudience,
  partiesComing,
  partiesIncluded,
  partiesOfClause,
  partiesOffered,
  partiesSending,
} from "./parties.ts";
import { unique } from "./people.ts";
import { entitiesByToken, isCountryName, placeAfter, placeAt, placeBeside } from "./places.ts";
import { hostOf, mediatorsOf } from "./roles.ts";
import { standingOf } from "./standing.ts";
import { clausesAround, statusEntryOf, verbAbove, voteOf } from "./statuses.ts";
import { isVenue } from "./venues.ts";

const withWord = new Set(["with"]);
const joining = new Set(["include", "involve", "bring", "group", "comprise", "gather", "pit", "unite", "join"]);
const partyEffects = new Set(["start", "continue", "hold", "end", "suspend", "schedule"]);
/** These lead or house talks without being a party to them. */
const notParty = new Set([
  "host",
  "chair",
  "attend",
  "organise",
  "organize",
  "announce",
  "arrange",
  "join",
  "convene",
  "stage",
  "set",
  "plan",
  "schedule",
]);

/** The mention that a noun makes; null where the word is not one of talks, or says too little to be one. */
export function nounMentionAt(context: ReadContext, lexicon: TalksLexicon, token: number): TalksMention | null {
  const { tree } = context;
  const entry = nounEntryAt(tree, lexicon, token);
  if (!entry || isToldSomething(tree, token)) return null;
  const others = phrasesBehind(tree, token, withWord);
  const isBeside = others.length === 0 && token + 1 < tree.tokens.length && lowerAt(tree, token + 1) === "with";
  if (isBeside)
    others.push(
      ...unbrokenAfter(tree, token)
        .slice(1, 4)
        .filter((next) => tokenAt(tree, next).upos === "NOUN")
        .slice(-1),
    );
  if (others.length > 0 && others.every((other) => isAudience(context, lexicon, other))) return null;
  const anchor = anchorOf(tree, lexicon, token);
  const nouns = anchor === token ? [token] : [token, anchor];
  const clauses = clausesAround(tree, anchor, token);
  const vote = voteOf(tree, lexicon, token, anchor);

  const parties: Actor[] = partiesOfNoun(context, lexicon, nouns, entry.needs !== undefined);
  for (const clause of clauses) {
    const status = statusEntryOf(tree, lexicon, clause);
    const isHeld =
      clause.role === "object" &&
      status !== null &&
      partyEffects.has(status.effect) &&
      !notParty.has(lemmaAt(tree, clause.verb));
    if (isHeld && tokenAt(tree, clause.verb).deprel !== "acl")
      parties.push(...partiesOfClause(context, lexicon, clause.verb));
    if (status?.effect === "propose") parties.push(...partiesOffered(context, lexicon, clause));
    if (clause.role === "subject" && joining.has(lemmaAt(tree, clause.verb)))
      parties.push(...partiesIncluded(context, lexicon, clause.verb));
  }
  parties.push(...partiesComing(context, lexicon, clauses), ...partiesSending(context, lexicon, token, parties.length));
  const trace: Trace = [
    {
      entry: entry.entry,
      words: wordAt(tree, token),
      start: tokenAt(tree, token).start,
      end: tokenAt(tree, token).end,
    },
  ];
  if (vote.entry !== null)
    trace.push({
      entry: vote.entry,
      words: wordAt(tree, vote.token),
      start: tokenAt(tree, vote.token).start,
      end: tokenAt(tree, vote.token).end,
    });
  const aside = asideBehind(context, token);
  const predicate = clauses[0]?.verb ?? verbAbove(tree, anchor);
  const telling = clauses.map((clause) => clause.verb).filter((verb) => isAboutTalks(tree, lexicon, verb, clauses));
  const journeys = clauses
    .filter((clause) => lexicon.journeys.has(lemmaAt(tree, clause.verb)) && ["for", "to"].includes(clause.role))
    .map((clause) => clause.verb)
    .filter((verb) => standingOf(tree, verb, lexicon).reality !== "actual");
  return {
    token,
    anchor,
    predicate,
    kind: "noun",
    entry: entry.entry,
    span: spanAround(tree, anchor, (child) => relatives.has(relationAt(tree, child))),
    isDefinite: isDefinite(tree, nouns),
    isNew: isNew(tree, nouns),
    isPlural: tokenAt(tree, token).xpos === "NNS",
    isRound: entry.round === true || lemmaAt(tree, anchor) === "round",
    place: aside.place ?? placeOf(context, nouns, telling) ?? goalOf(context, journeys),
    date: aside.date ?? dateOf(context, nouns, anchor, [...telling, ...journeys]),
    vote,
    standing: predicate === null ? null : standingOf(tree, predicate, lexicon),
    parties: unique(parties),
    host: hostOf(context, lexicon, clauses),
    mediators: mediatorsOf(context, lexicon, nouns, clauses),
    format: entry.format ?? formatOf(tree, lexicon, nouns, telling),
    level: levelOf(tree, lexicon, nouns) ?? entry.level ?? null,
    agenda: agendaOf(tree, nouns, telling),
    outcome: outcomeOf(tree, lexicon, clauses),
    trace,
  };
}

const tellings = new Set(["tell", "inform", "assure", "remind"]);

/** “told a packed meeting that …”: those who are told it are an audience. */
function isToldSomething(tree: Tree, token: number): boolean {
  const { head } = tokenAt(tree, token);
  return head >= 0 && ["obj", "iobj"].includes(relationAt(tree, token)) && tellings.has(lemmaAt(tree, head));
}

const relatives = new Set([
  "acl",
  "appos",
  "conj",
  "cc",
  "parataxis",
  "punct",
  "case",
  "cop",
  "aux",
  "nsubj",
  "advcl",
  "ccomp",
  "obl",
  "advmod",
  "mark",
]);

/** Whether the verb's places and days are the talks': it says what becomes of them, or they are its subject. */
function isAboutTalks(
  tree: Tree,
  lexicon: TalksLexicon,
  verb: number,
  clauses: readonly { verb: number; role: string }[],
): boolean {
  const clause = clauses.find((one) => one.verb === verb);
  if (!clause) return false;
  if (statusEntryOf(tree, lexicon, clause) !== null) return true;
  return clause.role === "subject" || ["attend", "host", "chair"].includes(lemmaAt(tree, verb));
}

function placeOf(context: ReadContext, nouns: readonly number[], verbs: readonly number[]): Place | null {
  for (const noun of nouns) {
    const beside = placeBeside(context, noun) ?? placeBefore(context, noun);
    if (beside) return beside;
  }
  for (const verb of verbs) {
    const beside = placeBeside(context, verb);
    if (beside) return beside;
  }
  return [...nouns, ...verbs].map((token) => placeAfter(context, token)).find((place) => place !== null) ?? null;
}

const toward = new Set(["to", "for"]);

/** Where somebody goes for talks: “is heading to Lima this week for negotiations”. */
function goalOf(context: ReadContext, journeys: readonly number[]): Place | null {
  const goals = journeys.flatMap((verb) => phrasesBehind(context.tree, verb, toward));
  const places = goals.flatMap((goal) => placeAt(context, goal) ?? []);
  return places.find((place) => !isCountryName(context, place.name)) ?? null;
}

/** “the Lima talks”: a city before the noun; a country there is a party, unless the article names it as the venue. */
function placeBefore(context: ReadContext, noun: number): Place | null {
  for (const child of childrenBy(context.tree, noun, "compound", "nmod")) {
    if (child > noun || entitiesByToken(context).get(child)?.kind !== "place") continue;
    const place = placeAt(context, child);
    if (place && (!isCountryName(context, place.name) || isVenue(context, noun, place.name))) return place;
  }
  return null;
}

function dateOf(
  context: ReadContext,
  nouns: readonly number[],
  anchor: number,
  verbs: readonly number[],
): DateMention | null {
  for (const noun of nouns) {
    const date = dateBeside(context, noun);
    if (date) return date;
  }
  const above = tokenAt(context.tree, anchor).head;
  if (above >= 0 && relationAt(context.tree, anchor) === "nsubj") {
    const own = datesByToken(context).get(above);
    if (own) return own;
  }
  for (const verb of verbs) {
    const date = dateBeside(context, verb);
    if (date) return date;
  }
  return [...nouns, ...verbs].map((token) => dateAfter(context, token)).find((date) => date !== null) ?? null;
}
