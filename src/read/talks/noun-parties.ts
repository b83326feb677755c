/** Parties beside a noun of talks: after “between” and “with”, as its owner, and among its modifiers. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { childrenOf, lowerAt, relationAt, tokenAt, wordAt, yieldOf } from "../grammar/tree.ts";
import { datesByToken } from "./days.ts";
import type { TalksLexicon } from "./lexicon.ts";
import { actorsIn, named } from "./parties.ts";
import { peopleListed, unique } from "./people.ts";
import { isPeopleName } from "./people-nouns.ts";
import { entitiesByToken, isCountryName } from "./places.ts";
import { isVenue } from "./venues.ts";

const between = new Set(["between", "among", "with", "involving", "amongst", "alongside", "versus"]);

const ofSide = new Set(["of"]);

/**
 * The parties of talks that a noun names.
 *
 *     talks between the owners and the union      Kenya's talks with the Fund      Israeli-Palestinian talks
 *                       └────┘         └───┘      └─────┘            └──┘          └────────────────┘
 */
export function partiesOfNoun(
  context: ReadContext,
  lexicon: TalksLexicon,
  nouns: readonly number[],
  takesOf: boolean,
): Actor[] {
  const { tree } = context;
  const found: Actor[] = [];
  for (const noun of nouns) {
    const phrases = phrasesBehind(tree, noun, between);
    for (const phrase of phrases) found.push(...actorsIn(context, lexicon, phrase));
    if (phrases.length === 0) found.push(...named(context, lexicon, listedBetween(context, noun)));
    if (takesOf)
      for (const phrase of phrasesBehind(tree, noun, ofSide)) found.push(...actorsIn(context, lexicon, phrase));
    for (const child of childrenOf(tree, noun)) {
      if (!["compound", "amod", "nmod"].includes(relationAt(tree, child))) continue;
      const isOwner = tokenAt(tree, child).deprel === "nmod:poss";
      if (relationAt(tree, child) === "nmod" && !isOwner && tokenAt(tree, child).deprel !== "nmod:unmarked") continue;
      // “the Uruguay round” has its name from where it began.
      const isNamesake = lowerAt(tree, noun) === "round" && !isPeopleName(context, wordAt(tree, child));
      if (isNamesake && !isOwner) continue;
      if (isOwner) found.push(...actorsIn(context, lexicon, child));
      else if (!isVenue(context, noun, wordsOfEntity(context, child)))
        found.push(...modifierParties(context, lexicon, child));
    }
  }
  return unique(found);
}

/** Whether only a place and a day stand between: “talks in Lima on Monday with the rebels”. */
function isCloseBehind(context: ReadContext, noun: number, marker: number): boolean {
  const dates = datesByToken(context);
  for (let at = noun + 1; at < marker; at++) {
    const isSetting = ["ADP", "PROPN", "DET", "NUM"].includes(tokenAt(context.tree, at).upos) || dates.has(at);
    if (!isSetting) return false;
  }
  return true;
}

/** “talks between Kenya and Chad”, read off the words where the parse has hung the names elsewhere. */
function listedBetween(context: ReadContext, noun: number): Actor[] {
  const marker = unbrokenAfter(context.tree, noun).find((next) => {
    const word = lowerAt(context.tree, next);
    return word === "between" || word === "among" || (word === "with" && isCloseBehind(context, noun, next));
  });
  return marker === undefined ? [] : peopleListed(context, marker + 1);
}

const joined = new Set(["compound", "amod", "conj", "flat", "dep", "appos", "obl"]);

/**
 * Parties in the modifiers of a noun: states, peoples and persons; an organization only beside another name, as one alone
 * is more often the matter (“NAFTA talks”) than a party (“Taliban-US talks”).
 */
function modifierParties(context: ReadContext, lexicon: TalksLexicon, token: number): Actor[] {
  const { tree } = context;
  const found: Actor[] = [];
  const parts = yieldOf(tree, token, (child) => !joined.has(relationAt(tree, child)));
  for (const next of parts) {
    const word = wordAt(tree, next);
    const entity = entitiesByToken(context).get(next);
    const isCity =
      entity?.kind === "place" && !isCountryName(context, wordsOfEntity(context, next)) && !isPeopleName(context, word);
    const isName = entity !== undefined || isCountryName(context, word) || isPeopleName(context, word);
    if (isName && !isCity && !isDay(context, next) && /^\p{Lu}/u.test(word))
      found.push(...named(context, lexicon, [context.actors.actorAt(next)]));
  }
  const actors = unique(found).filter(
    (actor) => actor.kind === "state" || actor.kind === "person" || actor.kind === "organization",
  );
  return actors.length > 1 ? actors : actors.filter((actor) => actor.kind !== "organization");
}

function wordsOfEntity(context: ReadContext, token: number): string {
  const entity = entitiesByToken(context).get(token);
  if (!entity) return "";
  return context.article.text.slice(
    tokenAt(context.tree, entity.first).start,
    tokenAt(context.tree, entity.end - 1).end,
  );
}

function isDay(context: ReadContext, token: number): boolean {
  return datesByToken(context).has(token) || entitiesByToken(context).get(token)?.kind === "date";
}
