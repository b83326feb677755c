/**
 * Case files: ordinary sentences and what is to be found in them, as plain text that anybody can add to.
 *
 *     A title that says what the case is about
 *     published: 2025-05-15
 *
 *     Sentences, in one or more paragraphs.
 *
 *     ==>
 *     field: words
 *
 * Cases of one file are parted by a line `----`. A case that wants nothing found says `(nothing)`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Case {
  readonly file: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
  readonly paragraphs: readonly { start: number; end: number }[];
  /** Lines after the arrow, trimmed; empty when `(nothing)` is expected. */
  readonly expected: readonly string[];
}

/** All cases in a folder. A case without a title, text or expectation is an error: it would pass without a check. */
export function casesIn(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split(/^----+$/m)
        .map((block) => parseCase(file, block.trim())),
    );
}

function parseCase(file: string, block: string): Case {
  const [head, tail] = block.split(/^==>$/m);
  const lines = (head ?? "").split("\n");
  const title = lines.shift()?.trim() ?? "";
  const published = /^published:\s*(\S+)$/.exec(lines[0]?.trim() ?? "")?.[1] ?? null;
  if (published !== null) lines.shift();
  const text = lines.join("\n").trim();
  const expected = (tail ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (title === "" || text === "" || expected.length === 0) {
    throw new Error(
      `${file}: a case needs a title, a text, ==> and at least one expectation: ${JSON.stringify(block.slice(0, 80))}`,
    );
  }
  return {
    file,
    title,
    published,
    text,
    paragraphs: paragraphsOf(text),
    expected: expected[0] === "(nothing)" ? [] : expected,
  };
}

function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g))
    paragraphs.push({ start: match.index, end: match.index + match[0].length });
  return paragraphs;
}
