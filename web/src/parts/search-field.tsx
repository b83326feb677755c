/** A field to search with; what was written is in the address once it is sent. */
import { type FormEvent, useId, useRef } from "react";
import { useParameter, useSetParameters } from "./use-parameter.ts";

interface SearchFieldProps {
  readonly label: string;
  readonly hint?: string;
}

export function SearchField({ label, hint }: SearchFieldProps) {
  const [q] = useParameter("q");
  const set = useSetParameters();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const search = (event: FormEvent) => {
    event.preventDefault();
    set({ q: field.current?.value.trim() ?? null, after: null });
  };
  return (
    <search>
      <form className="search" onSubmit={search}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          ref={field}
          type="search"
          key={q}
          defaultValue={q ?? ""}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <button type="submit">Search</button>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="aside">
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}
