/** Denials in the words of a condition: taken out, they leave what waits to happen. */

/** Denials that are none, or that cannot be taken out without changing what is said. */
const fixed = /\b(?:not (?:only|least|just|impossible)|no (?:longer|doubt|matter))\b/i;
/** A denial stands early in its clause: not in a relative clause, nor after a comma. */
const mainClause = /^[^,;]*?(?=,|;|\s(?:that|which|who|whose)\s|$)/i;
const denials =
  /\b(?:not|never|cannot|no|nothing|nobody|none|no one|impossible|unlikely|unwilling|unable)\b|n['’]t\b|\brefus(?:e|es|ed|ing) to\b/gi;

/** What takes a denial out of English words; the first that fits counts. */
const rewrites: readonly (readonly [RegExp, string])[] = [
  [/\bwon['’]t\b/i, "will"],
  [/\bcan['’]t\b|\bcannot\b/i, "can"],
  [/\b(?:must not|mustn['’]t)\b/i, "may"],
  [/\bdo(?:n['’]t| not) /i, ""],
  [/\bdoes(?:n['’]t| not) /i, "will "],
  [/\bdid(?:n['’]t| not) /i, "would "],
  [/\b(\p{L}+)n['’]t\b/iu, "$1"],
  [
    /\b(will|would|can|could|may|might|shall|should|is|are|was|were|has|have|had|be)( \p{L}+ly)? not(?: even)?\b/iu,
    "$1$2",
  ],
  [/\bnever /i, ""],
  [/\bimpossible\b/i, "possible"],
  [/\bunlikely\b/i, "likely"],
  [/\bunwilling\b/i, "willing"],
  [/\bunable\b/i, "able"],
  [/\brefuses? to\b/i, "will"],
  [/\brefused to\b/i, "would"],
  [/\bnothing\b/i, "something"],
  [/\b(?:nobody|no one)\b/i, "somebody"],
  [/\bno (?=(?:\p{L}+ )?(?!(?:is|was|has|does)\b)\p{L}*[^s\P{L}]s\b)/iu, ""],
  [
    /\bno (?=(?:\p{L}+ )?(?:progress|aid|peace|relief|money|access|work|trade|help|support|food|gas|oil|water|fighting|shooting|more|such|other)\b)/iu,
    "",
  ],
  [/\bno (?=[aeio])/i, "an "],
  [/\bno /i, "a "],
  [/ not\b|\bnot /i, ""],
];

/** Words that go only with a denial, and what stands for them without. */
const companions: readonly (readonly [RegExp, string])[] = [
  [/ (?:at all|in any way|yet|ever|even|either)\b/gi, ""],
  [/\banything\b/gi, "something"],
  [/\b(?:anyone|anybody)\b/gi, "somebody"],
  [/\bany (?=(?:\p{L}+ )?(?!(?:is|was|has|does)\b)\p{L}*[^s\P{L}]s\b)/giu, ""],
  [/\bany (?=[aeio])/gi, "an "],
  [/\bany /gi, "a "],
];

/**
 * The words without their denial; null where there is none, or more than one, or none that can be taken out.
 *
 *     The union would not lift the blockade.   →   The union would lift the blockade.
 *                     └─┘
 */
export function withoutDenial(words: string): string | null {
  const main = mainClause.exec(words)?.[0] ?? words;
  if (fixed.test(words) || (main.match(denials) ?? []).length !== 1) return null;
  const rewrite = rewrites.find(([pattern]) => pattern.test(main));
  if (rewrite === undefined) return null;
  return withoutCompanions(main.replace(rewrite[0], rewrite[1]) + words.slice(main.length)).replace(
    /^\p{Ll}/u,
    (first) => (/^\p{Lu}/u.test(words) ? first.toUpperCase() : first),
  );
}

/** The words as they are said without a denial: “anything” becomes “something”. */
export function withoutCompanions(words: string): string {
  return companions.reduce((changed, [pattern, by]) => changed.replace(pattern, by), words);
}
