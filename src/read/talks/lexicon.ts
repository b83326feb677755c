/** The words of talks, `lexicon/en/talks.json`, laid out for looking up. */

import type { ReadContext } from "../context.ts";
import type { LexiconPart } from "../lexicon.ts";
import type { TalksFormat, TalksLevel } from "./mention.ts";

/** What becomes of talks by a verb, noun or adjective. */
export type Effect = "start" | "continue" | "hold" | "end" | "suspend" | "postpone" | "cancel" | "schedule" | "propose";

/** What a verb above another one makes of it: “refused to meet”. */
export type GovernorEffect = "planned" | "proposed" | "refused" | "possible" | "begun";

/** Where the other side of a meeting stands: “met X”, “met with X”, “talks to X”, “X and Y met”. */
export type Side = "object" | "with" | "to" | "on" | "together";

interface Named {
  readonly entry: string;
  readonly example: string;
}
export interface NounEntry extends Named {
  readonly class: "noun";
  readonly words: readonly string[];
  /** What must stand beside the noun for it to count; nothing where it is missing. */
  readonly needs?: "detail" | "parties" | "modifier";
  readonly modifiers?: readonly string[];
  readonly level?: TalksLevel;
  readonly format?: TalksFormat;
  /** A round of something larger. */
  readonly round?: boolean;
}
export interface VerbEntry extends Named {
  readonly class: "verb";
  readonly lemma: string;
  readonly sides: readonly Side[];
  readonly particle?: string;
  readonly needs?: "two" | "detail" | "phone";
  readonly obliques?: readonly string[];
  readonly format?: TalksFormat;
  readonly objectIs?: "person";
  readonly host?: "subject";
  /** Those who do it are in one place, so that it tells of presence. */
  readonly inPerson?: boolean;
  /** Only where a place is told: who faces somebody somewhere meets her. */
  readonly placed?: boolean;
}
export interface StatusEntry extends Named {
  readonly class: "status";
  readonly effect: Effect;
  /** Where the talks stand: subject, object or the preposition before them. */
  readonly role: string;
  readonly lemmas: readonly string[];
  readonly particle?: string;
}
interface WordsEntry extends Named {
  readonly class: "not" | "generic" | "audience" | "body" | "assembly";
  readonly words: readonly string[];
}
interface LemmasEntry extends Named {
  readonly class: "wrapper" | "journey" | "delegation" | "head" | "head-noun" | "comer" | "sent";
  readonly lemmas: readonly string[];
}
interface StatusNounEntry extends Named {
  readonly class: "status-noun";
  readonly effect: Effect;
  readonly lemmas: readonly string[];
}
interface AdjectiveEntry extends Named {
  readonly class: "adjective";
  readonly effect: Effect;
  readonly words: readonly string[];
}
export interface GovernorEntry extends Named {
  readonly class: "governor";
  readonly effect: GovernorEffect;
  readonly lemmas: readonly string[];
}
export interface RoleEntry extends Named {
  readonly class: "role" | "role-noun";
  readonly role: "host" | "mediator";
  readonly who?: "subject" | "agent";
  readonly lemmas: readonly string[];
}
interface NegotiatorEntry extends Named {
  readonly class: "negotiator";
  readonly lemmas: readonly string[];
  readonly modifiers: readonly string[];
}
interface KindEntry extends Named {
  readonly class: "format" | "level";
  readonly words: Readonly<Record<string, readonly string[]>>;
}
export type TalksEntry =
  | NounEntry
  | VerbEntry
  | StatusEntry
  | WordsEntry
  | LemmasEntry
  | StatusNounEntry
  | AdjectiveEntry
  | GovernorEntry
  | RoleEntry
  | NegotiatorEntry
  | KindEntry;

