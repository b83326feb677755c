/** The same position in other words becomes one, and names of issues that mean one thing become one issue. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition, Issue } from "../../record/dossier.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { weightsOf } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { bySource, compareText, idLetters, keptOf } from "../kept.ts";
import { byFirst } from "../kept-order.ts";
import { type Group, regroup } from "../regroup.ts";
import { shortHash } from "../short-hash.ts";
import { type Cast, type Directives, memberIdOf, type Sourced, type Voices } from "../sourced.ts";
import { heardOf, type Vote, votesFor } from "../votes.ts";
import { assignIssues } from "./assign-issues.ts";
import type { DirectedIssue } from "./direct-issues.ts";
import { groupPositions } from "./group-positions.ts";
import { clumsiness, withoutAmount } from "./issue-name.ts";
import { withStanding } from "./standing.ts";
import { type Thing, thingsOf } from "./thing.ts";

/**
 * Positions in order of their first report, issues with most positions first. `parties` are those that may be silent on an
 * issue. The order of `positions` makes no difference.
 */
export function mergePositions(
  positions: readonly Sourced<ReportedPosition>[],
  cast: Cast,
  voices: Voices,
  directives: Directives,
  parties: readonly ActorRef[],
): { positions: DossierPosition[]; issues: Issue[] } {
  const things = thingsOf([...positions].sort(bySource), cast);
  const weightOf = weightsOf(things.map(({ words }) => words));
  const issues = assignIssues(things, directives.issues).map((issue) => ({ ...issue, id: issueId(issue) }));
  const issueOf = new Map(issues.flatMap(({ id, things: own }) => own.map((thing) => [memberIdOf(thing.member), id])));
  const apartOf = new Map(
    issues.filter(({ isApart }) => isApart).flatMap(({ id, things: own }) => own.map((thing) => [thing, id])),
  );
  const thingOfMember = new Map(things.map((thing) => [memberIdOf(thing.member), thing]));
  const groups = regroup(
    groupPositions(things, weightOf, (thing) => apartOf.get(thing) ?? null).map((group) =>
      group.map(({ member }) => member),
    ),
    directives,
  );
  const merged = groups.map((group) => itemOf(group, voices, thingOfMember, issueOf));
  const amounts = new Map(
    groups.map(({ members }, at) => [
      merged[at]?.id ?? "",
      members.flatMap((member) => thingOfMember.get(memberIdOf(member))?.amounts ?? []),
    ]),
  );
  const standing = withStanding(merged, amounts, weightOf).sort(byFirst);
  return { positions: standing, issues: describeIssues(issues, standing, voices, parties) };
}

function issueId({ things }: DirectedIssue): string {
  const [first] = things.map(({ member }) => member).sort(bySource);
  return `${idLetters.issue}-${shortHash(first === undefined ? "" : memberIdOf(first))}`;
}

function itemOf(
  group: Group<ReportedPosition>,
  voices: Voices,
  things: ReadonlyMap<string, Thing>,
  issueOf: ReadonlyMap<string, string>,
): DossierPosition {
  const { members } = group;
  const kept = keptOf("position", members, voices);
  const heard = heardOf(members);
  const thing = (member: Sourced<ReportedPosition>) => things.get(memberIdOf(member));
  const refs = (valuesOf: (each: Thing) => readonly ActorRef[]) =>
    votesFor(
      members,
      voices,
      (member) => {
        const each = thing(member);
        return each === undefined ? [] : valuesOf(each);
      },
      ({ id }) => id,
    ).map(({ value }) => value);
  const [actor] = refs((each) => [each.actor]);
  const [party] = refs((each) => [each.party]);
  const [issue] = votesFor(members, voices, (member) => [issueOf.get(memberIdOf(member)) ?? ""], String);
  const [stance] = votesFor(members, voices, ({ item }) => [item.stance], String);
  const fullest = [...heard].sort(
    (a, b) => b.item.content.text.length - a.item.content.text.length || bySource(a, b),
  )[0];
  if (
    actor === undefined ||
    party === undefined ||
    issue === undefined ||
    stance === undefined ||
    fullest === undefined
  )
    throw new Error("A position needs a member.");
  return {
    ...kept,
    corrections: [...new Set([...kept.corrections, ...group.corrections])],
    actor,
    side: refs((each) => (each.side !== null && each.actor.id === actor.id ? [each.side] : []))[0] ?? null,
    party,
    issue: issue.value,
    stance: stance.value,
    content: fullest.item.content.text,
    toward: refs((each) => each.toward),
    standing: "current",
    supersededBy: null,
  };
}

/** The commonest of the names that read well; of positions on how much of something, what is counted. */
function bestName({ isAmount }: DirectedIssue, names: readonly Vote<string>[]): string {
  const shown = names.map(({ value, voices }) => ({
    value: withoutAmount(value),
    voices,
    isCounted: /\d/.test(value),
  }));
  const fit = isAmount ? shown.filter(({ value, isCounted }) => isCounted && !/\d/.test(value)) : shown;
  const [best] = (fit.length > 0 ? fit : shown).sort(
    (a, b) =>
      clumsiness(a.value) - clumsiness(b.value) ||
      b.voices - a.voices ||
      a.value.length - b.value.length ||
      compareText(a.value, b.value),
  );
  return best?.value ?? "";
}

function describeIssues(
  issues: readonly (DirectedIssue & { readonly id: string })[],
  positions: readonly DossierPosition[],
  voices: Voices,
  parties: readonly ActorRef[],
): Issue[] {
  const byIssue = groupBy(positions, ({ issue }) => issue);
  return issues
    .flatMap((issue) => {
      const own = byIssue.get(issue.id) ?? [];
      if (own.length === 0) return [];
      const names = votesFor(
        issue.things.map(({ member }) => member),
        voices,
        ({ item }) => [item.issue],
        (name) => name.toLowerCase(),
      );
      const speaking = new Set(own.flatMap(({ party, actor }) => [party.id, actor.id]));
      const best = bestName(issue, names);
      return [
        {
          id: issue.id,
          name: issue.name ?? best,
          names: names.map(({ value }) => value),
          positions: own.map(({ id }) => id),
          silent: parties.filter(({ id }) => !speaking.has(id)),
        },
      ];
    })
    .sort((a, b) => b.positions.length - a.positions.length || compareText(a.name, b.name) || compareText(a.id, b.id));
}
