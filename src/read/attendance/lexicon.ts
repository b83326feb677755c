/** The words of attendance, `lexicon/en/attendance.json`, laid out for looking up. */
import type { ReadContext } from "../context.ts";
import type { LexiconPart } from "../lexicon.ts";

/** What a frame says of the actor: comes, does not come, goes away, is kept out, is asked, has not made up his mind. */
export type Means = "come" | "stay-away" | "leave" | "bar" | "invite" | "waver";

interface Named {
  readonly entry: string;
  readonly example: string;
}
export interface FrameEntry extends Named {
  readonly class: "verb";
  readonly means: Means;
  readonly lemmas: readonly string[];
  /** Where the actor stands. */
  readonly who: "subject" | "object" | "agent" | "of";
  /** Where the talks stand: object, subject, a preposition, any (anywhere near), or none (the words around name them). */
  readonly over: readonly string[];
  readonly particle?: string;
  /** The verb's object must be one of these: “take part”, “cancel a trip”. */
  readonly objectIs?: readonly string[];
  readonly adverb?: readonly string[];
  /** A predicate adjective or adverb: “present”, “absent”. */
  readonly adjective?: boolean;
  readonly noun?: boolean;
  /** The venue may stand for the talks: “flew to Doha”. */
  readonly place?: boolean;
  /** Only the table will do: “came back to the table”. */
  readonly table?: boolean;
  readonly personOnly?: boolean;
  /** States and bodies do not count: they are mere parties of talks that “include” them. */
  readonly noParties?: boolean;
  /** Only people can be sent or recalled. */
  readonly people?: boolean;
  readonly delegationSubject?: boolean;
  /** It tells of presence whatever the verb's own standing: “said at the talks”. */
  readonly done?: boolean;
  /** Said of the main talks of the article where none are spoken of nearby: “She was not there.” */
  readonly far?: boolean;
  /** The object is who else comes: “will accompany him”. */
  readonly escort?: boolean;
  /** Something agreed, not yet done, even where its verb is past. */
  readonly planned?: boolean;
  /** Only in the passive: “was turned away”, not “turned away from the door”. */
  readonly passiveOnly?: boolean;
  /** Nothing may hang on it that makes it another word: “appeared to agree”. */
  readonly bare?: boolean;
  /** One of these verbs must be joined to it: “stayed and signed”. */
  readonly coordinated?: readonly string[];
  /** Who else comes must stand behind “with”: “flies with him”. */
  readonly company?: boolean;
  /** Only where it is denied: “has not decided”, “was not represented”. */
  readonly negated?: boolean;
  /** “Dialled in from Rome”: where somebody is far away is no other goal. */
  readonly remote?: boolean;
  /** The means by which one is there from afar, behind “by” or “via”: “followed the opening by video link”. */
  readonly by?: readonly string[];
  /** What one is there as: “sit in the hall as observers”. */
  readonly as?: readonly string[];
  /** The verb's subject must be one of these: “the American seat was taken by …”. */
  readonly subjectIs?: readonly string[];
  /** Whom somebody acts for must stand behind “for”: “led for the government”. */
  readonly behalf?: boolean;
  /** A noun or adverb that says it of its subject: “was a no-show”. */
  readonly predicate?: boolean;
  /** A list of guests or an invitation must hang on it: “left off the guest list”. */
  readonly list?: boolean;
  /** Only where somebody has been invited just before: “has accepted”. */
  readonly answer?: boolean;
  /** Only where it is not settled: “is in two minds about going”, “asked whether to come”. */
  readonly open?: boolean;
  /** Told beside what the verb's other entries tell: “brought her minister along” tells of both. */
  readonly beside?: boolean;
  /** A phrase of one of these words must hang on it by one of these prepositions: “flew home in protest”. */
  readonly hung?: { readonly by: readonly string[]; readonly words: readonly string[] };
  /** Only without an object: “withdrew from the talks”, and not “withdrew his envoy from the talks”. */
  readonly noObject?: boolean;
  /** A word that must describe its object: “has better things to do”. */
  readonly objectWith?: string;
  /** What its denial says: who “has no seat” is kept out, and does not merely stay away. */
  readonly denied?: "excluded";
}
export interface NounFrameEntry extends Named {
  readonly class: "noun";
  readonly means: Means;
  readonly lemmas: readonly string[];
  /** Only where it is told to hang on something: “made her return to the talks dependent on …”. */
  readonly tied?: boolean;
}
interface HeadEntry extends Named {
  readonly class: "head-noun" | "negotiator" | "meeting" | "delegation" | "learnt";
  readonly words?: readonly string[];
}
export type AttendanceEntry = FrameEntry | NounFrameEntry | HeadEntry;

export interface AttendanceLexicon {
  readonly frames: ReadonlyMap<string, readonly FrameEntry[]>;
  readonly nouns: ReadonlyMap<string, NounFrameEntry>;
  /** Nouns of people who can be sent, recalled or have a head. */
  readonly people: ReadonlySet<string>;
}

const laidOut = new WeakMap<object, AttendanceLexicon>();

/** The attendance part of the lexicon; empty where the context carries none. It is laid out once per lexicon. */
export function attendanceLexiconOf(context: ReadContext): AttendanceLexicon {
  const known = laidOut.get(context.lexicon);
  if (known) return known;
  const part = context.lexicon.parts.attendance as LexiconPart<AttendanceEntry> | undefined;
  const entries = part?.entries ?? [];
  const frames = new Map<string, FrameEntry[]>();
  const nouns = new Map<string, NounFrameEntry>();
  const people = new Set<string>();
  for (const entry of entries) {
    if (entry.class === "verb")
      for (const lemma of entry.lemmas) frames.set(lemma, [...(frames.get(lemma) ?? []), entry]);
    if (entry.class === "noun") for (const lemma of entry.lemmas) nouns.set(lemma, entry);
    if (entry.class === "delegation") for (const word of entry.words ?? []) people.add(word);
  }
  // What asks for more words is tried first: “stayed away from” before “stayed in”.
  const demands = (entry: FrameEntry) =>
    Number(entry.particle !== undefined) + Number(entry.objectIs !== undefined) + Number(entry.adverb !== undefined);
  for (const list of frames.values()) list.sort((a, b) => demands(b) - demands(a));
  const made = { frames, nouns, people };
  laidOut.set(context.lexicon, made);
  return made;
}
