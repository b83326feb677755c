/**
 * A self-contained page of one reading or several: no script, nothing fetched, and no markup but our own. A content
 * security policy holds browsers to that.
 */
import { createHash } from "node:crypto";
import type { Reading } from "../../record/reading.ts";
import { countItems, inWords, several } from "../brief/summary.ts";
import { dateInWords } from "../words/date-words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import { attendanceSection, conditionSection, positionSection, talksSection } from "./record-sections.ts";
import { lookUpStyle, reportOf } from "./report.ts";
import { speakerSection } from "./speaker-section.ts";

/** The page as text. Readings stand in the order given. */
export function htmlPage(readings: readonly Reading[]): string {
  const prefixes = readings.map((_, index) => `r${index + 1}-`);
  const style = [pageStyle, ...readings.map((reading, index) => lookUpStyle(reading, prefixes[index] ?? ""))].join(
    "\n",
  );
  const title = readings.length === 1 ? headlineOf(readings[0]) : several(readings.length, "report");
  const isOneOfMany = readings.length > 1;
  const body = html`
<a class="skip" href="#${prefixes[0] ?? ""}r">Skip to the record</a>
<header class="top"><p>Parley <span>the record of a negotiation</span></p></header>
<main>
${isOneOfMany ? contents(readings, prefixes) : null}
${readings.map((reading, index) => oneReading(reading, prefixes[index] ?? "", isOneOfMany))}
</main>
<footer class="end">${madeBy(readings)}</footer>
`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${html`<title>${title} – Parley</title>`.source}
<style>${style}</style>
</head>
<body>${body.source}</body>
</html>
`;
}

function headlineOf(reading: Reading | undefined): string {
  return reading?.article.headline ?? "A report without a headline";
}

function contents(readings: readonly Reading[], prefixes: readonly string[]): Markup {
  const lines = readings.map((reading, index) => {
    const { publisher, publishedOn } = reading.article;
    const facts = [publisher, publishedOn === null ? null : dateInWords(publishedOn)].filter((fact) => fact !== null);
    return html`<li><a href="#${prefixes[index] ?? ""}r">${headlineOf(reading)}</a> <small>${facts.join(" · ")}</small></li>
`;
  });
  return html`<nav class="contents" aria-label="Reports"><h1>${several(readings.length, "report")}</h1><ol>${lines}</ol></nav>`;
}

function oneReading(reading: Reading, prefix: string, isOneOfMany: boolean): Markup {
  const { article } = reading;
  const shown = { reading, prefix };
  const headline = isOneOfMany
    ? html`<h2 class="headline" dir="auto">${headlineOf(reading)}</h2>`
    : html`<h1 class="headline" dir="auto">${headlineOf(reading)}</h1>`;
  const columns: Content[][] = [
    [talksSection(shown), ...attendanceSection(shown)],
    [conditionSection(shown), positionSection(shown)],
  ];
  const filled = columns.filter((column) => column.some((part) => part !== null));
  const isEmpty = Object.values({ ...countItems(reading), reports: reading.talks.length }).every(
    (count) => count === 0,
  );
  return html`<article class="reading" id="${prefix}r">
<header>
<p class="kicker">${[article.publisher, article.publishedOn === null ? "date not known" : dateInWords(article.publishedOn)].filter((fact) => fact !== null).join(" · ")}</p>
${headline}
${article.deck === null ? null : html`<p class="deck" dir="auto">${article.deck}</p>`}
<p class="facts">${article.byline === null ? null : html`By ${article.byline}. `}${article.dateline === null ? null : html`Filed from ${article.dateline}. `}${addressOf(article.url)}</p>
<p class="facts">In the record: ${inWords(countItems(reading))}.</p>
</header>
<section class="record" aria-label="The record">
<h2 class="part">The record</h2>
${isEmpty ? html`<p class="empty">Nothing in this report tells of talks, conditions or what somebody said. If the text below is not the article, give Parley the text alone.</p>` : null}
<div class="two">${filled.map((column) => html`<div>${column}</div>`)}</div>
${speakerSection(shown)}
</section>
<section class="report" aria-label="The report">
<h2 class="part">The report</h2>
${legend()}
${reportOf(reading, prefix)}
</section>
</article>
`;
}

/** The article's address, as a link only where it leads to the web. */
function addressOf(url: string | null): Content {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">Read it at ${hostname}</a><span class="printed"> (${url})</span>`;
}

function legend(): Markup {
  return html`<p class="legend"><mark class="said">what somebody says</mark> <mark class="line1-attendance">who comes</mark> <mark class="line1-condition">what depends on what</mark> <mark class="line1-position">who wants what</mark></p>`;
}

function madeBy(readings: readonly Reading[]): Markup {
  const versions = new Set(readings.map(({ reader }) => `Parley ${reader.version} with ${reader.model}`));
  return html`<p>Read by ${[...versions].join(", ")}. An entry says what the report says, not what is true, and a program chose it: follow its ¶ to the words before you rely on it.</p>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
