/** Items of all kinds on their way into a dossier, and what every kind has: its words and whose it is. */
import type { ActorRef } from "../../record/actor.ts";
import type { ItemKind } from "../../record/correction.ts";
import type {
  Report,
  ReportedAttendance,
  ReportedCondition,
  ReportedPosition,
  ReportedStatement,
  ReportedTalks,
} from "../../record/report.ts";
import type { Sourced } from "../sourced.ts";

/** An item of a report, with its kind. */
export type ReportedItem =
  | { readonly kind: "talks"; readonly item: ReportedTalks }
  | { readonly kind: "attendance"; readonly item: ReportedAttendance }
  | { readonly kind: "condition"; readonly item: ReportedCondition }
  | { readonly kind: "position"; readonly item: ReportedPosition }
  | { readonly kind: "statement"; readonly item: ReportedStatement };

/** Sourced items, kind by kind. */
export interface SourcedItems {
  talks: Sourced<ReportedTalks>[];
  attendance: Sourced<ReportedAttendance>[];
  condition: Sourced<ReportedCondition>[];
  position: Sourced<ReportedPosition>[];
  statement: Sourced<ReportedStatement>[];
}

/** Every item of a report, in its order. */
export function itemsOfReport(report: Report): ReportedItem[] {
  return [
    ...report.talks.map((item) => ({ kind: "talks" as const, item })),
    ...report.attendance.map((item) => ({ kind: "attendance" as const, item })),
    ...report.conditions.map((item) => ({ kind: "condition" as const, item })),
    ...report.positions.map((item) => ({ kind: "position" as const, item })),
    ...report.statements.map((item) => ({ kind: "statement" as const, item })),
  ];
}

/** Whose item it is: the attendee, the holder, the speaker, who states the condition; null for talks. */
export function actorOf(one: ReportedItem): ActorRef | null {
  switch (one.kind) {
    case "talks":
      return null;
    case "attendance":
    case "position":
      return one.item.actor;
    case "condition":
      return one.item.statedBy;
    case "statement":
      return one.item.speaker;
  }
}

/** The kind as a sentence calls it. */
export const kindWords: Readonly<Record<ItemKind, string>> = {
  talks: "talks",
  attendance: "attendance",
  condition: "condition",
  position: "position",
  statement: "statement",
};
