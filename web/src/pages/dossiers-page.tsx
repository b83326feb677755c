/** Every dossier of the store; where there is only one, it is opened at once. */
import { Link, Redirect } from "wouter";
import type { DossierEntry } from "../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../src/record/words/dates-in-words.ts";
import { useAnswer } from "../api/queries.ts";
import { AddArticles } from "../parts/add-articles.tsx";
import { Answer } from "../parts/answer.tsx";
import { Empty } from "../parts/empty.tsx";

export function DossiersPage() {
  const dossiers = useAnswer<{ entries: DossierEntry[] }>("/dossiers");
  return <Answer of={dossiers}>{({ entries }) => <Dossiers entries={entries} />}</Answer>;
}

function Dossiers({ entries }: { readonly entries: readonly DossierEntry[] }) {
  const [only] = entries;
  if (only === undefined) {
    return (
      <Empty why="There is no record here yet.">
        <p>
          Start one from a folder of reports: <code>parley add news/</code>
        </p>
        <AddArticles />
      </Empty>
    );
  }
  if (entries.length === 1) return <Redirect to={`/d/${only.id}`} replace />;
  return (
    <section aria-labelledby="dossiers">
      <h1 id="dossiers">Negotiations</h1>
      <ul className="dossiers">
        {entries.map(({ id, name, parties, from, to, counts }) => (
          <li key={id}>
            <h2>
              <Link href={`/d/${id}`}>{name}</Link>
            </h2>
            <p>{parties.map((party) => party.name).join(", ")}</p>
            <p className="soft">
              {counts.articles} reports from {counts.outlets} outlets, {shortDate(from)} to {shortDate(to)}
              {counts.conflicts > 0 && `; ${counts.conflicts} contradictions`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
