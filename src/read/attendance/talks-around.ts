/** Which talks a place in the article speaks of. */
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { childrenBy, lemmaAt, lowerAt, type Tree, tokenAt, tokensWithin } from "../grammar/tree.ts";
import { datesByToken } from "../talks/days.ts";
import { findHeads } from "../talks/delegations.ts";
import type { TalksLexicon } from "../talks/lexicon.ts";
import type { Place } from "../talks/mention.ts";
import { nounEntryAt } from "../talks/nouns.ts";
import { canBeSamePlace, placeAt, placeNamed } from "../talks/places.ts";

export interface TalksAround {
  /** The talks that a phrase names by its head; `named` is false where it names none. */
  atPhrase(token: number): { named: boolean; talks: Talks | null };
  /** The talks that a venue stands for: “flew to Doha”. */
  atPlace(token: number): Talks | null;
  /** The talks spoken of in the sentence of a token, else in those before it in its paragraph, or the one before; the nearest. */
  near(token: number): Talks | null;
  /** The talks whose mention this token is. */
  ofMention(token: number): Talks | null;
  /** The article names no talks, and yet tells of a delegation and its head. */
  readonly isUntold: boolean;
  /** The talks that the article says most about. */
  readonly main: Talks | null;
  /** The talks of the article that are still to come or go on; those it says most about where none are. */
  readonly next: Talks | null;
  /** The talks that go on or are over, of which the article says most; those it says most about where none are. */
  readonly current: Talks | null;
}

const ofWord = new Set(["of", "in"]);

export function layTalks(context: ReadContext, lexicon: TalksLexicon, talks: readonly Talks[]): TalksAround {
  const { tree } = context;
  const byToken = new Map<number, Talks>();
  const bySentence = new Map<number, { token: number; talks: Talks }[]>();
  for (const one of talks) {
    for (const step of one.trace) {
      const token = tokensWithin(tree, step.start, step.end)?.first;
      const isName =
        token !== undefined &&
        (lexicon.nouns.has(step.words.toLowerCase()) ||
          lexicon.verbs.has(lemmaAt(tree, token)) ||
          lexicon.wrappers.has(lemmaAt(tree, token)));
      if (token === undefined || !isName) continue;
      byToken.set(token, one);
      const { sentence } = tokenAt(tree, token);
      const here = bySentence.get(sentence) ?? [];
      here.push({ token, talks: one });
      bySentence.set(sentence, here);
    }
  }
  const main = [...talks].sort((a, b) => b.evidence.length - a.evidence.length)[0] ?? null;

  const ahead = talks.filter(({ status }) => status === "scheduled" || status === "postponed" || status === "underway");
  const next =
    [...ahead].sort((a, b) => Number(b.status === "scheduled") - Number(a.status === "scheduled"))[0] ??
    talks.find(({ status }) => status === "proposed") ??
    main;
  const begun = talks.filter(({ status }) => status === "underway" || status === "ended" || status === "suspended");
  const current = [...begun].sort((a, b) => b.evidence.length - a.evidence.length)[0] ?? main;
  const isUntold =
    talks.length === 0 &&
    (isTitled(context, lexicon) ||
      hasNegotiator(context) ||
      findHeads(context, lexicon).some(({ kind }) => kind === "verb" || kind === "noun"));
  const [first, second] = ahead;
  const upcoming = first !== undefined && second === undefined ? first : null;
  // A report filed from the venue need not say where the talks are: whoever travels there comes to them.
  const isVenueUntold = upcoming?.place === null;

  // An article names few places, however long it is.
  const byPlace = new Map<string, Talks[]>();
  for (const one of talks) {
    if (one.place === null) continue;
    const list = byPlace.get(one.place) ?? [];
    list.push(one);
    byPlace.set(one.place, list);
  }

  function atPhrase(token: number): { named: boolean; talks: Talks | null } {
    const own = byToken.get(token);
    if (own) return { named: true, talks: own };
    const isSomeOther = childrenBy(tree, token, "det").some((child) =>
      ["a", "an", "another"].includes(lowerAt(tree, child)),
    );
    if (nounEntryAt(tree, lexicon, token) && !isSomeOther) return { named: true, talks: near(token) ?? main };
    if (lexicon.wrappers.has(lemmaAt(tree, token)) || lexicon.statusNouns.has(lemmaAt(tree, token))) {
      for (const inner of phrasesBehind(tree, token, ofWord)) {
        const found = byToken.get(inner);
        if (found) return { named: true, talks: found };
        if (nounEntryAt(tree, lexicon, inner)) return { named: true, talks: near(token) ?? main };
      }
      // “a second round of peace talks”: the parse may hang the talks on the verb.
      const after = lowerAt(tree, token + 1) === "of" ? unbrokenAfter(tree, token).slice(0, 6) : [];
      const told = after.map((next) => byToken.get(next)).find((one) => one !== undefined);
      if (told !== undefined) return { named: true, talks: told };
    }
    if ((talks.length > 0 || isUntold) && isRound(context, lexicon, token))
      return { named: true, talks: near(token) ?? main };
    return isTable(tree, token) ? { named: true, talks: near(token) ?? main } : { named: false, talks: null };
  }

  function atPlace(token: number): Talks | null {
    const place = placeAt(context, token);
    if (!place) return null;
    const there = [...byPlace].flatMap(([name, list]) =>
      canBeSamePlace(place, placeNamed(context, name)) ? list : [],
    );
    const told = there.find((one) => one.status !== "ended") ?? there[0] ?? null;
    return told ?? (isVenueUntold && isDateline(context, place) ? upcoming : null);
  }

  function near(token: number): Talks | null {
    const { sentence } = tokenAt(tree, token);
    const paragraph = tree.sentences[sentence]?.paragraph;
    for (let at = sentence; at >= 0 && at > sentence - nearby; at--) {
      const isNear = at >= sentence - 1 || tree.sentences[at]?.paragraph === paragraph;
      if (!isNear) break;
      const here = bySentence.get(at) ?? [];
      const best = [...here].sort((a, b) => Math.abs(a.token - token) - Math.abs(b.token - token))[0];
      if (best) return best.talks;
    }
    return null;
  }

  return { atPhrase, atPlace, near, ofMention: (token) => byToken.get(token) ?? null, main, next, current, isUntold };
}

