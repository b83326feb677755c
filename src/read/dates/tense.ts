/**
 * Whether the clause around a date looks back or ahead.
 *
 *     They met on Tuesday.  → past      They will meet on Tuesday.  → future      The summit opens on Tuesday.  → present
 */
import type { Tagging, Token } from "../../record/tagging.ts";
import type { Tense } from "./construction.ts";
import { irregularPast, looksAhead } from "./tense-words.ts";

/** What the preposition before a date settles, whatever the verb: “since March” is gone, “by Friday” is to come. */
export function tenseFromPreposition(before: string, after = ""): Tense {
  if (/\bfor\s$/i.test(before) && readyFor.test(before) && meeting.test(after)) return "future";
  if (/\bsince\s(?:(?:at\sleast|about|early|late|mid|last|the)[\s-])*$/i.test(before)) return "past";
  // “By Wednesday, three had signed”: at the head of a sentence the verb decides.
  if (/^["“']?(?:by|until|till|before)\s\w*\s?$/i.test(before)) return null;
  if (deadline.test(before)) return wentOn.test(before) ? "past" : "future";
  return null;
}

/** The tense of the clause around a date, from the words of its sentence alone. */
export function tenseFromWords(before: string, after: string): Tense {
  // “…, but in March a judge ruled”: a date that opens its clause has the verb after it.
  const opensClause =
    /(?:^|[,;:—–]\s*(?:and|but|when|while|where|which|who|as)?\s*)(?:(?:on|in|early|late|only|earlier|later|by|until|since)\s)*$/i.test(
      before.slice(-40),
    );
  const isPossessive = /^['’]s\b/.test(after);
  const left = lastCue(before);
  const right = firstCue(after);
  // “Friday's vote will decide”: the noun that the date belongs to has its verb after it.
  if (right !== null && right.distance < (opensClause ? 60 : isPossessive ? 45 : 0)) return right.tense;
  if (left !== null) return left.tense;
  return right?.tense ?? null;
}

/** “set aside a hall for Thursday's talks”, “prepares for Thursday's talks”: what one makes ready for is yet to come. */
const readyFor =
  /\b(?:prepar(?:e|es|ed|ing|ation|ations)|ready|set aside|book(?:ed|s)?|reserv(?:e|es|ed))\b[^;]{0,60}$/i;
const meeting = /^['’]s\s(?:\w+\s)?(?:talks|meeting|summit|negotiations|session|round|conference)\b/i;

/** Words before a date by which something is to happen: “by”, “until”, “a deadline of”, “scheduled for”. */
const deadline =
  /\b(?:by|until|till|before|no later than|deadline of|due on|due|scheduled for|set for|slated for|planned for|expected on|expected in|ahead of|expires?|expiring)\s(?:on\s|in\s|late\s|early\s|mid-?|the\s|next\s|this\s)*$/i;

/** What has gone on until then: “lasted until Friday”. */
const wentOn =
  /\b(?:lasted|remained|stayed|worked|had been|continued|went on|(?:was|were) (?:held|open|closed|suspended))\b[^,;]{0,40}$/i;

interface Cue {
  readonly tense: Tense;
  readonly distance: number;
}

const cue =
  /\b(?<present>(?:is|are|be|being)\s+(?!due|set|scheduled|expected|slated|planned|likely|poised|going)(?:[a-z]+ed|held|met|seen|told|heard|said|known|made|put|sent|done)|(?:is|are)\s+(?:not|on|in|at|for)|begins|starts|resumes|meets|convenes|opens|gathers|arrives|travels|expires|returns|takes\s+(?:place|effect)|(?:talks|negotiations|ministers|leaders|envoys|delegates|delegations|sides|parties|they|officials|negotiators|members|voters)\s+(?:open|begin|start|resume|meet|convene|end|gather|return|arrive|travel|vote|go))\b|\b(?<future>(?:will|won['’]t|shall|wo|may|might|could|can|should|must|would)(?!\s+have\s+\w+(?:ed|en)\b)|to\s+(?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|this\b|that\b|more\b|less\b|about\b|nearly\b|almost\b|some\b|date\b|one\b|two\b|three\b|as\b|both\b|each\b|other\b|all\b|those\b|\$|\d)(?:[a-z]+(?:[^s\W]|ss|us))\b(?<!ly|tion|ment|ing)(?:\s+\w+ed\b)?|(?:is|are|am|['’]s|['’]re)\s+(?:due|set|scheduled|expected|slated|planned|likely|poised|going|to)(?:\s+to)?(?:\s+[a-z]+)?|scheduled|due|slated|planned|expected|upcoming|forthcoming|deadline|expects?|plans|hopes|intends)\b|\b(?<past>was|were|had|did|been|has|have|(?:would|could|might|should)\s+have|[a-z]{2,}ed)\b|\b(?<irregular>[a-z]{3,12})\b/gi;

/** The verb word nearest to the end of a stretch of text. */
function lastCue(text: string): Cue | null {
  const tail = text.slice(-160);
  let found: Cue | null = null;
  for (const match of tail.matchAll(cue)) {
    const tense = tenseOf(match);
    if (tense !== null) found = { tense, distance: tail.length - match.index };
  }
  return found;
}

/** The verb word nearest to the start of a stretch of text. */
function firstCue(text: string): Cue | null {
  for (const match of text.slice(0, 160).matchAll(cue)) {
    const tense = tenseOf(match);
    if (tense !== null) return { tense, distance: match.index };
  }
  return null;
}

function tenseOf(match: RegExpMatchArray): Tense {
  if (match.groups?.present !== undefined) return "present";
  if (match.groups?.future !== undefined)
    return /^(?:to|may|might|could|can|should|must|would|scheduled|due|slated|planned|expected)\b/i.test(match[0])
      ? "open"
      : "future";
  if (match.groups?.past !== undefined) {
    const isAdjective =
      /ed$/i.test(match[0]) &&
      articleBefore.test((match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 8), match.index));
    return isAdjective || notVerbs.test(match[0]) ? null : "past";
  }
  return irregularPast.has(match[0].toLowerCase()) ? "past" : null;
}

const notVerbs = /^(?:un\w+|need|speed|indeed|hundred|sacred|proceed|exceed|succeed|feed|seed|breed|united|armed)$/i;
/** “the proposed talks”, “a divided council”: a participle after an article is an adjective. */
const articleBefore = /\b(?:the|an?|its|their|his|her|of)\s$/i;

/** The tense of the clause that governs the words `start`–`end`, from the tagger's grammar; null where it does not tell. */
export function tenseFromGrammar(tagging: Tagging, start: number, end: number): Tense {
  const first = firstTokenAt(tagging.tokens, start);
  const token = tagging.tokens[first];
  if (token === undefined || token.start >= end) return null;
  const sentence = tagging.sentences[token.sentence];
  if (sentence === undefined) return null;

  let index = first;
  for (let steps = 0; steps < 30; steps++) {
    const current: Token | undefined = tagging.tokens[index];
    if (current === undefined) return null;
    const isInside = current.start < end && current.end > start;
    if (!isInside) {
      // “planned to visit Cairo in May”: whether May is of the plan or of the visit, the words nearby tell better.
      if (hasInfinitiveBefore(tagging, index, first)) return null;
      const tense = tenseOfVerb(tagging, index, sentence.first, sentence.end);
      if (tense !== null) return tense;
    }
    if (current.head < 0) return null;
    index = current.head;
  }
  return null;
}

/** Whether an infinitive that depends on the verb stands between it and the token `date`. */
function hasInfinitiveBefore(tagging: Tagging, verb: number, date: number): boolean {
  for (let index = verb + 1; index < date; index++) {
    const token = tagging.tokens[index];
    if (token?.xpos === "TO" && tagging.tokens[token.head]?.head === verb) return true;
  }
  return false;
}

function tenseOfVerb(tagging: Tagging, index: number, from: number, to: number): Tense {
  const verb = tagging.tokens[index];
  if (verb === undefined) return null;
  const helpers: Token[] = [];
  for (let other = from; other < to; other++) {
    const token = tagging.tokens[other];
    if (token?.head === index && (/^(?:aux|cop)/.test(token.deprel) || token.xpos === "TO")) helpers.push(token);
  }
  const isVerb = verb.xpos.startsWith("VB") || helpers.length > 0;
  if (!isVerb) return looksAhead(verb.lemma) && verb.upos === "ADJ" ? "future" : null;
  const isPerfect = helpers.some((helper) => helper.lemma === "have");
  if (isPerfect) return "past";
  if (helpers.some((helper) => /^(?:will|shall|'ll|wo)$/i.test(helper.lemma))) return "future";
  // “is scheduled to close on Monday”
  const governor = tagging.tokens[verb.head];
  if (governor !== undefined && looksAhead(governor.lemma)) return "future";
  if (helpers.some((helper) => helper.xpos === "MD" || helper.xpos === "TO")) return "open";
  if (looksAhead(verb.lemma) && /^VB[NPZG]$/.test(verb.xpos)) return "future";
  if (helpers.some((helper) => helper.xpos === "VBD") || verb.xpos === "VBD") return "past";
  if (verb.xpos === "VBG" && helpers.some((helper) => helper.lemma === "be")) return "future";
  if (verb.xpos === "VBN") return "past";
  if (verb.xpos === "VBP" || verb.xpos === "VBZ" || helpers.length > 0) return "present";
  return null;
}

/** The first token that ends after an offset, by halving. */
function firstTokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
