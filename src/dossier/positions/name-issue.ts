/** What an issue is called: the commonest of its names that say something, or else a few words of what is wanted. */
import type { DossierPosition } from "../../record/dossier.ts";
import { compareText } from "../kept.ts";
import { isCalendarYear, numberOf, quantitiesOf } from "../quantities.ts";
import type { Vote } from "../votes.ts";
import type { DirectedIssue } from "./direct-issues.ts";
import { clumsiness, readIssueName, withoutAmount } from "./issue-name.ts";
import { actorWords } from "./join-issues.ts";
import { isVerbIn, nounPhraseOf } from "./noun-phrase.ts";
import { commonThing, countedIn, isHeading, isOfTheProcess, isStrayName, phraseOf, shownName } from "./stray-names.ts";

/** The name to show. Of positions on how much of something, what is counted; `places` are where the talks are held, in lower case. */
export function bestName(
  { isAmount }: DirectedIssue,
  names: readonly Vote<string>[],
  positions: readonly DossierPosition[],
  places: ReadonlySet<string>,
): string {
  const shown = names.map(({ value, voices }) => ({
    value: shownName(withoutAmount(value)),
    voices,
    isCounted: /\d/.test(value),
  }));
  const actors = actorWords(positions);
  const isOfActor = (name: string) => {
    const words = [...readIssueName(name).words];
    return words.length > 0 && words.every((word) => actors.has(word));
  };
  const contents = positions.map(({ content }) => content);
  const tells = (name: string) => name !== "" && !isStrayName(name, places) && !isOfActor(name);
  const named = shown.filter(({ value }) => tells(value) && !isVerbIn(value, contents));
  const own = named.filter(({ value }) => !isHeading(value));
  // A heading for many things tells less than the one thing that is wanted.
  const telling = own.length > 0 || positions.length === 1 ? own : named;
  const counted = isAmount ? telling.filter(({ value, isCounted }) => isCounted && !/\d/.test(value)) : [];
  // “A tax of 2 per cent”, “1.2 per cent a year” and “0.8” are on a tax, whatever else a reading calls them.
  const ofAmount = isAmount && counted.length === 0 ? firstCounted([...contents, ...wordsOf(positions)]) : null;
  const [best] = (counted.length > 0 ? counted : telling).sort(
    (a, b) =>
      clumsiness(a.value) - clumsiness(b.value) ||
      b.voices - a.voices ||
      a.value.length - b.value.length ||
      compareText(a.value, b.value),
  );
  const ofProcess = best !== undefined && isOfTheProcess(best.value);
  const thing = ofProcess ? commonThing(contents) : null;
  const unit = isAmount ? shown.find(({ value, isCounted }) => isCounted && !/\d/.test(value))?.value : undefined;
  return thing ?? ofAmount ?? best?.value ?? unit ?? fromContent(contents, isOfActor, tells) ?? shown[0]?.value ?? "";
}

/** A name from the words of its positions, those of the earliest first; null where they are all too short. */
function fromContent(
  contents: readonly string[],
  isOfActor: (name: string) => boolean,
  tells: (name: string) => boolean,
): string | null {
  const counted = firstCounted(contents);
  if (counted !== null) return counted;
  const [named] = contents.flatMap((content) => nounPhraseOf(content, tells) ?? []).filter((name) => !isFigure(name));
  if (named !== undefined) return named;
  const phrases = contents.map(phraseOf).filter((phrase) => /\p{L}{3}/u.test(phrase));
  const [telling] = phrases.filter((phrase) => !isFigure(phrase) && !isOfActor(phrase));
  const figure = figureIn(contents);
  return figure ?? telling ?? null;
}

/** The words that carry the positions. */
function wordsOf(positions: readonly DossierPosition[]): string[] {
  return positions.flatMap(({ evidence }) => evidence.flatMap(({ spans }) => spans.map(({ text }) => text)));
}

function firstCounted(wordings: readonly string[]): string | null {
  return wordings.map(countedIn).find((found) => found !== null) ?? null;
}

function isFigure(phrase: string): boolean {
  const [first = ""] = phrase.split(/\s+/);
  return /^[$€£]?\d/.test(first) || (numberOf(first.toLowerCase()) ?? 1) !== 1;
}

/** A figure that counts nothing by its words: “sum of 18 crowns an hour”, “figure of 300”, “year 2032”; null where there is none. */
function figureIn(contents: readonly string[]): string | null {
  const found = contents.find((content) => isFigure(phraseOf(content)) || isFigure(content));
  if (found === undefined) return null;
  const [first] = quantitiesOf(found);
  const told = isFigure(phraseOf(found)) ? phraseOf(found) : found;
  if (first !== undefined && isCalendarYear(first)) return `year ${first.value}`;
  return `${first?.unit === "money" ? "sum" : "figure"} of ${told}`;
}
