/** Items in one plain sentence each, for briefs, timelines and annotations. Words of reports are never changed in it. */
import type { ActorRef } from "../../record/actor.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Change } from "../../record/change.ts";
import type { ConditionRelation } from "../../record/condition.ts";
import type {
  DossierAttendance,
  DossierCondition,
  DossierPosition,
  DossierStatement,
  DossierTalks,
} from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import { daysInWords } from "./days.ts";

const attendanceWords: Record<AttendanceStatus, string> = {
  expected: "is expected at",
  conditional: "will come only on a condition to",
  undecided: "has not said whether to come to",
  declined: "does not come to",
  withdrawn: "has withdrawn from",
  present: "is at",
  excluded: "is excluded from",
};

const stanceWords: Record<Stance, string> = {
  demand: "demands",
  offer: "offers",
  accept: "accepts",
  reject: "rejects",
  open: "is open to",
};

/** How a condition's two halves are joined. */
export const relationWords: Record<ConditionRelation, string> = {
  "only-if": "only if",
  if: "if",
  unless: "unless",
  until: "until",
  precondition: "first requires",
};

/** “a”, “a and b”, “a, b and c”. */
export function listOf(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** “Tarvia and Belmara”. */
export function namesOf(actors: readonly ActorRef[]): string {
  return listOf(actors.map(({ name }) => name));
}

/** “Ravensholt talks (Ravensholt, 13 March 2025): suspended”. */
export function tellTalks({ name, place, date, status }: DossierTalks): string {
  const where = [place, date === null ? null : daysInWords(date)].filter((part) => part !== null);
  return `${name}${where.length === 0 ? "" : ` (${where.join(", ")})`}: ${status}`;
}

/** “Ilyana Voss has withdrawn from the Ravensholt talks”; `talks` is the name of the talks. */
export function tellAttendance({ actor, status }: DossierAttendance, talks: string | null): string {
  return `${actor.name} ${attendanceWords[status]} ${theTalks(talks)}`;
}

/** “the Ravensholt talks”; talks without a name are “the talks”. */
export function theTalks(name: string | null): string {
  if (name === null) return "the talks";
  return /^(the|a|an)\s/i.test(name) ? name : `the ${name}`;
}

/** “There will be no treaty — unless — the boats leave (Anton Krebs)”. */
export function tellCondition({ outcome, relation, requires, statedBy }: DossierCondition): string {
  return `${outcome} — ${relationWords[relation]} — ${requires}${statedBy === null ? "" : ` (${statedBy.name})`}`;
}

/** “Belmara demands: a release of 400 cubic metres a second”; who said so stands behind where it is not the party itself. */
export function tellPosition(position: DossierPosition): string {
  const { party, actor, stance, content } = position;
  return `${party.name} ${stanceWords[stance]}: ${content}${party.id === actor.id ? "" : ` (${actor.name})`}`;
}

/** “Joaquim Sabel: “Nobody won.””; with “not said” where the report has that it was not. */
export function tellStatement({ speaker, content, isNegated }: DossierStatement): string {
  return `${speaker.name}${isNegated ? " (not said)" : ""}: ${content}`;
}

const changeWords: Record<Change["type"], string> = {
  new: "new",
  hardened: "hardened",
  softened: "softened",
  reversed: "reversed",
  dropped: "dropped",
  moved: "changed",
};

/** “Ilyana Voss, Ravensholt talks: reversed, from expected to withdrawn”. */
export function tellChange({ actor, about, type, before, after }: Change): string {
  const whose = actor === null ? about : `${actor.name}, ${about}`;
  const how = before === null ? after.state : `from ${before.state} to ${after.state}`;
  return `${whose}: ${changeWords[type]}, ${how}`;
}
