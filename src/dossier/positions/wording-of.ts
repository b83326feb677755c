/** The words of a position that tell what is wanted, before they are compared. */
import type { Stance } from "../../record/position.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { askedOnce } from "../remembered.ts";

/** What follows tells of the thing or of the day, and not what is wanted: “its blockade of the bridge, | which keeps engineers away”. */
const aside =
  /,\s+(?:which|who|whom|whose|where|(?:\p{L}+|\d+) (?:hours?|days?|weeks?|months?|years?) (?:after|before|later))\b.*$/isu;

/** When a refusal ends: “no cut | before the licences are released” refuses the cut, and wants the licences. */
const untilThen = / (?:before|until|unless|as long as|so long as) .*$/isu;

/** A wording without asides, and of a refusal without when it ends. */
export function withoutAsides(words: string, stance: Stance): string {
  const plain = words.replace(aside, "");
  const refused = stance === "reject" ? plain.replace(untilThen, "") : plain;
  return /\s/.test(refused) ? refused : plain;
}

/** Replaces places where the talks are held: who will not “bring it to Geneva” will not bring it to the talks. */
export type VenueWords = (words: string) => string;

/** Reads places of talks. `named` are names of actors: a state where talks are held is no venue. */
export function venueWords(places: readonly string[], named: ReadonlySet<string>): VenueWords {
  const towns = [...new Set(places)].filter((place) => /^\p{Lu}/u.test(place) && !named.has(place));
  if (towns.length === 0) return asTheyAre;
  return wordsAtVenues(towns.map((town) => town.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));
}

const asTheyAre: VenueWords = (words) => words;

/** The same places give the very same replacer. */
const wordsAtVenues = askedOnce((listed): VenueWords => {
  const atVenue = new RegExp(
    `(?<!\\b(?:talks|negotiations|meeting|round) )\\b(to|in|at) (?:${listed})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return (words) => words.replace(atVenue, "$1 the talks");
});

/** Items that were read with these venues. */
const compared = new WeakMap<ReportedPosition, { readonly atVenue: VenueWords; readonly words: string }>();

/** The words to compare: with what a pronoun stands for, without asides. */
export function toCompare(item: ReportedPosition, meant: string | null, atVenue: VenueWords): string {
  if (meant !== null) return meant;
  const known = compared.get(item);
  if (known?.atVenue === atVenue) return known.words;
  const content = withoutAsides(item.content.text, item.stance);
  const words = atVenue(item.refersTo === null ? content : `${content} ${item.refersTo.text}`);
  compared.set(item, { atVenue, words });
  return words;
}

/** Whether a wording begins with an amount: “at least 400 cubic metres”, but not “a trial release of 250 cubic metres”. */
const isAmount = askedOnce((words) =>
  /^(?:(?:at least|at most|no more than|more than|less than|up to|about|some|only|an? |increase of|rise of|the)\s+)*(?:settle for |consider )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b)/i.test(
    words,
  ),
);

/** Whether the first words of a wording begin with an amount. */
const opensWithAmount = askedOnce((words) => isAmount(words.split(/\s+/).slice(0, 4).join(" ")));

/** Whether a position is on how much of something, by the name of its issue or by its first words. */
export function isOfAmount({ issue, content }: ReportedPosition): boolean {
  return isAmount(issue) || opensWithAmount(content.text);
}
