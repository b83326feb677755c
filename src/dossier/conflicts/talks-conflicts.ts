/** Talks that outlets report for different days or places. */
import type { DossierTalks } from "../../record/dossier.ts";
import { byFirst } from "../kept-order.ts";
import type { Dispute } from "../talks/told-differently.ts";
import { readPlace } from "../talks/venue.ts";
import { dayNumber, daysBetween, lengthOf, type When, whenOf } from "../talks/when.ts";
import type { Disagreement } from "./conflict-of.ts";
import { dateInWords, talksInWords } from "./plain-words.ts";

/** Days further apart than this are two meetings, and not one with a wrong date. */
const mostDaysApart = 4;
/** Reports further apart than this may have learned of a change between them. */
const mostDaysBetweenReports = 2;

interface Dated {
  readonly talks: DossierTalks;
  readonly when: When;
}

/** What outlets tell differently of one and the same talks. */
export function talksDisputes(talks: readonly DossierTalks[], disputes: readonly Dispute[]): Disagreement[] {
  const byId = new Map(talks.map((each) => [each.id, each]));
  return disputes.flatMap(({ talks: id, on, sides }) => {
    const each = byId.get(id);
    if (each === undefined) return [];
    const where = talksInWords(each);
    return [
      {
        kind: "talks" as const,
        about: on === "day" ? `on what day ${where} are held` : `where ${where} are held`,
        sides: sides.map(({ says, evidence }) => ({
          says: on === "day" ? dateInWords(says) : says,
          items: [each],
          evidence,
        })),
        needsOwnVoices: true,
      },
    ];
  });
}

/** Finds talks of the same parties that reports of about the same day give another day or another place. */
export function talksConflicts(talks: readonly DossierTalks[]): Disagreement[] {
  const dated: Dated[] = talks
    .flatMap((each) => {
      const when = whenOf(each.date);
      return when !== null && lengthOf(when) <= 2 && each.parties.length > 1 ? [{ talks: each, when }] : [];
    })
    .sort((a, b) => a.when.from - b.when.from || (a.talks.id < b.talks.id ? -1 : 1));
  return dated.flatMap((one, at) => {
    const near: Disagreement[] = [];
    for (const other of dated.slice(at + 1)) {
      if (other.when.from - one.when.to > mostDaysApart) break;
      const found = disagreementOf(one, other);
      if (found !== null) near.push(found);
    }
    return near;
  });
}

function disagreementOf(one: Dated, other: Dated): Disagreement | null {
  const [a, b] = [one.talks, other.talks];
  if (!isSameRound(a, b) || !isReportedTogether(a, b) || hasCommonArticle(a, b)) return null;
  const where = talksInWords(a.voices >= b.voices ? a : b);
  const isOtherDay = daysBetween(one.when, other.when) > 0;
  const isOtherPlace = areApart(a.place, b.place);
  if (isOtherDay === isOtherPlace) return null;
  return {
    kind: "talks",
    about: isOtherDay ? `on what day ${where} are held` : `where ${where} are held`,
    sides: [a, b].sort(byFirst).map((each) => ({
      says: isOtherDay ? dateInWords(each.date ?? "") : (each.place ?? ""),
      items: [each],
    })),
    needsOwnVoices: true,
  };
}

/** A building and a town may be one place; two towns or two buildings are not. */
function areApart(a: string | null, b: string | null): boolean {
  const [one, other] = [readPlace(a), readPlace(b)];
  const isOther = (left: string | null, right: string | null) => left !== null && right !== null && left !== right;
  return isOther(one.town, other.town) || isOther(one.building, other.building);
}

function isSameRound(a: DossierTalks, b: DossierTalks): boolean {
  const ids = new Set(a.parties.map(({ id }) => id));
  const common = b.parties.filter(({ id }) => ids.has(id)).length;
  const isSamePlace = a.place !== null && b.place !== null && a.place.toLowerCase() === b.place.toLowerCase();
  const isSameParties = common > 1 || (common === 1 && isSamePlace);
  const isOtherLevel = a.level !== null && b.level !== null && a.level !== b.level;
  const isSeries = a.partOf === b.id || b.partOf === a.id;
  return (
    isSameParties && !isOtherLevel && !isSeries && (a.format === null || b.format === null || a.format === b.format)
  );
}

function isReportedTogether(a: DossierTalks, b: DossierTalks): boolean {
  const [aFirst, aLast, bFirst, bLast] = [a.firstOn, a.lastOn, b.firstOn, b.lastOn].map(dayNumber);
  if (aFirst == null || aLast == null || bFirst == null || bLast == null) return false;
  return aFirst <= bLast + mostDaysBetweenReports && bFirst <= aLast + mostDaysBetweenReports;
}

/** An article that tells of both means two meetings. */
function hasCommonArticle(a: DossierTalks, b: DossierTalks): boolean {
  const articles = new Set(a.evidence.map(({ article }) => article));
  return b.evidence.some(({ article }) => articles.has(article));
}
