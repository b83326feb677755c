/** How presence at talks changed. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Change, ChangeType } from "../../record/change.ts";
import type { DossierAttendance, DossierTalks } from "../../record/dossier.ts";
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
  return attendance.flatMap((item) => {
    const about = item.talks === null ? "talks" : (names.get(item.talks) ?? "talks");
    return item.history.flatMap((step, at) => {
      const before = item.history[at - 1];
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

/** From coming, on a condition or not, to staying away, or back, is a reversal; a condition attached makes it harder, one given up softer. */
function typeOf(before: AttendanceStatus, after: AttendanceStatus): ChangeType {
  const [was, is] = [willingness[before], willingness[after]];
  if (was === null || is === null || was === is) return "moved";
  if (was === 0 || is === 0) return "reversed";
  return is < was ? "hardened" : "softened";
}
