/** Articles that a person put into a dossier, or took out of all. */
import type { Report } from "../../record/report.ts";
import { plainName } from "../actors/fold-name.ts";
import type { Directives } from "../sourced.ts";
import { circleOf, leastLikeness, nearness, type Unit } from "./circles.ts";
import type { Named } from "./named-by-person.ts";

/** Units that are one dossier, with the name under which a person made it. */
export interface Placed {
  readonly units: readonly number[];
  readonly name: string | null;
}

interface Setting {
  readonly units: readonly Unit[];
  readonly families: readonly (readonly Report[])[];
  readonly places: Directives["places"];
  readonly nameBy: (units: readonly number[]) => Named;
}

/**
 * Moves units to where a person put their articles; the last decision counts. A dossier of that name is taken where there is
 * one, or made. Later reports that are more like what was put there than like what they were with go along.
 */
export function placeByHand(
  circles: readonly (readonly number[])[],
  { units, families, places, nameBy }: Setting,
): Placed[] {
  if (places.length === 0) return circles.map((members) => ({ units: members, name: null }));
  const unitOf = new Map(families.flatMap((family, at) => family.map(({ article }) => [article.id, at] as const)));
  const targets = new Map<number, { readonly name: string | null; readonly beside: readonly number[] }>();
  for (const { articles, dossier, beside = [] } of places) {
    const besideUnits = beside.flatMap((article) => unitOf.get(article) ?? []);
    for (const article of articles) {
      const unit = unitOf.get(article);
      if (unit !== undefined) targets.set(unit, { name: dossier, beside: besideUnits });
    }
  }
  const dossiers = circles.map((members) => ({
    members: members.filter((unit) => !targets.has(unit)),
    placed: [] as number[],
    key: plainName(nameBy(members).name),
    name: null as string | null,
  }));
  for (const [unit, { name, beside }] of targets) {
    if (name === null) continue;
    const key = plainName(name);
    // A name that nobody gave changes as articles come: then the dossier is the one that has most of what it had.
    const known =
      dossiers.find((one) => one.key === key) ??
      dossiers.find(({ members }) => members.filter((one) => beside.includes(one)).length * 2 > beside.length);
    if (known === undefined) dossiers.push({ members: [], placed: [unit], key, name });
    else {
      known.placed.push(unit);
      // The dossier may lose the articles that its own name came from: it keeps the one that the person used.
      known.name = name;
    }
  }
  for (const target of dossiers.filter(({ placed }) => placed.length > 0)) {
    const circle = circleOf(target.placed, units);
    for (const other of dossiers) {
      if (other === target) continue;
      const follow = other.members.filter((unit) => {
        const one = units[unit];
        if (one === undefined || one.from === null || circle.from === null || one.from < circle.from) return false;
        const rest = [...other.members, ...other.placed].filter((each) => each !== unit);
        const near = nearness(one, circle);
        return near >= leastLikeness && near > nearness(one, circleOf(rest, units));
      });
      other.members = other.members.filter((unit) => !follow.includes(unit));
      target.members.push(...follow);
    }
  }
  return dossiers
    .map(({ members, placed, name }) => ({ units: [...members, ...placed].sort((a, b) => a - b), name }))
    .filter(({ units: held }) => held.length > 0);
}
