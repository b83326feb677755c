/** The talks in a brief: what they are called, how they stand, where and when, who negotiates. */
import type { Reading } from "../../record/reading.ts";
import type { Talks } from "../../record/talks.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import { harmless } from "../harmless.ts";
import { pilcrow } from "../words/record-words.ts";
import { type BriefLook, idIn, section } from "./look.ts";
import { hang, wrapText } from "./wrap.ts";

/** One section with all talks; empty where the article tells of none. */
export function talksLines(reading: Reading, look: BriefLook): string[][] {
  const lines = reading.talks.flatMap((talks) => oneTalks(talks, reading, look));
  return [section("Talks", lines, look)];
}

function oneTalks(talks: Talks, reading: Reading, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const facts = [
    talks.status,
    talks.place,
    talks.date === null ? null : dateInWords(talks.date),
    talks.level,
    talks.format,
  ];
  const known = [
    ...facts.filter((fact) => fact !== null),
    pilcrow(reading, talks.evidence[0]),
    ...idIn(look, talks),
  ].join(" · ");
  const isHostImplied = talks.hostCertainty === "implied";
  const rows: [string, string][] = [
    ["parties", namesOf(talks.parties)],
    ["host", talks.host === null ? "" : `${talks.host.name}${isHostImplied ? " (implied by the place)" : ""}`],
    ["mediators", namesOf(talks.mediators)],
    ["agenda", talks.agenda.map((span) => span.text).join("; ")],
    ["outcome", talks.outcome?.text ?? ""],
  ];
  const name = wrapText(harmless(talks.name), look.columns - 2).map((line) => `  ${bold(line)}`);
  const about = hang("  ", harmless(known), look.columns);
  const details = rows
    .filter(([, words]) => words !== "")
    .flatMap(([label, words]) => hang(`    ${dim(label.padEnd(10))} `, harmless(words), look.columns));
  return [...name, ...about, ...details];
}
