import { Tokenizer as PieceTokenizer } from "@huggingface/tokenizers";

/** The encoder's own signs: the start of a window, the end of a paragraph, an unknown piece. */
export const START_PIECE = 101;
export const BREAK_PIECE = 102;
const UNKNOWN_PIECE = 100;

const MOST_PIECES = 8;
const LONGEST_WORD = 200;
const MOST_REMEMBERED = 50_000;

/** Gives the encoder's numbers for a word: one for a common word, several parts for a rare one. */
export type WordPieces = (word: string) => readonly number[];

/** Makes `WordPieces` from the content of tokenizer.json. Words are remembered, because news repeats them. */
export function createWordPieces(tokenizerJson: object): WordPieces {
  const tokenizer = new PieceTokenizer(tokenizerJson, {});
  let known = new Map<string, readonly number[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    const isMonstrous = word.length > LONGEST_WORD;
    const ids = isMonstrous ? [] : tokenizer.encode(word, { add_special_tokens: false }).ids.slice(0, MOST_PIECES);
    const pieces = ids.length > 0 ? ids : [UNKNOWN_PIECE];
    if (known.size >= MOST_REMEMBERED) known = new Map();
    known.set(word, pieces);
    return pieces;
  };
}
