/** Which positions still stand: what a party later said otherwise on the same thing takes the place of what it said before. */
import type { DossierPosition } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { compareText } from "../kept.ts";
import { hasCommonUnit, hasOtherAmounts, isTime, type Quantity } from "../quantities.ts";
import { askedOnce } from "../remembered.ts";
import { tellsGivingUp } from "./giving-up.ts";
import { byThing, isOneThing, wordsOfPosition } from "./one-thing.ts";

/** At least this much of the shorter wording stands in the fuller one for both to be about one thing. */
const leastLikeness = 0.6;

const yes: ReadonlySet<Stance> = new Set(["accept", "offer"]);
const against: ReadonlySet<Stance> = new Set(["reject"]);

/** When an article tells a position, and where in its text. */
export interface Told {
  readonly article: string;
  readonly day: string;
  readonly start: number;
}

export interface StandingInput {
  /** By the position's id. */
  readonly amounts: ReadonlyMap<string, readonly Quantity[]>;
  readonly toldOf: (id: string) => readonly Told[];
  /** How telling a word is in the dossier. */
  readonly weightOf: (word: string) => number;
}

/** The positions with their standing. */
export function withStanding(positions: readonly DossierPosition[], input: StandingInput): DossierPosition[] {
  const { amounts, weightOf } = input;
  const unitsOf = ({ id, stance, content }: DossierPosition) => {
    const counted = (amounts.get(id) ?? []).flatMap((amount) =>
      amount.unit === "" || isTime(amount) ? [] : [amount.unit],
    );
    return against.has(stance) && namesMoney(content) ? [...counted, "money"] : counted;
  };
  const near = byThing(positions, unitsOf);
  const isSameThing = (a: DossierPosition, b: DossierPosition) =>
    (hasCommonUnit(amounts.get(a.id) ?? [], amounts.get(b.id) ?? []) &&
      countsTheSame(a, b, hasSameAmount(amounts.get(a.id) ?? [], amounts.get(b.id) ?? []))) ||
    isMoneyAfterAll(a, b, amounts) ||
    isOneThing(a, b, weightOf, leastLikeness);
  return positions.map((position) => {
    const others = near(position).filter(
      (other) => takesPlaceOf(other, position, input) && isSameThing(other, position),
    );
    const [next] = others.sort(
      (a, b) => compareText(dayOfReturn(a, position), dayOfReturn(b, position)) || compareText(a.id, b.id),
    );
    if (next === undefined) return position;
    const isDropped = tellsGivingUp(next) && !tellsGivingUp(position);
    return { ...position, standing: isDropped ? "dropped" : "superseded", supersededBy: next.id };
  });
}

/** How much a wording is on, in its first words: “25”, “an increase of more than 5 per cent”. */
const onHowMuch = /^(?:(?:an?|the) (?:pay |wage )?(?:increase|rise|raise|cut|reduction) of )?(?:\p{L}+ ){0,4}\d/iu;

function hasSameAmount(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((one) => b.some((other) => one.unit !== "" && one.unit === other.unit && one.value === other.value));
}

const moneyWords =
  /\b(?:any|more|extra|further|additional|fresh|new|public|another) (?:\p{L}+ )?(?:money|funds?|funding|cash|aid|subsid(?:y|ies))\b/iu;
const namesMoney = askedOnce((words) => moneyWords.test(words));

/** “No more public money”, and then 12 million: what was refused without a figure is what is now given with one. */
function isMoneyAfterAll(a: DossierPosition, b: DossierPosition, amounts: StandingInput["amounts"]): boolean {
  const [no, sum] = against.has(a.stance) ? [a, b] : [b, a];
  const hasMoney = ({ id }: DossierPosition) => (amounts.get(id) ?? []).some(({ unit }) => unit === "money");
  const isNoThenYes = against.has(no.stance) && yes.has(sum.stance);
  return isNoThenYes && hasMoney(sum) && !hasMoney(no) && namesMoney(no.content);
}

