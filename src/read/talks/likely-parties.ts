/** Parties of “the talks” where no words beside them say who: those of the article's main talks, or those it speaks of most. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { clauseHeadOf, subjectOf } from "../grammar/clause.ts";
import { unbrokenAfter } from "../grammar/surroundings.ts";
import { lemmaAt, lowerAt } from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";
import { isGeneric } from "./parties.ts";

interface KnownTalks {
  readonly size: number;
  /** A noun names them, and not only a verb (“he telephoned her”). */
  readonly isSeries: boolean;
  readonly parties: readonly Actor[];
}

/** The parties of the talks with most mentions that name two; else the two parties that the article names most often. */
export function likelyParties(context: ReadContext, lexicon: TalksLexicon, known: readonly KnownTalks[]): Actor[] {
  const named = known
    .filter((one) => one.isSeries && one.parties.length >= 2)
    .sort((a, b) => b.size - a.size)
    .map((one) => one.parties);
  const isBetweenBodies = (parties: readonly Actor[]) => parties.every((actor) => actor.kind !== "person");
  const bodies = named.find(isBetweenBodies);
  if (bodies) return [...bodies];
  const pair = mostNamed(context, lexicon);
  return pair.length > 0 ? pair : [...(named[0] ?? [])];
}

const least = 4;

/** The two states, bodies or named camps (“Conservatives”) with most mentions, those of their people counted in; nobody where they are few. */
function mostNamed(context: ReadContext, lexicon: TalksLexicon): Actor[] {
  const counts = new Map<string, { party: Actor; count: number }>();
  const matters = mattersOf(context, lexicon);
  const outside = outsidersOf(context, lexicon);
  for (const actor of context.actors.actors) {
    const party = context.actors.partyOf(actor);
    if (!isLikely(lexicon, party) || matters.has(party.id) || outside.has(party.id)) continue;
    const key = party.name.toLowerCase();
    const entry = counts.get(key) ?? { party, count: 0 };
    entry.count += actor.mentions.length;
    counts.set(key, entry);
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first && second && second.count >= least ? [first.party, second.party] : [];
}

/** Bodies and treaties that talks are about: an organization right before the noun, as in “NAFTA talks”. */
function mattersOf(context: ReadContext, lexicon: TalksLexicon): ReadonlySet<string> {
  const { tree } = context;
  const found = new Set<string>();
  for (let token = 1; token < tree.tokens.length; token++) {
    if (!lexicon.nouns.has(lowerAt(tree, token))) continue;
    const actor = context.actors.actorAt(token - 1);
    if (actor?.kind === "organization") found.add(actor.id);
  }
  return found;
}

/** Who asks for a seat at the talks, or gives up its claim to one, does not sit there: “no longer insists on a seat at the talks”. */
function outsidersOf(context: ReadContext, lexicon: TalksLexicon): ReadonlySet<string> {
  const { tree } = context;
  const found = new Set<string>();
  tree.tokens.forEach((_, token) => {
    if (lemmaAt(tree, token) !== "seat") return;
    const isOfTalks = unbrokenAfter(tree, token).some((next) => lexicon.nouns.has(lowerAt(tree, next)));
    const verb = clauseHeadOf(tree, token);
    const subject = isOfTalks ? subjectOf(tree, verb) : null;
    const actor = subject === null || !claiming.has(lemmaAt(tree, verb)) ? null : context.actors.actorAt(subject);
    if (actor !== null) found.add(context.actors.partyOf(actor).id);
  });
  return found;
}

const claiming = new Set([
  "insist",
  "demand",
  "want",
  "seek",
  "ask",
  "claim",
  "request",
  "deny",
  "refuse",
  "drop",
  "get",
]);

/** A party by guess is one with a name; an assembly or a bloc's council is where others talk. */
function isLikely(lexicon: TalksLexicon, party: Actor): boolean {
  if (isGeneric(lexicon, party)) return false;
  if (
    party.name
      .toLowerCase()
      .split(" ")
      .some((word) => lexicon.assemblies.has(word))
  )
    return false;
  const isCamp = party.kind === "group" && /^\p{Lu}[\p{L}-]+$/u.test(party.name);
  return party.kind === "state" || party.kind === "organization" || isCamp;
}
