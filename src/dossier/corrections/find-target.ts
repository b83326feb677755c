/** Finding again the item that a person decided about, by its words: ids and readers change, words stay. */
import type { ActorRef } from "../../record/actor.ts";
import type { ItemTarget } from "../../record/correction.ts";
import type { Span } from "../../record/span.ts";
import { overlaps } from "../../record/spans.ts";
import { fieldsOf } from "./fields-of.ts";
import { actorOf, type ReportedItem } from "./reported-items.ts";

/** An item that a target may mean. */
type Candidate = ReportedItem;

/**
 * The item that a target means in its own article: the one on exactly its words; else the one that covers most of them, at
 * least half; else the one on the same words elsewhere in the article, the nearest. Of equals the first. Null where there is none.
 */
export function findInArticle<Found extends Candidate>(target: ItemTarget, candidates: readonly Found[]): Found | null {
  const fits = candidates.flatMap((one) => {
    if (!isMeant(target, one)) return [];
    const fit = fitOf(target.spans, one.item.evidence);
    return fit === null ? [] : [{ one, fit, likeness: likenessOf(target, one) }];
  });
  fits.sort((a, b) => compareFits(a.fit, b.fit) || b.likeness - a.likeness || a.fit.distance - b.fit.distance);
  return fits[0]?.one ?? null;
}

/** The item on the same words in another article: a copy in another outlet, or another version. Null where there is none. */
export function findInCopy<Found extends Candidate>(target: ItemTarget, candidates: readonly Found[]): Found | null {
  const same = candidates.filter((one) => isMeant(target, one) && areSameWords(target.spans, one.item.evidence));
  const ranked = same.map((one) => ({ one, likeness: likenessOf(target, one) }));
  ranked.sort((a, b) => b.likeness - a.likeness);
  return ranked[0]?.one ?? null;
}

/** In how many fields an item says what it said when the person decided: two positions may rest on one sentence. */
function likenessOf(target: ItemTarget, one: Candidate): number {
  if (target.as === undefined) return 0;
  const fields: Readonly<Record<string, unknown>> = fieldsOf(one);
  return Object.entries(target.as).filter(([field, value]) => JSON.stringify(value) === JSON.stringify(fields[field]))
    .length;
}

/** The items on the target's words, whoever's they are: to tell a person why her decision found nothing. */
export function othersOnWords(target: ItemTarget, candidates: readonly Candidate[]): Candidate[] {
  const anyone = { ...target, actor: null };
  return candidates.filter((one) => isMeant(anyone, one) && fitOf(target.spans, one.item.evidence) !== null);
}

function isMeant(target: ItemTarget, one: Candidate): boolean {
  if (one.kind !== target.kind) return false;
  const actor = actorOf(one);
  return target.actor === null || target.kind === "talks" || (actor !== null && goesBy(actor, target.actor));
}

/**
 * Whether an actor goes by a name, as one article has it: the name is one of its names, or they end on the same name
 * (“Ilyana Voss”, “President Voss”).
 */
export function goesBy(actor: Pick<ActorRef, "name" | "aliases">, name: string): boolean {
  const wanted = plain(name);
  const names = [actor.name, ...actor.aliases].map(plain);
  return (
    names.includes(wanted) || (isCapital(name) && isCapital(actor.name) && lastOf(plain(actor.name)) === lastOf(wanted))
  );
}

/** Without accents, capitals and surplus spaces. */
export function plain(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

function isCapital(name: string): boolean {
  return /^\p{Lu}/u.test(name.split(" ").at(-1) ?? "");
}

function lastOf(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

interface Fit {
  /** 0: exactly these words; 1: most of them; 2: the same words elsewhere. */
  readonly rank: number;
  /** Share of the wanted words that is covered. */
  readonly covered: number;
  /** Characters beside the wanted ones. */
  readonly surplus: number;
  readonly distance: number;
}

function fitOf(wanted: readonly Span[], words: readonly Span[]): Fit | null {
  const lengthOf = (spans: readonly Span[]) => merged(spans).reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = sharedLength(wanted, words);
  const distance = Math.abs((wanted[0]?.start ?? 0) - (words[0]?.start ?? 0));
  const covered = shared / Math.max(1, lengthOf(wanted));
  const surplus = lengthOf(words) - shared;
  if (covered === 1 && surplus === 0) return { rank: 0, covered, surplus, distance };
  if (covered >= 0.5) return { rank: 1, covered, surplus, distance };
  return areSameWords(wanted, words) ? { rank: 2, covered: 0, surplus: 0, distance } : null;
}

function compareFits(a: Fit, b: Fit): number {
  return a.rank - b.rank || b.covered - a.covered || a.surplus - b.surplus;
}

/** Characters that lie in both; the spans of one item may overlap each other and then count once. */
function sharedLength(wanted: readonly Span[], words: readonly Span[]): number {
  let shared = 0;
  for (const one of merged(wanted)) {
    for (const other of merged(words)) {
      if (overlaps(one, other)) shared += Math.min(one.end, other.end) - Math.max(one.start, other.start);
    }
  }
  return shared;
}

function merged(spans: readonly Span[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function areSameWords(a: readonly Span[], b: readonly Span[]): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The words alone: outlets set quotation marks and dashes by their own rules. */
function wordsOf(spans: readonly Span[]): string {
  const texts = [...new Set([...spans].sort((a, b) => a.start - b.start).map(({ text }) => text))];
  return plain(texts.join(" "))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
