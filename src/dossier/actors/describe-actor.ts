/** What many readings say of one actor: its name, kind and role. */
import type { ReportedActor } from "../../record/report.ts";
import type { Sourced, Voices } from "../sourced.ts";
import { heardOf, votesFor } from "../votes.ts";
import { isProperName } from "./named-kind.ts";
import { personName } from "./person-names.ts";

/** The members that give a name, and no description. */
export function properOf(members: readonly Sourced<ReportedActor>[]): readonly Sourced<ReportedActor>[] {
  return members.filter(({ item }) => isProperName(item));
}

/** The kind that most voices give; a description never outvotes a name. */
export function kindOf(
  members: readonly Sourced<ReportedActor>[],
  voices: Voices,
  named = properOf(members),
): ReportedActor["kind"] {
  const counted = named.length > 0 ? named : members;
  // A reader that does not know a land takes it for a person now and then; it takes no person for a state.
  const states = counted.filter(({ item }) => item.kind === "state");
  if (states.length > 0 && (states.length >= 2 || states.length * 3 >= counted.length)) return "state";
  const [best] = votesFor(
    counted,
    voices,
    ({ item }) => [item.kind],
    (kind) => kind,
  );
  return best?.value ?? "group";
}

/** Every name that the reports use, the commonest first; names before descriptions. */
export function namesOf(
  members: readonly Sourced<ReportedActor>[],
  voices: Voices,
  proper = properOf(members),
): string[] {
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
export function nameOf(
  names: readonly string[],
  members: readonly Sourced<ReportedActor>[],
  kind: string,
  named = properOf(members),
): string {
  const proper = new Set(named.map(({ item }) => item.name));
  const ofState = /^(?:the )?(?:government|republic|kingdom) of /i;
  const given = names.filter((name) => proper.has(name));
  const short = given.filter((name) => !ofState.test(name));
  const own = short.length > 0 ? short : given;
  const full = kind === "person" ? own.find((name) => personName(name).given.length > 0) : undefined;
  // “UAW” stands beside “United Auto Workers”: the longer one tells more.
  const spelled = /^[\p{Lu}.]+$/u.test(own[0] ?? "") ? own.find((name) => name.includes(" ")) : undefined;
  return full ?? spelled ?? own[0] ?? names[0] ?? "";
}

/** The latest role that a report gives. */
export function roleOf(members: readonly Sourced<ReportedActor>[]): string | null {
  return heardOf(members).findLast(({ item }) => item.role !== null)?.item.role ?? null;
}
