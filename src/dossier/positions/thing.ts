/** What a position is about, so that it can be compared with one in other words. */
import type { ActorRef } from "../../record/actor.ts";
import type { Stance } from "../../record/position.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { overlapOf } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { hasOtherAmounts, isTime, type Quantity, quantitiesOf } from "../quantities.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { beginsWithFigure, countedBy } from "./bare-numbers.ts";
import { type Holder, holdersOf } from "./holders-party.ts";
import { type IssueName, readIssueName } from "./issue-name.ts";
import { meantByNoFurther } from "./no-further.ts";
import { areOneStance } from "./one-stance.ts";
import { type HeadPhrase, headPhrase, isSameHead, subjectWords, wantedWords } from "./wanted-words.ts";
import { isOfAmount, toCompare, type VenueWords, venueWords } from "./wording-of.ts";

export interface Thing {
  readonly member: Sourced<ReportedPosition>;
  /** Its words; those that a word like “further” stands for instead. */
  readonly told: string;
  readonly actor: ActorRef;
  readonly side: ActorRef | null;
  readonly party: ActorRef;
  readonly toward: readonly ActorRef[];
  readonly stance: Stance;
  /** Folded words of what is wanted or refused, without the names of the party. */
  readonly words: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  /** What is wanted by its noun; null where a verb tells it. */
  readonly noun: HeadPhrase | null;
  /** Words before “on …” or “about …”: a session on the trial is not the trial. */
  readonly subject: ReadonlySet<string> | null;
  /** What the reading calls the issue. */
  readonly issue: IssueName;
  /** It is on how much of something. */
  readonly isAmount: boolean;
  /** The same for things that are told in the very same words, so that all that is compared of them is the same. */
  readonly wording: string;
}

/** What was made of a member, with what it was made of. */
interface Made {
  atVenue: VenueWords;
  readonly text: string;
  readonly thing: Thing;
  /** The same once its bare numbers count something. */
  counted: Thing | null;
}

const made = new WeakMap<Sourced<ReportedPosition>, Made>();

/** What is made of a member; the very same as the last time, where nothing that it is made of has changed. */
function thingOf(
  member: Sourced<ReportedPosition>,
  { actor, side, party }: Holder,
  cast: Cast,
  itemsOf: (article: string) => readonly ReportedPosition[],
  atVenue: VenueWords,
): Made {
  const { item, report } = member;
  const known = made.get(member);
  const isKnown =
    known !== undefined &&
    known.thing.actor === actor &&
    known.thing.side === side &&
    known.thing.party === party &&
    item.toward.every((ref, at) => cast.refOf(report.article.id, ref) === known.thing.toward[at]);
  if (isKnown && known.atVenue === atVenue) return known;
  const toward = item.toward.map((ref) => cast.refOf(report.article.id, ref));
  const meant = meantByNoFurther(item, itemsOf(report.article.id));
  const text = toCompare(item, meant, atVenue);
  if (isKnown && known.text === text) {
    known.atVenue = atVenue;
    return known;
  }
  const named = [actor, party, ...(side === null ? [] : [side]), ...toward];
  const thing = withWording({
    ...{ member, told: meant ?? item.content.text, actor, side, party, toward, stance: item.stance },
    ...wordingOf(item, text, named),
    issue: readIssueName(item.issue),
    isAmount: isOfAmount(item),
  });
  const fresh = { atVenue, text, thing, counted: null };
  made.set(member, fresh);
  return fresh;
}

function withWording(thing: Omit<Thing, "wording">): Thing {
  const { told, stance, words, amounts, subject, member } = thing;
  const { content, refersTo } = member.item;
  const counted = amounts.map(({ value, unit }) => `${value} ${unit}`);
  const parts = [stance, told, content.text, refersTo?.text ?? "", ...words, "", ...counted, "", ...(subject ?? [""])];
  return { ...thing, wording: parts.join("\n") };
}

type Wording = Pick<Thing, "words" | "amounts" | "noun" | "subject">;

/** What an item says; an item never changes, but names that it leaves out may. */
const wordings = new WeakMap<ReportedPosition, { readonly names: string; readonly wording: Wording }>();

function wordingOf(item: ReportedPosition, text: string, named: readonly ActorRef[]): Wording {
  const names = `${named.map(({ name, aliases }) => [name, ...aliases].join("|")).join("/")}/${text}`;
  const known = wordings.get(item);
  if (known?.names === names) return known.wording;
  // “the two dam authorities” names them, and counts nothing.
  const counted = text.replace(/\b(the|these|those|both|its|their) (?:two|three|four|five|six)\b/gi, "$1");
  const amounts = quantitiesOf(counted);
  const wording = {
    amounts,
    words: wantedWords(text, named, amounts),
    noun: headPhrase(item.refersTo?.text ?? item.content.text),
    subject: subjectWords(text, named),
  };
  wordings.set(item, { names, wording });
  return wording;
}

