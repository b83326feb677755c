/** Decisions made on a page: sent one at a time, each with the note that was written for it, and taken back in turn. */
import { useCallback, useRef, useState } from "react";
import { decide } from "../../parts/decide.tsx";

interface Made {
  readonly id: string;
  readonly what: string;
}

export interface Decisions {
  /** Sends a decision; `what` says it afterwards. Returns whether it was kept. */
  readonly send: (what: string, body: object) => Promise<boolean>;
  /** Takes back the last one made here. */
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** What was done last, in words. */
  readonly last: string | null;
  readonly error: Error | null;
  readonly forgive: () => void;
  readonly note: string;
  readonly setNote: (note: string) => void;
}

/** The decisions of a page. */
export function useDecisions(dossier: string): Decisions {
  const [made, setMade] = useState<readonly Made[]>([]);
  const [last, setLast] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [note, setNote] = useState("");
  const isBusy = useRef(false);
  const written = useRef(note);
  written.current = note;

  const ask = useCallback(
    async (what: string, body: object): Promise<string | null> => {
      if (isBusy.current) return null;
      isBusy.current = true;
      setError(null);
      try {
        const why = written.current.trim();
        const { id } = await decide(dossier, why === "" ? body : { ...body, note: why });
        setLast(what);
        setNote("");
        return id;
      } catch (cause) {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
        return null;
      } finally {
        isBusy.current = false;
      }
    },
    [dossier],
  );
  const send = useCallback(
    async (what: string, body: object) => {
      const id = await ask(what, body);
      if (id !== null) setMade((before) => [...before, { id, what }]);
      return id !== null;
    },
    [ask],
  );
  const undo = () => {
    const latest = made.at(-1);
    if (latest === undefined) return;
    void ask(`Undone: ${latest.what}`, { do: "undo", correction: latest.id }).then((id) => {
      if (id !== null) setMade((before) => before.filter((one) => one !== latest));
    });
  };
  return {
    ...{ send, undo, last, error, note, setNote },
    canUndo: made.length > 0,
    forgive: () => setError(null),
  };
}
