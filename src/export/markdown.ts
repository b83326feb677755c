/** Markdown: the brief with footnotes as GitHub and Pandoc read them. Words of reports are escaped, so that they stay as they are. */
import type { Dossier } from "../record/dossier.ts";
import { briefOf } from "./brief/brief.ts";
import type { Clause, Footnote } from "./brief/footnotes.ts";
import type { Block, ToldWait } from "./brief/section.ts";

export interface BriefOptions {
  /** Who waits for whom, in plain sentences; empty where nobody does. */
  readonly deadlock: readonly ToldWait[];
}

/** The brief of a dossier. */
export function exportMarkdown(dossier: Dossier, { deadlock }: BriefOptions): string {
  const { title, standfirst, sections, notes } = briefOf(dossier, deadlock);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(standfirst),
    ...sections.flatMap((section) => [`## ${section.title}`, ...section.blocks.map(blockOf)]),
    ...(notes.length === 0 ? [] : ["## Sources", notes.map(noteOf).join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "run":
      return `**${escapeMarkdown(block.label)}:** ${block.clauses.map(clauseOf).join("; ")}`;
    case "rest":
      return escapeMarkdown(block.text);
    case "lines":
      return block.lines.map((line) => `- ${clauseOf(line)}`).join("\n");
    case "table": {
      const rule = block.head.map(() => "---");
      const rows = [block.head, rule, ...block.rows.map((row) => row.map(clauseOf))];
      return rows.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
    }
  }
}

function clauseOf({ text, notes }: Clause): string {
  return `${escapeMarkdown(text)}${notes.map((number) => `[^${number}]`).join("")}`;
}

function noteOf({ number, outlet, day, headline, paragraph, words, url, remarks }: Footnote): string {
  const place = [outlet, day, headline, `¶${paragraph}`].filter((part) => part !== null).map(escapeMarkdown);
  const isLink = url !== null && /^https?:[^\s<>]+$/i.test(url);
  const address = url === null ? "" : isLink ? ` <${url}>` : ` ${escapeMarkdown(url)}`;
  const aside = remarks.length === 0 ? "" : ` (${remarks.map(escapeMarkdown).join("; ")})`;
  return `[^${number}]: ${place.join(", ")}: ${escapeMarkdown(words)}${aside}${address}`;
}

/** Text that Markdown shows as it is, on one line: a line break becomes a space, as it does on the page. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, " ").trim();
  return line
    .replace(/[\\`*_[\]<>|~&#$^]/g, "\\$&")
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
