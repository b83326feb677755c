/** Items that people decided on, each with what every one of them decided: the ground for comparing analysts and for settling. */
import { byTime, correctionsInForce, settlementOf } from "../../dossier/corrections/in-force.ts";
import type { CorrectedFields, Correction, Decision, ItemKind, ItemTarget } from "../../record/correction.ts";
import { undoneIds } from "./undo.ts";

/** A decision about one item. */
export type ItemDecision = Extract<Decision, { do: "accept" | "reject" | "edit" }> & { readonly target: ItemTarget };

/** A correction whose decision is about one item. */
export type ItemCorrection = Correction & { readonly decision: ItemDecision };

/** The last word of one analyst on an item. */
export interface Verdict {
  readonly correction: ItemCorrection;
  /** The same for two analysts where they would have the record say the same. */
  readonly value: string;
}

/** An item, and all that was decided about it and not taken back. */
export interface DecidedItem {
  /** Id of the first decision on it. */
  readonly id: string;
  readonly kind: ItemKind;
  /** As it was when somebody first decided. */
  readonly target: ItemTarget;
  /** What analysts decided, in order of time; settlements are not among them. */
  readonly decisions: readonly ItemCorrection[];
  /** What editors settled, in order of time. */
  readonly settlements: readonly ItemCorrection[];
  /** The last decision of each analyst, in order of time. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Groups decisions by the item that they are about: the same words of the same article and the same actor, also under the words and the
 * actor that an earlier decision gave it. Undone decisions are left out.
 */
export function decidedItems(corrections: readonly Correction[]): DecidedItem[] {
  const undone = undoneIds(corrections);
  const groups = new Set<ItemCorrection[]>();
  const byKey = new Map<string, ItemCorrection[]>();
  for (const correction of [...corrections].sort(byTime)) {
    if (undone.has(correction.id) || !isAboutItem(correction)) continue;
    const keys = keysOf(correction);
    const known = new Set<ItemCorrection[]>();
    for (const key of keys) {
      const group = byKey.get(key);
      if (group !== undefined) known.add(group);
    }
    const [group = [], ...others] = known;
    for (const other of others) {
      group.push(...other);
      groups.delete(other);
      for (const one of other) for (const key of keysOf(one)) byKey.set(key, group);
    }
    group.push(correction);
    groups.add(group);
    for (const key of keys) byKey.set(key, group);
  }
  return [...groups].flatMap((group) => decidedItem(group.sort(byTime)) ?? []);
}

/** Whether analysts' last words on the item differ. */
export function isDisputed({ verdicts }: Pick<DecidedItem, "verdicts">): boolean {
  return new Set(verdicts.map(({ value }) => value)).size > 1;
}

/** The settlement that holds; null where there is none, or where somebody decided again since. */
export function settlementOn({ settlements, verdicts }: DecidedItem): ItemCorrection | null {
  const last = settlements.at(-1);
  if (last === undefined) return null;
  const covered = new Set(settlementOf(last.decision)?.decisions ?? []);
  return verdicts.every(({ correction }) => covered.has(correction.id)) ? last : null;
}

/** Ids of decisions that an editor settled: her word counts instead. */
export function settledIds(corrections: readonly Correction[]): ReadonlySet<string> {
  return new Set(correctionsInForce(corrections).settled.map(({ id }) => id));
}

/** Ids of the decisions that this one counts instead of; null where it settles nothing. */
export function settlesOf(decision: Decision): readonly string[] | null {
  return settlementOf(decision)?.decisions ?? null;
}

function isAboutItem(correction: Correction): correction is ItemCorrection {
  const { decision } = correction;
  if (decision.do !== "accept" && decision.do !== "reject" && decision.do !== "edit") return false;
  return decision.target.kind !== "actor" && decision.target.kind !== "issue";
}

function decidedItem(group: readonly ItemCorrection[]): DecidedItem | null {
  const decisions = group.filter(({ decision }) => settlementOf(decision) === null);
  const settlements = group.filter(({ decision }) => settlementOf(decision) !== null);
  const [first] = decisions;
  if (first === undefined) return null;
  const { target } = first.decision;
  const fields = new Set(
    decisions.flatMap(({ decision }) => (decision.do === "edit" ? Object.keys(decision.set) : [])),
  );
  const lastOf = new Map<string, ItemCorrection>();
  for (const one of decisions) {
    lastOf.delete(one.by);
    lastOf.set(one.by, one);
  }
  const verdicts = [...lastOf.values()].map((correction) => ({
    correction,
    value: verdictValue(correction.decision, target.as ?? {}, fields),
  }));
  return { id: first.id, kind: target.kind, target, decisions, settlements, verdicts };
}

/** What a decision would have the record say: rejected, right as it was read, or these fields changed. */
function verdictValue(decision: ItemDecision, base: CorrectedFields, fields: ReadonlySet<string>): string {
  if (decision.do === "reject") return "reject";
  const changed = changedFields(decision, base, fields);
  return Object.keys(changed).length === 0 ? "accept" : `edit ${JSON.stringify(changed)}`;
}

/**
 * The fields in which the record would say something else than it did at first. Somebody who accepts what a colleague had changed says the
 * same as she.
 */
export function changedFields(
  decision: ItemDecision,
  base: CorrectedFields,
  fields: ReadonlySet<string>,
): CorrectedFields {
  const said: Record<string, unknown> = {
    ...(decision.target.as ?? {}),
    ...(decision.do === "edit" ? decision.set : {}),
  };
  const before: Readonly<Record<string, unknown>> = base;
  const changed = [...fields]
    .sort()
    .filter((field) => field in said && JSON.stringify(said[field] ?? null) !== JSON.stringify(before[field] ?? null))
    .map((field) => [field, said[field]]);
  return Object.fromEntries(changed);
}

/** What an item is known by: its words, and whose it is; of two on the same words, also what they say. */
function keysOf({ decision }: ItemCorrection): string[] {
  const set = decision.do === "edit" ? decision.set : {};
  const moved = decision.do === "edit" ? (decision.spans ?? []) : [];
  const { target, also = [] } = decision;
  return [target, ...also].flatMap((one, nth) => {
    const [first] = one.spans;
    const [movedTo] = nth === 0 ? moved : [];
    const places = [first, movedTo].flatMap((span) => (span === undefined ? [] : [`${span.start}-${span.end}`]));
    const after = { actor: one.actor, ...one.as, ...set };
    const before = { actor: one.actor, ...one.as };
    return places.flatMap((place) =>
      [before, after].map((fields) => [one.kind, one.article, place, ...sayingOf(one.kind, fields)].join(" ")),
    );
  });
}

interface Saying {
  readonly actor?: string | null | undefined;
  readonly content?: string | undefined;
  readonly outcome?: string | undefined;
}

function sayingOf(kind: ItemKind, { actor, content, outcome }: Saying): string[] {
  switch (kind) {
    case "talks":
      return [];
    case "attendance":
    case "statement":
      return [actor ?? ""];
    case "position":
      return [actor ?? "", content ?? ""];
    case "condition":
      return [outcome ?? ""];
  }
}
