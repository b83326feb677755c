/** How presence at talks changed. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Change, ChangeType } from "../../record/change.ts";
import type { DossierAttendance, DossierTalks } from "../../record/dossier.ts";
import { dayNumber, whenOf } from "../talks/when.ts";
import { changeOf, sideOf } from "./change-of.ts";

/** How willing somebody is to come; null where it is not his to decide or tells of the talks' course alone. */
const willingness: Readonly<Record<AttendanceStatus, number | null>> = {
  present: 3,
  expected: 3,
  conditional: 2,
  undecided: null,
  declined: 0,
  withdrawn: 0,
  excluded: null,
};

/** The changes of each presence, beginning with the first that is heard of it. */
export function attendanceChanges(attendance: readonly DossierAttendance[], talks: readonly DossierTalks[]): Change[] {
  const names = new Map(talks.map(({ id, name }) => [id, name]));
  const ends = new Map(talks.map(({ id, date }) => [id, whenOf(date)?.to ?? null]));
  return attendance.flatMap((item) => {
    const about = item.talks === null ? "talks" : (names.get(item.talks) ?? "talks");
    return item.history.flatMap((step, at) => {
      const before = item.history[at - 1];
      // What became of talks of years ago was no news when it was told.
      if (before !== undefined && isLongOver(ends.get(item.talks ?? "") ?? null, before.on)) return [];
      // What the first report tells of as past was never news.
      if (before === undefined && step.on === null && item.history.length > 1) return [];
      return [
        changeOf({
          kind: "attendance",
          type: before === undefined ? "new" : typeOf(before.status, step.status),
          actor: item.actor,
          about,
          before: before === undefined ? null : sideOf(item.id, before.status, before.on, before.evidence),
          after: sideOf(item.id, step.status, step.on, step.evidence),
        }),
      ];
    });
  });
}

/** Days after talks until what is told of them is the past. */
const mostDaysAfter = 30;

function isLongOver(end: number | null, on: string | null): boolean {
  const day = dayNumber(on);
  return end !== null && day !== null && day > end + mostDaysAfter;
}

/**
 * From coming, on a condition or not, to staying away, or back, is a reversal; a condition attached makes it harder. That somebody
 * comes who had set a condition follows from it, met or not: nobody can tell from his coming that he gave it up.
 */
function typeOf(before: AttendanceStatus, after: AttendanceStatus): ChangeType {
  const [was, is] = [willingness[before], willingness[after]];
  if (was === null || is === null || was === is) return "moved";
  if (was === 0 || is === 0) return "reversed";
  return is < was ? "hardened" : "moved";
}
