/** Positions that a party gives up in so many words, in a statement and not by taking another position. */
import type { DossierPosition, DossierStatement } from "../../record/dossier.ts";
import { foldWord, weightsOf } from "../content-words.ts";
import { isTime, plainWords, quantitiesOf } from "../quantities.ts";
import { tellsOf } from "../statements/tells.ts";
import { familyWords } from "../word-families.ts";
import { likenessOf } from "./thing.ts";

export interface GivenUp {
  readonly position: DossierPosition;
  readonly statement: DossierStatement;
}

const leastLikeness = 0.6;

/**
 * Finds statements that a party no longer wants what it wanted.
 *
 *     Belmara no longer demands that foreign soldiers guard the dam.
 *     ─────── ─────────────────      ────────────────       ───
 *     party   giving up              what it had demanded
 */
export function findGivenUp(positions: readonly DossierPosition[], statements: readonly DossierStatement[]): GivenUp[] {
  const telling = statements.filter((statement) => tellsOf(statement).isGivingUp);
  if (telling.length === 0) return [];
  const weightOf = weightsOf(positions.map(({ content }) => familyWords(content)));
  const wanted = positions.filter(({ stance, supersededBy }) => stance === "demand" && supersededBy === null);
  return telling.flatMap((statement) => {
    const words = familyWords(statement.content);
    const found = wanted.flatMap((position) => {
      if ((position.firstOn ?? "") >= (statement.firstOn ?? "~") || !isHolders(statement, position)) return [];
      const names = namesOf(position);
      const own = new Set([...familyWords(position.content)].filter((word) => !names.includes(word)));
      const common = [...own].filter((word) => words.has(word)).length;
      const likeness = likenessOf(own, words, weightOf);
      const isLike = common > 0 && own.size <= words.size && likeness >= leastLikeness;
      // “Would not press for eight nights any more” gives up “a ceiling of eight night shifts a month”.
      const isFigure = common > 0 && hasSameFigure(position.content, statement.content);
      return isLike || isFigure ? [{ position, statement, likeness: isFigure ? 1 : likeness }] : [];
    });
    // One statement gives up one thing: what its words fit best.
    const [best] = found.sort((a, b) => b.likeness - a.likeness || (a.position.id < b.position.id ? -1 : 1));
    return best === undefined ? [] : [{ position: best.position, statement }];
  });
}

/** Whether two wordings count the same, and as many of it. */
function hasSameFigure(a: string, b: string): boolean {
  const counted = quantitiesOf(b);
  return quantitiesOf(a).some(
    (one) =>
      one.unit !== "" && !isTime(one) && counted.some((other) => other.unit === one.unit && other.value === one.value),
  );
}

/** The positions, those that were given up marked as dropped. */
export function dropGivenUp(
  positions: readonly DossierPosition[],
  statements: readonly DossierStatement[],
): DossierPosition[] {
  const dropped = new Set(findGivenUp(positions, statements).map(({ position }) => position.id));
  if (dropped.size === 0) return [...positions];
  return positions.map((position) => (dropped.has(position.id) ? { ...position, standing: "dropped" } : position));
}

/** Whether the statement is the holder's, or names him or his party. */
function isHolders(statement: DossierStatement, position: DossierPosition): boolean {
  if (statement.speaker.id === position.actor.id || statement.speaker.id === position.party.id) return true;
  const words = new Set(plainWords(statement.content).map(foldWord));
  return namesOf(position).some((name) => words.has(name)) || isBody(statement.content, position);
}

/** “The union would not press …”: the body that has the word in its name. */
function isBody(words: string, { actor, party }: DossierPosition): boolean {
  const body = aBody.exec(words)?.[1]?.toLowerCase();
  return body !== undefined && [actor, party].some(({ name }) => name.toLowerCase().split(/\s+/).includes(body));
}

const aBody =
  /^the (union|guild|company|party|association|ministry|council|authority|federation|league|front|movement|committee)\b/iu;

/** Folded last words of the names of holder and party. */
function namesOf({ actor, party }: DossierPosition): string[] {
  return [actor, party].flatMap(({ name, aliases }) =>
    [name, ...aliases]
      .filter((each) => /\p{Lu}/u.test(each))
      .flatMap((each) => {
        const last = plainWords(each).at(-1);
        return last === undefined || last.length < 3 ? [] : [foldWord(last)];
      }),
  );
}
