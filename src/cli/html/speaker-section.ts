/** Who says what: each speaker once, then the words in the article's order, quotations set as quotations. */
import type { Statement } from "../../record/statement.ts";
import { circumstancesOf, contentOf, roleAndSide, statementsBySpeaker } from "../words/record-words.ts";
import { type Content, html, type Markup } from "./markup.ts";
import { anchorOf, placeLink, type Shown } from "./record-sections.ts";

/** The section; nothing where nobody is quoted or reported. */
export function speakerSection(shown: Shown): Content {
  const speakers = [...statementsBySpeaker(shown.reading.statements)];
  if (speakers.length === 0) return null;
  return html`<section class="speakers"><h3>Who speaks</h3><div class="columns">${speakers.map(([id, statements]) => oneSpeaker(id, statements, shown))}</div></section>`;
}

function oneSpeaker(id: string, statements: readonly Statement[], shown: Shown): Markup {
  const role = roleAndSide(shown.reading.actors.find((actor) => actor.id === id));
  return html`<div class="speaker"><h4>${statements[0]?.speaker.name ?? id}</h4>
${role === "" ? null : html`<p class="aside">${role}</p>`}
${statements.map((statement) => oneStatement(statement, shown))}</div>
`;
}

function oneStatement(statement: Statement, shown: Shown): Markup {
  const circumstances = circumstancesOf(statement).join(" · ");
  const place = placeLink("statement", statement.id, statement.content[0], shown);
  return html`<blockquote class="item ${statement.kind}" id="${anchorOf("statement", statement.id, shown)}">
<p dir="auto">${contentOf(statement)}</p>
<footer>${circumstances} ${place}</footer></blockquote>
`;
}
