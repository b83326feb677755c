/** What a report of somebody's presence comes to, for telling changes from contradictions. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { askedOnce } from "../remembered.ts";
import type { Sourced } from "../sourced.ts";

/** `never`: somebody says that there was no coming to withdraw from. */
export type Claim = "coming" | "open" | "away" | "never";

const claims: Readonly<Record<AttendanceStatus, Claim>> = {
  expected: "coming",
  present: "coming",
  conditional: "open",
  undecided: "open",
  declined: "away",
  withdrawn: "away",
  excluded: "away",
};

/**
 * Words that say there never was a plan to come.
 *
 *     The president never intended to travel to Ravensholt.
 *                   ────────────── ── ──────
 */
const neverCame =
  /\bnever\s+(?:\p{L}+\s+)?(?:intend|plan|mean|meant|promis|agree|commit|said|thought|going|due|supposed|on the way|had)\p{L}*|\b(?:no|any) (?:plans?|intention)s? (?:to|of)\b/iu;

/** Words that say that somebody did not pull out. */
const didNotLeave =
  /\b(?:did not|didn['’]t|has not|hasn['’]t|had not|hadn['’]t|never)\s+(?:\p{L}+\s+)?(?:withdr[ae]w|pull|cancel|back|drop|quit)\p{L}*/iu;

/** Whether the words say that somebody never meant to come, or that there was nothing to pull out of. */
export const saysNever = askedOnce((words) => neverCame.test(words) || didNotLeave.test(words));

/** What a member claims. A denial of staying away says that there was no coming to withdraw from. */
export function claimOf(member: Sourced<ReportedAttendance>): Claim {
  const known = made.get(member);
  if (known !== undefined) return known;
  const claim = read(member);
  made.set(member, claim);
  return claim;
}

const made = new WeakMap<Sourced<ReportedAttendance>, Claim>();

function read({ item, spans }: Sourced<ReportedAttendance>): Claim {
  const claim = claims[item.status];
  const isAway = claim === "away" && item.status !== "excluded";
  if (isAway && item.basis === "denied") return "never";
  const words = spans.map(({ text }) => text).join(" ");
  if (isAway && item.previous === null && saysNever(words)) return "never";
  if (claim === "coming" && item.basis === "denied") return saysNever(words) ? "never" : "away";
  return claim;
}

/** The claim of a status as such. */
export function claimOfStatus(status: AttendanceStatus): Claim {
  return claims[status];
}
