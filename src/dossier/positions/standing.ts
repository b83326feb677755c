/** Which positions still stand: what a party later said otherwise on the same thing takes the place of what it said before. */
import type { DossierPosition } from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { compareText } from "../kept.ts";
import { hasCommonUnit, hasOtherAmounts, isTime, type Quantity } from "../quantities.ts";
import { askedOnce } from "../remembered.ts";
import { tellsGivingUp } from "./giving-up.ts";
import { areOneThing, byThing, wordingOf } from "./one-thing.ts";
import { amountsIn, type Sayings, wordingsIn } from "./sayings.ts";

/** At least this much of the shorter wording stands in the fuller one for both to be about one thing. */
const leastLikeness = 0.6;
/** The same for positions that stand under two issues. */
const leastElsewhere = 0.75;

const yes: ReadonlySet<Stance> = new Set(["accept", "offer"]);
const against: ReadonlySet<Stance> = new Set(["reject"]);

/** When an article tells a position, and where in its text. */
export interface Told {
  readonly article: string;
  readonly day: string;
  readonly start: number;
}

export interface StandingInput {
  readonly sayings: Sayings;
  /** Who told a position, by its id. */
  readonly toldOf: (id: string) => readonly Told[];
  /** How telling a word is in the dossier. */
  readonly weightOf: (word: string) => number;
}

/** The positions with their standing. */
export function withStanding(positions: readonly DossierPosition[], input: StandingInput): DossierPosition[] {
  const { sayings, weightOf } = input;
  const wordingsOf = wordingsIn(sayings);
  const unitsOf = (position: DossierPosition) => {
    const counted = amountsIn(sayings, position).flatMap((amount) =>
      amount.unit === "" || isTime(amount) ? [] : [amount.unit],
    );
    return against.has(position.stance) && namesMoney(position.content) ? [...counted, "money"] : counted;
  };
  const near = byThing(positions, { wordingsOf, weightOf }, unitsOf);
  const isSameThing = (a: DossierPosition, b: DossierPosition) =>
    (hasCommonUnit(amountsIn(sayings, a), amountsIn(sayings, b)) &&
      countsTheSame(a, b, hasSameAmount(amountsIn(sayings, a), amountsIn(sayings, b)))) ||
    isMoneyAfterAll(a, b, sayings) ||
    areOneThing(wordingsOf(a), wordingsOf(b), weightOf, a.issue === b.issue ? leastLikeness : leastElsewhere);
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
function isMoneyAfterAll(a: DossierPosition, b: DossierPosition, sayings: Sayings): boolean {
  const [no, sum] = against.has(a.stance) ? [a, b] : [b, a];
  const hasMoney = (one: DossierPosition) => amountsIn(sayings, one).some(({ unit }) => unit === "money");
  const isNoThenYes = against.has(no.stance) && yes.has(sum.stance);
  return isNoThenYes && hasMoney(sum) && !hasMoney(no) && namesMoney(no.content);
}

/** Whether two figures in one unit count the same thing: of one issue, with a word in common, or nothing but how much. */
function countsTheSame(a: DossierPosition, b: DossierPosition, isSameAmount: boolean): boolean {
  if (a.issue === b.issue) return true;
  const [one, other] = [wordingOf(a).words, wordingOf(b).words];
  // “The ten nights” are those of “a limit of ten nights a month”.
  if (one.size === 0 || other.size === 0) return a.stance === b.stance || isSameAmount;
  return [...one].some((word) => other.has(word)) || [a, b].every(({ content }) => onHowMuch.test(content));
}

/** “Any treaty that did not compensate the valley” refuses what is missing from it; who has a treaty or the compensation later says the same. */
const forLack = /\b(?:without|(?:that|which) (?:did|does|do|would|will) not|that lacks?)\b/iu;
const namesLack = askedOnce((words) => forLack.test(words));

function refusesForLack({ stance, content }: DossierPosition): boolean {
  return against.has(stance) && namesLack(content);
}

/** Words by which somebody asks that a thing be no more: “the levy is withdrawn”, “in the bin”. */
const asksForItsEnd =
  /\b(?:withdrawn|dropped|scrapped|cancelled|canceled|abandoned|lifted|shelved|repealed|revoked|rescinded|ditched|in the bin|off the table)\b|^(?:to )?(?:withdraw|drop|scrap|cancel|abandon|lift|shelve|repeal|revoke|rescind|ditch|end|stop|halt|cease)\b/iu;
const wantsItGone = askedOnce((words) => asksForItsEnd.test(words));

/** Whether a position is against a thing: refused, or wanted gone. */
function isAgainst({ stance, content }: DossierPosition): boolean {
  return against.has(stance) || (stance === "demand" && wantsItGone(content));
}

/** Whether `later` replaced `earlier`: first reported after it, and not followed by the earlier stance again. */
function takesPlaceOf(later: DossierPosition, earlier: DossierPosition, { sayings, toldOf }: StandingInput): boolean {
  const [was, is] = [earlier.firstOn, later.firstOn];
  if (was === null || is === null || later.lastOn === null || earlier.lastOn === null) return false;
  if (is !== was && later.lastOn < earlier.lastOn) return false;
  const isTurn = isAgainst(later) !== isAgainst(earlier);
  if (!isTurn && (is <= was || against.has(later.stance) !== against.has(earlier.stance))) return false;
  const [now, then] = [amountsIn(sayings, later), amountsIn(sayings, earlier)];
  const isOtherAmount = hasOtherAmounts(now, then);
  const isSameAnswer = later.stance === earlier.stance || (yes.has(later.stance) && yes.has(earlier.stance));
  if (isSameAnswer && (!isOtherAmount || against.has(later.stance))) return false;
  // Who asks for what he agreed to has not changed his mind.
  if (later.stance === "demand" && yes.has(earlier.stance) && !isOtherAmount) return false;
  if (isTurn && refusesForLack(later) !== refusesForLack(earlier)) return false;
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
