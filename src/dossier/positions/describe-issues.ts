/** The issues of a dossier, with their names, their positions and who is silent on them. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition, Issue } from "../../record/dossier.ts";
import { groupBy } from "../group-by.ts";
import { bySource, compareText, idLetters } from "../kept.ts";
import type { Remembered } from "../remembered.ts";
import { shortHash } from "../short-hash.ts";
import { memberIdOf, type Voices } from "../sourced.ts";
import { type Vote, votesFor } from "../votes.ts";
import type { DirectedIssue } from "./direct-issues.ts";
import { readIssueName } from "./issue-name.ts";
import type { NumberedIssue } from "./join-issues.ts";
import { bestName } from "./name-issue.ts";
import type { Thing } from "./thing.ts";

export interface IssueInput {
  readonly voices: Voices;
  /** Those that may be silent on an issue. */
  readonly parties: readonly ActorRef[];
  /** Where the talks are held, in lower case. */
  readonly places: ReadonlySet<string>;
  /** What was found of issues before. */
  readonly known: Remembered<readonly Vote<string>[]>;
}

/** An issue is known by its earliest position. */
export function issueId({ things }: DirectedIssue): string {
  let first: Thing["member"] | undefined;
  for (const { member } of things) if (first === undefined || bySource(member, first) < 0) first = member;
  return `${idLetters.issue}-${shortHash(first === undefined ? "" : memberIdOf(first))}`;
}

/** The positions, each under its family's issue, and the issues, those with most positions first. Two of one name are one. */
export function placeInIssues(
  families: readonly NumberedIssue[][],
  positions: readonly DossierPosition[],
  input: IssueInput,
): { positions: DossierPosition[]; issues: Issue[] } {
  const placed = place(families, positions, input);
  const nameOf = new Map(placed.issues.map(({ id, name }) => [id, sameName(name)]));
  const alike = groupBy(families, (family) => {
    const one = asOne(family);
    const isByHand = one.name !== null || one.isApart;
    return isByHand ? one.id : (nameOf.get(one.id) ?? one.id);
  });
  const joined = [...alike.values()].map((same) => same.flat());
  return joined.length === families.length ? placed : place(joined, positions, input);
}

/** The same for names that differ in endings alone: “tax”, “taxes”. */
function sameName(name: string): string {
  const { key, words } = readIssueName(name);
  return words.size === 0 || /\d/.test(key) ? key : [...words].sort().join(" ");
}

function place(
  families: readonly NumberedIssue[][],
  positions: readonly DossierPosition[],
  input: IssueInput,
): { positions: DossierPosition[]; issues: Issue[] } {
  const whole = families.map((family) => ({ family, one: asOne(family) }));
  const idOf = new Map(whole.flatMap(({ family, one }) => family.map(({ id }) => [id, one.id])));
  const moved = positions.map((position) => {
    const issue = idOf.get(position.issue) ?? position.issue;
    return issue === position.issue ? position : { ...position, issue };
  });
  const byIssue = groupBy(moved, ({ issue }) => issue);
  const issues = whole.flatMap(({ one }) => {
    const own = byIssue.get(one.id) ?? [];
    return own.length === 0 ? [] : [describe(one, own, input)];
  });
  return {
    positions: moved,
    issues: issues.sort(
      (a, b) => b.positions.length - a.positions.length || compareText(a.name, b.name) || compareText(a.id, b.id),
    ),
  };
}

/** Issues that are one: called by the names of all, known by the earliest position. */
function asOne(family: readonly NumberedIssue[]): NumberedIssue {
  const [largest] = family;
  if (largest === undefined) throw new Error("A family needs an issue.");
  if (family.length === 1) return largest;
  const whole = {
    ...largest,
    names: new Set(family.flatMap(({ names }) => [...names])),
    things: family.flatMap(({ things }) => things),
  };
  return { ...whole, id: issueId(whole) };
}

function describe(
  issue: NumberedIssue,
  own: readonly DossierPosition[],
  { voices, parties, places, known }: IssueInput,
): Issue {
  const names = known.of(`${issue.id} of ${issue.things.length}`, namedIn(issue, voices), () =>
    votesFor(
      issue.things.map(({ member }) => member),
      voices,
      ({ item }) => [item.issue],
      (name) => name.toLowerCase(),
    ),
  );
  const speaking = new Set(own.flatMap(({ party, actor }) => [party.id, actor.id]));
  return {
    id: issue.id,
    name: issue.name ?? bestName(issue, names, own, places),
    names: names.map(({ value }) => value),
    positions: own.map(({ id }) => id),
    silent: parties.filter(({ id }) => !speaking.has(id)),
  };
}

/** All that the names of an issue are counted from. */
function namedIn({ things }: NumberedIssue, voices: Voices): unknown[] {
  const parts: unknown[] = [voices.whoseText];
  for (const { member } of things) parts.push(member);
  return parts;
}
