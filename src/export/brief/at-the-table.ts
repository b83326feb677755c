/** Who is at the table: the talks that come next, or came last, and who comes, may come and stays away, with the reason. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Dossier, DossierAttendance, DossierTalks } from "../../record/dossier.ts";
import { clipped, namesOf } from "../../record/words/lists-in-words.ts";
import { attendanceWords, basisWords } from "../../record/words/state-words.ts";
import { tellTalks } from "../../record/words/tell-item.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { type Block, plain, restOf, type Section } from "./section.ts";

/** Talks that are told; the dossier has the rest. */
const mostTalks = 2;
/** Names under one label. */
const mostNames = 5;
/** Letters of a reason. */
const mostLetters = 70;

const parts: readonly { label: string; statuses: readonly AttendanceStatus[] }[] = [
  { label: "Present or expected", statuses: ["present", "expected"] },
  { label: "May come", statuses: ["conditional", "undecided"] },
  { label: "Staying away", statuses: ["withdrawn", "declined", "excluded"] },
];

/** The section. */
export function atTheTable(dossier: Dossier, book: FootnoteBook): Section {
  const { talks } = dossier;
  const shown = talksAtHand(dossier).slice(0, mostTalks);
  const attendance = attendanceAtHand(dossier, shown);
  const blocks: Block[] = [
    {
      kind: "lines",
      lines: shown.length === 0 ? [plain("No talks are reported.")] : shown.map((one) => talksLine(one, book)),
    },
    ...parts.flatMap(({ label, statuses }): Block[] => {
      const those = attendance.filter(({ status }) => statuses.includes(status));
      const [named, rest] = [those.slice(0, mostNames), those.length - mostNames];
      const clauses = named.map((one) => attendanceClause(one, dossier, book));
      if (rest > 0) clauses.push(plain(`${rest} more`));
      return clauses.length === 0 ? [] : [{ kind: "run", label, clauses }];
    }),
  ];
  if (dossier.attendance.length === 0)
    blocks.push({ kind: "lines", lines: [plain("Nothing is reported of who comes.")] });
  return { title: "At the table", blocks: [...blocks, ...restOf(talks.length, shown.length, "meeting")] };
}

/** Talks that are still to come or under way, the nearest first; then those that were, the latest first. */
function talksAtHand({ talks, articles, asOf }: Dossier): DossierTalks[] {
  const today =
    asOf ??
    articles
      .map(({ publishedOn }) => publishedOn?.slice(0, 10) ?? "")
      .sort()
      .at(-1) ??
    "";
  const isAhead = ({ status, date }: DossierTalks) =>
    status === "underway" || (status !== "ended" && status !== "cancelled" && (date?.split("/").at(-1) ?? "") >= today);
  const dated = (order: 1 | -1) => (a: DossierTalks, b: DossierTalks) => {
    const [left, right] = [a.date ?? "", b.date ?? ""];
    return left === right ? b.evidence.length - a.evidence.length : (left < right ? -1 : 1) * order;
  };
  return [
    ...talks.filter((one) => isAhead(one) && one.date !== null).sort(dated(1)),
    ...talks.filter((one) => !isAhead(one) && one.date !== null).sort(dated(-1)),
    ...talks.filter(({ date }) => date === null).sort(dated(1)),
  ];
}

/** Each actor once, by the latest word on it: at the talks shown, or at none in particular. */
function attendanceAtHand({ attendance }: Dossier, shown: readonly DossierTalks[]): DossierAttendance[] {
  const ids = new Set(shown.map(({ id }) => id));
  const latest = new Map<string, DossierAttendance>();
  for (const one of attendance) {
    if (one.talks !== null && !ids.has(one.talks)) continue;
    const known = latest.get(one.actor.id);
    if (known === undefined || toldOn(one) >= toldOn(known)) latest.set(one.actor.id, one);
  }
  return [...latest.values()].sort((a, b) => b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1));
}

function toldOn({ history, lastOn }: DossierAttendance): string {
  return history.at(-1)?.on ?? lastOn ?? "";
}

function talksLine(talks: DossierTalks, book: FootnoteBook): Clause {
  const { parties, mediators, outcome, evidence } = talks;
  const facts = [
    parties.length === 0 ? "" : `between ${namesOf(parties)}`,
    mediators.length === 0 ? "" : `mediated by ${namesOf(mediators)}`,
    outcome === null ? "" : `outcome: ${clipped(outcome, mostLetters)}`,
  ].filter((fact) => fact !== "");
  return { text: `${clipped([tellTalks(talks), ...facts].join("; "), mostLetters * 3)}.`, notes: book.cite(evidence) };
}

/** “Ilyana Voss, president (Tarvia), withdrew: patrol boats were still on the lower Oune”. */
function attendanceClause(one: DossierAttendance, { actors }: Dossier, book: FootnoteBook): Clause {
  const { actor, status, basis, saidBy, because, conflicts, evidence, history } = one;
  const known = actors.find(({ id }) => id === actor.id);
  const side = known?.side == null || known.side.id === actor.id ? "" : ` (${known.side.name})`;
  const how = basis === "hearsay" && saidBy !== null ? `according to ${saidBy.name}` : basisWords[basis];
  const isPlain = ["present", "expected", "declined"].includes(status);
  const facts = [
    known?.role ?? "",
    isPlain ? "" : attendanceWords[status],
    how,
    conflicts.length > 0 ? "disputed" : "",
  ];
  const name = [`${actor.name}${side}`, ...facts.filter((fact) => fact !== "")].join(", ");
  return {
    text: because === null ? name : `${name}: ${clipped(because, mostLetters)}`,
    notes: book.cite(history.at(-1)?.evidence ?? evidence),
  };
}
