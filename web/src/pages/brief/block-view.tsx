/** Pieces of a brief: lines, runs under a label, tables, each clause with the numbers of its footnotes. */
import { Fragment } from "react";
import type { BriefClause, BriefView } from "../../../../src/record/views/brief-view.ts";

type Block = BriefView["sections"][number]["blocks"][number];

export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "lines":
      return (
        <ul className="lines">
          {block.lines.map((clause) => (
            <li key={`${clause.text} ${clause.notes.join()}`}>
              <Clause clause={clause} />
            </li>
          ))}
        </ul>
      );
    case "run":
      return (
        <p className="run">
          <b>{block.label}:</b>{" "}
          {block.clauses.map((clause, at) => (
            <Fragment key={`${clause.text} ${clause.notes.join()}`}>
              {at > 0 && "; "}
              <Clause clause={clause} />
            </Fragment>
          ))}
        </p>
      );
    case "rest":
      return <p className="rest">{block.text}</p>;
    case "table":
      return <TableView block={block} />;
  }
}

function TableView({ block }: { readonly block: Block & { kind: "table" } }) {
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
          {block.rows.map(([first, ...others], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a brief never change places
            <tr key={at}>
              <th scope="row">{first !== undefined && <Clause clause={first} />}</th>
              {others.map((clause, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} className={clause.notes.length === 0 ? "unsaid" : undefined}>
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
