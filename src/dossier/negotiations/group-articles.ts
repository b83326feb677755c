/** Which negotiation each article is about. */
import type { Report } from "../../record/report.ts";
import { Families } from "../families.ts";
import { byReport } from "../kept.ts";
import { shortHash } from "../short-hash.ts";
import type { Directives, Voices } from "../sourced.ts";
import { joinCircles, type Unit } from "./circles.ts";
import { followPeople } from "./follow-people.ts";
import { nameOf } from "./name-of.ts";
import { type Named, named } from "./named-by-person.ts";
import { placeByHand } from "./place-by-hand.ts";
import { sidesOf, traitsOf } from "./traits.ts";
import { TraitNumbers, type Vector, weigh } from "./weigh.ts";

/** Articles about one negotiation. */
export interface Group {
  /** d- and ten hexadecimal digits, from its earliest article. */
  readonly id: string;
  readonly name: string;
  readonly isNamedByPerson: boolean;
  /** Ids, in the order of the reports. */
  readonly articles: readonly string[];
  readonly reports: readonly Report[];
}

/**
 * The negotiations that the reports are about, by parties, people, topics and time. Copies and versions of an article stay
 * together. What a person placed or named by hand wins. Reports that tell of no negotiation and fit none are left out.
 * `traitNumbers` may know traits from before.
 */
export function groupArticles(
  reports: readonly Report[],
  voices: Voices,
  directives: Pick<Directives, "places" | "dossierNames">,
  traitNumbers = new TraitNumbers(),
): Group[] {
  const families = familiesOf([...reports].sort(byReport), voices);
  const sides = sidesOf(reports);
  const vectors = weigh(
    families.map((members) => traitsOf(members, sides)),
    traitNumbers,
  );
  const units = families.map((members, at): Unit => {
    const days = members.flatMap((report) => dayNumber(report) ?? []);
    return {
      vector: vectors[at] as Vector,
      from: days.length === 0 ? null : Math.min(...days),
      to: days.length === 0 ? null : Math.max(...days),
      isSeed: members.some(tellsOfTalks),
    };
  });
  const reportsOf = (places: readonly number[]) => places.flatMap((place) => families[place] ?? []).sort(byReport);
  const nameBy = (places: readonly number[]): Named =>
    named(reportsOf(places), voices, directives.dossierNames, nameOf);
  const circles = followPeople(
    joinCircles(units, (number) => traitNumbers.stemsOf(number)),
    units,
    families,
  );
  const placed = placeByHand(circles, { units, families, places: directives.places, nameBy });
  return placed.flatMap(({ units: places, name }) => {
    const own = reportsOf(places);
    const [first] = own;
    if (first === undefined) return [];
    const given = nameBy(places);
    return [
      {
        id: `d-${shortHash(first.article.id)}`,
        name: given.isByPerson ? given.name : (name ?? given.name),
        isNamedByPerson: given.isByPerson || name !== null,
        articles: own.map(({ article }) => article.id),
        reports: own,
      },
    ];
  });
}

/** Reports with the same text, and versions of one article; in order of their first report. */
function familiesOf(ordered: readonly Report[], voices: Voices): Report[][] {
  const places = new Map(ordered.map(({ article }, at) => [article.id, at]));
  const families = new Families(ordered.length);
  ordered.forEach(({ article }, at) => {
    for (const other of [voices.voiceOf(article.id), voices.replaces(article.id)]) {
      const place = other === null ? undefined : places.get(other);
      if (place !== undefined) families.join(at, place);
    }
  });
  return families.all().map((family) => family.flatMap((at) => ordered[at] ?? []));
}

/** Whether a report tells of talks, or of what somebody wants from somebody. */
function tellsOfTalks({ talks, attendance, conditions, positions }: Report): boolean {
  return talks.length + attendance.length + conditions.length + positions.length > 0;
}

function dayNumber({ article }: Report): number | null {
  const day = Date.parse((article.publishedOn ?? "").slice(0, 10));
  return Number.isNaN(day) ? null : day / 86_400_000;
}
