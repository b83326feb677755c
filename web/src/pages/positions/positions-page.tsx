/** Positions: a matrix of issues and parties as of any day; each cell is a stance in words, one click from its sentences. */
import { useMemo } from "react";
import type { Matrix } from "../../../../src/record/views/dossier-views.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { agreementWords } from "../../../../src/record/words/state-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { AsOf } from "../../parts/as-of.tsx";
import { ConflictList } from "../../parts/conflict-list.tsx";
import { Empty } from "../../parts/empty.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { MatrixTable } from "./matrix-table.tsx";

export function PositionsPage({ dossier }: { readonly dossier: string }) {
  const [asOf] = useParameter("asOf");
  const matrix = useAnswer<Matrix>(dossierPath(dossier, "/positions"), { asOf });
  return <Answer of={matrix}>{(shown) => <Page matrix={shown} dossier={dossier} />}</Answer>;
}

function Page({ matrix, dossier }: { readonly matrix: Matrix; readonly dossier: string }) {
  const [issue, setIssue] = useParameter("issue");
  const [agreement, setAgreement] = useParameter("agreement");
  const states = useMemo(() => new Map(matrix.agreement.map(({ issue, state }) => [issue, state])), [matrix]);
  const issues = matrix.issues.filter(
    ({ id, name }) =>
      (agreement === null || states.get(id) === agreement) &&
      (issue === null || name.toLowerCase().includes(issue.toLowerCase())),
  );
  const open = matrix.conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  return (
    <>
      <header className="page-head">
        <h1>Who wants what</h1>
        <p className="deck">
          {count(matrix.issues.length, "issue")}, {count(matrix.parties.length, "party", "parties")}. What stands on the
          day chosen; a cell leads to its sentences.
        </p>
      </header>
      <AsOf days={matrix.days} />
      <p className="filters">
        <label>
          Issue{" "}
          <input type="search" value={issue ?? ""} onChange={(event) => setIssue(event.target.value, "no-step")} />
        </label>
        <label>
          Show{" "}
          <select value={agreement ?? ""} onChange={(event) => setAgreement(event.target.value)}>
            <option value="">all issues</option>
            {Object.entries(agreementWords).map(([state, words]) => (
              <option key={state} value={state}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <TableLink dossier={dossier} table="positions" query={{ asOf: matrix.asOf, issue, agreement }} />
      </p>
      {issues.length === 0 ? (
        <Empty
          why={matrix.issues.length === 0 ? "No report tells a position up to this day." : "No issue is like that."}
        />
      ) : (
        <MatrixTable
          matrix={matrix}
          issues={issues}
          agreement={(id) => agreementWords[states.get(id) ?? "one-sided"]}
        />
      )}
      {open.length > 0 && <ConflictList conflicts={open} articles={matrix.articles} dossier={dossier} />}
    </>
  );
}
