/** Which conflicts people have settled: by vouching for one side and for no other. */
import type { Conflict } from "../../record/conflict.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { Kept } from "../kept.ts";

type Items = Pick<Dossier, "talks" | "attendance" | "conditions" | "positions" | "statements">;

/** The conflicts, each with the last decision that vouched for the only side that anybody vouched for. */
export function settleConflicts(conflicts: readonly Conflict[], items: Items): Conflict[] {
  const { talks, attendance, conditions, positions, statements } = items;
  const all: readonly Pick<Kept, "id" | "review" | "corrections">[][] = [
    talks,
    attendance,
    conditions,
    positions,
    statements,
  ];
  const vouched = new Map<string, string>();
  for (const list of all)
    for (const { id, review, corrections } of list) {
      const last = review === "none" ? undefined : corrections.at(-1);
      if (last !== undefined) vouched.set(id, last);
    }
  if (vouched.size === 0) return [...conflicts];
  return conflicts.map((conflict) => {
    const sides = conflict.sides.filter((side) => side.items.some((id) => vouched.has(id)));
    const [side, other] = sides;
    if (side === undefined || other !== undefined) return conflict;
    const settling = side.items.flatMap((id) => vouched.get(id) ?? []);
    return { ...conflict, resolvedBy: conflict.resolvedBy ?? settling.at(-1) ?? null };
  });
}
