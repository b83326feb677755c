/** The articles of a dossier: outlet, date, copies and versions. */
import { Link } from "wouter";
import type { z } from "zod";
import type { articlesViewSchema } from "../../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import type { Query } from "../../api/client.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { AddArticles } from "../../parts/add-articles.tsx";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { Pager } from "../../parts/pager.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useEntryKeys } from "../../parts/use-entry-keys.ts";
import { useParameter } from "../../parts/use-parameter.ts";

type View = z.infer<typeof articlesViewSchema>;

export function ArticlesPage({ dossier }: { readonly dossier: string }) {
  const [q] = useParameter("q");
  const [publisher] = useParameter("publisher");
  const [after] = useParameter("after");
  const view = useAnswer<View>(dossierPath(dossier, "/articles"), { q, publisher, after });
  return (
    <>
      <header className="page-head">
        <h1>The reports</h1>
      </header>
      <AddArticles />
      <SearchField label="Search headlines and outlets" />
      <Answer of={view}>{(shown) => <Page view={shown} dossier={dossier} query={{ q, publisher }} />}</Answer>
    </>
  );
}

interface PageProps {
  readonly view: View;
  readonly dossier: string;
  readonly query: Query;
}

function Page({ view, dossier, query }: PageProps) {
  const list = useEntryKeys();
  return (
    <div className="with-facets">
      <Facets facets={view.facets} />
      <div>
        <p className="list-head">
          <span role="status">{count(view.total, "report")}</span>
          <TableLink dossier={dossier} table="articles" query={query} />
        </p>
        {view.entries.length === 0 && <Empty why="No report is like that." />}
        <ol className="articles" ref={list}>
          {view.entries.map(({ id, headline, publisher, publishedOn, items, words, isCopyOf, replacedBy }) => (
            <li key={id}>
              <h3>
                <Link href={`/articles/${id}`} data-entry>
                  {headline ?? "Without a headline"}
                </Link>
              </h3>
              <p className="aside">
                {publisher ?? "unknown outlet"}, {shortDate(publishedOn?.slice(0, 10) ?? null)}; {count(words, "word")},{" "}
                {count(items, "item")}
                {isCopyOf !== null && (
                  <>
                    ; <Link href={`/articles/${isCopyOf}`}>copy of another outlet’s text</Link>
                  </>
                )}
                {replacedBy !== null && (
                  <>
                    ; <Link href={`/articles/${replacedBy}`}>corrected since</Link>
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
        <Pager next={view.next} />
      </div>
    </div>
  );
}
