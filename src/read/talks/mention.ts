/** Words that name talks at one place of the article, with all that stands beside them; several make one entry. */
import type { Actor } from "../../record/actor.ts";
import type { DateMention } from "../../record/dates.ts";
import type { Trace } from "../../record/event.ts";
import type { Span } from "../../record/span.ts";
import type { TalksStatus, talksFormats, talksLevels } from "../../record/talks.ts";
import type { Effect } from "./lexicon.ts";
import type { Standing } from "./standing.ts";

export type TalksFormat = (typeof talksFormats)[number];
export type TalksLevel = (typeof talksLevels)[number];

/** A place by its words, and the country that a gazetteer puts it in. */
export interface Place {
  readonly name: string;
  readonly country: string | null;
  readonly token: number;
}

export interface StatusVote {
  readonly status: TalksStatus;
  /** 3: a verb says so; 2: an adjective or noun; 1: tense or preposition alone. */
  readonly weight: 1 | 2 | 3;
  readonly effect: Effect | null;
  readonly entry: string | null;
  readonly token: number;
}

export interface DelegationMention {
  readonly party: Actor | null;
  readonly head: Actor | null;
  readonly members: readonly Actor[];
  readonly evidence: Span;
}

export interface TalksMention {
  /** The noun or verb that names the talks. */
  readonly token: number;
  /** The outermost noun around it (“two days of talks” → days), or the verb itself. */
  readonly anchor: number;
  /** The verb of its clause; the token itself where a verb names the talks. */
  readonly predicate: number | null;
  readonly kind: "noun" | "verb";
  readonly entry: string;
  readonly span: Span;
  /** “the talks”, “these negotiations”, “their meeting”: something already spoken of. */
  readonly isDefinite: boolean;
  /** “another round”, “new talks”: not the ones spoken of. */
  readonly isNew: boolean;
  readonly isPlural: boolean;
  readonly isRound: boolean;
  readonly place: Place | null;
  readonly date: DateMention | null;
  readonly vote: StatusVote;
  readonly standing: Standing | null;
  readonly parties: readonly Actor[];
  readonly host: Actor | null;
  readonly mediators: readonly Actor[];
  readonly format: TalksFormat | null;
  readonly level: TalksLevel | null;
  readonly agenda: readonly Span[];
  readonly outcome: Span | null;
  readonly trace: Trace;
}
