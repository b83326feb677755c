/** An answer of the server: the page when it is there, a word while it is not, and what went wrong with the next step. */
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ServerError } from "../api/client.ts";
import { Waiting } from "./waiting.tsx";

interface AnswerProps<Value> {
  readonly of: UseQueryResult<Value>;
  readonly children: (value: Value) => ReactNode;
}

/** Shows what comes of a question. */
export function Answer<Value>({ of, children }: AnswerProps<Value>) {
  if (of.data !== undefined) {
    return (
      <div aria-busy={of.isPlaceholderData} className={of.isPlaceholderData ? "is-older" : undefined}>
        {children(of.data)}
      </div>
    );
  }
  // The shell asks who one is, once for the whole page.
  if (of.isError && of.error instanceof ServerError && of.error.status === 401) return null;
  if (of.isError) return <Failure error={of.error} again={() => void of.refetch()} />;
  return <Waiting />;
}

/** What went wrong, and the next step. */
export function Failure({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const hint = error instanceof ServerError ? error.hint : null;
  return (
    <div className="failure" role="alert">
      <p>{error.message}</p>
      {hint !== null && <p className="soft">{hint}</p>}
      <button type="button" onClick={again}>
        Try again
      </button>
    </div>
  );
}
