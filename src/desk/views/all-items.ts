/** Every item of a dossier with its kind, and finding one by its id. */
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";

/** Talks first, then attendance, conditions, positions and statements, each in the dossier's order. */
export function allItems(dossier: Dossier): AnyItem[] {
  return [
    ...dossier.talks.map((item): AnyItem => ({ kind: "talks", item })),
    ...dossier.attendance.map((item): AnyItem => ({ kind: "attendance", item })),
    ...dossier.conditions.map((item): AnyItem => ({ kind: "condition", item })),
    ...dossier.positions.map((item): AnyItem => ({ kind: "position", item })),
    ...dossier.statements.map((item): AnyItem => ({ kind: "statement", item })),
  ];
}
