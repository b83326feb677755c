/** Statements: search and filters; each quotation with speaker, role, cue and occasion, and who had it first. */
import { Link } from "wouter";
import type { z } from "zod";
import type { statementsViewSchema } from "../../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { placeOf } from "../../parts/evidence.tsx";
import { Facets } from "../../parts/facets.tsx";
import { Marked } from "../../parts/marked.tsx";
import { Pager } from "../../parts/pager.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useEntryKeys } from "../../parts/use-entry-keys.ts";
import { useParameter, useSetParameters } from "../../parts/use-parameter.ts";

type View = z.infer<typeof statementsViewSchema>;
type Entry = View["entries"][number];

export function StatementsPage({ dossier }: { readonly dossier: string }) {
  const [q] = useParameter("q");
  const [speaker] = useParameter("speaker");
  const [party] = useParameter("party");
  const [publisher] = useParameter("publisher");
  const [kind] = useParameter("kind");
  const [from] = useParameter("from");
  const [to] = useParameter("to");
  const set = useSetParameters();
  const [after] = useParameter("after");
  const query = { q, speaker, party, publisher, kind, from, to, after };
  const view = useAnswer<View>(dossierPath(dossier, "/statements"), query);
  return (
    <>
      <header className="page-head">
        <h1>Who said what</h1>
      </header>
      <SearchField label="Search statements" hint='Words, "phrases", AND, OR, NOT, speaker:, party:, before:, after:' />
      <p className="filters">
        <label>
          From{" "}
          <input type="date" value={from ?? ""} onChange={(event) => set({ from: event.target.value, after: null })} />
        </label>
        <label>
          To <input type="date" value={to ?? ""} onChange={(event) => set({ to: event.target.value, after: null })} />
        </label>
      </p>
      <Answer of={view}>
        {({ entries, total, next, facets, articles }) => (
          <div className="with-facets">
            <Facets facets={facets} />
            <div>
              <p className="list-head">
                <span role="status">{count(total, "statement")}</span>
                <TableLink dossier={dossier} table="statements" query={{ ...query, after: null }} />
              </p>
              {entries.length === 0 && <Empty why="No statement is like that." />}
              <StatementList entries={entries} articles={articles} />
              <Pager next={next} />
            </div>
          </div>
        )}
      </Answer>
    </>
  );
}

function StatementList({ entries, articles }: Pick<View, "entries" | "articles">) {
  const list = useEntryKeys();
  return (
    <ol className="statements" ref={list}>
      {entries.map((entry) => (
        <Statement key={entry.id} entry={entry} articles={articles} />
      ))}
    </ol>
  );
}

function Statement({ entry, articles }: { readonly entry: Entry; readonly articles: View["articles"] }) {
  const [, setItem] = useParameter("item");
  const { id, speaker, speakerRole, content, matches, kind, cue, date, firstOn, occasion, audience, voices, evidence } =
    entry;
  const [first] = evidence;
  const label = first === undefined ? undefined : articles[first.article];
  const copies = evidence.filter(({ article }) => articles[article]?.voice !== article).length;
  const facts = [cue, audience, occasion, shortDate(date?.slice(0, 10) ?? firstOn)].filter((fact) => fact !== null);
  // What is quoted without marks of its own gets them.
  const isBare = kind === "direct" && !/^[“"‘'„«]/.test(content);
  return (
    <li>
      <p className="speaker">
        <button type="button" className="plain" data-entry onClick={() => setItem(id)}>
          {speaker.name}
        </button>
        {speakerRole !== null && <span className="aside"> {speakerRole}</span>}
      </p>
      <blockquote className={kind === "indirect" ? "words" : "words is-quoted"}>
        <p>
          {isBare && "“"}
          <Marked text={content} matches={matches} />
          {isBare && "”"}
        </p>
        <footer>{facts.join(" · ")}</footer>
      </blockquote>
      {first !== undefined && (
        <p className="aside">
          First in{" "}
          <Link href={placeOf(first)}>
            {label?.publisher ?? "an unknown outlet"}, {shortDate(label?.publishedOn?.slice(0, 10) ?? null)}
          </Link>
          {voices > 1 && `; ${voices} voices`}
          {copies > 0 && `; copied by ${copies}`}
        </p>
      )}
    </li>
  );
}
