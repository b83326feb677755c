/** Positions: issue by issue and party by party, in words; who says nothing is shown as silent. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierPosition, Issue } from "../../record/dossier.ts";
import type { Matrix } from "../../record/views/dossier-views.ts";
import { agreementWords, standingWords } from "../../record/words/state-words.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { citesOf, shortDate, yearOf } from "./cite.ts";
import { gridLines, shareOut, stretches } from "./grid.ts";
import type { Table } from "./print-shown.ts";
import { isDisputed, positionWords } from "./standing-words.ts";

/** Room that a cell needs to be read. */
const leastColumn = 24;

/** The matrix as a grid, issues down and parties across; as many grids as the width asks for. */
export function matrixLines(matrix: Matrix, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const isParty = new Set(dossier.parties.map(({ id }) => id));
  const atOnce = Math.max(1, Math.floor((look.columns * 0.75) / leastColumn));
  // A party's silence is news where another party has spoken; of others, only what they do say is shown.
  const [own = [], others = []] = [true, false].map((wanted) =>
    matrix.parties.filter(({ id }) => isParty.has(id) === wanted),
  );
  const heard = (parties: readonly ActorRef[]) =>
    matrix.issues.filter(({ id }) =>
      matrix.cells.some(
        (cell) => cell.issue === id && cell.state !== "silent" && parties.some((one) => one.id === cell.party),
      ),
    );
  const spokenOn = heard(own);
  const unspoken = matrix.issues.filter((issue) => !spokenOn.includes(issue));
  const grids = [
    ...stretches(own, atOnce).map((parties) => ({ parties, issues: spokenOn })),
    ...stretches(others, atOnce).map((parties) => ({ parties, issues: heard(parties) })),
  ]
    .filter(({ issues }) => issues.length > 0)
    .map(({ parties, issues }) => {
      const widths = shareOut(
        look.columns,
        matrix.issues.map(({ name }) => name),
        parties.length,
      );
      const head = gridLines(
        [["", ...parties.map(({ name }) => harmless(name))]],
        widths.map((width) => ({ width, paint: bold })),
      );
      const rows = issues.flatMap((issue) => {
        const cells = parties.map((party) => {
          const cell = cellOf(matrix, issue, party, dossier);
          return cell === silent && !isParty.has(party.id) ? "" : cell;
        });
        const columns = widths.map((width, place) => {
          const isSilent = place > 0 && cells[place - 1] === silent;
          return { width, paint: place === 0 || !isSilent ? (line: string) => line : dim };
        });
        const name = `${harmless(oneLine(issue.name))}\n(${agreementOf(matrix, issue)})`;
        return ["", ...gridLines([[name, ...cells]], columns)];
      });
      return [...head, ...rows];
    });
  const [only] = own;
  const who = own.length === 1 && only !== undefined ? `${only.name} is` : "All of the parties are";
  const names = unspoken.map(({ name }) => oneLine(name)).join("; ");
  const note =
    own.length === 0 || unspoken.length === 0
      ? []
      : ["", ...hang("  ", harmless(`${who} silent on: ${names}.`), look.columns).map(dim)];
  return [...grids.flatMap((lines, place) => (place === 0 ? lines : ["", "", ...lines])), ...note];
}

const silent = "silent";

function agreementOf(matrix: Matrix, issue: Issue): string {
  const found = matrix.agreement.find((one) => one.issue === issue.id)?.state;
  return found === undefined ? "" : agreementWords[found];
}

function cellOf(matrix: Matrix, issue: Issue, party: ActorRef, dossier: Dossier): string {
  const cell = matrix.cells.find((one) => one.issue === issue.id && one.party === party.id);
  if (cell === undefined || cell.positions.length === 0) return silent;
  return cell.positions.map((position) => harmless(oneLine(inCell(position, party, dossier)))).join("\n");
}

