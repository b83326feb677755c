/**
 * What the tagger says of a text: tokens with their grammar, sentences, named entities, and who is
 * credited with which words. The `read` room takes this type, and never the tagger itself.
 *
 * All offsets are UTF-16 code units of the article's text, end exclusive.
 */

/** One word or punctuation mark, cut as Universal Dependencies' English Web Treebank cuts ("do" + "n't", "Putin" + "'s"). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: NOUN, PROPN, VERB, AUX … */
  readonly upos: string;
  /** Penn Treebank tag: VBD, VBN, MD …; it tells tense and number. */
  readonly xpos: string;
  readonly lemma: string;
  /** Index of the governing token in `Tagging.tokens`; -1 for the root of a sentence. */
  readonly head: number;
  /** Universal Dependencies relation to the head, with subtype: nsubj, obl, acl:relcl … */
  readonly deprel: string;
  /** Index in `Tagging.sentences`. */
  readonly sentence: number;
}

/** A run of tokens, from `first` up to but not including `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A sentence, as a run of tokens and as a stretch of text. */
export interface TaggedSentence extends TokenRange {
  readonly startOffset: number;
  readonly endOffset: number;
  /** Index of the paragraph of the article that it stands in. */
  readonly paragraph: number;
}

export type EntityKind =
  | "person"
  | "organization"
  | "place"
  | "norp"
  | "facility"
  | "date"
  | "money"
  | "product"
  | "misc";

/** A name in the text. */
export interface TaggedEntity extends TokenRange {
  readonly kind: EntityKind;
  /** For places: whether the name stands for those who govern or live there ("Moscow said"). */
  readonly isMetonymic: boolean;
}

/** Words credited to somebody: what cues it, who is credited, with what. Each part may be discontinuous. */
export interface TaggedAttribution {
  readonly cue: readonly TokenRange[];
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Mean log-odds of the decision; for ranking only, never shown to a person. */
  readonly score: number;
}

/** A stretch that a learned head of the codebook marks, to be weighed beside the rules. */
export interface TaggedStretch extends TokenRange {
  readonly label: string;
  /** Mean log-odds over the tokens; for ranking only. */
  readonly score: number;
}

/** Everything that the tagger says of one text. */
export interface Tagging {
  readonly tokens: readonly Token[];
  readonly sentences: readonly TaggedSentence[];
  readonly entities: readonly TaggedEntity[];
  readonly attributions: readonly TaggedAttribution[];
  /** Codebook heads: statement content ("statement"), positions by stance ("demand" …), condition parts ("outcome", "requires"), who comes to talks by status ("expected" …). */
  readonly stretches: readonly TaggedStretch[];
  /** Identifies the model that made it, e.g. "parley-minilm-1". */
  readonly model: string;
}

/** A text ready to be tagged: where its paragraphs are. Text outside paragraphs (captions, removed furniture) is not tagged. */
export interface TaggerInput {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly end: number }[];
}

/** Reads grammar and attribution off a text. */
export interface Tagger {
  readonly model: string;
  tag(input: TaggerInput): Promise<Tagging>;
  close(): Promise<void>;
}
