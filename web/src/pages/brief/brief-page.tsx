/** The brief: one printable page, every clause with its footnotes; also as Markdown and HTML. */
import { Link } from "wouter";
import type { BriefView } from "../../../../src/record/views/brief-view.ts";
import { address } from "../../api/client.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { BlockView } from "./block-view.tsx";

export function BriefPage({ dossier }: { readonly dossier: string }) {
  const [asOf, setAsOf] = useParameter("asOf");
  const brief = useAnswer<BriefView>(dossierPath(dossier, "/brief"), { asOf });
  const file = (format: string) => address(dossierPath(dossier, `/export/${format}`), { asOf });
  return (
    <>
      <p className="filters brief-tools no-print">
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
        <a href={file("html")} download>
          As HTML
        </a>
        <a href={file("markdown")} download>
          As Markdown
        </a>
        <label>
          As of <input type="date" value={asOf ?? ""} onChange={(event) => setAsOf(event.target.value)} />
        </label>
      </p>
      <Answer of={brief}>{(shown) => <Brief brief={shown} />}</Answer>
    </>
  );
}

function Brief({ brief }: { readonly brief: BriefView }) {
  return (
    <article className="brief">
      <header>
        <h1>{brief.title}</h1>
        <p className="deck">{brief.standfirst}</p>
      </header>
      <div className="sections">
        {brief.sections.map(({ title, blocks }) => (
          <section key={title}>
            <h2>{title}</h2>
            {blocks.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a brief never change places
              <BlockView key={place} block={block} />
            ))}
          </section>
        ))}
        {brief.notes.length > 0 && <Sources notes={brief.notes} />}
      </div>
    </article>
  );
}

/** The footnotes, gathered by article: outlet, day and address once for all of one article. */
function Sources({ notes }: Pick<BriefView, "notes">) {
  const byArticle = new Map<string, BriefView["notes"]>();
  for (const note of notes) byArticle.set(note.article, [...(byArticle.get(note.article) ?? []), note]);
  return (
    <section className="sources">
      <h2>Sources</h2>
      <ul>
        {[...byArticle].map(([article, those]) => (
          <Source key={article} notes={those} />
        ))}
      </ul>
    </section>
  );
}

function Source({ notes }: Pick<BriefView, "notes">) {
  const [first] = notes;
  if (first === undefined) return null;
  const { article, outlet, day, headline, url } = first;
  return (
    <li>
      <Link href={`/articles/${article}`}>
        <cite>{outlet}</cite>, {day}
        {headline !== null && <span className="headline">, {headline}</span>}
      </Link>
      {url !== null && <span className="address"> {url}</span>}
      <ol>
        {notes.map(({ number, paragraph, words, remarks }) => (
          <li key={number} id={`note-${number}`} value={number}>
            <b>{number}</b> ¶{paragraph} <q>{words}</q>
            {remarks.length > 0 && <em> {remarks.join("; ")}</em>}{" "}
          </li>
        ))}
      </ol>
    </li>
  );
}