export interface TalksLexicon {
  readonly nouns: ReadonlyMap<string, NounEntry>;
  readonly verbs: ReadonlyMap<string, readonly VerbEntry[]>;
  readonly statuses: ReadonlyMap<string, readonly StatusEntry[]>;
  readonly statusNouns: ReadonlyMap<string, StatusNounEntry>;
  readonly adjectives: ReadonlyMap<string, AdjectiveEntry>;
  readonly governors: ReadonlyMap<string, GovernorEntry>;
  readonly roles: ReadonlyMap<string, readonly RoleEntry[]>;
  readonly negotiator: NegotiatorEntry | null;
  readonly wrappers: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  readonly generic: ReadonlySet<string>;
  readonly audience: ReadonlySet<string>;
  /** Words for bodies in which others meet: “Congress”. */
  readonly assemblies: ReadonlySet<string>;
  readonly delegations: ReadonlySet<string>;
  /** Verbs by which somebody comes to talks as a party: “joined the talks”. */
  readonly comers: ReadonlySet<string>;
  /** Verbs of going somewhere: “flew to Lima for talks”. */
  readonly journeys: ReadonlySet<string>;
  /** Nouns for those whom a party sends: “envoys of the rebels”. */
  readonly sent: ReadonlySet<string>;
  readonly headVerbs: ReadonlySet<string>;
  readonly headNouns: ReadonlySet<string>;
  readonly formats: ReadonlyMap<string, TalksFormat>;
  readonly levels: ReadonlyMap<string, TalksLevel>;
}

const laidOut = new WeakMap<object, TalksLexicon>();

/** The talks part of the lexicon; empty where the context carries none. It is laid out once per lexicon. */
export function talksLexiconOf(context: ReadContext): TalksLexicon {
  const known = laidOut.get(context.lexicon);
  if (known) return known;
  const part = context.lexicon.parts.talks as LexiconPart<TalksEntry> | undefined;
  const lexicon = layOut(part?.entries ?? []);
  laidOut.set(context.lexicon, lexicon);
  return lexicon;
}

function layOut(entries: readonly TalksEntry[]): TalksLexicon {
  const words = (kind: WordsEntry["class"]) =>
    new Set(entries.flatMap((entry) => (entry.class === kind ? entry.words : [])));
  const lemmas = (kind: LemmasEntry["class"]) =>
    new Set(entries.flatMap((entry) => (entry.class === kind ? entry.lemmas : [])));
  return {
    nouns: new Map(
      entries.flatMap((entry) => (entry.class === "noun" ? entry.words.map((word) => [word, entry] as const) : [])),
    ),
    verbs: groupBy(entries.flatMap((entry) => (entry.class === "verb" ? [[entry.lemma, entry] as const] : []))),
    statuses: groupBy(
      entries.flatMap((entry) =>
        entry.class === "status" ? entry.lemmas.map((lemma) => [lemma, entry] as const) : [],
      ),
    ),
    statusNouns: new Map(
      entries.flatMap((entry) =>
        entry.class === "status-noun" ? entry.lemmas.map((lemma) => [lemma, entry] as const) : [],
      ),
    ),
    adjectives: new Map(
      entries.flatMap((entry) =>
        entry.class === "adjective" ? entry.words.map((word) => [word, entry] as const) : [],
      ),
    ),
    governors: new Map(
      entries.flatMap((entry) =>
        entry.class === "governor" ? entry.lemmas.map((lemma) => [lemma, entry] as const) : [],
      ),
    ),
    roles: groupBy(
      entries.flatMap((entry) =>
        entry.class === "role" || entry.class === "role-noun"
          ? entry.lemmas.map((lemma) => [lemma, entry] as const)
          : [],
      ),
    ),
    negotiator: entries.find((entry) => entry.class === "negotiator") ?? null,
    wrappers: lemmas("wrapper"),
    notBefore: words("not"),
    generic: words("generic"),
    audience: words("audience"),
    assemblies: words("assembly"),
    delegations: lemmas("delegation"),
    comers: lemmas("comer"),
    journeys: lemmas("journey"),
    sent: lemmas("sent"),
    headVerbs: lemmas("head"),
    headNouns: lemmas("head-noun"),
    formats: kinds<TalksFormat>(entries, "format"),
    levels: kinds<TalksLevel>(entries, "level"),
  };
}

function groupBy<Entry>(pairs: readonly (readonly [string, Entry])[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [key, entry] of pairs) groups.set(key, [...(groups.get(key) ?? []), entry]);
  return groups;
}

function kinds<Kind extends string>(entries: readonly TalksEntry[], name: KindEntry["class"]): Map<string, Kind> {
  const found = new Map<string, Kind>();
  for (const entry of entries) {
    if (entry.class !== name) continue;
    for (const [kind, words] of Object.entries(entry.words)) for (const word of words) found.set(word, kind as Kind);
  }
  return found;
}
