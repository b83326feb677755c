/** The record as a page shows it: talks, who comes, what depends on what, who wants what, who says what. */
import { paragraphAt } from "../../desk/paragraph-at.ts";
import type { ItemKind } from "../../desk/why.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Position } from "../../record/position.ts";
import type { Reading } from "../../record/reading.ts";
import type { Talks } from "../../record/talks.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { namesOf } from "../../record/words/lists-in-words.ts";
import { relationWords } from "../../record/words/state-words.ts";
import {
  attendanceSections,
  basisOf,
  outcomeWords,
  positionsByIssue,
  roleAndSide,
  stanceOf,
} from "../words/record-words.ts";
import { keyOf } from "./items.ts";
import { type Content, html, type Markup } from "./markup.ts";

/** What a section is made from: the reading, and the prefix of its anchors. */
export interface Shown {
  readonly reading: Reading;
  readonly prefix: string;
}

/** “¶3”, a link to the words that carry an item. */
export function placeLink(kind: ItemKind, id: string, place: { start: number } | undefined, shown: Shown): Content {
  if (place === undefined) return null;
  const number = paragraphAt(shown.reading.article, place);
  return html`<a class="place" href="#${shown.prefix}w-${keyOf(kind, id)}" aria-label="the words, in paragraph ${number}">¶${number}</a>`;
}

/** The anchor of an item, for the margin's links. */
export function anchorOf(kind: ItemKind, id: string, { prefix }: Shown): string {
  return `${prefix}i-${keyOf(kind, id)}`;
}

/** The talks, each with what is known of it. */
export function talksSection(shown: Shown): Content {
  const { talks } = shown.reading;
  if (talks.length === 0) return null;
  return html`<section class="talks"><h3>Talks</h3>${talks.map((one) => oneTalks(one, shown))}</section>`;
}

function oneTalks(talks: Talks, shown: Shown): Markup {
  const facts = [talks.place, talks.date === null ? null : dateInWords(talks.date), talks.level, talks.format];
  const implied = talks.hostCertainty === "implied" ? " (implied by the place)" : "";
  const rows: [string, string][] = [
    ["Parties", namesOf(talks.parties)],
    ["Host", talks.host === null ? "" : talks.host.name + implied],
    ["Mediators", namesOf(talks.mediators)],
    ["Agenda", talks.agenda.map((span) => span.text).join("; ")],
    ["Outcome", talks.outcome?.text ?? ""],
  ];
  const known = rows.filter(([, words]) => words !== "");
  return html`<div class="item" id="${anchorOf("talks", talks.id, shown)}">
<h4>${talks.name} <span class="status">${talks.status}</span> ${placeLink("talks", talks.id, talks.evidence[0], shown)}</h4>
<p>${facts.filter((fact) => fact !== null).join(" · ")}</p>
${known.length === 0 ? null : html`<dl>${known.map(([label, words]) => html`<div><dt>${label}</dt><dd>${words}</dd></div>`)}</dl>`}
</div>
`;
}

/** Who is at the table, who may come, who stays away. */
export function attendanceSection(shown: Shown): Content[] {
  return attendanceSections.map(({ title, statuses }) => {
    const items = shown.reading.attendance.filter((one) => statuses.includes(one.status));
    if (items.length === 0) return null;
    return html`<section class="attendance"><h3>${title}</h3><ul>${items.map((one) => oneAttendance(one, shown))}</ul></section>
`;
  });
}

function oneAttendance(attendance: Attendance, shown: Shown): Markup {
  const actor = shown.reading.actors.find((one) => one.id === attendance.actor.id);
  const before = attendance.previous === null ? "" : `before: ${attendance.previous.status}`;
  const role = roleAndSide(actor);
  const notes = [basisOf(attendance), before].filter((note) => note !== "").join(" · ");
  return html`<li class="item ${attendance.status}" id="${anchorOf("attendance", attendance.id, shown)}">
<p><b>${attendance.actor.name}</b> <span class="status">${attendance.status}</span> ${placeLink("attendance", attendance.id, attendance.evidence[0], shown)}</p>
${role === "" ? null : html`<p class="aside">${role}</p>`}
${attendance.because === null ? null : html`<p class="aside">because <i>${attendance.because.text}</i></p>`}
${notes === "" ? null : html`<p class="aside">${notes}</p>`}
</li>
`;
}

/** What depends on what. */
export function conditionSection(shown: Shown): Content {
  const { conditions } = shown.reading;
  if (conditions.length === 0) return null;
  return html`<section class="conditions"><h3>Conditions</h3><ul>${conditions.map((one) => oneCondition(one, shown))}</ul></section>`;
}

function oneCondition(condition: Condition, shown: Shown): Markup {
  return html`<li class="item" id="${anchorOf("condition", condition.id, shown)}">
<p class="outcome">${outcomeWords(condition)}</p>
<p class="requires"><b>${relationWords[condition.relation]}</b> ${condition.requires.text}</p>
<p class="aside">stated by ${condition.statedBy?.name ?? "the report itself"} ${placeLink("condition", condition.id, condition.evidence[0], shown)}</p>
</li>
`;
}

/** Who wants what, issue by issue. */
export function positionSection(shown: Shown): Content {
  const issues = [...positionsByIssue(shown.reading.positions)];
  if (issues.length === 0) return null;
  return html`<section class="positions"><h3>Positions</h3><div class="columns">${issues.map(([issue, positions]) => oneIssue(issue, positions, shown))}</div></section>`;
}

function oneIssue(issue: string, positions: readonly Position[], shown: Shown): Markup {
  return html`<table><caption>${issue}</caption>
<thead class="unseen"><tr><th scope="col">Who</th><th scope="col">Stance and words</th></tr></thead>
<tbody>${positions.map((one) => onePosition(one, shown))}</tbody></table>
`;
}

function onePosition(position: Position, shown: Shown): Markup {
  const isForAnother = position.side !== null && position.side.id !== position.actor.id;
  return html`<tr class="item" id="${anchorOf("position", position.id, shown)}"><th scope="row">${position.actor.name}${isForAnother ? html` <small>${position.side?.name ?? ""}</small>` : null}</th>
<td><b>${stanceOf(position, shown.reading)}:</b> ${position.content.text}${position.refersTo === null ? null : html` <span class="aside">(${position.refersTo.text})</span>`}${position.toward.length === 0 ? null : html` <span class="aside">of ${namesOf(position.toward)}</span>`} ${placeLink("position", position.id, position.content, shown)}</td></tr>
`;
}
