/** A note that goes with the next decision: why, for those who read the history. */
import type { Ref } from "react";

interface NoteFieldProps {
  readonly field: Ref<HTMLInputElement>;
  readonly note: string;
  readonly onChange: (note: string) => void;
}

export function NoteField({ field, note, onChange }: NoteFieldProps) {
  return (
    <p className="note-line">
      <label htmlFor="review-note">Note</label>
      <input
        ref={field}
        id="review-note"
        value={note}
        maxLength={2000}
        placeholder="Why, for the history; optional"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          // Done writing: the keys that decide work again.
          if (event.key === "Enter" || event.key === "Escape") event.currentTarget.blur();
        }}
      />
    </p>
  );
}
