/** The attendance board: who comes to which talks, as far as reports say. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierAttendance, DossierTalks } from "../../record/dossier.ts";
import type { Overview } from "../../record/views/dossier-views.ts";

export type Board = Overview["board"];

/** Columns are talks that somebody is said to come to or to stay away from, by date; rows are grouped by party. */
export function boardOf(dossier: Dossier): Board {
  const named = dossier.talks.filter(({ id }) => dossier.attendance.some(({ talks }) => talks === id)).sort(byDate);
  const hasUnnamed = dossier.attendance.some(({ talks }) => talks === null);
  const talks: Board["talks"] = [
    ...named.map(({ id, name, date, status }) => ({ id, name, date, status })),
    ...(hasUnnamed ? [{ id: null, name: "Talks not named", date: null, status: null }] : []),
  ];
  const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  const rows = new Map<string, { actor: ActorRef; items: DossierAttendance[] }>();
  for (const item of dossier.attendance) {
    const row = rows.get(item.actor.id) ?? { actor: item.actor, items: [] };
    row.items.push(item);
    rows.set(item.actor.id, row);
  }
  const placeOfParty = new Map(dossier.parties.map(({ id }, place) => [id, place]));
  return {
    talks,
    rows: [...rows.values()]
      .map(({ actor, items }) => {
        const known = actors.get(actor.id);
        const party = known?.side ?? (placeOfParty.has(actor.id) ? actor : null);
        return {
          actor,
          party,
          role: known?.role ?? null,
          cells: talks.map(({ id }) => items.filter((item) => item.talks === id)),
        };
      })
      .sort((a, b) => {
        const place = ({ party }: { party: ActorRef | null }) => placeOfParty.get(party?.id ?? "") ?? 99;
        return place(a) - place(b) || (a.actor.name < b.actor.name ? -1 : 1);
      }),
  };
}

/** Orders talks by their day, those without one last. */
export function byDate(a: DossierTalks, b: DossierTalks): number {
  const [left, right] = [a.date ?? "~", b.date ?? "~"];
  return left < right ? -1 : left > right ? 1 : a.name < b.name ? -1 : 1;
}
