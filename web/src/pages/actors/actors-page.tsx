/** Actors under all their names: rename, merge or split them, after a look at every snippet that it touches. */
import type { z } from "zod";
import type { actorsViewSchema } from "../../../../src/record/views/dossier-views.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { actorKindWords } from "../../../../src/record/words/state-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { Facets } from "../../parts/facets.tsx";
import { type Named, NamedList } from "../../parts/named-list.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

type View = z.infer<typeof actorsViewSchema>;

export function ActorsPage({ dossier }: { readonly dossier: string }) {
  const [q] = useParameter("q");
  const [kind] = useParameter("kind");
  const [after] = useParameter("after");
  const view = useAnswer<View>(dossierPath(dossier, "/actors"), { q, kind, after });
  return (
    <>
      <header className="page-head">
        <h1>Who is who</h1>
        <p className="deck">A name that you correct here holds for every report, later ones too.</p>
      </header>
      <SearchField label="Search names" />
      <Answer of={view}>
        {({ entries, facets, next, total }) => (
          <div className="with-facets">
            <Facets facets={facets} />
            <div>
              <p className="list-head">
                <span role="status">{count(total, "actor")}</span>
                <TableLink dossier={dossier} table="actors" query={{ q, kind }} />
              </p>
              <NamedList dossier={dossier} entries={entries.map(asNamed)} next={next} />
            </div>
          </div>
        )}
      </Answer>
    </>
  );
}

function asNamed({ id, name, names, kind, role, side, counts }: View["entries"][number]): Named {
  const facts = [role ?? actorKindWords[kind], side === null || side.id === id ? null : `for ${side.name}`];
  const told = [
    counts.statements > 0 ? count(counts.statements, "statement") : "",
    counts.positions > 0 ? count(counts.positions, "position") : "",
    counts.attendance > 0 ? count(counts.attendance, "attendance", "attendances") : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
  return {
    id,
    name,
    names,
    facts: [facts.filter((fact) => fact !== null).join(", "), told].filter((part) => part !== "").join("; "),
  };
}
