/** Who wants what: a table of issues and parties, each cell what a party last said of it, and silences as such. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierPosition, Issue } from "../../record/dossier.ts";
import { clipped } from "../../record/words/lists-in-words.ts";
import { stanceWords } from "../../record/words/state-words.ts";
import type { Clause, FootnoteBook } from "./footnotes.ts";
import { plain, restOf, type Section } from "./section.ts";

/** Issues and parties that are told, those with most to tell first. */
const mostIssues = 5;
const mostParties = 4;
/** Letters of one position. */
const mostLetters = 58;

/** The section. Positions that were superseded or dropped are left to “What changed”. */
export function positionsSection(dossier: Dossier, book: FootnoteBook): Section {
  const held = dossier.positions.filter(({ standing }) => standing === "current");
  const parties = columnsOf(dossier, held);
  const discussed = dossier.issues
    .map((issue) => ({ issue, cells: parties.map((party) => heldBy(party, issue, held)) }))
    .filter(({ issue }) => held.some((one) => one.issue === issue.id))
    .sort((a, b) => weightOf(b.cells) - weightOf(a.cells) || (a.issue.id < b.issue.id ? -1 : 1));
  const shown = discussed.filter(({ cells }) => cells.some((cell) => cell.length > 0)).slice(0, mostIssues);
  if (shown.length === 0)
    return { title: "Who wants what", blocks: [{ kind: "lines", lines: [plain("No positions are reported.")] }] };
  const rows = shown.map(({ issue, cells }): Clause[] => [
    plain(issue.name),
    ...cells.map((cell, at) => cellOf(cell, parties[at], book)),
  ]);
  return {
    title: "Who wants what",
    blocks: [
      { kind: "table", head: ["Issue", ...parties.map(({ name }) => name)], rows },
      ...restOf(discussed.length, shown.length, "issue"),
    ],
  };
}

/** The parties that have most positions; where too few have any, whoever else does. */
function columnsOf({ parties }: Dossier, held: readonly DossierPosition[]): ActorRef[] {
  const counted = new Map<string, { ref: ActorRef; count: number }>();
  for (const { party } of held) {
    counted.set(party.id, { ref: party, count: (counted.get(party.id)?.count ?? 0) + 1 });
  }
  const own = new Set(parties.map(({ id }) => id));
  return [...counted.values()]
    .sort((a, b) => Number(own.has(b.ref.id)) - Number(own.has(a.ref.id)) || b.count - a.count)
    .slice(0, mostParties)
    .map(({ ref }) => ref);
}

function heldBy(party: ActorRef, issue: Issue, held: readonly DossierPosition[]): DossierPosition[] {
  return held
    .filter((one) => one.issue === issue.id && one.party.id === party.id)
    .sort((a, b) => ((a.lastOn ?? "") > (b.lastOn ?? "") ? -1 : 1));
}

/** An issue on which more parties have spoken, and spoken against one another, weighs more. */
function weightOf(cells: readonly (readonly DossierPosition[])[]): number {
  const heard = cells.filter((cell) => cell.length > 0);
  const isRefused = heard.some((cell) => cell.some(({ stance }) => stance === "reject"));
  return heard.length * 100 + (isRefused && heard.length > 1 ? 50 : 0) + heard.flat().length;
}

function cellOf(cell: readonly DossierPosition[], party: ActorRef | undefined, book: FootnoteBook): Clause {
  const [latest] = cell;
  if (latest === undefined) return plain("silent");
  const { actor, stance, content, conflicts, evidence } = latest;
  const who = actor.id === party?.id ? "" : `${actor.name} `;
  const marks = [conflicts.length > 0 ? "disputed" : "", cell.length > 1 ? `${cell.length - 1} more` : ""];
  const aside = marks.filter((mark) => mark !== "").join(", ");
  const text = `${who}${stanceWords[stance]}: ${clipped(content, mostLetters)}`;
  return { text: aside === "" ? text : `${text} (${aside})`, notes: book.cite(evidence.slice(0, 1)) };
}