/** Whether the report speaks of somebody whose office is to negotiate: it is about talks, though it does not name them. */
function hasNegotiator({ actors }: ReadContext): boolean {
  return actors.actors.some(({ name, role }) =>
    /\b(?:negotiator|mediator|conciliator)s?\b/i.test(`${role ?? ""} ${name}`),
  );
}

/** Whether the headline names talks: “Island states return to climate talks”. */
function isTitled({ article }: ReadContext, lexicon: TalksLexicon): boolean {
  const words = (article.headline ?? "").toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return words.some((word) => lexicon.nouns.get(word)?.needs === undefined && lexicon.nouns.has(word));
}

/** Whether the report is filed from the place. */
function isDateline({ article }: ReadContext, place: Place): boolean {
  return article.dateline?.toLowerCase().startsWith(place.name.toLowerCase()) === true;
}

/** Sentences back, within its paragraph, in which talks count as spoken of. */
const nearby = 8;

/** Words for one of the meetings that talks are made of. */
const meetings = new Set([
  "round",
  "session",
  "sitting",
  "meeting",
  "conference",
  "summit",
  "plenary",
  "forum",
  "dialogue",
  "process",
  "opening",
  "gathering",
  "event",
  "proceedings",
]);
const definites = new Set(["the", "this", "that", "these", "those", "any", "each", "every", "no", "both", "all"]);

/** “the next round”, “the June round”, “Friday's session”: of the talks that the article is about. */
function isRound(context: ReadContext, lexicon: TalksLexicon, token: number): boolean {
  const { tree } = context;
  if (!meetings.has(lemmaAt(tree, token)) || phrasesBehind(tree, token, ofWord).length > 0) return false;
  if (childrenBy(tree, token, "compound", "amod").some((child) => lexicon.notBefore.has(lowerAt(tree, child))))
    return false;
  // The parse hangs the day of “attended Friday's session” on the verb as often as on the noun.
  const isOwned = token > 1 && tokenAt(tree, token - 1).upos === "PART";
  const owners = [...childrenBy(tree, token, "nmod:poss"), ...(isOwned ? [token - 2] : [])];
  const isOfDay = owners.some((owner) => datesByToken(context).has(owner));
  return isOfDay || childrenBy(tree, token, "det").some((child) => definites.has(lowerAt(tree, child)));
}

/** “the negotiating table”, “at the table”. */
function isTable(tree: Tree, token: number): boolean {
  if (lemmaAt(tree, token) !== "table") return false;
  const before = childrenBy(tree, token, "amod", "compound").map((child) => lowerAt(tree, child));
  return (
    before.length === 0 ||
    before.some((word) => ["negotiating", "negotiation", "bargaining", "peace", "conference", "talks"].includes(word))
  );
}
