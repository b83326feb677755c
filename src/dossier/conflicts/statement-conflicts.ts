/** What somebody is reported to have said, and denies having said. */
import type { DossierStatement } from "../../record/dossier.ts";
import { groupBy } from "../group-by.ts";
import { likenessOf } from "../positions/thing.ts";
import { tellsOf } from "../statements/tells.ts";
import { dayNumber } from "../talks/when.ts";
import { familyWords } from "../word-families.ts";
import type { Disagreement } from "./conflict-of.ts";
import { nameOf, quoted } from "./plain-words.ts";

const leastLikeness = 0.75;
/** Words in common, so that two short remarks are not taken for one. */
const leastCommon = 2;
/** A denial comes soon after what it denies. */
const mostDays = 21;

/** Letters between what is told that somebody said and his denial: a sentence or two. */
const mostLettersApart = 400;

/** What a speaker is told to have said just before he denies it, in the same article. */
function toldBefore(denial: DossierStatement, said: readonly DossierStatement[]): DossierStatement | null {
  const near = denial.evidence.flatMap(({ article, spans }) => {
    const start = spans[0]?.start;
    if (start === undefined) return [];
    return said.flatMap((one) =>
      one.evidence.flatMap((evidence) => {
        const end = evidence.spans.at(-1)?.end;
        const isJustBefore = end !== undefined && end <= start && start - end <= mostLettersApart;
        return evidence.article === article && isJustBefore ? [{ one, end }] : [];
      }),
    );
  });
  return near.sort((a, b) => b.end - a.end || (a.one.id < b.one.id ? -1 : 1))[0]?.one ?? null;
}

/** Finds statements with a denial by the same speaker. */
export function statementConflicts(
  statements: readonly DossierStatement[],
  weightOf: (word: string) => number,
): Disagreement[] {
  const telling = statements.filter((statement) => tellsOf(statement).denied !== null);
  if (telling.length === 0) return [];
  const denials = telling.flatMap((denial) => {
    const words = tellsOf(denial).denied?.words ?? null;
    return words === null ? [] : [{ denial, words }];
  });
  const flat = telling.filter((statement) => tellsOf(statement).denied?.words === null);
  const isDenial = new Set(telling.map(({ id }) => id));
  const said = groupBy(
    statements.filter(({ id }) => !isDenial.has(id)),
    ({ speaker }) => speaker.id,
  );
  const ofTheSort = flat.flatMap((denial) => {
    const told = toldBefore(denial, said.get(denial.speaker.id) ?? []);
    return told === null ? [] : [disagreement(denial, told.content, [told])];
  });
  const inWords = denials.flatMap(({ denial, words: deniedText }) => {
    const denied = familyWords(deniedText);
    const same = (said.get(denial.speaker.id) ?? []).filter((one) => {
      if (!isSoonAfter(one, denial)) return false;
      const words = familyWords(one.content);
      const common = [...words].filter((word) => denied.has(word)).length;
      return common >= leastCommon && likenessOf(words, denied, weightOf) >= leastLikeness;
    });
    if (same.length === 0) return [];
    return [disagreement(denial, deniedText, same)];
  });
  return [...inWords, ...ofTheSort];
}

function disagreement(denial: DossierStatement, denied: string, said: readonly DossierStatement[]): Disagreement {
  return {
    kind: "statement",
    about: `whether ${nameOf(denial.speaker)} said ${quoted(denied)}`,
    sides: [
      { says: "said so", items: said },
      { says: "did not say so", items: [denial] },
    ],
    needsOwnVoices: false,
    isPassedOn: said.some(({ via }) => via.length > 0),
  };
}

function isSoonAfter(said: DossierStatement, denial: DossierStatement): boolean {
  const [first, denied] = [dayNumber(said.firstOn), dayNumber(denial.firstOn)];
  return first === null || denied === null || (first <= denied && denied - first <= mostDays);
}
