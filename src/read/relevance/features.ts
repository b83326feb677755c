/** What a negotiation test looks at: how often words of each class stand in the headline, the lead and the text. */
import type { Article } from "../../record/article.ts";

/** Words of one class, as `lexicon/en/negotiation.json` has them; `*` stands for the rest of a word. */
export interface NegotiationEntry {
  readonly class: string;
  readonly about: string;
  readonly words: readonly string[];
}

/** The places that are counted apart. */
export const places = ["headline", "lead", "text"] as const;
export type Place = (typeof places)[number];

/** A feature by its name, `talks/lead` or `=ceasefire*`, and how strongly it is there: 0 to about 3. */
export type Features = ReadonlyMap<string, number>;

/** Words that make the lead. */
const leadWords = 60;
/** Words that are looked at: what a report is about stands above this. */
const mostWords = 600;
/** Texts shorter than this are counted as if they had so many words, lest one word make much of them. */
const fewestWords = 80;

/** A counter of features for these entries. */
export function featureCounter(
  entries: readonly NegotiationEntry[],
): (article: Pick<Article, "headline" | "deck" | "text">) => Features {
  const classOf = entries.map(({ class: name, words }) => ({ name, pattern: patternOf(words), find: finderOf(words) }));
  return ({ headline, deck, text }) => {
    const body = firstWords(text, mostWords);
    const lead = `${deck ?? ""} ${firstWords(body, leadWords)}`;
    const words = Math.max(fewestWords, body.split(" ").length);
    const features = new Map<string, number>();
    const strength = (found: number) => Math.log1p((100 * found) / words);
    for (const { name, pattern, find } of classOf) {
      features.set(`${name}/headline`, Math.min(2, count(pattern, headline ?? "")));
      features.set(`${name}/lead`, Math.log1p(count(pattern, lead)));
      const found = body.match(pattern) ?? [];
      features.set(`${name}/text`, strength(found.length));
      for (const [word, times] of tally(found.map(find))) features.set(`=${word}`, strength(times));
    }
    return features;
  };
}

/** One expression for all words of a class, the longest first. */
function patternOf(words: readonly string[]): RegExp {
  const parts = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", "[\\p{L}’'-]*")
        .replaceAll(" ", "\\s+"),
    );
  return new RegExp(`(?<![\\p{L}-])(?:${parts.join("|")})(?![\\p{L}])`, "giu");
}

/** Which of the words a match is. */
function finderOf(words: readonly string[]): (match: string) => string {
  const exact = new Set(words);
  const stems = words.filter((word) => word.endsWith("*")).sort((a, b) => b.length - a.length);
  return (match) => {
    const plain = match.toLowerCase().replace(/\s+/g, " ");
    if (exact.has(plain)) return plain;
    return stems.find((stem) => plain.startsWith(stem.slice(0, -1))) ?? plain;
  };
}

function tally(words: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

function count(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function firstWords(text: string, most: number): string {
  return text
    .split(/\s+/, most + 1)
    .slice(0, most)
    .join(" ");
}
