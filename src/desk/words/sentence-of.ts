/** Items of a dossier as plain sentences, for lists, margins and people who listen rather than look. */
import { daysInWords } from "../../export/words/days.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { ConditionRelation } from "../../record/condition.ts";
import type {
  Dossier,
  DossierAttendance,
  DossierCondition,
  DossierPosition,
  DossierStatement,
  DossierTalks,
} from "../../record/dossier.ts";
import type { Stance } from "../../record/position.ts";
import type { TalksStatus } from "../../record/talks.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";

const attendanceVerbs: Record<AttendanceStatus, string> = {
  expected: "is expected at",
  conditional: "will come on a condition to",
  undecided: "has not decided about",
  declined: "stays away from",
  withdrawn: "withdrew from",
  present: "is at",
  excluded: "is not invited to",
};

const stanceVerbs: Record<Stance, string> = {
  demand: "demands",
  offer: "offers",
  accept: "accepts",
  reject: "rejects",
  open: "is open to",
};

const relationWords: Record<ConditionRelation, string> = {
  "only-if": "only if",
  if: "if",
  unless: "unless",
  until: "until",
  precondition: "first requires",
};

const talksVerbs: Record<TalksStatus, string> = {
  proposed: "are proposed",
  scheduled: "are scheduled",
  underway: "are under way",
  ended: "have ended",
  postponed: "are postponed",
  suspended: "are suspended",
  cancelled: "are cancelled",
};

/** “Ilyana Voss withdrew from the Ravensholt talks”. */
export function sentenceOf({ kind, item }: AnyItem, dossier: Dossier): string {
  if (kind === "talks") return talksSentence(item);
  if (kind === "attendance") return attendanceSentence(item, dossier);
  if (kind === "condition") return conditionSentence(item);
  if (kind === "position") return positionSentence(item);
  return statementSentence(item);
}

function talksSentence({ name, status, place, date }: DossierTalks): string {
  const at = place === null || name.includes(place) ? "" : ` in ${place}`;
  const on = date === null ? "" : `, ${daysInWords(date)}`;
  return `${name}${at} ${talksVerbs[status]}${on}`;
}

function attendanceSentence({ actor, status, talks }: DossierAttendance, dossier: Dossier): string {
  const name = dossier.talks.find(({ id }) => id === talks)?.name;
  const what = name === undefined ? "talks" : /^the /i.test(name) ? name : `the ${name}`;
  return `${actor.name} ${attendanceVerbs[status]} ${what}`;
}

function conditionSentence({ outcome, requires, relation, statedBy, isOutcomeNegated }: DossierCondition): string {
  const who = statedBy === null ? "" : `${statedBy.name}: `;
  const isNotHidden = isOutcomeNegated && !/\b(no|not|never|nothing|nobody|none|without)\b|n[’']t\b/i.test(outcome);
  return `${who}${isNotHidden ? "not: " : ""}${outcome} ${relationWords[relation]} ${requires}`;
}

function positionSentence({ actor, stance, content }: DossierPosition): string {
  return `${actor.name} ${stanceVerbs[stance]}: ${content}`;
}

function statementSentence({ speaker, content, kind, isNegated }: DossierStatement): string {
  const said = kind === "direct" && !/^[“"‘']/.test(content) ? `“${content}”` : content;
  return `${speaker.name}${isNegated ? " does not say" : ""}: ${said}`;
}
