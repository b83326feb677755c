/** Who says what, in a brief: each speaker once, with role and side, then the words in the article's order. */
import type { Reading } from "../../record/reading.ts";
import type { Statement } from "../../record/statement.ts";
import { harmless } from "../harmless.ts";
import { circumstancesOf, contentOf, pilcrow, roleAndSide, statementsBySpeaker } from "../words/record-words.ts";
import { type BriefLook, idIn, section } from "./look.ts";
import { hang, wrapText } from "./wrap.ts";

/** The section; empty where nobody is quoted or reported. */
export function speakerLines(reading: Reading, look: BriefLook): string[] {
  const lines: string[] = [];
  for (const [speaker, statements] of statementsBySpeaker(reading.statements)) {
    const name = harmless(statements[0]?.speaker.name ?? speaker);
    const role = harmless(roleAndSide(reading.actors.find((actor) => actor.id === speaker)));
    lines.push(...wrapText(name, look.columns - 2).map((line) => `  ${look.paint.bold(line)}`));
    if (role !== "") lines.push(...hang("  ", role, look.columns).map(look.paint.dim));
    lines.push(...statements.flatMap((statement) => oneStatement(statement, reading, look)));
  }
  return section("Who speaks", lines, look);
}

function oneStatement(statement: Statement, reading: Reading, look: BriefLook): string[] {
  const { dim } = look.paint;
  const place = dim(pilcrow(reading, statement.content[0]).padEnd(4));
  const circumstances = harmless([...circumstancesOf(statement), ...idIn(look, statement)].join(" · "));
  const lines = hang(`  ${place} `, harmless(contentOf(statement)), look.columns);
  if (circumstances !== "") lines.push(...hang("       — ", circumstances, look.columns).map(dim));
  return lines;
}
