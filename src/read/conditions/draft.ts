/** A condition as a construction finds it, before it is known who states it. */
import type { Span } from "../../record/span.ts";
import type { ConditionEntry } from "./entries.ts";

export interface ConditionDraft {
  readonly entry: ConditionEntry;
  readonly relation: ConditionEntry["relation"];
  readonly outcome: Span;
  readonly requires: Span;
  /** Heads of the two clauses or phrases. */
  readonly outcomeHead: number;
  readonly requiresHead: number;
  /** The word or words that tie the two together. */
  readonly tie: Span;
  readonly isOutcomeNegated: boolean;
  readonly isRequirementNegated: boolean;
  /** The word for whoever makes the condition, where the construction itself names him (“the firm's demand for …”). */
  readonly stater?: number | null;
}
