/** The matrix itself: a row for each issue, a column for each party. */
import { useMemo, useState } from "react";
import type { Change } from "../../../../src/record/change.ts";
import type { DossierPosition, Issue } from "../../../../src/record/dossier.ts";
import type { Matrix } from "../../../../src/record/views/dossier-views.ts";
import { clipped } from "../../../../src/record/words/lists-in-words.ts";
import { changeWords } from "../../../../src/record/words/state-words.ts";
import { StateWord, stateWord } from "../../parts/state-word.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

type Cell = Matrix["cells"][number];

/** Issues shown at once; more on request. */
const atOnce = 25;
/** Parties shown at first; all on request. */
const partiesAtFirst = 5;
/** Positions shown in a cell; the rest are in the panel. */
const inCell = 2;

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly issues: readonly Issue[];
  readonly agreement: (issue: string) => string;
}

export function MatrixTable({ matrix, issues, agreement }: MatrixTableProps) {
  const [shown, setShown] = useState(atOnce);
  const [all, setAll] = useParameter("parties");
  const parties = all === null ? matrix.parties.slice(0, partiesAtFirst) : matrix.parties;
  const cells = useMemo(() => new Map(matrix.cells.map((cell) => [`${cell.issue} ${cell.party}`, cell])), [matrix]);
  return (
    <>
      {matrix.parties.length > partiesAtFirst && (
        <p className="buttons no-print">
          <button type="button" onClick={() => setAll(all === null ? "all" : null)}>
            {all === null ? `All ${matrix.parties.length} parties` : `Only the first ${partiesAtFirst} parties`}
          </button>
        </p>
      )}
      <div className="scroll">
        <table className="matrix">
          <caption className="unseen">Positions by issue and party</caption>
          <thead>
            <tr>
              <th scope="col">Issue</th>
              {parties.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, shown).map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  <small>{agreement(id)}</small>
                </th>
                {parties.map((party) => (
                  <MatrixCell key={party.id} cell={cells.get(`${id} ${party.id}`)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {issues.length > shown && (
        <button type="button" onClick={() => setShown(shown + atOnce)}>
          {Math.min(atOnce, issues.length - shown)} more of {issues.length} issues
        </button>
      )}
    </>
  );
}

function MatrixCell({ cell }: { readonly cell: Cell | undefined }) {
  if (cell === undefined || cell.state === "silent") {
    return (
      <td>
        <span className="unsaid">silent</span>
      </td>
    );
  }
  const current = cell.positions.filter(({ standing }) => standing === "current");
  const past = cell.positions.filter(({ standing }) => standing !== "current");
  const shown = (current.length > 0 ? current : past).slice(0, inCell);
  const rest = cell.positions.length - shown.length;
  return (
    <td className={cell.state === "conflict" ? "is-contested" : undefined}>
      {shown.map((position) => (
        <CellEntry key={position.id} position={position} cell={cell} />
      ))}
      {cell.state === "conflict" && <small>reports disagree</small>}
      {rest > 0 && <Rest positions={cell.positions.filter((one) => !shown.includes(one))} />}
    </td>
  );
}

function Rest({ positions }: { readonly positions: readonly DossierPosition[] }) {
  const [, setItem] = useParameter("item");
  return (
    <details>
      <summary>{positions.length} more</summary>
      {positions.map(({ id, stance, content, standing }) => (
        <button type="button" className="entry" key={id} onClick={() => setItem(id)}>
          <StateWord state={stance} /> {content} {standing !== "current" && <small>{standing}</small>}
        </button>
      ))}
    </details>
  );
}

/** The mark of a position that moved: how, and the words that it had before. */
function Moved({ change: { type, before } }: { readonly change: Change }) {
  return (
    <small>
      <span className="moved">{changeWords[type]}</span>
      {before !== null && (
        <>
          , before:{" "}
          <del>
            {stateWord(before.state)} {clipped(before.words, 60)}
          </del>
        </>
      )}
    </small>
  );
}

function CellEntry({ position, cell }: { readonly position: DossierPosition; readonly cell: Cell }) {
  const [, setItem] = useParameter("item");
  const { id, stance, content, standing, actor } = position;
  const moved = cell.changes.find(({ type, after }) => type !== "new" && after.item === id);
  return (
    <button type="button" className="entry" onClick={() => setItem(id)}>
      <StateWord state={stance} />
      {actor.id !== cell.party && <small className="holder">{actor.name}</small>}
      <span className="content">{content}</span>
      {moved !== undefined && <Moved change={moved} />}
      {standing !== "current" && <small>{standing}</small>}
    </button>
  );
}
