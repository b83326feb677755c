/** The attendance board: who comes to which talks, as a grid of words. */
import { type Board, boardOf } from "../../desk/views/board.ts";
import type { Dossier, DossierAttendance } from "../../record/dossier.ts";
import type { BriefLook } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { shortDate, yearOf } from "./cite.ts";
import { gridLines, shareOut } from "./grid.ts";
import { isDisputed } from "./standing-words.ts";

/** Columns of talks that fit beside one another: a status needs about so much room. */
const leastColumn = 16;

/** Actors down, talks across: the talks that most is reported of, as many as stand beside one another; and where the others are. */
export function boardLines(dossier: Dossier, look: BriefLook): string[] {
  const board = boardOf(dossier);
  if (board.rows.length === 0) return [];
  const atOnce = Math.max(1, Math.floor((look.columns * 0.66) / leastColumn));
  const heard = board.talks.map((_, place) => board.rows.filter(({ cells }) => (cells[place] ?? []).length > 0).length);
  const ranked = board.talks.map((_, place) => place).sort((a, b) => (heard[b] ?? 0) - (heard[a] ?? 0) || a - b);
  const places = ranked.slice(0, atOnce).sort((a, b) => a - b);
  const left = board.talks.length - places.length;
  const more =
    left === 0
      ? []
      : hang("  ", look.paint.dim(`and ${left} more of the talks; \`parley who\` has them all.`), look.columns);
  return [...oneGrid(board, places, dossier, look), ...more];
}

function oneGrid(board: Board, places: readonly number[], dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim, underline } = look.paint;
  const rows = board.rows.filter(({ cells }) => places.some((place) => (cells[place] ?? []).length > 0));
  const widths = shareOut(
    look.columns,
    rows.map(({ actor }) => `  ${actor.name}`),
    places.length,
  );
  const year = yearOf(dossier);
  const heads = places.map((place) => {
    const talks = board.talks[place];
    if (talks === undefined) return "";
    const facts =
      talks.id === null ? [] : [talks.date === null ? "date not known" : shortDate(talks.date, year), talks.status];
    return `${harmless(talks.name)}\n${facts.filter((one) => one !== null).join(", ")}`;
  });
  const lines = gridLines(
    [["", ...heads]],
    [{ width: widths[0] ?? 12 }, ...widths.slice(1).map((width) => ({ width, paint: dim }))],
  );
  let party: string | null = null;
  for (const row of rows) {
    const name = row.party?.name ?? "Others";
    if (name !== party) lines.push(`  ${underline(harmless(name))}`);
    party = name;
    const cells = places.map((place) => cellWords(row.cells[place] ?? [], dossier));
    const columns = widths.map((width, place) => {
      const isName = place === 0;
      const isEmpty = !isName && cells[place - 1] === notMentioned;
      return { width: isName ? width - 2 : width, paint: isName ? bold : isEmpty ? dim : plain };
    });
    lines.push(...gridLines([[harmless(row.actor.name), ...cells]], columns, 4));
  }
  return lines;
}

const notMentioned = "not mentioned";

function plain(line: string): string {
  return line;
}

/** “expected”, “withdrawn (disputed)”, “present or declined (disputed)”, “not mentioned”. */
export function cellWords(items: readonly DossierAttendance[], dossier: Dossier): string {
  if (items.length === 0) return notMentioned;
  const statuses = [
    ...new Set(
      items.map(({ status, basis }) => (basis === "reported" || basis === "hearsay" ? status : `${status} (${basis})`)),
    ),
  ];
  const disputed = items.some((item) => isDisputed(item, dossier)) ? " (disputed)" : "";
  return `${statuses.join(" or ")}${disputed}`;
}
