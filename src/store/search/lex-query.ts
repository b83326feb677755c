/**
 * Cuts a search into its pieces.
 *
 *     speaker:"Ilyana Voss" (boat* OR “lower dam”) -fees after:2025-03
 *     └───── field ───────┘ │└pre┘ └┘ └─ phrase ┘ ││└┘  └── field ──┘
 *                          open   or              │not word
 *                                               close
 */
import { badQuery } from "./query-error.ts";
import { foldedPhrase } from "./query-words.ts";

/** Fields that a search can name, beside the words of the text. */
export const queryFields = ["speaker", "party", "issue", "status", "publisher", "kind", "before", "after"] as const;
export type QueryField = (typeof queryFields)[number];

export type Token = { readonly at: number; readonly text: string } & (
  | { readonly kind: "open" | "close" | "and" | "or" | "not" }
  | { readonly kind: "words"; readonly words: readonly string[]; readonly isPrefix: boolean }
  | { readonly kind: "field"; readonly field: QueryField; readonly value: string }
);

const quotes = '"“”„‟«»＂';
const operators = { AND: "and", OR: "or", NOT: "not" } as const;
const bareWord = new RegExp(`[^\\s()${quotes}]+`, "y");
const quoted = new RegExp(`[${quotes}]([^${quotes}]*)[${quotes}]`, "y");
const fieldName = /([A-Za-z]+):/y;

/** The pieces of a search, in order. Signs without a letter or digit between words (“&”, “–”) are passed over. */
export function lexQuery(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const character = query.charAt(at);
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    const token = tokenAt(query, at);
    const isSaying = token.kind !== "words" || foldedPhrase(token.words).length > 0;
    if (isSaying) tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(query: string, at: number): Token {
  const character = query.charAt(at);
  if (character === "(") return { kind: "open", at, text: character };
  if (character === ")") return { kind: "close", at, text: character };
  const isMinus = character === "-" && /[^\s)]/.test(query.charAt(at + 1)) && /^$|[\s(-]/.test(query.charAt(at - 1));
  if (isMinus) return { kind: "not", at, text: character };
  if (quotes.includes(character)) {
    const { inside, text } = quotedAt(query, at);
    return wordsToken(at, text, inside);
  }
  return fieldAt(query, at) ?? bareAt(query, at);
}

function bareAt(query: string, at: number): Token {
  const text = matchAt(bareWord, query, at)?.[0] ?? query.charAt(at);
  if (Object.hasOwn(operators, text)) return { kind: operators[text as keyof typeof operators], at, text };
  return wordsToken(at, text, text);
}

/** `text` is what stands in the search, `words` what is between its quotation marks. */
function wordsToken(at: number, text: string, words: string): Token {
  const star = words.indexOf("*");
  const isPrefix = star !== -1 && /^\*\s*$/.test(words.slice(star));
  const isBare = !/[\p{L}\p{N}]/u.test(words.slice(0, star === -1 ? undefined : star));
  if (star !== -1 && (!isPrefix || isBare)) {
    throw badQuery(at, `in “${text}” the * stands where nothing can go on`, "Put the * at the end of a word: boat*.");
  }
  const list = words
    .replaceAll("*", " ")
    .split(/\s+/)
    .filter((one) => one !== "");
  return { kind: "words", at, text, words: list, isPrefix };
}

function fieldAt(query: string, at: number): Token | null {
  const name = matchAt(fieldName, query, at)?.[1];
  if (name === undefined) return null;
  const field = queryFields.find((one) => one === name.toLowerCase());
  if (field === undefined) {
    const meant = queryFields.find((one) => isNearly(name.toLowerCase(), one));
    if (meant === undefined) return null;
    throw badQuery(
      at,
      `there is no field “${name}:”`,
      `Write ${meant}: if that is meant, or put the words into quotation marks.`,
    );
  }
  const from = at + name.length + 1;
  const isQuoted = from < query.length && quotes.includes(query.charAt(from));
  const { inside, text } = isQuoted ? quotedAt(query, from) : bareValue(query, from);
  if (foldedPhrase([inside]).length === 0) {
    throw badQuery(
      at,
      `“${name}:” has no value`,
      `Write the value right after the colon: ${field}:${exampleOf(field)}.`,
    );
  }
  if (inside.includes("*")) {
    throw badQuery(
      from,
      `“${inside}” has a *, which is for words of the text`,
      `Write the whole word: ${field}:${exampleOf(field)}.`,
    );
  }
  return { kind: "field", at, text: query.slice(at, from) + text, field, value: inside.trim() };
}

function bareValue(query: string, from: number): { inside: string; text: string } {
  const text = matchAt(bareWord, query, from)?.[0] ?? "";
  return { inside: text, text };
}

function quotedAt(query: string, at: number): { inside: string; text: string } {
  const match = matchAt(quoted, query, at);
  if (match === null) {
    throw badQuery(at, "the quotation mark has no partner", 'Close it, or leave it out: "lower dam".');
  }
  return { inside: match[1] ?? "", text: match[0] };
}

function exampleOf(field: QueryField): string {
  const examples = {
    speaker: '"Ilyana Voss"',
    party: "Tarvia",
    issue: '"patrol boats"',
    status: "withdrawn",
    publisher: '"Northern Wire"',
    kind: "statement",
    before: "2025-03-10",
    after: "2025-03",
  };
  return examples[field];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** One letter too many, too few or other, or two that changed places. */
function isNearly(word: string, other: string): boolean {
  if (Math.abs(word.length - other.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(word.length, other.length) - start && word.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [word.slice(start, word.length - end), other.slice(start, other.length - end)];
  const isSwapped = left.length === 2 && right === `${left[1]}${left[0]}`;
  return (left.length <= 1 && right.length <= 1) || isSwapped;
}
