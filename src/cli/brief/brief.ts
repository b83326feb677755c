/** A reading as a person likes to find it in a terminal: what matters first, every item with its paragraph. */
import type { Reading } from "../../record/reading.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { harmless } from "../harmless.ts";
import { datelineWords } from "../words/record-words.ts";
import { attendanceLines } from "./attendance-lines.ts";
import { blockedLines } from "./blocked-lines.ts";
import { conditionLines } from "./condition-lines.ts";
import { type BriefLook, section } from "./look.ts";
import { positionLines } from "./position-lines.ts";
import { speakerLines } from "./speaker-lines.ts";
import { countItems, inWords } from "./summary.ts";
import { talksLines } from "./talks-lines.ts";
import { rule, wrapText } from "./wrap.ts";

/** The brief, with a line end at its end. Sections without items are left out; nothing is said by colour alone. */
export function brief(reading: Reading, look: BriefLook): string {
  const sections = [
    headLines(reading, look),
    ...talksLines(reading, look),
    ...attendanceLines(reading, look),
    conditionLines(reading, look),
    positionLines(reading, look),
    blockedLines(reading, look),
    speakerLines(reading, look),
  ].filter((lines) => lines.length > 0);
  const isEmpty = sections.length === 1;
  if (isEmpty) sections.push(emptyLines(reading, look));
  sections.push(notedLines(reading, look));
  const text = sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  return `\n${text}\n\n`;
}

function headLines(reading: Reading, look: BriefLook): string[] {
  const { article } = reading;
  const { bold, dim } = look.paint;
  const headline = article.headline ?? firstWords(article.text);
  const date = article.publishedOn === null ? "date not known" : dateInWords(article.publishedOn);
  const facts = [
    article.publisher,
    date,
    article.byline === null ? null : `by ${article.byline}`,
    article.dateline === null ? null : datelineWords(article.dateline),
  ];
  const meta = harmless(facts.filter((fact) => fact !== null).join(" · "));
  return [
    ...wrapText(harmless(headline), look.columns).map((line) => bold(line)),
    ...wrapText(meta, look.columns).map((line) => dim(line)),
    rule(look),
    ...wrapText(`${sentenceCase(inWords(countItems(reading)))}.`, look.columns),
  ];
}

function emptyLines(reading: Reading, look: BriefLook): string[] {
  const { article } = reading;
  const words = article.text === "" ? 0 : article.text.split(/\s+/).length;
  const isOtherLanguage = article.language !== null && article.language !== "en";
  let reason = `The article has ${words} words, and none of them tell of talks, conditions or what somebody said.`;
  if (words < 50) reason = `Only ${words} words of the page were taken as the article.`;
  if (isOtherLanguage)
    reason = `The article seems to be in another language (${article.language}); Parley reads English.`;
  const next = "Next: see what was taken out of the page with `--json` (article.removals), or give the text alone.";
  return [reason, next].flatMap((sentence) => wrapText(sentence, look.columns));
}

/** What the reader found odd, once for each reason. */
function notedLines(reading: Reading, look: BriefLook): string[] {
  const reasons = [...new Set([...reading.article.notes, ...reading.notes].map((note) => note.reason))];
  const shown = reasons.slice(0, 3).map((reason) => `• ${reason}`);
  if (reasons.length > shown.length) shown.push(`• and ${reasons.length - shown.length} more; see \`--json\``);
  const lines = shown.flatMap((reason) =>
    wrapText(harmless(reason), look.columns - 4).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)),
  );
  return section("Noted", lines.map(look.paint.dim), look);
}

function firstWords(text: string): string {
  return text === "" ? "(no headline)" : `${text.split(/\s+/).slice(0, 10).join(" ")} …`;
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
