/** A short noun phrase for what a position wants, from its words alone: what an issue is called where no reading has a better name. */
import { askedOnce } from "../remembered.ts";

/** Words that a noun phrase may begin with, and that its name leaves out. */
const determiner =
  /^(?:(?:the|an?|any|all|both|each|every|no|some|more|other|another|these|those|this|that|its|their|his|her|our|my|your|such|new|further|first|early) )+/iu;
const auxiliary =
  /\s(?:is|are|was|were|be|been|being|has|have|had|should|must|would|will|shall|can|could|may|might|does|do|did|not|never|to)\s/iu;
const leadIn = /^(?:that|whether|if|for|of|on|in|to|at|by|with) /iu;
/** “Any suggestion that Price should resign”, “the idea of a truce”: what it is called says nothing of what it is. */
const frame =
  /^(?:(?:an?|the|any|its|their|his|her) )?(?:\p{L}+ )?(?:suggestion|idea|notion|proposal|demand|call|claim|request)s? (?:that|to|for|of) /iu;
const break_ =
  /[,;:“”"()…]|\s(?:that|which|who|whom|whose|before|after|until|unless|because|when|if|as|while|without|instead|rather|so|but|and|or|than)\s/iu;
const afterGerund =
  /[,;:“”"()…]|\sthat(?=(?:\s+\S+){3})|\s(?:which|who|whom|whose|before|after|until|unless|because|when|if|as|while|so|but|and|or|than)\s/iu;
const preposition =
  /\s(?:of|for|to|in|on|at|by|with|from|through|into|towards?|between|under|over|against|about|out)\s/iu;
const pronoun =
  /^(?:i|we|you|he|she|it|they|them|us|him|me|one|ones|this|that|these|those|there|what|who|whoever|whatever|nobody|somebody|someone|everybody|everyone|nothing|anything|everything|something)$/iu;
/** What follows a verb that stands at the beginning. */
const afterVerb =
  /^\s+(?:(?:an?|the|its|his|her|their|our|my|any|all|both|no|nothing|anything|everything|everybody|everyone|it|them|us|him|that|this|these|those|home|enough|part|foot|which)\b|\d|\p{Lu})/u;
const beforeVerb =
  /(?:(?:^|\p{L}s |\b(?:everyone|nobody|somebody|them|him|her|us|it|\p{Lu}\p{L}*) )to\s|\b(?:not|should|must|would|will|shall|can|could|may|might|be|been|is|are|was|were|never)\s)$/u;
/** Participles that follow a noun: “warning letters | sent to the drivers”. */
const participle = /\s(?:sent|made|taken|held|given|left|put|kept|paid|\p{Ll}{3,}ed)$/u;

/** Words of a name at most. */
const mostWords = 5;
/** Words that follow a verb in a name at most. */
const mostAfterVerb = 4;

/**
 * The name; null where the words have no noun to name. `tells` says whether a phrase tells anything.
 *
 *     the sluices at Selm were open        carry the paper to the president        no one was to be punished
 *         └── subject ──┘                  carrying the paper                      being punished
 */
export function nounPhraseOf(content: string, tells: (phrase: string) => boolean): string | null {
  const words = plain(content);
  const verb = verbPhraseIn(words);
  if (isVerbFirst(words) || /^["“]?(?:not )?to \p{Ll}/u.test(content)) return objectOf(words, tells) ?? gerundOf(words);
  const subject = subjectIn(words);
  // “Price should resign his post” is about the post.
  const isName = subject !== null && /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)*$/u.test(subject);
  if (subject !== null && tells(subject) && !(isName && verb !== null)) return subject;
  return verb === null ? null : (objectOf(verb, tells) ?? gerundOf(verb));
}

/** Whether a name of one word is nothing but a verb or what is said of the thing wherever its positions have it: “experts should sit on it”. */
export function isVerbIn(name: string, contents: readonly string[]): boolean {
  if (!/^\p{Ll}{2,}$/u.test(name) || /[^s]s$/u.test(name)) return false;
  const stem = name.length > 4 ? name.replace(/(?:ing|e|y)$/u, "") : name;
  const named = new RegExp(`(?<![\\p{L}-])${stem}\\p{Ll}*(?![\\p{L}-])`, "iu");
  const places = contents.flatMap((content) => {
    const words = plain(content);
    const found = named.exec(words);
    return found === null ? [] : [{ words, at: found.index, end: found.index + found[0].length, told: found[0] }];
  });
  return (
    places.length > 0 &&
    places.every(({ words, at, end, told }) => {
      const before = words.slice(0, at);
      if (before !== "") return beforeVerb.test(before) && !/^\s+of\s/u.test(words.slice(end));
      return afterVerb.test(words.slice(end)) || (/ing$/u.test(told) && end < words.length);
    })
  );
}

/** What stands before the verb of a clause, or all of a noun phrase: “experts from Sundmark | should sit”, “a ceiling of eight shifts”. */
function subjectIn(words: string): string | null {
  const [clause = ""] = ` ${words} `.split(auxiliary);
  const [first = ""] = clause.trim().split(/\s+/);
  return pronoun.test(first) ? null : shortened(clause.trim());
}

/** What follows the first auxiliary: “Price should | resign his post”; null where there is none. */
function verbPhraseIn(words: string): string | null {
  const found = auxiliary.exec(words);
  if (found === null) return null;
  const rest = words.slice(found.index + found[0].length).replace(/^(?:not|never|to|be allowed to) /iu, "");
  const isPassive = /^\s(?:be|been|is|are|was|were|being)\s$/iu.test(found[0]);
  return isPassive && !/^(?:be |\p{L}+ing\b)/iu.test(rest) ? `be ${rest}` : rest;
}

function isVerbFirst(words: string): boolean {
  const first = /^\p{Ll}+/u.exec(words)?.[0];
  return (
    first !== undefined &&
    !determiner.test(`${first} `) &&
    !pronoun.test(first) &&
    afterVerb.test(words.slice(first.length))
  );
}

/** What a verb is done to: “take back | the letters”. */
function objectOf(words: string, tells: (phrase: string) => boolean): string | null {
  const object = /^\p{L}+ (?:\p{L}+ )?((?:an?|the|its|their|any|all|no|\d[\d,.]*) .+)$/u.exec(words)?.[1];
  const short = object === undefined ? null : shortened(object.split(/\s(?:to|into|from|at|by)\s/u)[0] ?? object);
  return short !== null && /^\p{L}/u.test(short) && tells(short) ? short : null;
}

/** “Reopen the government” → “reopening the government”; null where it begins with no verb. */
function gerundOf(words: string): string | null {
  const [first = "", ...rest] = (words.split(afterGerund)[0] ?? "").trim().split(/\s+/);
  if (!/^\p{Ll}{2,}$/u.test(first) || determiner.test(`${first} `) || pronoun.test(first)) return null;
  const kept = trimmed(rest.slice(0, mostAfterVerb).join(" "));
  // Cut within “to President Price”, it goes without it.
  const more =
    rest.length > mostAfterVerb ? kept.replace(/(?<=\S\s\S+)\s(?:of|to|in|on|at|by|with|from|for) \S+$/iu, "") : kept;
  return `${ingOf(first)}${more === "" ? "" : ` ${more}`}`;
}

function ingOf(verb: string): string {
  if (/ing$/u.test(verb) && verb.length > 5) return verb;
  if (verb === "be") return "being";
  if (/ie$/u.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubling.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}

/** Verbs that double their last letter: “set”, “begin”, “permit”. */
const doubling =
  /^(?:[^aeiou]*[aeiou][bdglmnprt]|quit|begin|forget|regret|control|equip|(?:ad|com|o|per|sub)mit|(?:de|pre|re|trans)fer|(?:com|ex|re)pel|(?:in|oc)cur)$/u;

/** A phrase without what opens it and what follows its noun; null where nothing is left, or a word that stands for another. */
function shortened(phrase: string): string | null {
  const [first = ""] = phrase.split(break_);
  const bare = first
    .trim()
    .replace(determiner, "")
    .replace(/^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?=\p{Ll})/iu, "");
  const cut = bare.split(/\s+/).length > mostWords ? (bare.split(preposition)[0] ?? bare) : bare;
  const short = trimmed(cut.split(/\s+/).slice(0, mostWords).join(" ")).replace(participle, "");
  return short === "" || pronoun.test(short) || pronoun.test(short.split(/\s+/).at(-1) ?? "") ? null : short;
}

function trimmed(phrase: string): string {
  return phrase
    .replace(
      /(?:\s(?:of|for|to|in|on|at|by|with|from|through|the|an?|my|its|their|his|her|our|and|or|more|than|into|towards?|be|again|together|which))+$/iu,
      "",
    )
    .replace(/[.,;:!?…'’]+$/u, "")
    .trim();
}

/** Words without quotation marks, and without what frames them. */
const plain = askedOnce((content): string => {
  const bare = content
    .replace(/[“”"«»‘]/gu, "")
    .trim()
    .replace(leadIn, "")
    .replace(frame, "");
  return bare.replace(/^(?:to|not) /iu, "");
});
