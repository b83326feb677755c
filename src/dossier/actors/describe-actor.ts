/** What many readings say of one actor: its name, kind and role. */
import type { ReportedActor } from "../../record/report.ts";
import { bySource, compareText } from "../kept.ts";
import type { Sourced, Voices } from "../sourced.ts";
import { heardOf, votesFor } from "../votes.ts";
import { isProperName } from "./named-kind.ts";
import { personName } from "./person-names.ts";

/** The kind that most voices give; a description never outvotes a name. */
export function kindOf(members: readonly Sourced<ReportedActor>[], voices: Voices): ReportedActor["kind"] {
  const named = members.filter(({ item }) => isProperName(item));
  const counted = named.length > 0 ? named : members;
  const [best] = votesFor(
    counted,
    voices,
    ({ item }) => [item.kind],
    (kind) => kind,
  );
  return best?.value ?? "group";
}

/** Every name that the reports use, the commonest first; names before descriptions. */
export function namesOf(members: readonly Sourced<ReportedActor>[], voices: Voices): string[] {
  const proper = members.filter(({ item }) => isProperName(item));
  const own = votesFor(
    proper,
    voices,
    ({ item }) => [item.name],
    (name) => name,
  );
  const others = votesFor(
    members,
    voices,
    ({ item }) => [item.name, ...item.aliases],
    (name) => name,
  );
  return [...new Set([...own, ...others].map(({ value }) => value))].filter((name) => name !== "");
}

/** What the actor is called: of a person the commonest full name, of others the commonest name. */
export function nameOf(names: readonly string[], members: readonly Sourced<ReportedActor>[], kind: string): string {
  const proper = new Set(members.filter(({ item }) => isProperName(item)).map(({ item }) => item.name));
  const own = names.filter((name) => proper.has(name));
  const full = kind === "person" ? own.find((name) => personName(name).given.length > 0) : undefined;
  // “UAW” stands beside “United Auto Workers”: the longer one tells more.
  const spelled = /^[\p{Lu}.]+$/u.test(own[0] ?? "") ? own.find((name) => name.includes(" ")) : undefined;
  return full ?? spelled ?? own[0] ?? names[0] ?? "";
}

/** The latest role that a report gives, of those with the same day the first. */
export function roleOf(members: readonly Sourced<ReportedActor>[]): string | null {
  const named = heardOf(members).filter(({ item }) => item.role !== null);
  return [...named].sort((a, b) => -bySource(a, b) || compareText(a.item.id, b.item.id))[0]?.item.role ?? null;
}

/** For each article the member that tells most: a name before a description, then the first. */
export function onePerArticle(members: readonly Sourced<ReportedActor>[]): Sourced<ReportedActor>[] {
  const best = new Map<string, Sourced<ReportedActor>>();
  for (const member of [...members].sort(bySource)) {
    const known = best.get(member.report.article.id);
    if (known === undefined || (isProperName(member.item) && !isProperName(known.item)))
      best.set(member.report.article.id, member);
  }
  return [...best.values()];
}
