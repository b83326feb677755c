/** What a person asks to be corrected, in her own words. */

/** Who decides, when, and why. */
export interface Signature {
  readonly by: string;
  readonly note: string | null;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** UUID of the correction. */
  readonly id: string;
}

/**
 * One decision. Things are named by an id, by the beginning of an item's id, or by a name (`whatIsMeant`); fields are as typed
 * (`{status: "declined"}`).
 */
export type Request =
  | { readonly do: "accept" | "reject"; readonly item: string }
  | { readonly do: "edit"; readonly item: string; readonly set: Readonly<Record<string, string>> }
  | {
      readonly do: "add";
      readonly kind: string;
      /** Id of the article, or its beginning. */
      readonly article: string;
      /** The words that it rests on, as quoted by the person. */
      readonly words: string;
      readonly set: Readonly<Record<string, string>>;
    }
  | { readonly do: "merge"; readonly items: readonly string[]; readonly name: string | null }
  | {
      readonly do: "split";
      readonly item: string;
      /** Of an item, evidence (`article/item`, or an article's id); of an actor or issue, names. */
      readonly apart: readonly string[];
      readonly name: string | null;
    }
  | { readonly do: "rename"; readonly item: string; readonly name: string }
  | { readonly do: "place"; readonly articles: readonly string[]; readonly dossier: string | null }
  | { readonly do: "rename-dossier"; readonly name: string }
  | SettleRequest
  | { readonly do: "undo"; readonly correction: string };

/** What holds of an item that analysts decided differently. */
export interface SettleRequest {
  readonly do: "settle";
  /** Id, or its beginning, of any of the decisions on it. */
  readonly decision: string;
  /** Whose decision stands: an analyst's name, or the id of a decision; null where none does and `own` says what holds. */
  readonly stands: string | null;
  readonly own:
    | { readonly do: "accept" | "reject" }
    | { readonly do: "edit"; readonly set: Readonly<Record<string, string>> }
    | null;
}
