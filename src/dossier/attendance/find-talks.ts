/** At which talks of the dossier somebody is awaited, where the article does not say. */
import type { DossierTalks } from "../../record/dossier.ts";
import type { Report, ReportedAttendance } from "../../record/report.ts";
import { compareText, dayOf } from "../kept.ts";
import type { Sourced } from "../sourced.ts";
import { dayNumber, type When, whenOf } from "../talks/when.ts";

/** Talks further away than this many days are not what a report speaks of. */
const mostDaysAhead = 45;
const mostDaysPast = 10;

export type TalksFinder = (member: Sourced<ReportedAttendance>) => string | null;

/** Of several talks that a report can speak of, those are meant that so many times more voices tell of. */
const talkedOfMore = 3;
/** Who was there is told within so many days. */
const mostDaysSince = 3;

/** Talks with their days, how many voices tell of them, and since when. */
interface Timed {
  readonly id: string;
  readonly when: When;
  readonly voices: number;
  readonly toldFrom: number;
}

/** Finds the talks of the article, or else those of about the time of the report that everybody speaks of. */
export function talksFinder(
  talks: readonly DossierTalks[],
  talksOf: (article: string, id: string) => string | null,
): TalksFinder {
  const timed = talks.flatMap(({ id, date, voices, firstOn }): Timed[] => {
    const when = whenOf(date);
    return when === null ? [] : [{ id, when, voices, toldFrom: dayNumber(firstOn) ?? Number.POSITIVE_INFINITY }];
  });
  const known = new Map<string, string | null>();
  return ({ item, report }) => {
    const told = item.talks === null ? null : talksOf(report.article.id, item.talks);
    const stated = isOfTwoOthers(item, report) ? null : told;
    if (stated !== null && !isToComeToPast(item, report)) return stated;
    if (talks.length === 1) return talks[0]?.id ?? null;
    const day = dayNumber(dayOf(report));
    if (day === null) return stated;
    if (stated !== null)
      return (
        meantOn(
          day,
          false,
          timed.filter(({ id }) => id !== stated),
        ) ?? stated
      );
    const key = `${day} ${item.status === "present"} ${told}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = meantOn(
      day,
      item.status === "present",
      told === null ? timed : timed.filter(({ id }) => id !== told),
    );
    known.set(key, found);
    return found;
  };
}

const toCome: ReadonlySet<ReportedAttendance["status"]> = new Set(["expected", "conditional", "undecided"]);

/**
 * Whether a report has somebody come to talks that it tells were over: it means the next ones.
 *
 *     After the meeting on Tuesday, Quint said that he would come.
 *         └─ over ────────────┘                └─ to the next ┘
 */
function isToComeToPast(item: ReportedAttendance, report: Report): boolean {
  const own = report.talks.find(({ id }) => id === item.talks);
  return toCome.has(item.status) && own?.status === "ended";
}

/**
 * Whether the article's talks are a telephone call, or a meeting of two persons, and he is none of those: nobody takes a seat there.
 *
 *     Price had called Ruiz on Thursday night. Amber took her seat for the first time.
 *     └─── of these two ────────────────────┘  └─ somewhere else ───┘
 */
function isOfTwoOthers(item: ReportedAttendance, report: Report): boolean {
  const own = report.talks.find(({ id }) => id === item.talks);
  if (own === undefined || own.parties.some(({ id }) => id === item.actor.id)) return false;
  const kinds = own.parties.map(({ id }) => report.actors.find((actor) => actor.id === id)?.kind);
  return own.format === "phone" || (kinds.length === 2 && kinds.every((kind) => kind === "person"));
}

function meantOn(day: number, isThere: boolean, timed: readonly Timed[]): string | null {
  const around = timed.filter(({ when }) => when.from <= day + mostDaysAhead && when.to >= day - mostDaysPast);
  if (around.length === 1) return around[0]?.id ?? null;
  const able = around
    .filter(({ when, toldFrom }) => {
      const isTime = isThere ? when.from <= day && when.to >= day - mostDaysSince : when.to >= day;
      return isTime && toldFrom <= day;
    })
    .sort((a, b) => b.voices - a.voices || compareText(a.id, b.id));
  const [first, second] = able;
  if (first === undefined) return null;
  return second === undefined || first.voices >= talkedOfMore * second.voices ? first.id : null;
}
