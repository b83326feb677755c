/** What an editor can do with a disagreement: uphold one, set something else, or take her word back. */
import type { Ref } from "react";
import type { Compared } from "../../../../src/record/views/review-views.ts";
import { EditItem } from "../../parts/edit-item.tsx";
import { NoteField } from "./note-field.tsx";
import type { Decisions } from "./use-decisions.ts";

type Own = { readonly do: "accept" | "reject" } | { readonly do: "edit"; readonly set: Record<string, string> };

interface SettleRowProps {
  readonly one: Compared;
  readonly between: readonly string[];
  readonly decisions: Decisions;
  readonly noteField: Ref<HTMLInputElement>;
  readonly isEditing: boolean;
  readonly onUphold: (place: number) => void;
  readonly onEdit: () => void;
  readonly onOwn: (what: string, own: Own) => void;
  readonly onUndo: () => void;
}

export function SettleRow(props: SettleRowProps) {
  const { one, between, decisions, noteField, isEditing, onOwn } = props;
  const words = one.spans.map(({ text }) => text).join(" … ");
  const has = (verb: string) => one.verdicts.some((verdict) => verdict.do === verb);
  return (
    <>
      <blockquote className="words">
        <p>{words}</p>
      </blockquote>
      <p className="buttons">
        {between.map((name, place) =>
          one.verdicts.some(({ by }) => by === name) ? (
            <button key={name} type="button" onClick={() => props.onUphold(place)}>
              {name}’s decision stands
            </button>
          ) : null,
        )}
        {!has("accept") && (
          <button type="button" onClick={() => onOwn(`Right as read: ${one.sentence}`, { do: "accept" })}>
            Right as read
          </button>
        )}
        {!has("reject") && (
          <button type="button" onClick={() => onOwn(`Rejected: ${one.sentence}`, { do: "reject" })}>
            Reject
          </button>
        )}
        <button type="button" aria-expanded={isEditing} onClick={props.onEdit}>
          My own edit
        </button>
        <button type="button" disabled={!decisions.canUndo && one.settled === null} onClick={props.onUndo}>
          Undo
        </button>
      </p>
      <NoteField field={noteField} note={decisions.note} onChange={decisions.setNote} />
      {isEditing && (
        <EditItem
          kind={one.kind}
          fields={one.fields}
          onSave={(set) => onOwn(`Your own edit: ${one.sentence}`, { do: "edit", set })}
          onLeave={props.onEdit}
        />
      )}
    </>
  );
}
