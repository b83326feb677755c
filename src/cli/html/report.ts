/** The article's words with the record marked in them, and a margin that says what each mark is. */
import type { Reading } from "../../record/reading.ts";
import { type PageItem, pageItems } from "./items.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { cutRuns, kindsOf, type Run } from "./runs.ts";

/** The kinds that are drawn as lines under the words; statements are tinted, talks are shown only when looked up. */
const lined = ["attendance", "condition", "position"] as const;

/** The report, paragraph by paragraph. `prefix` keeps the anchors of several reports on a page apart. */
export function reportOf(reading: Reading, prefix: string): Markup {
  const items = pageItems(reading);
  const { text, paragraphs, headings } = reading.article;
  const rows = paragraphs.map(({ start, end }, index) => {
    const runs = cutRuns(start, end, items);
    const notes = runs.flatMap((run) => run.begins);
    const before = paragraphs[index - 1]?.end ?? 0;
    const above = headings.filter((heading) => heading.start >= before && heading.end <= start);
    return html`${above.map(
      (heading) => html`<h3 class="subheading" dir="auto">${text.slice(heading.start, heading.end)}</h3>
`,
    )}<div class="row" id="${prefix}p${index + 1}">
<p dir="auto"><span class="number" aria-hidden="true">${index + 1}</span>${runs.map((run) => runOf(run, text, prefix))}</p>
${notes.length === 0 ? null : html`<ul class="margin" aria-label="Record of paragraph ${index + 1}">${notes.map((note) => noteOf(note, prefix))}</ul>`}
</div>
`;
  });
  return html`<div class="report-text">${rows}</div>`;
}

function runOf(run: Run, text: string, prefix: string): Markup {
  const words = text.slice(run.start, run.end);
  const anchors: Content = run.begins.map((item) => html`<a class="at" id="${prefix}w-${item.key}"></a>`);
  if (run.items.length === 0) return html`${anchors}${words}`;
  const kinds = kindsOf(run);
  const lines = lined.filter((kind) => kinds.includes(kind)).map((kind, slot) => `line${slot + 1}-${kind}`);
  const classes = [...(kinds.includes("statement") ? ["said"] : []), ...lines].join(" ");
  const of = run.items.map((item) => item.key).join(" ");
  return html`${anchors}<mark class="${classes}" data-of="${of}">${words}</mark>`;
}

function noteOf(item: PageItem, prefix: string): Markup {
  return html`<li class="${item.kind}"><a href="#${prefix}i-${item.key}"><span class="kind">${item.kind}</span> <b>${item.who}</b> ${item.what}</a></li>
`;
}

/** Style that lights up an item's words while they are looked up, or while a link to them is pointed at. */
export function lookUpStyle(reading: Reading, prefix: string): string {
  return pageItems(reading)
    .map(({ key }) => {
      const words = `${prefix}w-${key}`;
      const links = `[href="#${words}"]:is(:hover,:focus-visible),[href="#${prefix}i-${key}"]:is(:hover,:focus-visible)`;
      const isLookedUp = `[id="${words}"]:target,${links}`;
      return `#${prefix}r:has(:is(${isLookedUp})) mark[data-of~="${key}"]{background-color:var(--lit)}`;
    })
    .join("\n");
}
