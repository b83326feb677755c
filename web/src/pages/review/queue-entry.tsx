/** The card of the queue: why the item comes here, its sentence, its words, and what can be done with it. */
import type { Ref } from "react";
import type { Review, ReviewEntry } from "../../../../src/record/views/dossier-views.ts";
import { kindWords } from "../../../../src/record/words/state-words.ts";
import { EditItem } from "../../parts/edit-item.tsx";
import { EvidenceList } from "../../parts/evidence.tsx";
import { MergeItem } from "./merge-item.tsx";
import { NoteField } from "./note-field.tsx";
import type { Decisions } from "./use-decisions.ts";

interface QueueEntryProps {
  readonly entry: ReviewEntry;
  readonly articles: Review["articles"];
  readonly dossier: string;
  /** Whether one may decide. */
  readonly may: boolean;
  readonly decisions: Decisions;
  readonly doing: "edit" | "merge" | null;
  /** The record changed while one was writing, and the item is no longer in the queue. */
  readonly isGone: boolean;
  readonly noteField: Ref<HTMLInputElement>;
  readonly onDecide: (verb: "accept" | "reject") => void;
  readonly onSend: (what: string, body: object) => void;
  readonly onToggle: (what: "edit" | "merge") => void;
  readonly onSkip: () => void;
  readonly onLeave: () => void;
}

const verdicts = { accept: "accepted it", reject: "rejected it", edit: "changed it" } as const;

export function QueueEntry(props: QueueEntryProps) {
  const { entry, articles, dossier, may, decisions, doing, isGone, noteField } = props;
  const { found, sentence, reason, fields } = entry;
  const { id } = found.item;
  return (
    <section className="review-entry" aria-label="The item to decide on">
      <p className="why">
        <span className={`kind kind-${found.kind}`}>{kindWords[found.kind]}</span> {reason}
      </p>
      <p className="sentence" aria-live="polite">
        {sentence}
      </p>
      <EvidenceList evidence={found.item.evidence} articles={articles} />
      {entry.decisions.length > 0 && (
        <p className="aside">{entry.decisions.map((one) => `${one.by} ${verdicts[one.do]}`).join("; ")}.</p>
      )}
      {may && (
        <>
          <p className="buttons">
            <button type="button" onClick={() => props.onDecide("accept")}>
              Accept
            </button>
            <button type="button" onClick={() => props.onDecide("reject")}>
              Reject
            </button>
            <button type="button" aria-expanded={doing === "edit"} onClick={() => props.onToggle("edit")}>
              Edit
            </button>
            <button type="button" aria-expanded={doing === "merge"} onClick={() => props.onToggle("merge")}>
              Merge
            </button>
            <button type="button" onClick={props.onSkip}>
              Skip
            </button>
            <button type="button" onClick={decisions.undo} disabled={!decisions.canUndo}>
              Undo
            </button>
          </p>
          <NoteField field={noteField} note={decisions.note} onChange={decisions.setNote} />
        </>
      )}
      {isGone && (
        <p className="moved-on" role="status">
          The record changed while you were writing: this item has left the queue, perhaps because somebody else decided
          on it. What you wrote is still here, and saving it sets it all the same.
        </p>
      )}
      {doing === "edit" && (
        <EditItem
          kind={found.kind}
          fields={fields}
          onSave={(set) => props.onSend(`changed: ${sentence}`, { do: "edit", item: id, set })}
          onLeave={props.onLeave}
        />
      )}
      {doing === "merge" && (
        <MergeItem
          dossier={dossier}
          item={id}
          onMerge={(other) => props.onSend(`merged: ${sentence}`, { do: "merge", items: [id, other], name: null })}
          onLeave={props.onLeave}
        />
      )}
    </section>
  );
}
