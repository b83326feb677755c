/** Names of issues that tell nothing, as a reading takes them from the words at hand, and better ones from what is wanted. */
import { foldWord } from "../content-words.ts";
import { familyWords } from "../word-families.ts";
import { issueKey, readIssueName, withoutAmount } from "./issue-name.ts";

/** Words that stand for a thing, a paper or an act at the table, whatever it is about. */
const saysNothing = new Set(
  (
    "last next same need yes manner one date claim part work sit tell hear confirm go come leave write room table chair press foot ready step way figure amount draft idea plan proposal " +
    "offer paper announcement decision condition party side day month year name thing point matter issue question word door number price " +
    "result moment move start end hand case time place reason answer reply letter note list suggestion request demand call charge light " +
    "government office people person member world country january february march april may june july august september october november december " +
    "monday tuesday wednesday thursday friday saturday sunday week summer winter spring autumn"
  )
    .split(" ")
    .flatMap((word) => [foldWord(word), ...familyWords(word)]),
);

/** Words of the process itself: every party wants something of the talks or of the agreement. */
const ofTheProcess = new Set(
  ["talks", "agreement", "round", "meeting", "treaty"].flatMap((word) => [...familyWords(word)]),
);

/** A clause, and not the name of a thing: “they were in the contract”, “fish duty has”. */
const clause =
  /^(?:they|it|he|she|we|one|there|as|is|was|has|had|would|will|lets?|not)\b|\b(?:has|have|had|was|were|is|are|would|will|should|remained|could|can)\b/iu;

/** Headings that the lexicon has for what is told in many words: made of words that say little by themselves. */
const headings: ReadonlySet<string> = new Set(["attendance", "government and offices"]);

/** Whether a name is the lexicon's heading for many things, and none of them. */
export function isHeading(name: string): boolean {
  return headings.has(name.trim().toLowerCase());
}

/** Whether a name says nothing of what is at issue. `places` are where the talks are held, in lower case. */
export function isStrayName(name: string, places: ReadonlySet<string>): boolean {
  if (places.has(name.trim().toLowerCase()) || clause.test(name)) return true;
  if (/\p{L} hours$/iu.test(name) || isHeading(name)) return false;
  const { words } = readIssueName(withoutAmount(name));
  const telling = [...words].filter((word) => !saysNothing.has(word) && !/^\d/.test(word));
  return telling.length === 0;
}

/** Whether words stand for something told elsewhere and say nothing of it themselves: “that date”, “the claim”, “such a thing”. */
export function saysNothingAtAll(words: string): boolean {
  return [...familyWords(words)].every((word) => saysNothing.has(word));
}

/** Whether a name is of the talks themselves: too wide to take in others. */
export function isOfTheProcess(name: string): boolean {
  return [...readIssueName(name).words].every((word) => ofTheProcess.has(word) || saysNothing.has(word));
}

const leading =
  /^(?:(?:to|not|no|any|all|the|an?|its|their|his|her|our|both|some|this|that|these|those|it|they|he|she|we|should|must|would|will|be|been|is|are|was|were) )+/iu;
const break_ =
  /[,;:“”"()]|\s(?:that|which|who|before|after|until|unless|because|when|if|as|while|without|instead|rather|whatever|so|but|and|should|must|would|shall)\s/iu;
const trailing =
  /(?:\s(?:of|for|to|in|on|at|by|with|from|through|the|an?|my|its|their|his|her|our|and|or|more|than|into|towards?|be))+$/iu;

/** Words of a name at most. */
const mostWords = 5;

/** A short phrase from what is wanted: “it should begin its work before the April round” → “begin its work”. */
export function phraseOf(content: string): string {
  const bare = content
    .trim()
    .replace(/^[“"'‘(]+/u, "")
    .replace(leading, "");
  const [first = bare] = bare.split(break_);
  const whole = first.trim().split(/\s+/);
  // “Parliaments approve it” are parliaments.
  const it = whole.findIndex((word) => /^(?:it|them|him|us)$/iu.test(word));
  const words = (it > 1 ? whole.slice(0, it - 1) : whole).slice(0, mostWords).join(" ");
  return words.replace(trailing, "").replace(/[.,;:!?…]+$/u, "");
}

/** What an amount is of: “60 million in aid” → “aid”, “12 per cent more for night shifts” → “night shifts”, “a rise of 7 per cent” → “rise”. */
export function countedIn(content: string): string | null {
  const after =
    /\d[\d.,]*\s*(?:(?:per cent|percent|%|thousand|million|billion|crowns?|dollars?|euros?|pounds?)\s*)*(?:more |less |extra )?(?:in|of|for|on|towards)\s+(?:the |its |their |an? )?((?!(?:this|that|these|next|last|one|two|three|four|five|six|seven|eight|nine|ten|each|every|all|january|july|return|exchange)\b)\p{Ll}+(?:\s(?!(?:this|next|last|from|until|in|on|at|by|for|to|and|or|per|a|instead|rather)\b)\p{Ll}+)?)/iu.exec(
      content,
    )?.[1];
  const before =
    /\b(rise|increase|raise|cut|reduction|ceiling|limit|cap|duty|tariff|tax|levy|minimum|quota)s?\s(?:of|to|at)\s(?:\p{L}+\s){0,3}\d/iu.exec(
      content,
    )?.[1];
  return after ?? before ?? null;
}

/** A name as it is shown: without whose it is and without quotation marks, not longer than needed. */
export function shownName(name: string): string {
  const bare = name
    .replace(/[“”"«»]/gu, "")
    .replace(/[\s,;:.]+$/u, "")
    .replace(/^(?:[^\s].{0,40}?)['’]s? (?=\p{L}+)/u, "")
    .replace(/^(?:(?:for|of|on|in|to|by|our|my|your) )+(?=\p{L})/iu, "")
    .replace(/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?=\p{L})/iu, "");
  const key = issueKey(bare);
  const cut =
    key.split(/\s+/).length > mostWords
      ? (key.split(/\s(?:of|for|to|in|with|between|by|from|on|at)\s/u)[0] ?? key)
      : null;
  if (cut === null) return bare.replace(/^(?:the|an?|any|their|its|his|her) (?=\S)/iu, "");
  return cut.split(/\s+/).slice(0, mostWords).join(" ");
}

/** Whose plan it is, and that somebody takes part, say nothing of the plan. */
const before =
  /^(?:to )?(?:take part in |join )?(?:[^,;]{0,40}['’]s? )?(?:the )?(?:(?:plan|proposal|idea|offer|draft|call|demand)s? (?:for|of|on) )?(?=(?:an?|the|any) )/iu;
const namedThing =
  /^(?:an?|the|any) ((?:\p{Ll}+[ -]){1,2}\p{Ll}+?)(?=[,.;]|$| (?:of|for|on|to|in|from|with|by|at|that|which|between)\b)/u;

/** The thing that most of these positions name: “a joint commission to measure the river” → “joint commission”; null where they name several. */
export function commonThing(contents: readonly string[]): string | null {
  const things = contents.flatMap((content) => namedThing.exec(content.replace(before, ""))?.[1] ?? []);
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1] > 1 && best[1] * 2 >= contents.length ? best[0] : null;
}