/** Whether two figures in one unit count the same thing: of one issue, with a word in common, or nothing but how much. */
function countsTheSame(a: DossierPosition, b: DossierPosition, isSameAmount: boolean): boolean {
  if (a.issue === b.issue) return true;
  const [one, other] = [wordsOfPosition(a).words, wordsOfPosition(b).words];
  // “The ten nights” are those of “a limit of ten nights a month”.
  if (one.size === 0 || other.size === 0) return a.stance === b.stance || isSameAmount;
  return [...one].some((word) => other.has(word)) || [a, b].every(({ content }) => onHowMuch.test(content));
}

/** Whether `later` replaced `earlier`: first reported after it, and not followed by the earlier stance again. */
function takesPlaceOf(later: DossierPosition, earlier: DossierPosition, { amounts, toldOf }: StandingInput): boolean {
  const [was, is] = [earlier.firstOn, later.firstOn];
  if (was === null || is === null || later.lastOn === null || earlier.lastOn === null) return false;
  if (is !== was && later.lastOn < earlier.lastOn) return false;
  const isTurn = against.has(later.stance) !== against.has(earlier.stance);
  if (is <= was && !isTurn) return false;
  const [now, then] = [amounts.get(later.id) ?? [], amounts.get(earlier.id) ?? []];
  const isOtherAmount = hasOtherAmounts(now, then);
  const isSameAnswer = later.stance === earlier.stance || (yes.has(later.stance) && yes.has(earlier.stance));
  if (isSameAnswer && (!isOtherAmount || against.has(later.stance))) return false;
  if (isTurn && (isOtherAmount || refusesMore(later, earlier)) && !isGivenWay(later, earlier, now, then)) return false;
  if (is > was) return true;
  // From yes to no and back again: what was said last counts.
  if (is < was) return later.lastOn > earlier.lastOn;
  return lastAsNews(later, earlier, toldOf) > lastAsNews(earlier, later, toldOf);
}

/**
 * The last day on which a position is news. An article that tells of both leads with the new one: “Belmara will not take part,
 * four days after it accepted the idea.”
 */
function lastAsNews(own: DossierPosition, other: DossierPosition, toldOf: StandingInput["toldOf"]): string {
  const others = toldOf(other.id);
  const days = toldOf(own.id)
    .filter(({ article, start }) => !others.some((one) => one.article === article && one.start < start))
    .map(({ day }) => day);
  return days.sort(compareText).at(-1) ?? "";
}

const beyond = /\b(?:more than|above|over|beyond|exceed\p{L}*|higher than|any(?:thing)? (?:more|higher))\b/iu;
const below = /\b(?:less than|fewer than|below|under|lower than|any(?:thing)? (?:less|lower))\b/iu;
const isBeyond = askedOnce((words) => beyond.test(words));
const isBelow = askedOnce((words) => below.test(words));

/** Whether one of the two refuses no more than what lies beyond: “ruled out more than 5” leaves 5 open. */
export function refusesMore(a: DossierPosition, b: DossierPosition): boolean {
  return [a, b].some(({ stance, content }) => against.has(stance) && (isBeyond(content) || isBelow(content)));
}

/**
 * A figure refused and another one named later: no change, unless the one agreed lies in what was refused. Who turns 20 down and
 * asks for 45 has not changed his mind; who ruled out more than 5 and agrees to 7, or less than 15 and agrees to 9, has.
 */
function isGivenWay(
  later: DossierPosition,
  earlier: DossierPosition,
  now: readonly Quantity[],
  then: readonly Quantity[],
): boolean {
  if (!yes.has(later.stance)) return false;
  const isRefused = (one: number, other: number) =>
    (one > other && isBeyond(earlier.content)) || (one < other && isBelow(earlier.content));
  return now.some((one) => then.some((other) => other.unit === one.unit && isRefused(one.value, other.value)));
}

function dayOfReturn(later: DossierPosition, earlier: DossierPosition): string {
  const day = later.firstOn ?? "~";
  return day > (earlier.firstOn ?? "") ? day : (later.lastOn ?? "~");
}
