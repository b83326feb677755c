/** The conjunction or auxiliary that leads what is required: “if”, “only after”, “should”. */
import { childrenBy, childrenOf, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";

export interface Lead {
  readonly entry: ConditionEntry;
  readonly first: number;
  readonly end: number;
  /** The head of the clause, where the word order has told it. */
  readonly clause?: number;
}

/** The entry whose words start here, the longest first; “only if” before “if”; an auxiliary before its subject (“should talks fail”). */
export function leadAt(tree: Tree, lexicon: ConditionLexicon, marker: number): Lead | null {
  const { upos } = tokenAt(tree, marker);
  const isAuxiliary = upos === "AUX" || lowerAt(tree, marker) === "had";
  if (isAuxiliary) {
    const entry = lexicon.of("inverted", lowerAt(tree, marker));
    const clause = entry === null ? null : invertedClause(tree, marker);
    return entry === null || clause === null ? null : { entry, first: marker, end: marker + 1, clause };
  }
  if (!lexicon.starts("clause", lowerAt(tree, marker))) return null;
  const both = /^, and only if,? /i.exec(tree.text.slice(tokenAt(tree, marker).end, tokenAt(tree, marker).end + 16));
  const onlyIf = lowerAt(tree, marker) === "if" && both !== null ? lexicon.of("clause", "only if") : null;
  if (onlyIf !== null) return { entry: onlyIf, first: marker, end: marker + (both?.[0].includes("if,") ? 6 : 5) };
  if (lowerAt(tree, marker - 1) === "only" && lowerAt(tree, marker - 2) === "and" && lowerAt(tree, marker - 4) === "if")
    return null;
  for (let length = 3; length >= 1; length--) {
    const end = marker + length;
    if (end >= tree.tokens.length) continue;
    const words = wordsIn(tree, marker, end);
    const isOnly = isRestricted(tree, marker);
    const narrow = isOnly ? lexicon.of("clause", `only ${words}`) : null;
    const entry = narrow ?? lexicon.of("clause", words);
    if (entry === null) continue;
    const isThat =
      lowerAt(tree, end) === "that" && (tokenAt(tree, end).upos === "SCONJ" || words.endsWith("condition"));
    if (words === "once" && isOfWhatWas(tree, marker)) return null;
    if (/^on (?:the )?condition$/.test(words) && !isThat) return null;
    if (
      entry.relation === "until" &&
      /^(?:\d+|now|then|recently|late|early|next|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|\w+day)$/.test(
        wordAt(tree, end),
      )
    )
      return null;
    const isMark = relationAt(tree, marker) === "mark" || /^[,;]$/.test(wordAt(tree, marker - 1));
    if (["provided", "providing", "assuming"].includes(words) && !isThat && !isMark) return null;
    const first = narrow !== null && lowerAt(tree, marker - 1) === "only" ? marker - 1 : marker;
    return { entry, first, end: isThat ? end + 1 : end };
  }
  return null;
}

/** “land once covered with reeds”: right after a noun and before a participle, “once” tells what was; “at once” ties nothing. */
export function isOfWhatWas(tree: Tree, once: number): boolean {
  if (lowerAt(tree, once - 1) === "at") return true;
  const isAfterNoun = tree.tokens[once - 1]?.upos === "NOUN" && !/^(?:force|effect)$/.test(lowerAt(tree, once - 1));
  return isAfterNoun && tree.tokens[once + 1]?.xpos === "VBN";
}

/** “only” right before the conjunction, or before the verb above: “will only be signed when …”. */
function isRestricted(tree: Tree, marker: number): boolean {
  if (marker > 0 && lowerAt(tree, marker - 1) === "only") return true;
  const clause = tokenAt(tree, marker).head;
  const main = clause < 0 ? -1 : tokenAt(tree, clause).head;
  return (
    main >= 0 &&
    main < marker &&
    childrenOf(tree, main).some(
      (child) => child < main && lowerAt(tree, child) === "only" && relationAt(tree, child) === "advmod",
    )
  );
}

function wordsIn(tree: Tree, first: number, end: number): string {
  const words: string[] = [];
  for (let at = first; at < end; at++) words.push(lowerAt(tree, at));
  return words.join(" ");
}

/**
 * The clause of an auxiliary before its subject, “should talks fail”, “had the shelling stopped”; null where the clause is a plain
 * one, or turned round by a word before it (“nor had he come”, “only then should …”).
 */
function invertedClause(tree: Tree, marker: number): number | null {
  const form = { should: "VB", had: "VBN", were: "VB" }[lowerAt(tree, marker)] ?? "";
  const isSubjectNext = ["DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"].includes(tree.tokens[marker + 1]?.upos ?? "");
  if (!isSubjectNext) return null;
  for (let at = marker + 2; at < marker + 12; at++) {
    const token = tree.tokens[at];
    if (token === undefined || token.upos === "PUNCT") break;
    if (!childrenBy(tree, at, "nsubj", "expl").some((subject) => subject > marker && subject < at)) continue;
    const isOwn = token.head === marker || tokenAt(tree, marker).head === at || token.xpos === form;
    if (!isOwn || childrenBy(tree, at, "aux").some((aux) => aux > marker && token.xpos === "VBZ")) return null;
    if (relationAt(tree, at) === "advcl" && relationAt(tree, marker) === "aux") return at;
    return token.xpos === form && !isTurned(tree, marker) ? at : null;
  }
  return invertedByWords(tree, marker);
}

/** The same where the parse misses the subject: “should there be a deal”, “would have gone, had the shelling stopped”. */
function invertedByWords(tree: Tree, marker: number): number | null {
  const word = lowerAt(tree, marker);
  const hasSubject = childrenBy(tree, marker, "nsubj").some((subject) => subject < marker);
  if (!["should", "had"].includes(word) || hasSubject || isTurned(tree, marker)) return null;
  const sentence = tree.sentences[tokenAt(tree, marker).sentence];
  const before =
    sentence === undefined ? "" : tree.text.slice(tokenAt(tree, sentence.first).start, tokenAt(tree, marker).start);
  const open = word === "had" ? /\b(?:would|could|might|expected)\b/i : /\b(?:would|could|might|will)\b/i;
  if (!open.test(before)) return null;
  for (let at = marker + 2; at < Math.min(sentence?.end ?? 0, marker + 8); at++) {
    const token = tokenAt(tree, at);
    if (token.upos === "PUNCT") return null;
    if (
      token.xpos === (word === "should" ? "VB" : "VBN") &&
      ["NOUN", "PROPN", "PRON"].includes(tokenAt(tree, at - 1).upos)
    )
      return at;
  }
  return null;
}

function isTurned(tree: Tree, marker: number): boolean {
  const before = tree.tokens[marker - 1];
  const isFirst = before === undefined || before.sentence !== tokenAt(tree, marker).sentence;
  const isSubject = before !== undefined && ["PRON", "SCONJ", "CCONJ", "AUX"].includes(before.upos);
  return (
    !isFirst &&
    (isSubject || /^(?:nor|neither|so|than|as|then|never|rarely|seldom|once|not)$/.test(lowerAt(tree, marker - 1)))
  );
}
