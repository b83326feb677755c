/** How far analysts agree on what they decided. */
import type { Correction } from "../../record/correction.ts";
import type { Review } from "../../record/views/dossier-views.ts";
import { type DecidedItem, isDisputed, settlementOn } from "../correct/decided-items.ts";

/** Corrections that a later one took back, and has not itself been taken back. */
export function undoneAmong(corrections: readonly Correction[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, decision } of [...corrections].sort(byTime).reverse()) {
    if (decision.do === "undo" && !undone.has(id)) undone.add(decision.correction);
  }
  return undone;
}

/** Agreement over all items that somebody decided on. */
export function agreementOf(items: readonly DecidedItem[]): Review["agreement"] {
  const analysts = [
    ...new Set(items.flatMap(({ verdicts }) => verdicts.map(({ correction }) => correction.by))),
  ].sort();
  const twice = items.filter(({ verdicts }) => verdicts.length > 1);
  return {
    analysts,
    items: twice.length,
    open: twice.filter((one) => isDisputed(one) && settlementOn(one) === null).length,
    alpha: nominalAlpha(twice.map(({ verdicts }) => verdicts.map(({ value }) => value))),
  };
}

/** The decided items that articles of a dossier carry. */
export function decidedIn(items: readonly DecidedItem[], articles: readonly { readonly id: string }[]): DecidedItem[] {
  const known = new Set(articles.map(({ id }) => id));
  return items.filter(({ decisions }) => decisions.some(({ decision }) => known.has(decision.target.article)));
}

/**
 * Krippendorff's α for nominal values: 1 − observed ÷ expected disagreement, over units that two or more coders valued.
 * 1 where all agree, also where only one value was ever given; null where no unit has two values.
 * Krippendorff, Content Analysis, 4th edition, chapter 12.
 */
export function nominalAlpha(units: readonly (readonly string[])[]): number | null {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  if (all.length === 0) return null;
  const observed = pairable.reduce((sum, values) => sum + unlikePairs(values) / (values.length - 1), 0) / all.length;
  const expected = unlikePairs(all) / (all.length * (all.length - 1));
  return expected === 0 ? 1 : 1 - observed / expected;
}

/** Ordered pairs of unlike values. */
function unlikePairs(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * (values.length - count), 0);
}

function byTime(a: Correction, b: Correction): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1;
}
