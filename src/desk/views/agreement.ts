/** How far analysts agree on what they decided, and what they decided differently. */
import type { Correction } from "../../record/correction.ts";
import type { Dispute, Review } from "../../record/views/dossier-views.ts";

type Verdict = Dispute["decisions"][number];

/** Items that somebody decided on, each with the last decision of every analyst. Undone decisions do not count. */
export function verdictsOf(corrections: readonly Correction[]): Dispute[] {
  const undone = undoneAmong(corrections);
  const byItem = new Map<string, Dispute>();
  for (const { id, at, by, decision } of [...corrections].sort(byTime)) {
    if (undone.has(id)) continue;
    if (decision.do !== "accept" && decision.do !== "reject" && decision.do !== "edit") continue;
    const { target } = decision;
    if (target.kind === "actor" || target.kind === "issue") continue;
    const [first] = target.spans;
    const key = `${target.kind} ${target.article} ${first?.start}-${first?.end} ${target.actor}`;
    const words = target.spans.map(({ text }) => text).join(" … ");
    const known = byItem.get(key) ?? { kind: target.kind, article: target.article, words, decisions: [] };
    const others = known.decisions.filter((one) => one.by !== by);
    byItem.set(key, { ...known, decisions: [...others, { by, do: decision.do, at, correction: id }] });
  }
  return [...byItem.values()];
}

/** Corrections that a later one took back, and has not itself been taken back. */
export function undoneAmong(corrections: readonly Correction[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, decision } of [...corrections].sort(byTime).reverse()) {
    if (decision.do === "undo" && !undone.has(id)) undone.add(decision.correction);
  }
  return undone;
}

/** Agreement over all verdicts, and those that differ. */
export function agreementOf(verdicts: readonly Dispute[]): { agreement: Review["agreement"]; disputes: Dispute[] } {
  const twice = verdicts.filter(({ decisions }) => decisions.length > 1);
  const analysts = [...new Set(verdicts.flatMap(({ decisions }) => decisions.map(({ by }) => by)))].sort();
  return {
    agreement: {
      analysts,
      items: twice.length,
      alpha: nominalAlpha(twice.map(({ decisions }) => decisions.map(wordOf))),
    },
    disputes: twice.filter(({ decisions }) => new Set(decisions.map(wordOf)).size > 1),
  };
}

function wordOf(verdict: Verdict): string {
  return verdict.do;
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
