/** A form for what an item says. What a person typed stays as it is when the record changes meanwhile, and she is told so. */
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ItemKind } from "../../../src/record/correction.ts";
import { relationWords, stateWord } from "../../../src/record/words/state-words.ts";
import "../style/edit.css";

interface Field {
  readonly name: string;
  readonly label: string;
  /** Values to choose from; `words`: words of the article; null: free text. */
  readonly as: readonly string[] | "words" | null;
  readonly hint?: string;
}

const attendance = ["expected", "conditional", "undecided", "declined", "withdrawn", "present", "excluded"];
const talks = ["proposed", "scheduled", "underway", "ended", "postponed", "suspended", "cancelled"];
const stances = ["demand", "offer", "accept", "reject", "open"];
const relations = ["only-if", "if", "unless", "until", "precondition"];

const several = "Several names with semicolons between them.";
const inArticle = "As the words stand in the article.";

const fieldsOf: Readonly<Record<ItemKind, readonly Field[]>> = {
  attendance: [
    { name: "actor", label: "Who", as: null },
    { name: "status", label: "Status", as: attendance },
    { name: "talks", label: "Talks", as: null },
    { name: "because", label: "Reason", as: "words", hint: inArticle },
  ],
  talks: [
    { name: "name", label: "Name", as: null },
    { name: "status", label: "Status", as: talks },
    { name: "place", label: "Place", as: null },
    { name: "date", label: "Date", as: null, hint: "2025-03-13, 2025-03, or 2025-03-10/2025-03-13." },
    { name: "parties", label: "Parties", as: null, hint: several },
    { name: "host", label: "Host", as: null },
    { name: "mediators", label: "Mediators", as: null, hint: several },
  ],
  condition: [
    { name: "actor", label: "Who says so", as: null },
    { name: "outcome", label: "What would happen", as: "words", hint: inArticle },
    { name: "relation", label: "Relation", as: relations },
    { name: "requires", label: "What it requires", as: "words", hint: inArticle },
    { name: "outcomeActor", label: "Who would act", as: null, hint: several },
    { name: "requiresActor", label: "Who must act first", as: null, hint: several },
  ],
  position: [
    { name: "actor", label: "Who", as: null },
    { name: "stance", label: "Stance", as: stances },
    { name: "issue", label: "Issue", as: null },
    { name: "content", label: "Words", as: "words", hint: inArticle },
    { name: "toward", label: "Asked of", as: null, hint: several },
  ],
  statement: [
    { name: "actor", label: "Speaker", as: null },
    { name: "content", label: "Words", as: "words", hint: inArticle },
    { name: "date", label: "Date", as: null, hint: "2025-03-13, 2025-03, or 2025-03-10/2025-03-13." },
  ],
};

interface EditItemProps {
  readonly kind: ItemKind;
  /** What the item says now. */
  readonly fields: Readonly<Record<string, string>>;
  /** Called with the fields that were changed, and only those. */
  readonly onSave: (set: Record<string, string>) => void;
  readonly onLeave?: () => void;
}

export function EditItem({ kind, fields, onSave, onLeave }: EditItemProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // What the person saw when she began: only what she changed of it is sent.
  const [seen] = useState(fields);
  const [isUnchanged, setUnchanged] = useState(false);
  const shown = fieldsOf[kind].filter(({ name }) => name in seen);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const changed = shown.flatMap(({ name }) => {
      const after = String(written.get(name) ?? "").trim();
      return after === seen[name] ? [] : [[name, after] as const];
    });
    setUnchanged(changed.length === 0);
    if (changed.length > 0) onSave(Object.fromEntries(changed));
  };
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave?.();
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} className="edit edit-item" onSubmit={save} onKeyDown={press} aria-label="Edit">
      {shown.map((field) => (
        <FieldLine
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          seen={seen[field.name] ?? ""}
          now={fields[field.name] ?? ""}
        />
      ))}
      <p className="form-end">
        <button type="submit">Save</button>
        {onLeave !== undefined && (
          <button type="button" onClick={onLeave}>
            Cancel
          </button>
        )}
        <span role="status">{isUnchanged && "Nothing has been changed yet."}</span>
      </p>
    </form>
  );
}

interface FieldLineProps {
  readonly id: string;
  readonly field: Field;
  readonly seen: string;
  readonly now: string;
}

function FieldLine({ id, field: { name, label, as, hint }, seen, now }: FieldLineProps) {
  const hasMoved = now !== seen;
  const notes = hint !== undefined || hasMoved ? { "aria-describedby": `${id}-hint` } : {};
  const wordFor = name === "relation" ? relationWord : stateWord;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {as === null && <input id={id} name={name} defaultValue={seen} maxLength={2000} {...notes} />}
        {as === "words" && (
          <textarea
            id={id}
            name={name}
            defaultValue={seen}
            rows={seen.length > 90 ? 3 : 2}
            maxLength={5000}
            {...notes}
          />
        )}
        {as !== null && as !== "words" && (
          <select id={id} name={name} defaultValue={seen} {...notes}>
            {as.map((choice) => (
              <option key={choice} value={choice}>
                {wordFor(choice)}
              </option>
            ))}
          </select>
        )}
        {(hint !== undefined || hasMoved) && (
          <p className="field-note" id={`${id}-hint`}>
            {hasMoved ? (
              <strong>Meanwhile the record says “{as === null || as === "words" ? now : wordFor(now)}”.</strong>
            ) : (
              hint
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function relationWord(relation: string): string {
  return Object.entries(relationWords).find(([name]) => name === relation)?.[1] ?? relation;
}
