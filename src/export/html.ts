/** HTML: the brief as one page that prints well, without scripts and with nothing to fetch. Every text in it is escaped. */
import type { Dossier } from "../record/dossier.ts";
import { briefOf } from "./brief/brief.ts";
import { briefStyle } from "./brief/brief-style.ts";
import { escapeHtml } from "./brief/escape-html.ts";
import type { Clause, Footnote } from "./brief/footnotes.ts";
import type { Block } from "./brief/section.ts";
import type { BriefOptions } from "./markdown.ts";

/** The brief of a dossier. */
export function exportHtml(dossier: Dossier, { deadlock }: BriefOptions): string {
  const { title, standfirst, sections, notes } = briefOf(dossier, deadlock);
  const body = sections.map(
    (section) =>
      `<section>\n<h2>${escapeHtml(section.title)}</h2>\n${section.blocks.map(blockOf).join("\n")}\n</section>`,
  );
  const sources =
    notes.length === 0
      ? ""
      : `<section class="sources">\n<h2>Sources</h2>\n<ol>\n${notes.map(noteOf).join("\n")}\n</ol>\n</section>\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${briefStyle}</style>
</head>
<body>
<main>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(standfirst)}</p>
</header>
${body.join("\n")}
${sources}</main>
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case "lines":
      return `<ul>\n${block.lines.map((line) => `<li>${clauseOf(line)}</li>`).join("\n")}\n</ul>`;
    case "table": {
      const head = block.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
      const rows = block.rows.map(([first, ...others]) => {
        const cells = others.map((cell) => `<td>${clauseOf(cell)}</td>`).join("");
        return `<tr><th scope="row">${first === undefined ? "" : clauseOf(first)}</th>${cells}</tr>`;
      });
      return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
    }
  }
}

function clauseOf({ text, notes }: Clause): string {
  const marks = notes.map((number) => `<a href="#note-${number}">${number}</a>`).join(" ");
  return `${escapeHtml(text)}${notes.length === 0 ? "" : `<sup>${marks}</sup>`}`;
}

function noteOf({ number, outlet, day, headline, paragraph, words, url, remarks }: Footnote): string {
  const isLink = url !== null && /^https?:/i.test(url);
  const address =
    url === null ? "" : isLink ? ` <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : ` ${escapeHtml(url)}`;
  const title = headline === null ? "" : `, ${escapeHtml(headline)}`;
  const aside = remarks.length === 0 ? "" : ` <em>${escapeHtml(remarks.join("; "))}</em>`;
  return `<li id="note-${number}"><cite>${escapeHtml(outlet)}</cite>, ${escapeHtml(day)}${title}, ¶${paragraph}: <span class="words">${escapeHtml(words)}</span>${aside}${address}</li>`;
}
