/** The state of a negotiation on one screen: talks, who comes, positions, contradictions, what is blocked, what changed last. */
import type { Blocked } from "../../desk/deadlock/blocked.ts";
import { daysOfPositions, matrixOf } from "../../desk/views/matrix.ts";
import type { Change } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import { type BriefLook, section } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { wrapText } from "../brief/wrap.ts";
import { boardLines } from "./board-lines.ts";
import { changeList } from "./change-lines.ts";
import { conflictLines } from "./conflict-lines.ts";
import { conclusionLines, groundList } from "./deadlock-lines.ts";
import { emptyLines, headLines, screen } from "./head-lines.ts";
import { positionList } from "./matrix-lines.ts";
import { talksLines } from "./talks-lines.ts";

/** Changes that the screen shows; `parley changes` shows all. */
const mostChanges = 8;

/** The screen, with a line end at its end. */
export function dossierState(dossier: Dossier, blocked: Blocked, look: BriefLook): string {
  const open = dossier.conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  const conclusions = conclusionLines(blocked, look);
  const sections = [
    section("Talks", talksLines(dossier, look), look),
    section("Who comes", boardLines(dossier, look), look),
    section("Blocked", conclusions.length === 0 ? [] : [...conclusions, ...groundList(blocked, look)], look),
    section("Positions", positionList(matrixOf(dossier, daysOfPositions(dossier)), dossier, look), look),
    section("Where reports disagree", conflictLines(open, dossier, look), look),
    section("What changed last", changeList(latestChanges(dossier), dossier, look), look),
  ];
  const isEmpty = sections.every((lines) => lines.length === 0);
  const empty = emptyLines(
    "The articles tell of no talks, positions or changes.",
    "`parley statements` lists what was said in them.",
    look,
  );
  return screen([headLines(dossier, look), ...(isEmpty ? [empty] : sections), footLines(dossier, look)]);
}

/** The latest first; on one day, what turned before what is merely new. */
export function latestChanges({ changes }: Dossier, most = mostChanges): Change[] {
  const rank = ({ type }: Change) => (type === "new" ? 1 : 0);
  const latestFirst = (a: Change, b: Change) => {
    const [left, right] = [a.on ?? "", b.on ?? ""];
    return left > right ? -1 : left < right ? 1 : rank(a) - rank(b) || (a.id < b.id ? -1 : 1);
  };
  return [...changes].sort(latestFirst).slice(0, most);
}

function footLines(dossier: Dossier, look: BriefLook): string[] {
  const unapplied = dossier.unapplied.length;
  if (unapplied === 0) return [];
  const words = `${several(unapplied, "correction")} found nothing to apply to; \`parley corrections\` says why.`;
  return wrapText(words, look.columns).map((line) => look.paint.dim(line));
}