/** Words of an article may hold line ends; in a cell, a line end stands between positions. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, " ");
}

/** “demands: 400 cubic metres a second (12 Mar)”; a holder who is not the party itself is named; what no longer holds says so. */
function inCell(position: DossierPosition, party: ActorRef, dossier: Dossier): string {
  const holder = position.actor.id === party.id ? "" : `${position.actor.name} `;
  return `${holder}${positionWords(position)} (${marksOf(position, dossier)})`;
}

function marksOf(position: DossierPosition, dossier: Dossier): string {
  const marks = [
    shortDate(position.lastOn, yearOf(dossier)),
    standingWords[position.standing],
    isDisputed(position, dossier) ? "disputed" : "",
  ];
  return marks.filter((mark) => mark !== "").join(", ");
}

/** Issues, and positions on each, that one screen has room for. */
const mostIssues = 8;
const mostOfIssue = 4;

/** The positions that hold, under the issues that most parties have spoken on; for one screen. */
export function positionList(matrix: Matrix, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim, underline } = look.paint;
  const told = matrix.issues
    .map((issue) => ({ issue, cells: matrix.cells.filter((cell) => cell.issue === issue.id) }))
    .map(({ issue, cells }) => ({ issue, parties: cells.map(currentIn).filter((positions) => positions.length > 0) }))
    .filter(({ parties }) => parties.length > 0)
    .sort((a, b) => b.parties.length - a.parties.length || b.parties.flat().length - a.parties.flat().length);
  const lines = told.slice(0, mostIssues).flatMap(({ issue, parties }) => {
    const positions = parties.flat();
    const name = wrapText(harmless(issue.name), look.columns - 16).map((line) => underline(line));
    const shown = positions.slice(0, mostOfIssue).flatMap((position) => {
      const facts = [marksOf(position, dossier), ...idIn(look, position)].join(" · ");
      return hang(
        `    ${bold(harmless(holderWords(position)))} `,
        `${harmless(positionWords(position))} ${dim(`(${facts})`)}`,
        look.columns,
        6,
      );
    });
    const left = positions.length - mostOfIssue;
    const more = left > 0 ? [`    ${dim(`and ${left} more`)}`] : [];
    return [`  ${name.join("\n  ")} ${dim(`(${agreementOf(matrix, issue)})`)}`, ...shown, ...more];
  });
  const left = told.length - mostIssues;
  const words = `and ${several(left, "more issue")}; \`parley positions\` has them all, and who is silent.`;
  return left > 0 ? [...lines, ...hang("  ", dim(words), look.columns)] : lines;
}

function currentIn({ positions }: Matrix["cells"][number]): DossierPosition[] {
  return positions.filter(({ standing }) => standing === "current");
}

function holderWords({ actor, side }: DossierPosition): string {
  return side === null || side.id === actor.id ? actor.name : `${actor.name} (${side.name})`;
}

/** Positions as a table, silences too: a row for each, and one for each issue and party without any. */
export function matrixTable(matrix: Matrix, dossier: Dossier): Table {
  const rows = matrix.issues.flatMap((issue) =>
    matrix.parties.flatMap((party) => {
      const cell = matrix.cells.find((one) => one.issue === issue.id && one.party === party.id);
      if (cell === undefined || cell.positions.length === 0)
        return [[null, issue.name, party.name, null, silent, null, null, null, null, null, 0, 0, null]];
      return cell.positions.map((one) => [
        ...[one.id, issue.name, party.name, one.actor.name, one.stance, one.content],
        one.toward.map(({ name }) => name).join("; "),
        ...[one.standing, one.firstOn, one.lastOn, one.evidence.length, one.voices],
        citesOf(one.evidence, dossier, Number.POSITIVE_INFINITY),
      ]);
    }),
  );
  return {
    headers: [
      ...["id", "issue", "party", "holder", "stance", "content", "toward", "standing"],
      ...["firstOn", "lastOn", "reports", "voices", "outlets"],
    ],
    rows,
  };
}
