/** Positions: issue by issue and party by party, in words; who says nothing is shown as silent. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierPosition, Issue } from "../../record/dossier.ts";
import type { Matrix } from "../../record/views/dossier-views.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { citesOf, shortDate, yearOf } from "./cite.ts";
import { gridLines, shareOut, stretches } from "./grid.ts";
import type { Table } from "./print-shown.ts";
import { isDisputed, positionWords } from "./standing-words.ts";

type Agreement = Matrix["agreement"][number]["state"];

/** How far apart the parties are on an issue. */
export const agreementWords: Record<Agreement, string> = {
  agreed: "agreed",
  apart: "apart",
  open: "open",
  "one-sided": "one-sided",
};

/** Room that a cell needs to be read. */
const leastColumn = 24;

/** The matrix as a grid, issues down and parties across; as many grids as the width asks for. */
export function matrixLines(matrix: Matrix, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const isParty = new Set(dossier.parties.map(({ id }) => id));
  const atOnce = Math.max(1, Math.floor((look.columns * 0.75) / leastColumn));
  // The parties' silences are news; of others, only what they do say is shown.
  const [own, others] = [true, false].map((wanted) => matrix.parties.filter(({ id }) => isParty.has(id) === wanted));
  const heard = (parties: readonly ActorRef[]) =>
    matrix.issues.filter(({ id }) =>
      matrix.cells.some(
        (cell) => cell.issue === id && cell.state !== "silent" && parties.some((one) => one.id === cell.party),
      ),
    );
  const grids = [
    ...stretches(own ?? [], atOnce).map((parties) => ({ parties, issues: matrix.issues })),
    ...stretches(others ?? [], atOnce).map((parties) => ({ parties, issues: heard(parties) })),
  ].map(({ parties, issues }) => {
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
      const cells = parties.map((party) => cellOf(matrix, issue, party, dossier));
      const columns = widths.map((width, place) => {
        const isSilent = place > 0 && cells[place - 1] === silent;
        return { width, paint: place === 0 || !isSilent ? (line: string) => line : dim };
      });
      const name = `${harmless(oneLine(issue.name))}\n(${agreementOf(matrix, issue)})`;
      return ["", ...gridLines([[name, ...cells]], columns)];
    });
    return [...head, ...rows];
  });
  return grids.flatMap((lines, place) => (place === 0 ? lines : ["", "", ...lines]));
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
    standingWords(position),
    isDisputed(position, dossier) ? "disputed" : "",
  ];
  return marks.filter((mark) => mark !== "").join(", ");
}

function standingWords({ standing }: DossierPosition): string {
  return standing === "current" ? "" : standing;
}

/** Positions under their issue, each with its holder and where it stands; for one screen. Only those that hold. */
export function positionList(matrix: Matrix, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim, underline } = look.paint;
  return matrix.issues.flatMap((issue) => {
    const positions = matrix.cells
      .filter((cell) => cell.issue === issue.id)
      .flatMap((cell) => cell.positions.filter(({ standing }) => standing === "current"));
    if (positions.length === 0) return [];
    const name = wrapText(harmless(issue.name), look.columns - 2).map((line) => underline(line));
    const lines = positions.flatMap((position) => {
      const facts = [marksOf(position, dossier), ...idIn(look, position)].join(" · ");
      const holder = holderWords(position);
      return hang(
        `    ${bold(harmless(holder))} `,
        `${harmless(positionWords(position))} ${dim(`(${facts})`)}`,
        look.columns,
        6,
      );
    });
    const quiet =
      issue.silent.length === 0
        ? []
        : [`    ${dim(`silent: ${harmless(issue.silent.map(({ name }) => name).join(", "))}`)}`];
    return [`  ${name.join("\n  ")} ${dim(`(${agreementOf(matrix, issue)})`)}`, ...lines, ...quiet];
  });
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
