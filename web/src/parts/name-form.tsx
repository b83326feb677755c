/** A form to rename an actor or an issue, or to split names off as another. */
import { type FormEvent, useId, useState } from "react";
import type { Named } from "./named-list.tsx";

interface NameFormProps {
  readonly entry: Named;
  readonly onSend: (body: object) => void;
}

export function NameForm({ entry, onSend }: NameFormProps) {
  const id = useId();
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const others = entry.names.filter((name) => name !== entry.name);
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    if (name !== "" && name !== entry.name) onSend({ do: "rename", item: entry.id, name });
  };
  const toggle = (name: string) => {
    const after = new Set(apart);
    if (!after.delete(name)) after.add(name);
    setApart(after);
  };
  return (
    <>
      <form className="edit" onSubmit={rename}>
        <p>
          <label htmlFor={`${id}-name`}>New name</label>
          <input id={`${id}-name`} name="name" defaultValue={entry.name} required />
        </p>
        <button type="submit">Rename</button>
      </form>
      {others.length > 0 && (
        <fieldset className="split">
          <legend>Names that are somebody or something else</legend>
          {others.map((name) => (
            <label key={name}>
              <input type="checkbox" checked={apart.has(name)} onChange={() => toggle(name)} /> {name}
            </label>
          ))}
          <button
            type="button"
            disabled={apart.size === 0}
            onClick={() => onSend({ do: "split", item: entry.id, apart: [...apart], name: [...apart][0] ?? null })}
          >
            Split off
          </button>
        </fieldset>
      )}
    </>
  );
}
