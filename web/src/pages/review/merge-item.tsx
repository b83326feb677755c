/** Choosing the item that another is the same as: the likeliest first, or what a search finds. */
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from "react";
import type { Alike } from "../../../../src/record/views/review-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";

interface MergeItemProps {
  readonly dossier: string;
  readonly item: string;
  readonly onMerge: (item: string) => void;
  readonly onLeave: () => void;
}

export function MergeItem({ dossier, item, onMerge, onLeave }: MergeItemProps) {
  const [words, setWords] = useState("");
  const q = useDeferredValue(words.trim());
  const alike = useAnswer<Alike>(dossierPath(dossier, `/items/${encodeURIComponent(item)}/alike`), { q, limit: 8 });
  const section = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      onLeave();
    }
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const stops = [...(section.current?.querySelectorAll<HTMLElement>("input, li button") ?? [])];
    stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  };
  return (
    <section ref={section} className="merge" aria-labelledby="merge-title" onKeyDown={press}>
      <h3 id="merge-title">It is the same as</h3>
      <p className="note-line">
        <label htmlFor="merge-words">Find</label>
        <input
          ref={field}
          id="merge-words"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          placeholder="Words of the other one; the arrows lead to the list"
        />
      </p>
      <Answer of={alike}>
        {({ entries, total, articles }) => (
          <>
            <p className="aside" role="status">
              {total === 0 ? "Nothing of this kind has these words." : `${total} of this kind, the likeliest first.`}
            </p>
            <ul className="choices">
              {entries.map(({ id, sentence, evidence }) => {
                const label = articles[evidence[0]?.article ?? ""];
                return (
                  <li key={id}>
                    <button type="button" className="entry" onClick={() => onMerge(id)}>
                      {sentence}
                      <span className="aside">
                        {label?.publisher ?? "Unknown outlet"}, {label?.publishedOn?.slice(0, 10) ?? "no date"}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </Answer>
    </section>
  );
}
