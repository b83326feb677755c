/** Which talks a place in the article speaks of. */
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childrenBy, lemmaAt, lowerAt, type Tree, tokenAt, tokensWithin } from "../grammar/tree.ts";
import type { TalksLexicon } from "../talks/lexicon.ts";
import type { Place } from "../talks/mention.ts";
import { nounEntryAt } from "../talks/nouns.ts";
import { canBeSamePlace, placeAt, placeNamed } from "../talks/places.ts";

export interface TalksAround {
  /** The talks that a phrase names by its head; `named` is false where it names none. */
  atPhrase(token: number): { named: boolean; talks: Talks | null };
  /** The talks that a venue stands for: “flew to Doha”. */
  atPlace(token: number): Talks | null;
  /** The talks spoken of in the sentence of a token, else in the sentence before; the nearest. */
  near(token: number): Talks | null;
  /** The talks whose mention this token is. */
  ofMention(token: number): Talks | null;
  /** The talks that the article says most about. */
  readonly main: Talks | null;
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
        token !== undefined && (lexicon.nouns.has(step.words.toLowerCase()) || lexicon.verbs.has(lemmaAt(tree, token)));
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
      }
      if (isRound(tree, token) && talks.length > 0) return { named: true, talks: near(token) ?? main };
    }
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
    for (const at of [sentence, sentence - 1]) {
      const here = bySentence.get(at) ?? [];
      const best = [...here].sort((a, b) => Math.abs(a.token - token) - Math.abs(b.token - token))[0];
      if (best) return best.talks;
    }
    return null;
  }

  return { atPhrase, atPlace, near, ofMention: (token) => byToken.get(token) ?? null, main };
}

/** Whether the report is filed from the place. */
function isDateline({ article }: ReadContext, place: Place): boolean {
  return article.dateline?.toLowerCase().startsWith(place.name.toLowerCase()) === true;
}

/** “the next round”, “the June round”: of the talks that the article is about. */
function isRound(tree: Tree, token: number): boolean {
  if (lemmaAt(tree, token) !== "round" || phrasesBehind(tree, token, ofWord).length > 0) return false;
  return childrenBy(tree, token, "det").some((child) => lowerAt(tree, child) === "the");
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
