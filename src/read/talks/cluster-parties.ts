/** The parties of one meeting, from all its mentions, and those that go without saying. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { lowerAt, tokenAt } from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";
import { isGeneric } from "./parties.ts";
import { unique } from "./people.ts";
import type { Cluster } from "./same-talks.ts";

/**
 * Everybody named as a party. A person goes where his party is named too, and several persons of one party are that party.
 *
 *     President Ruiz met the Kenyan ministers Okello and Wanjiru.   → Ana Ruiz + Kenya
 */
export function partiesOf(context: ReadContext, lexicon: TalksLexicon, cluster: Cluster): Actor[] {
  const all = unique(cluster.flatMap((one) => one.parties)).filter((actor) => !isGeneric(lexicon, actor));
  const sentBy = (actor: Actor) => context.actors.partyOf(actor);
  const named = all.map((actor) => {
    const party = sentBy(actor);
    const colleagues = all.filter((other) => sentBy(other).id === party.id);
    return actor.kind === "person" && party.kind !== "person" && colleagues.length > 1 ? party : actor;
  });
  return unique(named).filter((actor) => {
    const party = sentBy(actor);
    return party.id === actor.id || !named.some((other) => other.id === party.id);
  });
}

/** “The two sides will meet again”, “a meeting between the two sides”: the parties that the article is about. */
export function meansBothSides(context: ReadContext, cluster: Cluster): boolean {
  return cluster.some((one) => {
    const from = one.kind === "verb" ? one.token - 6 : one.token;
    return Array.from({ length: 8 }, (_, step) => from + step)
      .filter((at) => at >= 0 && at < context.tree.tokens.length)
      .some((at) => {
        const isHere = tokenAt(context.tree, at).sentence === tokenAt(context.tree, one.token).sentence;
        const before = at > 0 ? lowerAt(context.tree, at - 1) : "";
        return isHere && lowerAt(context.tree, at) === "sides" && ["two", "both"].includes(before);
      });
  });
}

/** Of talks that name no party, the likely ones; of talks that name one of a likely pair, the other too. */
export function completed(context: ReadContext, own: readonly Actor[], likely: readonly Actor[]): Actor[] {
  if (own.length === 0) return [...likely];
  const [only] = own;
  if (own.length > 1 || likely.length !== 2 || only === undefined || only.kind === "person") return [...own];
  const party = context.actors.partyOf(only).id;
  const other = likely.filter((actor) => context.actors.partyOf(actor).id !== party);
  return other.length === 1 ? [only, ...other] : [...own];
}
