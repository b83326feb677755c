/** Reports of a dossier that cannot both be right. */
import type { Conflict } from "../../record/conflict.ts";
import type { Dossier } from "../../record/dossier.ts";
import { weightsOf } from "../content-words.ts";
import { compareText } from "../kept.ts";
import { type Sayings, wordingsIn } from "../positions/sayings.ts";
import type { Voices } from "../sourced.ts";
import type { Dispute } from "../talks/told-differently.ts";
import { familyWords } from "../word-families.ts";
import { attendanceConflicts } from "./attendance-conflicts.ts";
import { conditionConflicts } from "./condition-conflicts.ts";
import { conflictOf } from "./conflict-of.ts";
import { positionConflicts } from "./position-conflicts.ts";
import { statementConflicts } from "./statement-conflicts.ts";
import { talksConflicts, talksDisputes } from "./talks-conflicts.ts";
import { type IsGuess, withoutGuesses } from "./without-guesses.ts";

export type DossierItems = Pick<Dossier, "talks" | "attendance" | "conditions" | "positions" | "statements" | "issues">;

/**
 * The conflicts, in order of the first report of their latest side. A later report that merely follows is a change, and none.
 * `dayOf` tells when an article was published, `sayings` what reports have each position say, `isGuess` what evidence of
 * attendance is none.
 */
export function findConflicts(
  items: DossierItems,
  voices: Voices,
  disputes: readonly Dispute[] = [],
  dayOf: (article: string) => string | null = () => null,
  sayings: Sayings = new Map(),
  isGuess: IsGuess = () => false,
): Conflict[] {
  const weightOf = weightsOf(items.positions.map(({ content }) => familyWords(content)));
  const found = [
    ...attendanceConflicts(withoutGuesses(items.attendance, isGuess, dayOf), items.statements, items.talks, dayOf),
    ...talksConflicts(items.talks),
    ...talksDisputes(items.talks, disputes),
    ...positionConflicts(items.positions, items.issues, weightOf, wordingsIn(sayings)),
    ...statementConflicts(items.statements, weightOf),
    ...conditionConflicts(items.conditions, weightOf),
  ].flatMap((disagreement) => conflictOf(disagreement, voices) ?? []);
  const distinct = new Map(found.map((conflict) => [conflict.id, conflict]));
  return [...distinct.values()].sort(
    (a, b) => compareText(a.kind, b.kind) || compareText(a.about, b.about) || compareText(a.id, b.id),
  );
}

/** The items, each with the ids of the conflicts that it is in. */
export function markConflicts<Items extends DossierItems>(items: Items, conflicts: readonly Conflict[]): Items {
  const byItem = new Map<string, Set<string>>();
  for (const conflict of conflicts)
    for (const id of conflict.sides.flatMap((side) => side.items)) {
      const known = byItem.get(id);
      if (known) known.add(conflict.id);
      else byItem.set(id, new Set([conflict.id]));
    }
  const marked = <Item extends { id: string; conflicts: string[] }>(list: readonly Item[]) =>
    list.map((item) => (byItem.has(item.id) ? { ...item, conflicts: [...(byItem.get(item.id) ?? [])] } : item));
  return {
    ...items,
    talks: marked(items.talks),
    attendance: marked(items.attendance),
    conditions: marked(items.conditions),
    positions: marked(items.positions),
    statements: marked(items.statements),
  };
}
