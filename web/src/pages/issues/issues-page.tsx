/** Issues under all their names: rename, merge or split them, after a look at every snippet that it touches. */
import type { z } from "zod";
import type { issuesViewSchema } from "../../../../src/record/views/dossier-views.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { NamedList } from "../../parts/named-list.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

type View = z.infer<typeof issuesViewSchema>;

export function IssuesPage({ dossier }: { readonly dossier: string }) {
  const [q] = useParameter("q");
  const [after] = useParameter("after");
  const view = useAnswer<View>(dossierPath(dossier, "/issues"), { q, after });
  return (
    <>
      <header className="page-head">
        <h1>What is at issue</h1>
        <p className="deck">A name that you correct here holds for every report, later ones too.</p>
      </header>
      <SearchField label="Search issues" />
      <Answer of={view}>
        {({ entries, next, total }) => (
          <>
            <p className="list-head">
              <span role="status">{count(total, "issue")}</span>
              <TableLink dossier={dossier} table="issues" query={{ q }} />
            </p>
            <NamedList
              dossier={dossier}
              entries={entries.map(({ id, name, names, positions, silent }) => ({
                ...{ id, name, names },
                facts: `${count(positions.length, "position")}${silent.length === 0 ? "" : `; silent: ${silent.map((one) => one.name).join(", ")}`}`,
              }))}
              next={next}
            />
          </>
        )}
      </Answer>
    </>
  );
}
