/**
 * What a date construction is: a pattern, and how to read what it matched. One construction, one entry in a file of
 * `constructions/`; they do not know of each other. Where two match the same words, the longer one is read first.
 */
import type { Certainty } from "../../record/actor.ts";
import type { DateMention } from "../../record/dates.ts";
import type { Day } from "./calendar.ts";

/**
 * The direction in time of the clause that a date belongs to. “might meet” and “to meet” are open: ahead, but of
 * something else perhaps.
 */
export type Tense = "past" | "future" | "open" | "present" | null;

/** Whether a date in that clause is more likely still to come. */
export function looksForward(tense: Tense): boolean {
  return tense === "future" || tense === "open" || tense === "present";
}

/** What a construction may look at besides its own words. */
export interface Place {
  /** The day of publication; null where it is not known. */
  readonly published: Day | null;
  /** The last date named before this one, as a TIMEX3 value; null where there is none. */
  readonly earlier: string | null;
  /** The date just before it in a list or range: “on Thursday and [Friday]”, “from 3 May to [July 1]”. */
  readonly listedWith: string | null;
  /** Where the words stand in the article. */
  readonly start: number;
  readonly end: number;
  /** The words of the same sentence before and after. */
  readonly before: string;
  readonly after: string;
  /** Whether the clause around looks back or ahead. */
  tense(): Tense;
}

/** What the words mean, as a TIMEX3 value, so that “the week of May 12” and “a week” stay apart. */
export interface Meaning {
  readonly kind: DateMention["kind"];
  /** TIMEX3: `2014-03-18`, `2014-W12`, `2014-SU`, `P3D`, `PRESENT_REF`, `XXXX-WXX-1`. */
  readonly timex: string;
  /** Stated: the words and the day of publication settle it. Implied: tense, nearness or an earlier date do. */
  readonly certainty: Certainty;
  /** Where the record's value is not what the TIMEX3 value says: “within 48 hours” is P2D, and a stretch of days. */
  readonly value?: string;
  /** Which part of it is meant: “early May”. */
  readonly part?: Part;
  /** Whether later words such as “a day earlier” may count from it; default true for dates. */
  readonly isAnchor?: boolean;
}

export type Part = "start" | "mid" | "end";

/** A pattern, and how to read it. A reading of null lets the words be read otherwise, or not at all. */
export interface Construction {
  readonly name: string;
  readonly pattern: RegExp;
  read(match: RegExpMatchArray, place: Place): Meaning | null;
}

/** Words with their meaning, before they become a DateMention. */
export interface DateExpression extends Meaning {
  readonly start: number;
  readonly end: number;
}
