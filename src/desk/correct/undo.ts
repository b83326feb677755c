/** Taking a decision back: the last one, or any; and an undo itself. */
import { byTime, correctionsInForce, settlementOf } from "../../dossier/corrections/in-force.ts";
import { type Correction, correctionFormat } from "../../record/correction.ts";
import { ParleyError } from "../../record/error.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import type { Store } from "../../store/store.ts";
import type { Signature } from "./request.ts";

/** The correction that undoes the one with that id, or whose id begins so; undoing an undo gives back what it took. Throws `bad-correction`. */
export function undoing(
  corrections: readonly Correction[],
  wanted: string,
  { by, note, at, id }: Signature,
): Correction {
  const found = corrections.filter((one) => one.id === wanted || (wanted !== "" && one.id.startsWith(wanted)));
  const [target, other] = found.filter((one) => one.id === wanted).length === 1 ? found.slice(0, 1) : found;
  if (target === undefined || other !== undefined) {
    const message =
      target === undefined ? `There is no correction “${wanted}”.` : `“${wanted}” may mean ${found.length}.`;
    throw new ParleyError("bad-correction", message, { hint: "The history of an item lists its corrections." });
  }
  if (undoneIds(corrections).has(target.id)) {
    throw new ParleyError("bad-correction", `The correction “${target.id}” is undone already.`);
  }
  const latest = [...corrections].sort(byTime).at(-1) ?? target;
  const after = new Date(latest.at).getTime() + 1;
  const moment = new Date(at).getTime() >= after ? at : new Date(after).toISOString();
  return { format: correctionFormat, id, at: moment, by, note, decision: { do: "undo", correction: target.id } };
}

/** Undoes the last decision in force, or the last one by `of`; null where there is none. */
export async function undoLast(
  store: Store,
  signature: Signature,
  of: string | null = null,
): Promise<{ undone: Correction; correction: Correction } | null> {
  const corrections = await store.corrections();
  const undone = correctionsInForce(corrections).inForce.findLast(({ by }) => of === null || by === of);
  if (undone === undefined) return null;
  const correction = undoing(corrections, undone.id, signature);
  await store.addCorrections([correction]);
  return { undone, correction };
}

/** A decision on an item, with whether it was taken back. */
export interface PastDecision {
  readonly correction: Correction;
  readonly isUndone: boolean;
}

/** All that people decided about an item, in its order: what shaped it, and what was undone or settled otherwise about the same words. */
export function historyOf({ kind, item }: AnyItem, corrections: readonly Correction[]): PastDecision[] {
  const undone = undoneIds(corrections);
  const words = new Set(
    item.evidence.flatMap(({ article, spans }) => spans.map(({ start, end }) => `${article} ${start}-${end}`)),
  );
  const settled = new Set(
    corrections.flatMap(({ id, decision }) =>
      item.corrections.includes(id) ? (settlementOf(decision)?.decisions ?? []) : [],
    ),
  );
  const isAbout = ({ id, decision }: Correction) => {
    if (item.corrections.includes(id) || settled.has(id)) return true;
    if (decision.do !== "accept" && decision.do !== "reject" && decision.do !== "edit") return false;
    return [decision.target, ...(decision.also ?? [])].some(
      (target) =>
        target.kind === kind &&
        "spans" in target &&
        target.spans.some(({ start, end }) => words.has(`${target.article} ${start}-${end}`)),
    );
  };
  return [...corrections]
    .sort(byTime)
    .filter(isAbout)
    .map((correction) => ({ correction, isUndone: undone.has(correction.id) }));
}

/** Ids of the corrections, undos too, that no longer count. */
export function undoneIds(corrections: readonly Correction[]): ReadonlySet<string> {
  const { inForce, settled } = correctionsInForce(corrections);
  const counted = new Set([...inForce, ...settled].map(({ id }) => id));
  const undos = new Set<string>();
  for (const one of [...corrections].sort(byTime).reverse()) {
    if (one.decision.do === "undo" && !undos.has(one.id)) undos.add(one.decision.correction);
  }
  return new Set(
    corrections
      .filter(({ id, decision }) => (decision.do === "undo" ? undos.has(id) : !counted.has(id)))
      .map(({ id }) => id),
  );
}
