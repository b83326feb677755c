/** The words that tie what is required to what waits for it, found again in the evidence: a dossier keeps no trace of the reader. */
import type { Condition } from "../../record/condition.ts";
import type { Span } from "../../record/span.ts";

/** Words right before what is required, with the lexicon's entry that they are; the longer ones stand first. */
const ties: readonly (readonly [entry: string, words: RegExp])[] = [
  ["in-exchange-for", /\bin exchange(?: for)?$/i],
  ["in-return-for", /\bin return(?: for)?$/i],
  ["depend-on", /\b(?:depend|hinge|rest|turn)(?:s|ed|ing)?(?: (?:on|upon))?$/i],
  ["contingent", /\b(?:contingent|conditional|dependent|subject)(?: (?:on|upon|to))?$/i],
  ["require", /\b(?:requir|need|necessitat|presuppos)(?:e|es|s|ed|ing)?$/i],
  ["only-after", /\bonly after$/i],
  ["only-once", /\bonly once$/i],
  ["only-if", /\bonly if$/i],
  ["only-with", /\bonly with$/i],
  ["only-under", /\bonly under$/i],
  ["only-through", /\bonly through$/i],
  ["only-by", /\bonly by$/i],
  ["in-the-absence-of", /\bin the absence of$/i],
  ["when", /\bonly when$/i],
  ["as-long-as", /\bas long as$/i],
  ["so-long-as", /\bso long as$/i],
  ["on-condition", /\bon (?:the )?condition(?: that)?$/i],
  ["provided", /\bprovided(?: that)?$/i],
  ["providing", /\bproviding(?: that)?$/i],
  ["assuming", /\bassuming(?: that)?$/i],
  ["as-soon-as", /\bas soon as$/i],
  ["without", /\bwithout$/i],
  ["absent", /\babsent$/i],
  ["pending", /\bpending$/i],
  ["unless", /\bunless$/i],
  ["until", /\buntil$/i],
  ["till", /\btill$/i],
  ["once", /\bonce$/i],
  ["if", /\bif$/i],
];

/** A verb's own form, without which “until …” is followed by a thing: “until the end of the siege”. */
const clause =
  /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did)\b|\p{Ll}(?:ed|[^s\P{L}]s)\b(?! of\b)/u;

/** The trace that the reader left, as far as the words show it; empty where they do not. */
export function tieIn(evidence: readonly Span[], requires: Span): Condition["trace"] {
  for (const span of evidence) {
    if (requires.start < span.start || requires.end > span.end) continue;
    const before = span.text.slice(0, requires.start - span.start).replace(/[\s,“"‘']+$/u, "");
    for (const [entry, pattern] of ties) {
      const found = pattern.exec(before);
      if (found === null) continue;
      const start = span.start + found.index;
      const isPhrase = entry === "until" && !clause.test(requires.text.split(/ (?:that|which|who|whose) /)[0] ?? "");
      const named = isPhrase ? "until-phrase" : entry;
      return [{ entry: `conditions/${named}`, words: found[0], start, end: start + found[0].length }];
    }
    const [gap = "", word] = /^[\s,”"’']*\b(before)\b/iu.exec(span.text.slice(requires.end - span.start)) ?? [];
    if (word === undefined) continue;
    const end = requires.end + gap.length;
    return [{ entry: "conditions/before", words: word, start: end - word.length, end }];
  }
  return [];
}
