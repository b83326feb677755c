/** The history: every decision with its author and time, what took its place, and undo. */
import type { History, HistoryEntry } from "../../../../src/record/views/review-views.ts";
import { useAnswer } from "../../api/queries.ts";
import { mayDecide, maySettle, useWho, type Who } from "../../api/who.ts";
import { Answer, Failure } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { momentInWords } from "../../parts/moment.ts";
import { Pager } from "../../parts/pager.tsx";
import { useEntryKeys } from "../../parts/use-entry-keys.ts";
import { useParameter } from "../../parts/use-parameter.ts";
import { useDecisions } from "./use-decisions.ts";

export function HistoryPage({ dossier }: { readonly dossier: string }) {
  const [by] = useParameter("by");
  const [after] = useParameter("after");
  const history = useAnswer<History>("/corrections", { by, after });
  const who = useWho();
  const decisions = useDecisions(dossier);
  const list = useEntryKeys();
  return (
    <>
      <header className="page-head">
        <h1>All decisions</h1>
        <p className="deck">
          The latest first, of all dossiers. Nothing here is ever lost: what was undone can be done again.
        </p>
      </header>
      <Answer of={history}>
        {({ entries, facets, next }) => (
          <div className="with-facets">
            <div>
              <Facets facets={facets} />
            </div>
            <div>
              <p className="soft" role="status">
                {decisions.last !== null && `${decisions.last}.`}
              </p>
              {decisions.error !== null && <Failure error={decisions.error} again={decisions.forgive} />}
              {entries.length === 0 && <Empty why="Nobody has decided anything yet." />}
              <ol ref={list} className="history">
                {entries.map((one) => (
                  <Entry
                    key={one.id}
                    entry={one}
                    who={who}
                    onUndo={() => void decisions.send(`Undone: ${one.what}`, { do: "undo", correction: one.id })}
                  />
                ))}
              </ol>
              <Pager next={next} />
            </div>
          </div>
        )}
      </Answer>
    </>
  );
}

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly who: Who;
  readonly onUndo: () => void;
}

function Entry({ entry, who, onUndo }: EntryProps) {
  const { at, by, what, of, note, isUndone, isSettled, settles, unapplied } = entry;
  const may = mayDecide(who) && (by === who.name || maySettle(who)) && !isUndone;
  const state = isUndone ? "undone since" : isSettled ? "settled since" : null;
  return (
    <li data-entry tabIndex={-1}>
      <p className="line">
        <span className={isUndone ? "is-undone" : undefined}>
          <strong>{by}</strong> {what}
        </span>
        {state !== null && <span className="aside"> {state}</span>}
      </p>
      {of !== "" && <p className="of">{of}</p>}
      {settles.length > 0 && <p className="aside">In place of what {settles.join(" and ")} decided.</p>}
      {note !== null && <q className="note">{note}</q>}
      {unapplied !== null && <p className="aside">Not applied: {unapplied}</p>}
      <p className="aside">
        {momentInWords(at)}{" "}
        {may && (
          <button type="button" className="plain" onClick={onUndo}>
            Undo
          </button>
        )}
      </p>
    </li>
  );
}
