/** Who wants what, issue by issue, in a brief. */
import type { Position } from "../../record/position.ts";
import type { Reading } from "../../record/reading.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import { harmless } from "../harmless.ts";
import { pilcrow, positionsByIssue, stanceOf } from "../words/record-words.ts";
import { type BriefLook, idIn, section } from "./look.ts";
import { hang, wrapText } from "./wrap.ts";

/** The section, with a heading for each issue; empty where nobody takes a position. */
export function positionLines(reading: Reading, look: BriefLook): string[] {
  const lines: string[] = [];
  for (const [issue, positions] of positionsByIssue(reading.positions)) {
    lines.push(...wrapText(harmless(issue), look.columns - 2).map((line) => `  ${look.paint.underline(line)}`));
    lines.push(...positions.flatMap((position) => onePosition(position, reading, look)));
  }
  return section("Positions", lines, look);
}

function onePosition(position: Position, reading: Reading, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const isForAnother = position.side !== null && position.side.id !== position.actor.id;
  const holder = isForAnother ? `${position.actor.name} (${position.side?.name})` : position.actor.name;
  const place = dim(pilcrow(reading, position.content).padEnd(4));
  const toward = position.toward.length === 0 ? "" : ` (of ${namesOf(position.toward)})`;
  const refersTo = position.refersTo === null ? "" : ` [${position.refersTo.text}]`;
  const words = harmless(`${stanceOf(position, reading)}: ${position.content.text}${refersTo}${toward}`);
  const ids = idIn(look, position).flatMap((id) => hang("         ", harmless(id), look.columns).map(dim));
  return [...hang(`  ${place} ${bold(harmless(holder))} `, words, look.columns, 9), ...ids];
}
