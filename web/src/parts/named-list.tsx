/** Actors or issues in a list: rename, merge what is one, split what is two; a look at what it touches comes first. */
import { useState } from "react";
import { Failure } from "./answer.tsx";
import { decide } from "./decide.tsx";
import { Empty } from "./empty.tsx";
import { NameForm } from "./name-form.tsx";
import { Pager } from "./pager.tsx";
import { TouchedItems } from "./touched-items.tsx";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** What else is known, in a line. */
  readonly facts: string;
}

interface NamedListProps {
  readonly dossier: string;
  readonly entries: readonly Named[];
  readonly next: string | null;
}

export function NamedList({ dossier, entries, next }: NamedListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const send = async (body: object) => {
    setError(null);
    try {
      const { id } = await decide(dossier, body);
      setLast(id);
      setChosen(new Set());
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const toggle = (id: string) => {
    const after = new Set(chosen);
    if (!after.delete(id)) after.add(id);
    setChosen(after);
  };
  const together = entries.filter(({ id }) => chosen.has(id));
  const items = together.map(({ id }) => id);
  return (
    <div>
      <p className="buttons" role="status">
        <button
          type="button"
          disabled={together.length < 2}
          onClick={() => void send({ do: "merge", items, name: together[0]?.name ?? null })}
        >
          {together.length < 2 ? "Merge: choose two or more" : `Merge ${together.length} as ${together[0]?.name}`}
        </button>
        {last !== null && (
          <button type="button" onClick={() => void send({ do: "undo", correction: last })}>
            Undo
          </button>
        )}
      </p>
      {error !== null && <Failure error={error} again={() => setError(null)} />}
      {entries.length === 0 && <Empty why="There is none of that name." />}
      <ul className="named">
        {entries.map((entry) => (
          <li key={entry.id}>
            <label>
              <input type="checkbox" checked={chosen.has(entry.id)} onChange={() => toggle(entry.id)} />{" "}
              <b>{entry.name}</b>
            </label>
            <p className="aside">{entry.facts}</p>
            {entry.names.length > 1 && (
              <p className="aside">also {entry.names.filter((one) => one !== entry.name).join(", ")}</p>
            )}
            <details onToggle={(event) => setOpen(event.currentTarget.open ? entry.id : null)}>
              <summary>Rename or split</summary>
              {open === entry.id && (
                <>
                  <NameForm entry={entry} onSend={(body) => void send(body)} />
                  <TouchedItems dossier={dossier} id={entry.id} />
                </>
              )}
            </details>
          </li>
        ))}
      </ul>
      <Pager next={next} />
    </div>
  );
}
