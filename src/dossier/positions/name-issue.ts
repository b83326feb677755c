/** What an issue is called: the commonest of its names that say something, or else a few words of what is wanted. */
import type { DossierPosition } from "../../record/dossier.ts";
import { compareText } from "../kept.ts";
import { numberOf } from "../quantities.ts";
import type { Vote } from "../votes.ts";
import type { DirectedIssue } from "./direct-issues.ts";
import { clumsiness, readIssueName, withoutAmount } from "./issue-name.ts";
import { actorWords } from "./join-issues.ts";
import { commonThing, countedIn, isOfTheProcess, isStrayName, phraseOf, shownName } from "./stray-names.ts";

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
  const telling = shown.filter(({ value }) => value !== "" && !isStrayName(value, places) && !isOfActor(value));
  const counted = isAmount ? telling.filter(({ value, isCounted }) => isCounted && !/\d/.test(value)) : [];
  const [best] = (counted.length > 0 ? counted : telling).sort(
    (a, b) =>
      clumsiness(a.value) - clumsiness(b.value) ||
      b.voices - a.voices ||
      a.value.length - b.value.length ||
      compareText(a.value, b.value),
  );
  const ofProcess = best !== undefined && isOfTheProcess(best.value);
  const thing = ofProcess ? commonThing(positions.map(({ content }) => content)) : null;
  const unit = isAmount ? shown.find(({ value, isCounted }) => isCounted && !/\d/.test(value))?.value : undefined;
  return thing ?? best?.value ?? unit ?? fromContent(positions, isOfActor) ?? shown[0]?.value ?? "";
}

/** A name from the words of its positions, those of the earliest first; null where they are all too short. */
function fromContent(positions: readonly DossierPosition[], isOfActor: (name: string) => boolean): string | null {
  const contents = positions.map(({ content }) => content);
  const counts = contents.flatMap((content) => countedIn(content) ?? []);
  const phrases = contents.map(phraseOf).filter((phrase) => /\p{L}{3}/u.test(phrase));
  const isAmount = (phrase: string) => /\d/.test(phrase) || numberOf(phrase.toLowerCase()) !== null;
  const telling = phrases.filter((phrase) => !isAmount(phrase) && !isOfActor(phrase));
  const amount = phrases.find(isAmount);
  return counts[0] ?? telling[0] ?? (amount === undefined ? null : `how much: ${amount}`);
}
