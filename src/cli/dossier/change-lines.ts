/** Changes, each typed, with old and new words side by side. */
import type { Change, ChangeSide } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import { type BriefLook, idIn } from "../brief/look.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { citesOf, shortDate, yearOf } from "./cite.ts";
import { gridLines } from "./grid.ts";
import type { Table } from "./print-shown.ts";
import { changeTitle, stateWords } from "./standing-words.ts";

/** Narrower screens show the old above the new. */
const leastForTwo = 60;

/** Some changes in full: old and new words side by side, each with where it stands. */
export function changeLines(changes: readonly Change[], dossier: Dossier, look: BriefLook): string[] {
  return changes.flatMap((change, place) => {
    const lines = [titleOf(change, dossier, look), ...sidesOf(change, dossier, look)].flat();
    return place === 0 ? lines : ["", ...lines];
  });
}

/** Some changes, each on one line or two: “12 Mar  reversed  Ilyana Voss, Ravensholt talks: expected → withdrawn”. */
export function changeList(changes: readonly Change[], dossier: Dossier, look: BriefLook): string[] {
  const { dim, bold } = look.paint;
  const year = yearOf(dossier);
  const days = changes.map(({ on }) => shortDate(on, year));
  const dayWidth = Math.max(...days.map((day) => day.length), 0);
  return changes.flatMap((change, place) => {
    const first = `  ${dim((days[place] ?? "").padEnd(dayWidth))}  ${bold(change.type.padEnd(8))}  `;
    return hang(first, harmless(`${changeTitle(change)}: ${stepWords(change)}`), look.columns);
  });
}

/** “expected → withdrawn”; where the state is the same, its new words. */
function stepWords({ before, after }: Change): string {
  const state = stateWords(after.state);
  if (before === null) return `${state}, ${quoted(after.words)}`;
  if (before.state === after.state) return `${state}, now ${quoted(after.words)}`;
  return `${stateWords(before.state)} → ${state}`;
}

function titleOf(change: Change, dossier: Dossier, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const first = `  ${dim(shortDate(change.on, yearOf(dossier)))}  ${bold(change.type)}  `;
  return hang(first, harmless([changeTitle(change), ...idIn(look, change)].join(" · ")), look.columns, 4);
}

function sidesOf({ before, after }: Change, dossier: Dossier, look: BriefLook): string[] {
  const { dim } = look.paint;
  const now = sideCell(after, dossier);
  if (before === null)
    return [...hang("    ", now.words, look.columns), ...hang("    ", now.cite, look.columns).map(dim)];
  const was = sideCell(before, dossier);
  if (look.columns < leastForTwo) {
    return [
      ...hang("    was: ", was.words, look.columns),
      ...hang("         ", was.cite, look.columns).map(dim),
      ...hang("    now: ", now.words, look.columns),
      ...hang("         ", now.cite, look.columns).map(dim),
    ];
  }
  const width = Math.floor((look.columns - 6) / 2);
  return [
    ...gridLines(
      [["was", "now"]],
      [
        { width, paint: dim },
        { width, paint: dim },
      ],
      4,
    ),
    ...gridLines([[was.words, now.words]], [{ width }, { width }], 4),
    ...gridLines(
      [[was.cite, now.cite]],
      [
        { width, paint: dim },
        { width, paint: dim },
      ],
      4,
    ),
  ];
}

function sideCell({ state, words, evidence }: ChangeSide, dossier: Dossier): { words: string; cite: string } {
  return {
    words: harmless(`${stateWords(state)}: ${quoted(words)}`.replace(/\s+/g, " ")),
    cite: harmless(citesOf(evidence, dossier, 2)),
  };
}

/** Changes as a table. */
export function changeTable(changes: readonly Change[], dossier: Dossier): Table {
  return {
    headers: [
      "id",
      "on",
      "kind",
      "type",
      "actor",
      "about",
      "before",
      "beforeWords",
      "beforeOn",
      "after",
      "afterWords",
      "outlets",
    ],
    rows: changes.map(({ id, on, kind, type, actor, about, before, after }) => [
      ...[id, on, kind, type, actor?.name ?? null, about],
      ...[before?.state ?? null, before?.words ?? null, before?.on ?? null, after.state, after.words],
      citesOf(after.evidence, dossier, Number.POSITIVE_INFINITY),
    ]),
  };
}
