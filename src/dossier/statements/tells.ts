/** What a statement tells of other items of the dossier by its words, looked at once for each statement. */
import type { DossierStatement } from "../../record/dossier.ts";
import { saysNever } from "../attendance/claims.ts";
import { saysGivingUp } from "../positions/giving-up.ts";

export interface Tells {
  /** That a party no longer wants what it wanted. */
  readonly isGivingUp: boolean;
  /** That somebody never meant to come, that he pulled out, or neither. */
  readonly ofComing: "never" | "withdrew" | null;
  /** That what the article has just told was never said, or the words that were never said; null for all else. */
  readonly denied: { readonly words: string | null } | null;
}

const known = new WeakMap<DossierStatement, Tells>();
/** Most statements tell nothing of the kind. */
const nothing: Tells = { isGivingUp: false, ofComing: null, denied: null };

/** What a statement tells; a statement never changes, only other ones take its place. */
export function tellsOf(statement: DossierStatement): Tells {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const told = read(statement);
  const isNothing = !told.isGivingUp && told.ofComing === null && told.denied === null;
  const tells = isNothing ? nothing : told;
  known.set(statement, tells);
  return tells;
}

function read({ content, isNegated }: DossierStatement): Tells {
  return {
    isGivingUp: !isNegated && saysGivingUp(content),
    ofComing: isNegated ? null : toldOfComing(content),
    denied: deniesWhatWasTold.test(content) ? { words: null } : wordsOrNull(isNegated ? content : deniedIn(content)),
  };
}

function wordsOrNull(words: string | null): Tells["denied"] {
  return words === null ? null : { words };
}

/** Words about coming, in a statement that may deny that somebody was to come. */
const aboutComing =
  /\b(?:travel|go|going|come|coming|attend|join|take part|withdr[ae]w|pull(?:ed|ing)? out|cancel|back(?:ed)? out|talks|meeting|summit)\p{L}*/iu;
/** Words by which somebody says that a person pulled out. */
const saysWithdrew =
  /\b(?:withdrew|has withdrawn|had withdrawn|pulled out|backed out|dropped out|cancelled (?:his|her|their|the) (?:trip|visit|journey|plans?))\b/iu;

function toldOfComing(content: string): Tells["ofComing"] {
  if (saysNever(content)) return aboutComing.test(content) ? "never" : null;
  return saysWithdrew.test(content) ? "withdrew" : null;
}

/**
 * A speaker's own words that he did not say something.
 *
 *     I never said that the president would be there on April 3.
 *     └── denial ─────┘ └────────────── denied ──────────────┘
 */
const didNotSay =
  /\b(?:I|we|he|she|they|it)\s+(?:never|did not|didn['’]t|had not|hadn['’]t|has not|hasn['’]t|have not|haven['’]t)\s+(?:ever\s+)?(?:said?|say|told|tell|promised?|claim(?:ed)?|suggest(?:ed)?|announced?)\s+(?:\p{L}+\s+)?(?:that\s+)?(.+)/iu;

function deniedIn(words: string): string | null {
  const first = words.split(/(?<=[.!?,]["”’]?)\s+(?:…\s+)?(?=\p{Lu})/u)[0] ?? words;
  return didNotSay.exec(first)?.[1] ?? null;
}

/** A denial of words that the article has just told: “I said nothing of the sort”, “I never said that”. */
const deniesWhatWasTold =
  /\b(?:said|told \p{L}+|promised|agreed to) (?:nothing of the (?:sort|kind)|no such thing)|\b(?:never|did not|didn['’]t) (?:say|said) (?:that|so|it|any such thing|anything of the (?:sort|kind))(?=[.,!”"’]|$)|\bnot what (?:I|we|he|she|they) said\b/iu;
