/** At which talks of the dossier somebody is awaited, where the article does not say. */
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { dayOf } from "../kept.ts";
import type { Sourced } from "../sourced.ts";
import { dayNumber, whenOf } from "../talks/when.ts";

/** Talks further away than this many days are not what a report speaks of. */
const mostDaysAhead = 45;
const mostDaysPast = 10;

export type TalksFinder = (member: Sourced<ReportedAttendance>) => string | null;

/** Finds the talks of the article, or else the only talks of about the time of the report. */
export function talksFinder(
  talks: readonly DossierTalks[],
  talksOf: (article: string, id: string) => string | null,
): TalksFinder {
  const timed = talks.flatMap(({ id, date }) => {
    const when = whenOf(date);
    return when === null ? [] : [{ id, when }];
  });
  const onlyAround = new Map<number, string | null>();
  return ({ item, report }) => {
    const stated = item.talks === null ? null : talksOf(report.article.id, item.talks);
    if (stated !== null) return stated;
    if (talks.length === 1) return talks[0]?.id ?? null;
    const day = dayNumber(dayOf(report));
    if (day === null) return null;
    const known = onlyAround.get(day);
    if (known !== undefined) return known;
    const around = timed.filter(({ when }) => when.from <= day + mostDaysAhead && when.to >= day - mostDaysPast);
    const only = around.length === 1 ? (around[0]?.id ?? null) : null;
    onlyAround.set(day, only);
    return only;
  };
}
