/**
 * A self-contained page of one reading or several: no script, nothing fetched, and no markup but our own. A content
 * security policy holds browsers to that.
 */
import { createHash } from "node:crypto";
import type { Blocked } from "../../desk/deadlock/blocked.ts";
import { findBlocked } from "../../desk/deadlock/find-blocked.ts";
import type { Reading } from "../../record/reading.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { countItems, inWords, several } from "../brief/summary.ts";
import { datelineWords } from "../words/record-words.ts";
import { blockedSection, deadlockBody, type ShownDeadlock } from "./blocked-section.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { pageStyle } from "./page-style.ts";
import { attendanceSection, conditionSection, positionSection, talksSection } from "./record-sections.ts";
import { lookUpStyle, reportOf } from "./report.ts";
import { speakerSection } from "./speaker-section.ts";

/** The page of a record as text. Readings stand in the order given; each shows what is blocked in it. */
export function htmlPage(readings: readonly Reading[]): string {
  return pageOf(readings, null);
}

/** The page of a deadlock as text: who waits for whom in all readings together, then the readings. */
export function deadlockPage(readings: readonly Reading[], blocked: Blocked): string {
  return pageOf(readings, blocked);
}

function pageOf(readings: readonly Reading[], blocked: Blocked | null): string {
  const prefixes = readings.map((_, index) => `r${index + 1}-`);
  const style = [pageStyle, ...readings.map((reading, index) => lookUpStyle(reading, prefixes[index] ?? ""))].join(
    "\n",
  );
  const subject = readings.length === 1 ? headlineOf(readings[0]) : several(readings.length, "report");
  const title = blocked === null ? subject : `Who waits for whom: ${subject}`;
  const isOneOfMany = readings.length > 1;
  const body = html`
<a class="skip" href="${blocked === null ? `#${prefixes[0] ?? ""}r` : "#deadlock"}">Skip to the record</a>
<header class="top"><p>Parley <span>the record of a negotiation</span></p></header>
<main>
${blocked === null ? null : deadlockTop({ blocked, readings, prefixes, prefix: "d-" })}
${isOneOfMany ? contents(readings, prefixes, blocked !== null) : null}
${readings.map((reading, index) => oneReading(reading, prefixes[index] ?? "", isOneOfMany || blocked !== null, blocked !== null))}
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

function deadlockTop(shown: ShownDeadlock): Markup {
  return html`<section class="blocked deadlock" id="deadlock" aria-label="Who waits for whom"><h1>Who waits for whom</h1>
${deadlockBody(shown)}</section>`;
}

function contents(readings: readonly Reading[], prefixes: readonly string[], isBelow: boolean): Markup {
  const lines = readings.map((reading, index) => {
    const { publisher, publishedOn } = reading.article;
    const facts = [publisher, publishedOn === null ? null : dateInWords(publishedOn)].filter((fact) => fact !== null);
    return html`<li><a href="#${prefixes[index] ?? ""}r">${headlineOf(reading)}</a> <small>${facts.join(" · ")}</small></li>
`;
  });
  const heading = several(readings.length, "report");
  return html`<nav class="contents" aria-label="Reports">${isBelow ? html`<h2>${heading}</h2>` : html`<h1>${heading}</h1>`}<ol>${lines}</ol></nav>`;
}

function oneReading(reading: Reading, prefix: string, isBelow: boolean, isDeadlockAbove: boolean): Markup {
  const { article } = reading;
  const shown = { reading, prefix };
  const headline = isBelow
    ? html`<h2 class="headline" dir="auto">${headlineOf(reading)}</h2>`
    : html`<h1 class="headline" dir="auto">${headlineOf(reading)}</h1>`;
  const columns: Content[][] = [[talksSection(shown), ...attendanceSection(shown)], [conditionSection(shown)]];
  const filled = columns.filter((column) => column.some((part) => part !== null));
  const isEmpty = Object.values({ ...countItems(reading), reports: reading.talks.length }).every(
    (count) => count === 0,
  );
  return html`<article class="reading" id="${prefix}r">
<header>
<p class="kicker">${[article.publisher, article.publishedOn === null ? "date not known" : dateInWords(article.publishedOn)].filter((fact) => fact !== null).join(" · ")}</p>
${headline}
${article.deck === null ? null : html`<p class="deck" dir="auto">${article.deck}</p>`}
<p class="facts">${article.byline === null ? null : html`By ${article.byline}. `}${article.dateline === null ? null : html`Filed from ${datelineWords(article.dateline)}. `}${addressOf(article.url)}</p>
<p class="facts">In the record: ${inWords(countItems(reading))}.</p>
</header>
<section class="record" aria-label="The record">
<h2 class="part">The record</h2>
${isEmpty ? html`<p class="empty">Nothing in this report tells of talks, conditions or what somebody said. If the text below is not the article, give Parley the text alone.</p>` : null}
<div class="two">${filled.map((column) => html`<div>${column}</div>`)}</div>
${positionSection(shown)}
${isDeadlockAbove ? null : blockedSection({ blocked: findBlocked([reading]), readings: [reading], prefixes: [prefix], prefix })}
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
