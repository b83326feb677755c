/** What changed in a dossier, and which way. */
import type { Change } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import { compareText } from "../kept.ts";
import type { Sayings } from "../positions/sayings.ts";
import { attendanceChanges } from "./attendance-changes.ts";
import { droppedPositions, positionChanges } from "./position-changes.ts";
import { talksChanges } from "./talks-changes.ts";

/** All changes by date; those of one day in order of their kind and of what they are about. `sayings` tells what each position says. */
export function findChanges(
  items: Pick<Dossier, "talks" | "attendance" | "positions" | "issues" | "statements">,
  sayings: Sayings = new Map(),
): Change[] {
  const changes = [
    ...talksChanges(items.talks),
    ...attendanceChanges(items.attendance, items.talks),
    ...positionChanges(items.positions, items.issues, sayings),
    ...droppedPositions(items.positions, items.statements, items.issues),
  ];
  return changes.sort(
    (a, b) =>
      compareText(a.on ?? "", b.on ?? "") ||
      compareText(a.kind, b.kind) ||
      compareText(a.about, b.about) ||
      compareText(a.id, b.id),
  );
}
