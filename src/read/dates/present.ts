/** “now” and “current”: for a record they are the day of publication; nothing else is dated by them. */
import type { DateMention } from "../../record/dates.ts";

const presentWords =
  /^(?:right |just |even )?(?:now|nowadays|current(?:ly)?|present(?:ly)?|(?:at )?(?:the )?(?:present|moment)|at this (?:time|point|moment)|these days)$/i;

/** The dates with every word for the present given the day of publication, as the text implies. */
export function presentDated(dates: readonly DateMention[], publishedOn: string | null): DateMention[] {
  const day = publishedOn?.slice(0, 10) ?? null;
  return dates.map((mention) =>
    day !== null && mention.value === null && presentWords.test(mention.text)
      ? { ...mention, value: day, certainty: "implied" }
      : mention,
  );
}
