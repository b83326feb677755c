/** What changed since a day: counts in a sentence, then each change in a line. */
import type { Change } from "../../../../src/record/change.ts";
import type { Overview } from "../../../../src/record/views/dossier-views.ts";
import { shortDate, shortDay } from "../../../../src/record/words/dates-in-words.ts";
import { clipped, count, listOf } from "../../../../src/record/words/lists-in-words.ts";
import { changeWords } from "../../../../src/record/words/state-words.ts";
import { SectionHead } from "../../parts/section-head.tsx";
import { stateWord } from "../../parts/state-word.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import type { Since } from "./use-since.ts";

interface WhatChangedProps {
  readonly dossier: string;
  readonly changed: Overview["changed"];
  readonly since: Since;
}

/** Changes shown at first. */
const mostAtFirst = 8;

export function WhatChanged({ dossier, changed, since }: WhatChangedProps) {
  const [, setSince] = useParameter("since");
  const told = changed.changes.filter(({ type }) => type !== "new");
  return (
    <section aria-labelledby="changed">
      <SectionHead id="changed" title="What changed">
        <TableLink dossier={dossier} table="changes" query={{ from: since.day }} />
      </SectionHead>
      <p className="counts">{countsIn(changed)}</p>
      <p className="since">
        <span>{sinceWords(since)}</span>
        <label className="no-print">
          {" "}
          Since <input type="date" value={since.day ?? ""} onChange={(event) => setSince(event.target.value || null)} />
        </label>
        {since.from === "chosen" && (
          <button type="button" className="plain no-print" onClick={() => setSince(null)}>
            Take it back
          </button>
        )}
      </p>
      {told.length === 0 && <p className="soft">Nobody changed a position or an attendance in this time.</p>}
      <ul className="changes-short">
        {told.slice(0, mostAtFirst).map((change) => (
          <ShortChange key={change.id} change={change} />
        ))}
      </ul>
      {told.length > mostAtFirst && (
        <details>
          <summary>{told.length - mostAtFirst} more</summary>
          <ul className="changes-short">
            {told.slice(mostAtFirst).map((change) => (
              <ShortChange key={change.id} change={change} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** “19 new items, 4 told again and 2 contradicted”; what there is none of is left out. */
function countsIn({ new: fresh, repeats, contradicts }: Overview["changed"]): string {
  const parts = [
    fresh > 0 ? count(fresh, "new item") : "",
    repeats > 0 ? `${repeats} told again` : "",
    contradicts > 0 ? `${contradicts} contradicted` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing new" : listOf(parts);
}

function sinceWords({ day, from }: Since): string {
  if (day === null) return "In all reports, which have no dates.";
  if (from === "last-visit") return `Since your last visit: reports from ${shortDate(day)} on.`;
  if (from === "chosen") return `In reports from ${shortDate(day)} on.`;
  return `In the last week of the news, from ${shortDate(day)} on.`;
}

function ShortChange({ change }: { readonly change: Change }) {
  const [, setItem] = useParameter("item");
  const { on, actor, about, type, before, after } = change;
  const isTold = stateWord(after.state) === changeWords[type] || before?.state === after.state;
  return (
    <li>
      <button type="button" className="line" onClick={() => setItem(after.item)}>
        <span className="day">{shortDay(on)}</span>
        <span>
          <b>{actor?.name ?? about}</b>
          {actor !== null && about !== "" && `, ${about}`}: {changeWords[type]}
          {!isTold && (
            <>
              , {before !== null && <del>{stateWord(before.state)}</del>} <ins>{stateWord(after.state)}</ins>
            </>
          )}
          {change.kind === "position" && before !== null && before.words !== after.words && (
            <small>
              <del>{clipped(before.words, 60)}</del> → {clipped(after.words, 60)}
            </small>
          )}
        </span>
      </button>
    </li>
  );
}
