/** Whether somebody is signed in, where the desk demands it: every answer of the server tells. */
import { useSyncExternalStore } from "react";

export interface SessionState {
  /** The server asks who one is. */
  readonly isAsked: boolean;
  /** What it said, for people. */
  readonly why: string | null;
  /** How often somebody has signed in since the page was opened. */
  readonly signIns: number;
}

let state: SessionState = { isAsked: false, why: null, signIns: 0 };
const listeners = new Set<() => void>();

function change(after: SessionState): void {
  state = after;
  for (const tell of listeners) tell();
}

/** The server asked who one is; the first reason that it gave is the one that is told. */
export function noteSignedOut(why: string | null): void {
  if (!state.isAsked) change({ ...state, isAsked: true, why });
}

/** Somebody signed in. */
export function noteSignedIn(): void {
  change({ isAsked: false, why: null, signIns: state.signIns + 1 });
}

/** The state, kept up to date. */
export function useSession(): SessionState {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => state,
  );
}
