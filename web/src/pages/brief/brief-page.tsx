/** The brief: one printable page, every clause with its footnotes; also as HTML and Markdown. */
import type { BriefClause, BriefView } from "../../../../src/record/views/brief-view.ts";
import { address } from "../../api/client.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

export function BriefPage({ dossier }: { readonly dossier: string }) {
  const [asOf, setAsOf] = useParameter("asOf");
  const brief = useAnswer<BriefView>(dossierPath(dossier, "/brief"), { asOf });
  const file = (format: string) => address(dossierPath(dossier, `/export/${format}`), { asOf });
  return (
    <>
      <p className="filters no-print">
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
      {brief.sections.map(({ title, blocks }) => (
        <section key={title}>
          <h2>{title}</h2>
          {blocks.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a brief never change places
            <BlockView key={place} block={block} />
          ))}
        </section>
      ))}
      <section>
        <h2>Notes</h2>
        <ol className="notes">
          {brief.notes.map(({ number, outlet, day, headline, paragraph, words, url, remarks }) => (
            <li key={number} id={`note-${number}`} value={number}>
              {outlet}, {day}
              {headline !== null && <>, “{headline}”</>}, ¶{paragraph}: <q>{words}</q>
              {remarks.length > 0 && ` (${remarks.join("; ")})`}{" "}
              {url !== null && /^https?:/.test(url) && (
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              )}
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

function BlockView({ block }: { readonly block: BriefView["sections"][number]["blocks"][number] }) {
  if (block.kind === "heading") return <h3>{block.text}</h3>;
  if (block.kind === "lines") {
    return (
      <ul className="lines">
        {block.lines.map((clause) => (
          <li key={`${clause.text} ${clause.notes.join()}`}>
            <Clause clause={clause} />
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            {block.head.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a brief never change places
            <tr key={at}>
              {row.map((clause, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column}>
                  <Clause clause={clause} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Clause({ clause }: { readonly clause: BriefClause }) {
  return (
    <>
      {clause.text}
      {clause.notes.map((number) => (
        <sup key={number}>
          <a href={`#note-${number}`}>{number}</a>
        </sup>
      ))}
    </>
  );
}
