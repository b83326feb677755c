/** Who waits for whom, on a page: in sentences, as a picture, and in a table that says the same. */
import type { Blocked, BlockedWait, PlacedSpan, Sentence } from "../../desk/deadlock/blocked.ts";
import { blockedParts, isBlocked, waitsAtIssue } from "../../desk/deadlock/blocked-parts.ts";
import type { Reading } from "../../record/reading.ts";
import { basisOfWait, placeOf, quoted, tieWords } from "../words/blocked-words.ts";
import { type AddressOf, deadlockPicture } from "./deadlock-picture.ts";
import { keyOf } from "./items.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** The deadlock, with the readings that it was found in and the prefixes of their anchors. */
export interface ShownDeadlock {
  readonly blocked: Blocked;
  readonly readings: readonly Reading[];
  readonly prefixes: readonly string[];
  /** Keeps the section's own anchors apart from others on the page. */
  readonly prefix: string;
}

/** The section of one report's page; nothing where nothing is blocked. */
export function blockedSection(shown: ShownDeadlock): Content {
  if (!isBlocked(shown.blocked)) return null;
  return html`<section class="blocked"><h3>Blocked</h3>${deadlockBody(shown)}</section>`;
}

/** More waits than this make no picture that can be taken in. */
const mostDrawn = 30;

/** Sentences, picture and table; says so where nobody waits. */
export function deadlockBody(shown: ShownDeadlock): Markup {
  const { blocked } = shown;
  const { conclusions, grounds, others } = blockedParts(blocked);
  const addressOf = addresses(shown);
  const subject = blocked.reports.length === 1 ? "This report tells" : "These reports tell";
  if (blocked.waits.length === 0) {
    return html`<p class="empty">${subject} of nobody who waits for somebody else: no “only if”, “until” or “unless”, and no one who stays away because another does. What one side waits for may stand in another report: give Parley several on the same negotiation.</p>`;
  }
  const clear =
    conclusions.length === 0
      ? html`<p class="empty">${subject} of nobody who waits in a circle, or on somebody who has refused.</p>`
      : null;
  const drawn = drawnWaits(blocked);
  return html`${clear}
${conclusions.map((told) => html`<p class="conclusion">${told.sentence}</p>`)}
${toldList(grounds, addressOf, blocked)}
<figure class="picture"><div class="scroll" tabindex="0" role="region" aria-label="Picture: who waits for whom">${deadlockPicture(blocked, drawn, shown.prefix, addressOf)}</div>
<figcaption>Each arrow leads from what waits to what it waits for. A double frame and ✕: somebody has said no. A heavy arrow: part of a circle. Choose a box or an arrow to see its words.</figcaption></figure>
${waitsTable(drawn, addressOf, blocked)}
${others.length === 0 ? null : html`<h4>${conclusions.length === 0 ? "What waits on what" : "What waits besides"}</h4>${toldList(others, addressOf, blocked)}`}`;
}

/** The waits of the picture: those of what is blocked; where nothing is, all. */
function drawnWaits(blocked: Blocked): readonly BlockedWait[] {
  const atIssue = waitsAtIssue(blocked);
  return (atIssue.length > 0 ? atIssue : blocked.waits).slice(0, mostDrawn);
}

function toldList(told: readonly Sentence[], addressOf: AddressOf, blocked: Blocked): Content {
  if (told.length === 0) return null;
  return html`<ul class="told">${told.map(
    (one) => html`<li>${one.sentence} ${linksOf(one.words, addressOf, blocked)}</li>
`,
  )}</ul>`;
}

/** A link for each paragraph; two words of one paragraph are found by the first. */
function linksOf(words: readonly PlacedSpan[], addressOf: AddressOf, blocked: Blocked): Markup[] {
  const byPlace = new Map([...words].reverse().map((span) => [placeOf(span, blocked), span]));
  return [...byPlace.values()].reverse().map((span) => wordsLink(span, addressOf, blocked));
}

function wordsLink(words: PlacedSpan, addressOf: AddressOf, blocked: Blocked): Markup {
  const place = placeOf(words, blocked);
  return html`<a class="place" href="${addressOf(words)}" title="${words.text}" aria-label="the words, in paragraph ${words.paragraph}">${place}</a>`;
}

function waitsTable(waits: readonly BlockedWait[], addressOf: AddressOf, blocked: Blocked): Markup {
  const labelOf = (id: string) => blocked.steps.find((step) => step.id === id)?.label ?? id;
  const rows = waits.map(
    (
      wait,
      index,
    ) => html`<tr><td>${index + 1}</td><th scope="row">${labelOf(wait.step)}</th><td><b>${tieWords(wait)}</b> ${labelOf(wait.for)}</td>
<td class="aside">${basisOfWait(wait)}${wait.words.length === 0 ? null : html`: ${wait.words.map((words) => html`${quoted(words.text)} ${wordsLink(words, addressOf, blocked)} `)}`}</td></tr>
`,
  );
  return html`<table class="waits"><caption>The same in words</caption>
<thead><tr><th scope="col">No.</th><th scope="col">What waits</th><th scope="col">For what</th><th scope="col">By which words</th></tr></thead>
<tbody>${rows}</tbody></table>
`;
}

/** Where on the page the words of an item stand. */
function addresses({ readings, prefixes }: ShownDeadlock): AddressOf {
  return ({ report, item }) => {
    const isCondition = readings[report]?.conditions.some(({ id }) => id === item) === true;
    return `#${prefixes[report] ?? ""}w-${keyOf(isCondition ? "condition" : "attendance", item)}`;
  };
}
