/** A position as a frame finds it, before its holders are known as actors. */
import type { Stance } from "../../record/position.ts";
import type { Span } from "../../record/span.ts";
import type { Statement } from "../../record/statement.ts";
import type { StanceEntry } from "./entries.ts";

/** One thing wanted or refused. */
export interface Wanted {
  readonly head: number;
  readonly content: Span;
}

/** Who holds it: phrases that name the holders, or the speakers of statements. */
export interface Holder {
  readonly tokens: readonly number[];
  readonly speakers: readonly Statement[];
}

export interface PositionDraft {
  readonly entry: StanceEntry;
  readonly stance: Stance;
  /** The word of the frame. */
  readonly word: number;
  readonly wanted: readonly Wanted[];
  readonly holder: Holder;
  /** Heads of the phrases that name whom it is asked of. */
  readonly toward: readonly number[];
  /** Whether what is wanted is a clause, in which nothing else is a position of anybody. */
  readonly isClause: boolean;
}
