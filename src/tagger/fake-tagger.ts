import type {
  EntityKind,
  TaggedAttribution,
  TaggedEntity,
  TaggedStretch,
  Tagger,
  Tagging,
  Token,
  TokenRange,
} from "../record/tagging.ts";

/**
 * A tagging written by hand, for tests of rules that read grammar: no model is needed.
 *
 * Each paragraph is a list of sentences; each sentence is a list of words with their grammar. A word is found in the
 * text after the word before it, so that the text can be written as it would be printed:
 *
 *     fakeTagging("Peskov said Putin would not attend.", [[[
 *       word("Peskov", { upos: "PROPN", head: 1, deprel: "nsubj" }),
 *       word("said", { upos: "VERB" }),
 *       …
 *     ]]])
 */
export interface FakeWord {
  readonly text: string;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the governing word in the sentence; -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

/** A word with what a test wants to say of it; the rest is a plain noun that hangs on nothing. */
export function word(text: string, grammar: Partial<Omit<FakeWord, "text">> = {}): FakeWord {
  return { text, upos: "NOUN", xpos: "NN", lemma: text.toLowerCase(), head: -1, deprel: "root", ...grammar };
}

/** What else a test may give: names, attributions and stretches, quoted as they stand in the text. */
export interface FakeFindings {
  readonly entities?: readonly { readonly words: string; readonly kind: EntityKind; readonly isMetonymic?: boolean }[];
  readonly attributions?: readonly {
    readonly cue: readonly string[];
    readonly source: readonly string[];
    readonly content: readonly string[];
  }[];
  readonly stretches?: readonly { readonly words: string; readonly label: string }[];
}

/** Builds the tagging. Throws if a word or a quoted stretch does not stand in the text: the test is wrong then. */
export function fakeTagging(
  text: string,
  paragraphs: readonly (readonly (readonly FakeWord[])[])[],
  findings: FakeFindings = {},
): Tagging {
  const tokens: Token[] = [];
  const sentences: Tagging["sentences"][number][] = [];
  let from = 0;
  for (const [paragraph, sentenceList] of paragraphs.entries()) {
    for (const words of sentenceList) {
      const first = tokens.length;
      for (const { text: written, head, ...grammar } of words) {
        const start = text.indexOf(written, from);
        if (start < 0) throw new Error(`“${written}” does not stand in the text after place ${from}`);
        from = start + written.length;
        tokens.push({ ...grammar, start, end: from, head: head < 0 ? -1 : first + head, sentence: sentences.length });
      }
      const startOffset = tokens[first]?.start ?? from;
      sentences.push({ first, end: tokens.length, startOffset, endOffset: from, paragraph });
    }
  }
  const range = (words: string): TokenRange => findRange(text, tokens, words);
  return {
    tokens,
    sentences,
    entities: (findings.entities ?? []).map(
      ({ words, kind, isMetonymic = false }): TaggedEntity => ({ ...range(words), kind, isMetonymic }),
    ),
    attributions: (findings.attributions ?? []).map(
      ({ cue, source, content }): TaggedAttribution => ({
        cue: cue.map(range),
        source: source.map(range),
        content: content.map(range),
        score: 1,
      }),
    ),
    stretches: (findings.stretches ?? []).map(
      ({ words, label }): TaggedStretch => ({ ...range(words), label, score: 1 }),
    ),
    model: "fake",
  };
}

/** A tagger that answers with taggings written by hand, by their text; an empty one for texts it does not know. */
export function fakeTagger(taggings: ReadonlyMap<string, Tagging> = new Map()): Tagger {
  const nothing: Tagging = { tokens: [], sentences: [], entities: [], attributions: [], stretches: [], model: "fake" };
  return {
    model: "fake",
    tag: async ({ text }) => taggings.get(text) ?? nothing,
    close: async () => {},
  };
}

function findRange(text: string, tokens: readonly Token[], words: string): TokenRange {
  const start = text.indexOf(words);
  const first = tokens.findIndex((token) => start >= 0 && token.end > start);
  const after = tokens.findIndex((token) => token.start >= start + words.length);
  if (first < 0) throw new Error(`“${words}” does not stand in the text`);
  return { first, end: after < 0 ? tokens.length : after };
}
