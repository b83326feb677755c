/** Deciding on an item: right, wrong, or another value. Every decision can be undone. */
import { useState } from "react";
import type { ItemView } from "../../../src/record/views/dossier-views.ts";
import { sendJson } from "../api/client.ts";
import { client, noteAsked } from "../api/queries.ts";
import { mayDecide, useWho } from "../api/who.ts";
import { Failure } from "./answer.tsx";
import { EditItem } from "./edit-item.tsx";

/** Sends a decision; every page asks for its answer again. */
export async function decide(dossier: string, body: unknown): Promise<{ id: string }> {
  try {
    const made = await sendJson<{ id: string }>(`/dossiers/${encodeURIComponent(dossier)}/corrections`, body);
    await client.invalidateQueries();
    return made;
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    noteAsked(error);
    throw error;
  }
}

interface DecideProps extends Pick<ItemView, "found" | "fields"> {
  readonly dossier: string;
}

export function Decide({ found, fields, dossier }: DecideProps) {
  const [last, setLast] = useState<{ id: string; what: string } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isEditing, setEditing] = useState(false);
  const who = useWho();
  const send = async (what: string, body: object) => {
    setError(null);
    try {
      const { id } = await decide(dossier, body);
      setLast({ id, what });
      setEditing(false);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const item = found.item.id;
  if (!mayDecide(who)) return null;
  return (
    <section className="decide" aria-label="Decide">
      <h3>Is it right?</h3>
      <p className="buttons">
        <button type="button" onClick={() => void send("Accepted.", { do: "accept", item })}>
          Accept
        </button>
        <button type="button" onClick={() => void send("Rejected.", { do: "reject", item })}>
          Reject
        </button>
        <button type="button" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          Edit
        </button>
      </p>
      {isEditing && (
        <EditItem
          kind={found.kind}
          fields={fields}
          onSave={(set) => void send("Changed.", { do: "edit", item, set })}
          onLeave={() => setEditing(false)}
        />
      )}
      <div role="status">
        {last !== null && (
          <p>
            {last.what}{" "}
            <button
              type="button"
              className="plain"
              onClick={() => void send("Undone.", { do: "undo", correction: last.id })}
            >
              Undo
            </button>
          </p>
        )}
      </div>
      {error !== null && <Failure error={error} again={() => setError(null)} />}
    </section>
  );
}
