/** The timeline: talks, changes, statements and contradictions on one line of time that can be opened, and as a list that says the same. */
import type { z } from "zod";
import type { timelineSchema } from "../../../../src/record/views/dossier-views.ts";
import type { TimelineDays } from "../../../../src/record/views/timeline-days-view.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { Pager } from "../../parts/pager.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { TimePicture } from "./time-picture.tsx";
import { TimelineList } from "./timeline-list.tsx";
import { useTimeWindow } from "./use-time-window.ts";

type View = z.infer<typeof timelineSchema>;

/** Entries on a page of the list. */
const atOnce = 100;

export function TimelinePage({ dossier }: { readonly dossier: string }) {
  const [kind] = useParameter("kind");
  const [party] = useParameter("party");
  const [issue] = useParameter("issue");
  const [publisher] = useParameter("publisher");
  const [from] = useParameter("from");
  const [to] = useParameter("to");
  const [after] = useParameter("after");
  const narrowed = { kind, party, issue, publisher };
  const days = useAnswer<TimelineDays>(dossierPath(dossier, "/timeline/days"), narrowed);
  const view = useAnswer<View>(dossierPath(dossier, "/timeline"), { ...narrowed, from, to, after, limit: atOnce });
  return (
    <>
      <header className="page-head">
        <h1>What happened when</h1>
      </header>
      <Answer of={days}>{(shown) => <Picture days={shown} />}</Answer>
      <Answer of={view}>
        {({ entries, facets, next, total }) => (
          <div className="with-facets">
            <Facets facets={facets} />
            <div>
              <p className="list-head">
                <span role="status">
                  {count(total, "entry", "entries")}
                  {(from !== null || to !== null) &&
                    `, ${shortDate(from === to ? from : `${from ?? "…"}/${to ?? "…"}`)}`}
                </span>
                <TableLink dossier={dossier} table="changes" query={{ ...narrowed, from, to }} label="Changes as CSV" />
              </p>
              {entries.length === 0 && <Empty why="Nothing is like that in this time." />}
              <TimelineList entries={entries} />
              <Pager next={next} />
            </div>
          </div>
        )}
      </Answer>
    </>
  );
}

function Picture({ days }: { readonly days: TimelineDays }) {
  const time = useTimeWindow(days);
  return time === null ? null : <TimePicture days={days} window={time} />;
}
