/** HTML: the brief as one page that prints well, without scripts and with nothing to fetch. Every text in it is escaped. */
import type { Dossier } from "../record/dossier.ts";
import { briefOf } from "./brief/brief.ts";
import { briefStyle } from "./brief/brief-style.ts";
import { escapeHtml } from "./brief/escape-html.ts";
import { type Clause, type Footnote, sourcesOf } from "./brief/footnotes.ts";
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
      : `<section class="sources">\n<h2>Sources</h2>\n<ul>\n${sourcesOf(notes).map(sourceOf).join("\n")}\n</ul>\n</section>\n`;
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
<div class="sections">
${body.join("\n")}
${sources}</div>
</main>
</body>
</html>
`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "run":
      return `<p class="run"><b>${escapeHtml(block.label)}:</b> ${block.clauses.map(clauseOf).join("; ")}</p>`;
    case "rest":
      return `<p class="rest">${escapeHtml(block.text)}</p>`;
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

function sourceOf(notes: readonly Footnote[]): string {
  const [first] = notes;
  if (first === undefined) return "";
  const { outlet, day, headline, url } = first;
  const isLink = url !== null && /^https?:/i.test(url);
  const address =
    url === null ? "" : isLink ? ` <a href="${escapeHtml(url)}">${escapeHtml(url)}</a>` : ` ${escapeHtml(url)}`;
  const title = headline === null ? "" : `, ${escapeHtml(headline)}`;
  const head = `<cite>${escapeHtml(outlet)}</cite>, ${escapeHtml(day)}<span class="headline">${title}</span>`;
  return `<li>${head}${address}\n<ol>${notes.map(noteOf).join(" ")}</ol></li>`;
}

function noteOf({ number, paragraph, words, remarks }: Footnote): string {
  const aside = remarks.length === 0 ? "" : ` <em>${escapeHtml(remarks.join("; "))}</em>`;
  return `<li id="note-${number}" value="${number}"><b>${number}</b> ¶${paragraph} <span class="words">${escapeHtml(words)}</span>${aside}</li>`;
}