/** The things, with bare numbers counting what the same number counts elsewhere, or what the article counts: “settle for 300”. */
export function thingsOf(
  members: readonly Sourced<ReportedPosition>[],
  cast: Cast,
  venues: readonly string[] = [],
): Thing[] {
  const holders = holdersOf(members, cast);
  const refs = new Set<ActorRef>();
  for (const { actor, party } of holders) refs.add(actor).add(party);
  const named = new Set([...refs].flatMap(({ name, aliases }) => [name, ...aliases]));
  const atVenue = venueWords(venues, named);
  const itemsOf = itemsByArticle(members);
  const all = members.map((member, at) => thingOf(member, holders[at] as Holder, cast, itemsOf, atVenue));
  const counted = countedBy(all.map(({ thing }) => thing));
  return all.map((one) => {
    const { thing } = one;
    return thing.amounts.length === 0 ? thing : withAmounts(one, counted.get(thing) ?? thing.amounts);
  });
}

/** The positions of each article, put together when they are first asked for. */
function itemsByArticle(
  members: readonly Sourced<ReportedPosition>[],
): (article: string) => readonly ReportedPosition[] {
  let byArticle: ReadonlyMap<string, readonly Sourced<ReportedPosition>[]> | null = null;
  return (article) => {
    byArticle ??= groupBy(members, ({ report }) => report.article.id);
    return (byArticle.get(article) ?? []).map(({ item }) => item);
  };
}

/** The thing with what its bare numbers count; the very same as the last time, where they count the same. */
function withAmounts(one: Made, amounts: readonly Quantity[]): Thing {
  if (one.counted !== null && areEqual(one.counted.amounts, amounts)) return one.counted;
  const counted = amounts.filter(({ unit }) => unit !== "").filter((amount) => !isTime(amount));
  const words = new Set([...one.thing.words, ...counted.map(({ value, unit }) => `${value} ${unit}`)]);
  one.counted = withWording({ ...one.thing, amounts, words });
  return one.counted;
}

function areEqual(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every(({ value, unit }, at) => value === b[at]?.value && unit === b[at]?.unit))
  );
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

/** Likeness of things that are the same by their noun or by their figure. */
const likeEnough = 0.8;

/** 0–1: how far two positions of one party are the same one in other words. */
export function isSamePosition(a: Thing, b: Thing, weightOf: (word: string) => number): number {
  if (hasOtherAmounts(a.amounts, b.amounts) || isOnlyTopic(a, b) || isOnlyTopic(b, a) || areOnOther(a, b)) return 0;
  if (isFigure(a) !== isFigure(b) && Math.min(a.amounts.length, b.amounts.length) === 0) return 0;
  const likeness = likenessOf(a.words, b.words, weightOf);
  const isSame = isSameHead(a.noun, b.noun) || isSameFigure(a, b);
  const score = isSame ? Math.max(likeness, likeEnough) : likeness;
  return areOneStance(a, b, score) ? score : 0;
}

/** “a joint commission on prisoners” and “a joint commission on customs” are two. */
function areOnOther(a: Thing, b: Thing): boolean {
  const [one, other] = [topicOf(a), topicOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word));
}

const topics = new WeakMap<Thing, readonly string[]>();

function topicOf(thing: Thing): readonly string[] {
  const { words, subject } = thing;
  if (subject === null) return noTopic;
  const known = topics.get(thing);
  if (known !== undefined) return known;
  const topic = [...words].filter((word) => !subject.has(word) && !/\d/.test(word));
  topics.set(thing, topic);
  return topic;
}

const noTopic: readonly string[] = [];

/** Whether all that two wordings have in common is what one of them is on. */
function isOnlyTopic(a: Thing, b: Thing): boolean {
  const { subject } = a;
  if (subject === null || subject.size === 0) return false;
  const common = [...a.words].filter((word) => b.words.has(word) && !/\d/.test(word));
  return common.length > 0 && common.every((word) => !subject.has(word));
}

/** “300 in the dry months”, “consider 300 for July and August”: of things that are counted, the figure is the position. */
function isSameFigure(a: Thing, b: Thing): boolean {
  const isCounted = (one: Quantity) => one.unit !== "" && one.unit !== "money" && !isTime(one) && one.value >= 2;
  if (a.amounts.length === 0 || b.amounts.length === 0) return false;
  const [first, second] = [a.amounts.filter(isCounted), b.amounts.filter(isCounted)];
  const isEqual =
    first.length > 0 && first.some((one) => second.some(({ unit, value }) => unit === one.unit && value === one.value));
  return isEqual && [a, b].every(isOnHowMuch);
}

/** Whether a wording is a figure before all else: “300 cubic metres of water in a treaty”. */
function isFigure({ told }: Thing): boolean {
  return beginsWithFigure(told);
}

/** Whether a wording is about how much: the figure stands among its first words. */
function isOnHowMuch({ told }: Thing): boolean {
  return /^(?:\S+ ){0,6}?(?:\S*\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty))\b)/iu.test(
    told,
  );
}
