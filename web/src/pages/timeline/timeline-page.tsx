/** The timeline: talks, changes, statements and contradictions on one line of days, as a picture and as a list. */
import type { z } from "zod";
import type { TimelineEntry, timelineSchema } from "../../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { dateWords } from "../../parts/date-words.ts";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { Pager } from "../../parts/pager.tsx";
import { useEntryKeys } from "../../parts/use-entry-keys.ts";
import { useParameter } from "../../parts/use-parameter.ts";
import { DaysPicture } from "./days-picture.tsx";

type View = z.infer<typeof timelineSchema>;

export function TimelinePage({ dossier }: { readonly dossier: string }) {
  const [kind] = useParameter("kind");
  const [party] = useParameter("party");
  const [issue] = useParameter("issue");
  const [publisher] = useParameter("publisher");
  const [from] = useParameter("from");
  const [to] = useParameter("to");
  const [after] = useParameter("after");
  const query = { kind, party, issue, publisher, from, to, after, limit: 200 };
  const view = useAnswer<View>(dossierPath(dossier, "/timeline"), query);
  return (
    <>
      <header className="page-head">
        <h1>What happened when</h1>
      </header>
      <Answer of={view}>{(shown) => <Page view={shown} />}</Answer>
    </>
  );
}

function Page({ view }: { readonly view: View }) {
  const list = useEntryKeys();
  const days = byDay(view.entries);
  return (
    <>
      <DaysPicture entries={view.entries} />
      <div className="with-facets">
        <Facets facets={view.facets} />
        <div>
          <p className="soft" role="status">
            {view.total} entries
          </p>
          {view.entries.length === 0 && <Empty why="Nothing is like that in this time." />}
          <ol className="days" ref={list}>
            {[...days].map(([day, entries]) => (
              <li key={day}>
                <h2>{dateWords(day)}</h2>
                <ul>
                  {entries.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
          <Pager next={view.next} />
        </div>
      </div>
    </>
  );
}

function byDay(entries: readonly TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = entry.on.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return days;
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const [, setItem] = useParameter("item");
  const { id, kind, title, words, change, evidence } = entry;
  const item = change?.after.item ?? (kind === "conflict" ? null : id);
  return (
    <li className={`kind-${kind}`}>
      <span className="aside">{change === null ? kind : `${kind}, ${change.type}`}</span>{" "}
      {item === null ? (
        <b>{title}</b>
      ) : (
        <button type="button" className="plain" data-entry onClick={() => setItem(item)}>
          {title}
        </button>
      )}
      {words !== null && <p className="clip">{words}</p>}
      {evidence.length > 1 && <p className="aside">{evidence.length} reports</p>}
    </li>
  );
}
