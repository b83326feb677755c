/** The attendance board: who comes, who may, who stays away, with the reason and how it changed. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Dossier, DossierAttendance } from "../../record/dossier.ts";
import { daysInWords } from "../words/days.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { plain, type Section } from "./section.ts";

const order: readonly AttendanceStatus[] = [
  "present",
  "expected",
  "conditional",
  "undecided",
  "withdrawn",
  "declined",
  "excluded",
];

const basisWords: Record<DossierAttendance["basis"], string> = {
  reported: "",
  hearsay: "by hearsay",
  denied: "denied",
  speculation: "speculation",
};

/** The section; talks by talks, those at the table first. */
export function attendanceSection({ attendance, talks, actors }: Dossier, book: FootnoteBook): Section {
  if (attendance.length === 0) {
    return { title: "Who comes", blocks: [{ kind: "lines", lines: [plain("Nothing is reported of who comes.")] }] };
  }
  const rows = [...talks.map(({ id, name }) => ({ id, name })), { id: null, name: "No particular talks" }].flatMap(
    (meeting) =>
      attendance
        .filter((one) => one.talks === meeting.id)
        .sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
        .map((one): Clause[] => {
          const actor = actors.find(({ id }) => id === one.actor.id);
          const who = [actor?.role ?? null, actor?.side == null ? null : `for ${actor.side.name}`].filter(
            (part) => part !== null,
          );
          return [
            plain(who.length === 0 ? one.actor.name : `${one.actor.name} (${who.join(", ")})`),
            plain(meeting.name),
            { text: statusWords(one), notes: book.cite(one.history.at(-1)?.evidence ?? one.evidence) },
            plain(one.because ?? ""),
            earlierOf(one, book),
          ];
        }),
  );
  return {
    title: "Who comes",
    blocks: [{ kind: "table", head: ["Who", "To what", "Status", "Reason given", "Before"], rows }],
  };
}

function statusWords({ status, basis, saidBy, conflicts }: DossierAttendance): string {
  const said = basis === "hearsay" && saidBy !== null ? `according to ${saidBy.name}` : basisWords[basis];
  return [status, said, conflicts.length === 0 ? "" : "disputed"].filter((part) => part !== "").join(", ");
}

function earlierOf({ history }: DossierAttendance, book: FootnoteBook): Clause {
  const earlier = history.slice(0, -1);
  return {
    text: earlier.map(({ status, on }) => `${status}${on === null ? "" : ` (${daysInWords(on)})`}`).join("; "),
    notes: book.cite(earlier.flatMap(({ evidence }) => evidence)),
  };
}
