/** What a position is about, so that it can be compared with one in other words. */
import type { ActorRef } from "../../record/actor.ts";
import type { Stance } from "../../record/position.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { overlapOf } from "../content-words.ts";
import { hasOtherAmounts, isTime, type Quantity, quantitiesOf, unitsByValue } from "../quantities.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { familyWords } from "../word-families.ts";

export interface Thing {
  readonly member: Sourced<ReportedPosition>;
  readonly actor: ActorRef;
  readonly side: ActorRef | null;
  readonly party: ActorRef;
  readonly toward: readonly ActorRef[];
  readonly stance: Stance;
  /** Folded words of what is wanted or refused, without the names of the party. */
  readonly words: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
}

function thingOf(member: Sourced<ReportedPosition>, cast: Cast): Thing {
  const { item, report } = member;
  const actor = cast.refOf(report.article.id, item.actor);
  const side = item.side === null ? null : cast.refOf(report.article.id, item.side);
  const words = item.refersTo === null ? item.content.text : `${item.content.text} ${item.refersTo.text}`;
  return {
    member,
    actor,
    side,
    party: cast.partyOf(side ?? actor),
    toward: item.toward.map((ref) => cast.refOf(report.article.id, ref)),
    stance: item.stance,
    words: familyWords(words),
    amounts: quantitiesOf(words),
  };
}

/** The things, with bare numbers counting what the same number counts elsewhere: “settle for 300”. */
export function thingsOf(members: readonly Sourced<ReportedPosition>[], cast: Cast): Thing[] {
  const things = members.map((member) => thingOf(member, cast));
  const units = unitsByValue(things.map(({ amounts }) => amounts));
  return things.map((thing) => {
    if (thing.amounts.length === 0) return thing;
    const amounts = thing.amounts.map(({ value, unit }) => ({ value, unit: unit || (units.get(value) ?? "") }));
    const counted = amounts.filter((one) => one.unit !== "" && !isTime(one));
    return {
      ...thing,
      amounts,
      words: new Set([...thing.words, ...counted.map(({ value, unit }) => `${value} ${unit}`)]),
    };
  });
}

/** A single word must be this telling to stand for a whole wording: in no more than every fifth of them. */
const tellingWeight = 1.7;

/** 0–1: how far two wordings mean one thing, whatever the amounts. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: (word: string) => number): number {
  const overlap = overlapOf(a, b, weightOf);
  const smaller = a.size <= b.size ? a : b;
  const [only] = smaller;
  const isSlight = smaller.size === 1 && only !== undefined && weightOf(only) < tellingWeight;
  return isSlight && Math.max(a.size, b.size) > 2 ? 0 : overlap;
}

/** Whether two positions of one party and stance are the same one in other words. */
export function isSamePosition(a: Thing, b: Thing, weightOf: (word: string) => number): number {
  return hasOtherAmounts(a.amounts, b.amounts) ? 0 : likenessOf(a.words, b.words, weightOf);
}
