/** Attendance as far as rules found it: what the learnt layer alone told is a guess, and contradicts nobody. */
import type { DossierAttendance } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { memberIdOf, memberOf, type Sourced } from "../sourced.ts";

/** Whether a piece of evidence is no more than a guess. */
export type IsGuess = (evidence: Evidence) => boolean;

/** Tells evidence that the learnt layer alone gave; what a person looked at is no guess any more. */
export function guessesAmong(attendance: readonly Sourced<ReportedAttendance>[]): IsGuess {
  const guesses = new Set(
    attendance.filter(({ item, review }) => item.isLearnt === true && review === "none").map(memberIdOf),
  );
  return ({ article, item }) => item !== null && guesses.has(memberOf(article, item));
}

/** The items without such evidence, with the steps and the status that are left; without those of which nothing is left. */
export function withoutGuesses(
  items: readonly DossierAttendance[],
  isGuess: IsGuess,
  dayOf: (article: string) => string | null,
): DossierAttendance[] {
  return items.flatMap((item) => {
    if (!item.evidence.some(isGuess)) return [item];
    const isKnown = (one: Evidence) => !isGuess(one);
    const history = item.history
      .map((step) => ({ ...step, evidence: step.evidence.filter(isKnown) }))
      .filter(({ evidence }) => evidence.length > 0);
    const last = history.at(-1);
    if (last === undefined) return [];
    const evidence = item.evidence.filter(isKnown);
    const days = evidence.flatMap(({ article }) => dayOf(article) ?? []);
    return [
      {
        ...item,
        ...{ evidence, history, status: last.status, basis: last.basis, saidBy: last.saidBy },
        firstOn: days[0] ?? item.firstOn,
        lastOn: days.at(-1) ?? item.lastOn,
      },
    ];
  });
}
