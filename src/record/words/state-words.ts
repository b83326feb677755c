/** The codebook's states, stances and kinds in the words of sentences and labels: the one table of them, for screens, lists and exports. */
import type { ActorKind } from "../actor.ts";
import type { AttendanceStatus } from "../attendance.ts";
import type { ChangeType } from "../change.ts";
import type { ConditionRelation } from "../condition.ts";
import type { ItemKind } from "../correction.ts";
import type { Stance } from "../position.ts";
import type { StatementKind } from "../statement.ts";
import type { TalksStatus } from "../talks.ts";

/** An attendance as a label: “only on a condition”. */
export const attendanceWords: Readonly<Record<AttendanceStatus, string>> = {
  expected: "expected",
  conditional: "only on a condition",
  undecided: "undecided",
  declined: "stays away",
  withdrawn: "withdrew",
  present: "present",
  excluded: "not invited",
};

/** An attendance as a verb: “Ilyana Voss *withdrew from* the Ravensholt talks”. */
export const attendanceVerbs: Readonly<Record<AttendanceStatus, string>> = {
  expected: "is expected at",
  conditional: "will come only on a condition to",
  undecided: "has not decided about",
  declined: "stays away from",
  withdrawn: "withdrew from",
  present: "is at",
  excluded: "is not invited to",
};

/** How sure the report is of an attendance; nothing where it reports it as fact. */
export const basisWords: Readonly<Record<"reported" | "hearsay" | "denied" | "speculation", string>> = {
  reported: "",
  hearsay: "by hearsay",
  denied: "denied",
  speculation: "speculation",
};

/** What a party does: “Tarvia *demands*”. */
export const stanceWords: Readonly<Record<Stance, string>> = {
  demand: "demands",
  offer: "offers",
  accept: "accepts",
  reject: "rejects",
  open: "is open to",
};

/** What several do: “Western leaders *demand*”. */
export const stanceWordsOfSeveral: Readonly<Record<Stance, string>> = {
  demand: "demand",
  offer: "offer",
  accept: "accept",
  reject: "reject",
  open: "are open to",
};

/** How the halves of a condition are joined. */
export const relationWords: Readonly<Record<ConditionRelation, string>> = {
  "only-if": "only if",
  if: "if",
  unless: "unless",
  until: "until",
  precondition: "first requires",
};

/** Where talks stand, as a verb: “the Ravensholt talks *are suspended*”. */
export const talksVerbs: Readonly<Record<TalksStatus, string>> = {
  proposed: "are proposed",
  scheduled: "are scheduled",
  underway: "are under way",
  ended: "have ended",
  postponed: "are postponed",
  suspended: "are suspended",
  cancelled: "are cancelled",
};

/** Where talks stand, as a label. */
export const talksWords: Readonly<Record<TalksStatus, string>> = {
  proposed: "proposed",
  scheduled: "scheduled",
  underway: "under way",
  ended: "ended",
  postponed: "postponed",
  suspended: "suspended",
  cancelled: "cancelled",
};

/** How something changed. */
export const changeWords: Readonly<Record<ChangeType, string>> = {
  new: "first heard",
  hardened: "hardened",
  softened: "softened",
  reversed: "reversed",
  dropped: "dropped",
  moved: "changed",
};

/** How far apart the parties are on an issue. */
export const agreementWords: Readonly<Record<"agreed" | "apart" | "open" | "one-sided", string>> = {
  agreed: "agreed",
  apart: "apart",
  open: "not settled",
  "one-sided": "one side only",
};

/** Whether a position still holds. */
export const standingWords: Readonly<Record<"current" | "superseded" | "dropped", string>> = {
  current: "",
  superseded: "superseded",
  dropped: "dropped",
};

/** Kinds of items, one of them. */
export const kindWords: Readonly<Record<ItemKind | "conflict", string>> = {
  talks: "talks",
  attendance: "attendance",
  condition: "condition",
  position: "position",
  statement: "statement",
  conflict: "contradiction",
};

/** Kinds of items, several of them. */
export const kindsWords: Readonly<Record<ItemKind | "conflict", string>> = {
  talks: "talks",
  attendance: "attendance",
  condition: "conditions",
  position: "positions",
  statement: "statements",
  conflict: "contradictions",
};

/** How a statement is given. */
export const statementKindWords: Readonly<Record<StatementKind, string>> = {
  direct: "quoted",
  indirect: "reported",
  mixed: "partly quoted",
};

/** What an actor is. */
export const actorKindWords: Readonly<Record<ActorKind, string>> = {
  person: "person",
  state: "state",
  organization: "organisation",
  delegation: "delegation",
  group: "group",
  office: "office",
};

const states: Readonly<Record<string, string>> = { ...attendanceWords, ...stanceWords, ...talksWords };

/** The word for any status or stance, as a change tells it; what is none stands as it is. */
export function stateWord(state: string): string {
  return Object.hasOwn(states, state) ? (states[state] ?? state) : state;
}
