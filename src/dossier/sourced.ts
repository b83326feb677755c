/** An item of a reading on its way into a dossier: with the report it stands in, and what people have decided about it. */
import type { ActorRef } from "../record/actor.ts";
import type { Report } from "../record/report.ts";
import type { Span } from "../record/span.ts";

export interface Sourced<Item> {
  readonly item: Item;
  readonly report: Report;
  /** The words that carry it; an actor's are the fullest mention. */
  readonly spans: readonly Span[];
  /** Its sentence is gone from the newest version of the article. */
  readonly isLost: boolean;
  readonly review: "none" | "accepted" | "edited" | "added";
  /** Ids of the corrections that shaped it, in their order. */
  readonly corrections: readonly string[];
}

/** Names an item among all reports: the article's id and the item's, which is unique in its article. */
export function memberOf(article: string, item: string): string {
  return `${article}/${item}`;
}

const memberIds = new WeakMap<Sourced<unknown>, string>();

/** The key of a sourced item; made once, as a dossier asks for it very often. */
export function memberIdOf(member: Sourced<{ readonly id: string }>): string {
  const known = memberIds.get(member);
  if (known !== undefined) return known;
  const id = memberOf(member.report.article.id, member.item.id);
  memberIds.set(member, id);
  return id;
}

/** Members that a person put together or apart; all of one kind. */
export interface MemberMerge {
  readonly correction: string;
  /** Place among all decisions, by the time of deciding; without one, merges go before splits. */
  readonly order?: number;
  readonly members: readonly string[];
  readonly name: string | null;
}
export interface MemberSplit {
  readonly correction: string;
  /** Place among all decisions, by the time of deciding; without one, merges go before splits. */
  readonly order?: number;
  /** Members of the item that was split, and those that go apart; the latter become one item of their own. */
  readonly from: readonly string[];
  readonly apart: readonly string[];
  readonly name: string | null;
}

/** The same for actors and issues, which are told by their names, in every article. */
export interface NameMerge {
  readonly correction: string;
  /** Place among all decisions, by the time of deciding; without one, merges go before splits. */
  readonly order?: number;
  readonly names: readonly string[];
  readonly name: string | null;
}
export interface NameSplit {
  readonly correction: string;
  /** Place among all decisions, by the time of deciding; without one, merges go before splits. */
  readonly order?: number;
  readonly from: string;
  readonly apart: readonly string[];
  readonly name: string | null;
}
export interface NameChange {
  readonly correction: string;
  readonly from: string;
  readonly name: string;
}

/** Merges and splits in the order in which they were decided. */
export function inDecidedOrder<Merge extends { readonly order?: number }, Split extends { readonly order?: number }>(
  merges: readonly Merge[],
  splits: readonly Split[],
): ({ readonly merge: Merge; readonly split: null } | { readonly merge: null; readonly split: Split })[] {
  const all = [
    ...merges.map((merge) => ({ order: merge.order ?? -1, merge, split: null })),
    ...splits.map((split) => ({ order: split.order ?? Number.POSITIVE_INFINITY, merge: null, split })),
  ];
  // Stable: of equal places, as they came.
  return all.sort((a, b) => (a.order === b.order ? 0 : a.order - b.order));
}

/** What people decided that no single item carries, in the order it was decided. */
export interface Directives {
  readonly merges: readonly MemberMerge[];
  readonly splits: readonly MemberSplit[];
  /** Words that a person set, for the items that she saw them on: they go before any outlet's, however full. */
  readonly wordings?: readonly {
    readonly correction: string;
    readonly members: readonly string[];
    readonly content: string;
  }[];
  /** Talks alone are renamed by a member. */
  readonly talksNames: readonly { readonly correction: string; readonly member: string; readonly name: string }[];
  readonly actors: {
    readonly merges: readonly NameMerge[];
    readonly splits: readonly NameSplit[];
    readonly renames: readonly NameChange[];
    /** Fields of actors set by hand: role, side, kind. */
    readonly edits: readonly {
      readonly correction: string;
      readonly name: string;
      readonly role?: string | null;
      readonly side?: string | null;
      readonly kind?: string;
    }[];
  };
  readonly issues: {
    readonly merges: readonly NameMerge[];
    readonly splits: readonly NameSplit[];
    readonly renames: readonly NameChange[];
  };
  readonly places: readonly {
    readonly correction: string;
    readonly articles: readonly string[];
    readonly dossier: string | null;
    /** Articles that were in the dossier of that name when it was decided. */
    readonly beside?: readonly string[];
  }[];
  readonly dossierNames: readonly {
    readonly correction: string;
    readonly articles: readonly string[];
    readonly name: string;
  }[];
}

export const noDirectives: Directives = {
  merges: [],
  splits: [],
  talksNames: [],
  actors: { merges: [], splits: [], renames: [], edits: [] },
  issues: { merges: [], splits: [], renames: [] },
  places: [],
  dossierNames: [],
};

/** Who is who across the articles of a dossier. */
export interface Cast {
  /** The dossier's actor that a reading's actor is. An actor that no reading has (a name set by hand) gets a ref too. */
  refOf(article: string, ref: ActorRef): ActorRef;
  /** The party that an actor speaks for; the actor itself where it is one or none is known. */
  partyOf(ref: ActorRef): ActorRef;
  /** The very same object as the last time, as long as the article's actors, and whom they speak for, are. */
  whoIsWho(article: string): object;
}

/** Which articles carry the same text, and which are versions of one another. */
export interface Voices {
  /** Id of the earliest article with this text. */
  voiceOf(article: string): string;
  /** The very same object as the last time, as long as no article that was there has the voice of another one. */
  readonly whoseText: object;
  replacedBy(article: string): string | null;
  replaces(article: string): string | null;
}
