/** A form for the fields of an item that are most often wrong. */
import { type FormEvent, useId } from "react";
import type { AnyItem } from "../../../src/record/views/dossier-views.ts";
import { stateWord } from "./state-word.tsx";

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** Values to choose from; null where it is free text. */
  readonly choices: readonly string[] | null;
}

const attendance = ["expected", "conditional", "undecided", "declined", "withdrawn", "present", "excluded"];
const talks = ["proposed", "scheduled", "underway", "ended", "postponed", "suspended", "cancelled"];
const stances = ["demand", "offer", "accept", "reject", "open"];
const relations = ["only-if", "if", "unless", "until", "precondition"];

function fieldsOf({ kind, item }: AnyItem): Field[] {
  const field = (name: string, label: string, value: string | null, choices: readonly string[] | null = null) => ({
    ...{ name, label, choices },
    value: value ?? "",
  });
  if (kind === "attendance")
    return [field("actor", "Who", item.actor.name), field("status", "Status", item.status, attendance)];
  if (kind === "talks")
    return [
      field("name", "Name", item.name),
      field("status", "Status", item.status, talks),
      field("place", "Place", item.place),
      field("date", "Date", item.date),
    ];
  if (kind === "condition") return [field("relation", "Relation", item.relation, relations)];
  if (kind === "position")
    return [field("actor", "Who", item.actor.name), field("stance", "Stance", item.stance, stances)];
  return [field("actor", "Speaker", item.speaker.name)];
}

interface EditItemProps {
  readonly found: AnyItem;
  /** Called with the fields that were changed, and only those. */
  readonly onSave: (set: Record<string, string>) => void;
}

export function EditItem({ found, onSave }: EditItemProps) {
  const id = useId();
  const fields = fieldsOf(found);
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const changed = fields.flatMap(({ name, value }) => {
      const after = String(written.get(name) ?? "").trim();
      return after === value ? [] : [[name, after] as const];
    });
    if (changed.length > 0) onSave(Object.fromEntries(changed));
  };
  return (
    <form className="edit" onSubmit={save}>
      {fields.map(({ name, label, value, choices }) => (
        <p key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          {choices === null ? (
            <input id={`${id}-${name}`} name={name} defaultValue={value} />
          ) : (
            <select id={`${id}-${name}`} name={name} defaultValue={value}>
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {stateWord(choice)}
                </option>
              ))}
            </select>
          )}
        </p>
      ))}
      <button type="submit">Save</button>
    </form>
  );
}
