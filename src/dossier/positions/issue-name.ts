/** What an issue's name says: its head noun and the words that tell it from others. */
import { foldWord } from "../content-words.ts";
import { askedOnce } from "../remembered.ts";
import { familyWords } from "../word-families.ts";

export interface IssueName {
  /** Lower case, without article. */
  readonly key: string;
  readonly words: ReadonlySet<string>;
  /** Folded head noun: “release” in “trial release of 250 cubic metres”; null where it is only an amount. */
  readonly head: string | null;
}

const units: ReadonlySet<string> = new Set(
  "cubic square meter second minut hour day week month year percent cent per million billion crown euro dollar pound kilo ton tonn mile kilometer least half third first".split(
    " ",
  ),
);
const prepositions =
  /\s(?:of|for|on|to|between|in|from|with|by|at|over|about|against|under|as|that|which|until|after|before)\s/;

/** Reads a name as a reading gives it: “at least 400 cubic metres of water” → water. */
export const readIssueName = askedOnce((name): IssueName => {
  const key = issueKey(name);
  const words = new Set([...familyWords(key)].filter((word) => !units.has(word)));
  for (const part of key.split(prepositions)) {
    const head = [...familyWords(part)].filter((word) => !units.has(word)).at(-1);
    if (head !== undefined) return { key, words, head };
  }
  return { key, words, head: null };
});

/** Names that differ only in case, article or spaces are one. */
export function issueKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:the|a|an|any|some|its|their|his|her|all|both|new)\s+(?=\S)/, "");
}

/** A name without its amount: “at least 400 cubic metres of water” → “cubic metres of water”, “45 million in aid instead of 60” → “aid”. */
export function withoutAmount(name: string): string {
  const rest = name.replace(/^(?:at least|at most|no more than|more than|less than|up to|about|some|only)\s+/i, "");
  const bare = rest.replace(/^[\d.,]+\s+(?:(?:thousand|million|billion)\s+(?:(?:in|of)\s+)?)?(?=\p{L})/u, "");
  // “0.8, payable on forests alone” is an amount and nothing else.
  if (/^\d[\d.]*,\s/u.test(rest)) return "";
  return bare
    .replace(/^(?:(?:mln|bln) )?(?:pct|per cent|percent|dlrs|ECUs) (?:(?:in|of|for|towards) )?(?=\p{L})/u, "")
    .replace(/^(?:cubic|square) \p{L}+ (?:an? \p{L}+ )?of (?:the )?(?=\p{L})/iu, "")
    .replace(/\s+(?:instead of|rather than)\s.*$/i, "");
}

/** How good a name is to show, the smaller the better: no amounts, two to four words; “increase” does not tell of what. */
export function clumsiness(name: string): number {
  const count = name.split(/\s+/).length;
  const hasAmount = /\d/.test(name);
  const isBare = /^(?:increase|rise|raise|cut|reduction|limit|ceiling|cap|maximum|minimum)s?$/i.test(name);
  return (
    (hasAmount ? 10 : 0) +
    (isBare ? 3 : 0) +
    (count > 4 ? count : 0) +
    (foldWord(name.toLowerCase()).length < 3 ? 5 : 0)
  );
}
