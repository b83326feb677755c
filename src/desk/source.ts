/** Where reports come from: what a person named on the command line, before anything is opened. */
import type { ParleyError } from "../record/error.ts";

export type Source =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "stdin"; readonly name: "-" }
  | { readonly kind: "url"; readonly name: string }
  | { readonly kind: "missing"; readonly name: string; readonly error: ParleyError };

/** What the words of a command line name. */
export interface FoundSources {
  readonly sources: readonly Source[];
  /** Whether many may come of it (two words, a folder, a pattern), even if only one did. */
  readonly areSeveral: boolean;
}
