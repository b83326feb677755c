/** The attendance board: a row for each actor, a column for each of the talks; a click shows the words. */
import { Fragment, useMemo } from "react";
import type { DossierAttendance } from "../../../../src/record/dossier.ts";
import type { Overview } from "../../../../src/record/views/dossier-views.ts";
import { shortDate, shortDay } from "../../../../src/record/words/dates-in-words.ts";
import { SectionHead } from "../../parts/section-head.tsx";
import { StateWord, stateWord } from "../../parts/state-word.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

type Board = Overview["board"];
type Row = Board["rows"][number];

interface AttendanceBoardProps {
  readonly board: Board;
  readonly dossier: string;
}

export function AttendanceBoard({ board: byDate, dossier }: AttendanceBoardProps) {
  const board = useMemo(() => latestFirst(byDate), [byDate]);
  return (
    <section aria-labelledby="board">
      <SectionHead id="board" title="Who comes">
        <TableLink dossier={dossier} table="attendance" />
      </SectionHead>
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
                      {[date === null ? "" : shortDate(date), status === null ? "" : stateWord(status)]
                        .filter((fact) => fact !== "")
                        .join(", ")}
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
          <p className="aside">– not mentioned in any report. A cell leads to its words.</p>
        </div>
      )}
    </section>
  );
}

/** No report says anything of it: a dash for the eye, words for the ear. */
function Unmentioned() {
  return (
    <span className="unsaid">
      <span aria-hidden="true">–</span>
      <span className="unseen">not mentioned</span>
    </span>
  );
}

/** The same board with the latest talks first, those without a date last. */
function latestFirst({ talks, rows }: Board): Board {
  const order = talks
    .map(({ date }, place) => ({ date: date ?? "", place }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.place - b.place))
    .map(({ place }) => place);
  const inOrder = <Entry,>(entries: readonly Entry[]) => order.flatMap((place) => entries[place] ?? []);
  return {
    talks: inOrder(talks),
    rows: rows.map((row) => ({ ...row, cells: order.map((place) => row.cells[place] ?? []) })),
  };
}

function byParty(rows: readonly Row[]): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    // Who is a party on its own, without anybody who acts for it, needs no heading above its name.
    const isAlone =
      row.party?.id === row.actor.id && rows.filter(({ party }) => party?.id === row.party?.id).length === 1;
    const party = isAlone ? "Others" : (row.party?.name ?? "Others");
    groups.set(party, [...(groups.get(party) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => Number(a === "Others") - Number(b === "Others"));
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
          {cell.length === 0 && <Unmentioned />}
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
            .map(({ status, on }) => `${stateWord(status)}${on === null ? " earlier" : ` ${shortDay(on)}`}`)
            .join(" → ")}{" "}
          →
        </small>
      )}
      {item.because !== null && <small className="because">{item.because}</small>}
    </button>
  );
}
