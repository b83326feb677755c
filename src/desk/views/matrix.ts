/** The matrix of positions: what each party wants on each issue, and where it says nothing. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierPosition, Issue } from "../../record/dossier.ts";
import type { Matrix } from "../../record/views/dossier-views.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";

type Cell = Matrix["cells"][number];

/**
 * The matrix of a dossier; its columns are the parties, then whoever else has positions (at most `mostColumns`). `days` are those of
 * the whole dossier, so that a slider keeps its ends while the day changes.
 */
export function matrixOf(dossier: Dossier, days: readonly string[]): Matrix {
  const parties = columnsOf(dossier);
  const changes = dossier.changes.filter(({ kind }) => kind === "position");
  const byCell = new Map<string, DossierPosition[]>();
  for (const position of dossier.positions) {
    const key = `${position.issue} ${position.party.id}`;
    byCell.set(key, [...(byCell.get(key) ?? []), position]);
  }
  const whole = dossier.issues.flatMap((issue) =>
    parties.map((party): Cell => {
      const positions = (byCell.get(`${issue.id} ${party.id}`) ?? []).sort(currentFirst);
      const ids = new Set(positions.map(({ id }) => id));
      const state = positions.length === 0 ? "silent" : positions.some(isContradicted(dossier)) ? "conflict" : "stated";
      return {
        issue: issue.id,
        party: party.id,
        state,
        positions,
        changes: changes.filter(
          ({ after, before }) => ids.has(after.item) || (before !== null && ids.has(before.item)),
        ),
      };
    }),
  );
  const cells = withFewEvidence(whole, 1);
  const conflicts = withFewEvidence(
    dossier.conflicts.filter(({ kind }) => kind === "position"),
    2,
  );
  return {
    asOf: dossier.asOf,
    days: [...days],
    parties,
    issues: dossier.issues,
    cells,
    agreement: dossier.issues.map((issue) => ({ issue: issue.id, state: agreementOn(issue, cells) })),
    conflicts,
    articles: labelsFor(dossier, [cells, conflicts]),
  };
}

/** How far apart the parties are, by the id of the issue. */
export function agreementsOf(dossier: Dossier): ReadonlyMap<string, Matrix["agreement"][number]["state"]> {
  return new Map(matrixOf(dossier, []).agreement.map(({ issue, state }) => [issue, state]));
}

/** Days on which a report of the dossier first told a position, in order. */
export function daysOfPositions(dossier: Dossier): string[] {
  const days = dossier.changes.flatMap(({ kind, on }) => (kind === "position" && on !== null ? [on] : []));
  return [...new Set(days)].sort();
}

/** More columns than this are not read; the rest are in the list of positions. */
const mostColumns = 12;

function columnsOf(dossier: Dossier): ActorRef[] {
  const counted = new Map<string, { ref: ActorRef; count: number }>();
  for (const { party } of dossier.positions) {
    const known = counted.get(party.id);
    if (known === undefined) counted.set(party.id, { ref: party, count: 1 });
    else known.count += 1;
  }
  const isParty = new Set(dossier.parties.map(({ id }) => id));
  const others = [...counted.values()]
    .filter(({ ref }) => !isParty.has(ref.id))
    .sort((a, b) => b.count - a.count || (a.ref.name < b.ref.name ? -1 : 1))
    .map(({ ref }) => ref);
  return [...dossier.parties, ...others].slice(0, mostColumns);
}

function currentFirst(a: DossierPosition, b: DossierPosition): number {
  const rank = ({ standing }: DossierPosition) => (standing === "current" ? 0 : 1);
  const [left, right] = [a.lastOn ?? "", b.lastOn ?? ""];
  return rank(a) - rank(b) || (left > right ? -1 : left < right ? 1 : 0) || (a.id < b.id ? -1 : 1);
}

function isContradicted(dossier: Dossier): (position: DossierPosition) => boolean {
  const open = new Set(dossier.conflicts.filter(({ resolvedBy }) => resolvedBy === null).map(({ id }) => id));
  return ({ conflicts }) => conflicts.some((id) => open.has(id));
}

function agreementOn(issue: Issue, cells: readonly Cell[]): Matrix["agreement"][number]["state"] {
  const heard = cells.filter((cell) => cell.issue === issue.id && cell.positions.some(isCurrent));
  const stancesOf = (cell: Cell) => cell.positions.filter(isCurrent).map(({ stance }) => stance);
  const isFor = (cell: Cell) => stancesOf(cell).some((one) => one === "accept");
  const isWanted = (cell: Cell) =>
    stancesOf(cell).some((one) => one === "demand" || one === "offer" || one === "accept");
  const isRefused = (cell: Cell) => stancesOf(cell).includes("reject");
  if (heard.length < 2) return "one-sided";
  const isApart = heard.some((one) => isWanted(one) && heard.some((other) => other !== one && isRefused(other)));
  if (isApart) return "apart";
  return heard.filter(isFor).length > 1 || (heard.some(isFor) && heard.every((one) => isWanted(one)))
    ? "agreed"
    : "open";
}

function isCurrent({ standing }: DossierPosition): boolean {
  return standing === "current";
}
