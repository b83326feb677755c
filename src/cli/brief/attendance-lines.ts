/** Who comes and who does not, in a brief. */
import type { Attendance } from "../../record/attendance.ts";
import type { Reading } from "../../record/reading.ts";
import { harmless } from "../harmless.ts";
import { attendanceSections, basisOf, pilcrow, roleAndSide } from "../words/record-words.ts";
import { type BriefLook, idIn, section } from "./look.ts";
import { columnsOf, hang, pad } from "./wrap.ts";

/** A section for those at the table, one for those who may come, one for those who stay away. */
export function attendanceLines(reading: Reading, look: BriefLook): string[][] {
  const widest = Math.max(...reading.attendance.map((one) => columnsOf(one.actor.name)), 0);
  const nameColumns = Math.min(widest, 28, Math.floor(look.columns / 3));
  return attendanceSections.map(({ title, statuses }) => {
    const items = reading.attendance.filter((one) => statuses.includes(one.status));
    const lines = items.flatMap((one) => oneAttendance(one, nameColumns, reading, look));
    return section(title, lines, look);
  });
}

function oneAttendance(attendance: Attendance, nameColumns: number, reading: Reading, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const talks = reading.talks.find((one) => one.id === attendance.talks);
  const before = attendance.previous === null ? "" : `before: ${attendance.previous.status}`;
  const isSeveralTalks = reading.talks.length > 1;
  const facts = [
    attendance.status,
    basisOf(attendance),
    before,
    talks === undefined || !isSeveralTalks ? "" : talks.name,
    pilcrow(reading, attendance.evidence[0]),
    ...idIn(look, attendance),
  ];
  const words = harmless(facts.filter((fact) => fact !== "").join(" · "));
  const name = harmless(attendance.actor.name);
  const isLongName = columnsOf(name) > nameColumns;
  const indent = nameColumns + 4;
  const first = isLongName ? `  ${bold(name)}  ` : `  ${bold(name)}${" ".repeat(nameColumns - columnsOf(name))}  `;
  const lines = isLongName
    ? [first.trimEnd(), ...hang(pad("", indent), words, look.columns)]
    : hang(first, words, look.columns);
  const role = harmless(roleAndSide(reading.actors.find((one) => one.id === attendance.actor.id)));
  const because = attendance.because === null ? "" : `because ${harmless(attendance.because.text)}`;
  for (const more of [role, because]) {
    if (more !== "") lines.push(...hang(pad("", indent), more, look.columns).map(dim));
  }
  return lines;
}
