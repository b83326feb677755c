/** An actor in the making: names and mentions gather until the article has been read through. */
import type { ActorKind, Mention } from "../../record/actor.ts";
import type { Span } from "../../record/span.ts";

export interface Draft {
  kind: ActorKind;
  /** Every name and description used, in order of appearance. */
  readonly names: string[];
  /** Names that come from the lexicon and are known whether the article uses them or not. */
  readonly known: string[];
  readonly mentions: (Mention & { token: number })[];
  role: Span | null;
  /** The party spoken for. */
  side: { draft: Draft; from: "article" | "gazetteer"; certainty: "stated" | "implied" } | null;
  sideWords: Span | null;
  /** Whose it is, by a possessive: “her committee”. */
  owner: Draft | null;
  gender: "male" | "female" | null;
  isPlural: boolean;
  /** Whether the tagger takes its name for a place's somewhere: it may be a state that the lexicon does not know. */
  isPlace: boolean;
  /** Whether some words show it acting: speaking, deciding, possessing; a country that is only a venue is no actor. */
  isActing: boolean;
  /** Made only because some rule asked who is meant by a word that names nobody by itself. */
  isGuess: boolean;
}

export function newDraft(kind: ActorKind, name: string): Draft {
  return {
    kind,
    names: [name],
    known: [],
    mentions: [],
    role: null,
    side: null,
    sideWords: null,
    owner: null,
    gender: null,
    isPlural: false,
    isPlace: false,
    isActing: false,
    isGuess: false,
  };
}

/** Adds a mention in text order and remembers its words as a name, unless they are a pronoun. */
export function addMention(draft: Draft, mention: Mention, token: number, name: string | null): void {
  if (draft.mentions.some((known) => known.start === mention.start && known.end === mention.end)) return;
  draft.mentions.push({ ...mention, token });
  if (name !== null && mention.via !== "pronoun" && !draft.names.includes(name)) draft.names.push(name);
}

/** The fullest name: for persons the one of most words, else the first. */
export function nameOf(draft: Draft): string {
  if (draft.known.length > 0) return draft.known[0] as string;
  if (draft.kind !== "person") return draft.names[0] as string;
  return [...draft.names].sort((a, b) => b.split(/\s+/).length - a.split(/\s+/).length)[0] as string;
}
