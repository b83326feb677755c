/** What people decided about actors, by name: which are one, which are not, and what they are called. */
import type { ReportedActor } from "../../record/report.ts";
import { type Directives, inDecidedOrder, type NameMerge, type NameSplit, type Sourced } from "../sourced.ts";
import { plainName } from "./fold-name.ts";

/** An actor with what people decided about it. */
export interface Directed {
  members: Sourced<ReportedActor>[];
  name: string | null;
  corrections: string[];
  role?: string | null;
  side?: string | null;
  kind?: string;
}

/** Applies merges and splits in the order they were decided, then renames and edits. A name that nobody has is passed over. */
export function directActors(
  groups: readonly (readonly Sourced<ReportedActor>[])[],
  { merges, splits, renames, edits }: Directives["actors"],
): Directed[] {
  let actors: Directed[] = groups.map((members) => ({ members: [...members], name: null, corrections: [] }));
  if (merges.length + splits.length + renames.length + edits.length === 0) return actors;
  const join = ({ names, name, correction }: NameMerge) => {
    const joined = names.flatMap((one) => called(one, actors) ?? []);
    const [first, ...others] = new Set(joined);
    if (first === undefined) return;
    for (const other of others) {
      first.members.push(...other.members);
      first.corrections.push(...other.corrections);
    }
    actors = actors.filter((actor) => !others.includes(actor));
    first.name = name ?? first.name ?? nameIn(first, names[0]);
    first.corrections.push(correction);
  };
  const takeApart = ({ from, apart, name, correction }: NameSplit) => {
    const actor = called(from, actors);
    if (actor === null) return;
    const names = new Set(apart.map(plainName));
    const isApart = ({ item }: Sourced<ReportedActor>) => names.has(plainName(item.name));
    const byName = actor.members.filter(isApart);
    // A name that is no reading's own may be one of its other names.
    const moved =
      byName.length > 0
        ? byName
        : actor.members.filter(({ item }) => item.aliases.some((alias) => names.has(plainName(alias))));
    if (moved.length === 0 || moved.length === actor.members.length) return;
    actor.members = actor.members.filter((member) => !moved.includes(member));
    actor.corrections.push(correction);
    actors.push({ members: moved, name: name ?? null, corrections: [correction] });
  };
  for (const { merge, split } of inDecidedOrder(merges, splits)) {
    if (merge === null) takeApart(split);
    else join(merge);
  }
  for (const { from, name, correction } of renames) {
    const actor = called(from, actors);
    if (actor === null) continue;
    actor.name = name;
    actor.corrections.push(correction);
  }
  for (const { name, correction, ...fields } of edits) {
    const actor = called(name, actors);
    if (actor === null) continue;
    Object.assign(actor, fields);
    actor.corrections.push(correction);
  }
  return actors;
}

/** The actor of that name: one that a person called so, else the one that most readings call so, else one that has it among its names. */
export function called(name: string, actors: readonly Directed[]): Directed | null {
  const wanted = plainName(name);
  const given = actors.find((actor) => actor.name !== null && plainName(actor.name) === wanted);
  if (given !== undefined) return given;
  return (
    mostly(actors, ({ item }) => plainName(item.name) === wanted) ??
    mostly(actors, ({ item }) => item.aliases.some((alias) => plainName(alias) === wanted))
  );
}

function mostly(actors: readonly Directed[], isIt: (member: Sourced<ReportedActor>) => boolean): Directed | null {
  let best: Directed | null = null;
  let most = 0;
  for (const actor of actors) {
    const count = actor.members.filter(isIt).length;
    if (count > most) {
      best = actor;
      most = count;
    }
  }
  return best;
}

function nameIn({ members }: Directed, name: string | undefined): string | null {
  if (name === undefined) return null;
  const wanted = plainName(name);
  return members.find(({ item }) => plainName(item.name) === wanted)?.item.name ?? name;
}
