/** The attendance board: a row for each actor, a column for each of the talks; a click shows the words. */
import { Fragment } from "react";
import type { DossierAttendance } from "../../../../src/record/dossier.ts";
import type { Overview } from "../../../../src/record/views/dossier-views.ts";
import { dateWords, shortDate } from "../../parts/date-words.ts";
import { StateWord, stateWord } from "../../parts/state-word.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

type Board = Overview["board"];
type Row = Board["rows"][number];

export function AttendanceBoard({ board }: { readonly board: Board }) {
  return (
    <section aria-labelledby="board">
      <h2 id="board">Who comes</h2>
      {board.rows.length === 0 ? (
        <p className="soft">No report says who comes or stays away.</p>
      ) : (
        <div className="scroll">
          <table className="board">
            <thead>
              <tr>
                <th scope="col">Actor</th>
                {board.talks.map(({ id, name, date, status }) => (
                  <th scope="col" key={id ?? "none"}>
                    {name}
                    <small>
                      {date !== null && dateWords(date)} {status}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {byParty(board.rows).map(([party, rows]) => (
                <Fragment key={party}>
                  <tr className="party">
                    <th scope="rowgroup" colSpan={board.talks.length + 1}>
                      {party}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <BoardRow key={row.actor.id} row={row} />
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function byParty(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const party = row.party?.name ?? "Others";
    groups.set(party, [...(groups.get(party) ?? []), row]);
  }
  return [...groups];
}

function BoardRow({ row }: { readonly row: Row }) {
  return (
    <tr>
      <th scope="row">
        {row.actor.name}
        {row.role !== null && <small>{row.role}</small>}
      </th>
      {row.cells.map((cell, place) => (
        // Cells have no name of their own: a column is its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a board are fixed
        <td key={place} className={cell.length > 1 ? "is-contested" : undefined}>
          {cell.length === 0 && <span className="unsaid">not mentioned</span>}
          {cell.map((item) => (
            <BoardEntry key={item.id} item={item} />
          ))}
          {cell.length > 1 && <small>reports disagree</small>}
        </td>
      ))}
    </tr>
  );
}

function BoardEntry({ item }: { readonly item: DossierAttendance }) {
  const [, setItem] = useParameter("item");
  const earlier = item.history.slice(0, -1);
  return (
    <button type="button" className="entry" onClick={() => setItem(item.id)}>
      <StateWord state={item.status} />
      {earlier.length > 0 && (
        <small>
          {earlier
            .map(({ status, on }) => `${stateWord(status)}${on === null ? " earlier" : ` ${shortDate(on)}`}`)
            .join(" → ")}{" "}
          →
        </small>
      )}
      {item.because !== null && <small className="because">{item.because}</small>}
    </button>
  );
}
