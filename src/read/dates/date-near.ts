/** Which of an article's dates belongs to a clause. */
import type { DateMention } from "../../record/dates.ts";

/** A stretch of the article's text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The date that modifies words of a sentence: the nearest one after them in the sentence, or else the nearest before.
 * Durations, sets and dates that the text leaves open do not count. Null where the sentence has none.
 *
 *     Talks in Doha will resume on Friday, after a round on 3 May.
 *     └─ start–end ┘               └────┘
 */
export function dateNear(mentions: readonly DateMention[], words: Stretch, sentence: Stretch): DateMention | null {
  const dated = mentions.filter(
    (mention) =>
      mention.value !== null &&
      (mention.kind === "date" || mention.kind === "time") &&
      mention.start >= sentence.start &&
      mention.end <= sentence.end,
  );
  const inside = dated.find((mention) => mention.start >= words.start && mention.end <= words.end);
  const after = dated.find((mention) => mention.start >= words.end);
  const before = dated.findLast((mention) => mention.end <= words.start);
  return inside ?? after ?? before ?? null;
}
