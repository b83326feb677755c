/** The same position in other words becomes one, and names of issues that mean one thing become one issue. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierPosition, Issue } from "../../record/dossier.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { bySource, dayOf, inOrder, keptOf } from "../kept.ts";
import { byFirst } from "../kept-order.ts";
import { NumberedWords } from "../numbered-words.ts";
import { type Group, regroup } from "../regroup.ts";
import { Remembered } from "../remembered.ts";
import { type Cast, type Directives, memberIdOf, type Sourced, type Voices } from "../sourced.ts";
import { heardOf, type Vote, votesFor } from "../votes.ts";
import { assignIssues } from "./assign-issues.ts";
import { issueId, placeInIssues } from "./describe-issues.ts";
import { decidedNames } from "./direct-issues.ts";
import { groupPositions } from "./group-positions.ts";
import { joinIssues } from "./join-issues.ts";
import { type Saying, type Sayings, sayingOf, wordingsIn } from "./sayings.ts";
import { type Told, withStanding } from "./standing.ts";
import { type Thing, thingsOf } from "./thing.ts";

/** What is kept of a dossier's positions from one time to the next. */
export interface PositionMemory {
  /** Positions, with what their reports say. */
  readonly positions: Remembered<{ readonly position: DossierPosition; readonly saying: Saying }>;
  /** What reports call each issue. */
  readonly issueNames: Remembered<readonly Vote<string>[]>;
  readonly words: NumberedWords;
}

/** A memory without anything in it. */
function newPositionMemory(): PositionMemory {
  return { positions: new Remembered(), issueNames: new Remembered(), words: new NumberedWords() };
}

/**
 * Positions in order of their first report, issues with most positions first. `parties` are those that may be silent on an
 * issue. The order of `positions` makes no difference; `memory` may know what was made before, `venues` are the places of the talks.
 */
export function mergePositions(
  positions: readonly Sourced<ReportedPosition>[],
  cast: Cast,
  voices: Voices,
  directives: Directives,
  parties: readonly ActorRef[],
  memory = newPositionMemory(),
  venues: readonly string[] = [],
): { positions: DossierPosition[]; issues: Issue[]; sayings: Sayings } {
  const things = thingsOf(inOrder(positions), cast, venues);
  memory.words.begin();
  const weightOf = memory.words.weightsOf(things.map(({ words }) => words));
  const issues = assignIssues(things, directives.issues, memory.words).map((issue) => ({
    ...issue,
    id: issueId(issue),
  }));
  const issueOf = new Map<Member, string>();
  const apartOf = new Map<Thing, string>();
  for (const { id, isApart, things: own } of issues)
    for (const thing of own) {
      issueOf.set(thing.member, id);
      if (isApart) apartOf.set(thing, id);
    }
  const thingOfMember = new Map<Member, Thing>();
  for (const thing of things) thingOfMember.set(thing.member, thing);
  const groups = regroup(
    groupPositions(things, weightOf, (thing) => apartOf.get(thing) ?? null).map((group) =>
      group.map(({ member }) => member),
    ),
    directives,
  );
  const made = groups.map((group) => {
    const words = wordsByHand(group, directives);
    return memory.positions.of(group.members[0], [...partsOf(group, voices, thingOfMember, issueOf), words], () => {
      const position = itemOf(group, voices, thingOfMember, issueOf, words);
      const own = group.members.flatMap((member) => thingOfMember.get(member) ?? []);
      return { position, saying: sayingOf(position, own) };
    });
  });
  const merged = made.map(({ position }) => position);
  const sayings: Sayings = new Map(made.map(({ position, saying }) => [position.id, saying]));
  const wordingsOf = wordingsIn(sayings);
  const membersOf = new Map(merged.map(({ id }, at) => [id, groups[at]?.members ?? []]));
  const toldOf = (id: string) => (membersOf.get(id) ?? []).map(toldBy);
  const standing = withStanding(merged, { sayings, toldOf, weightOf }).sort(byFirst);
  const places = new Set(venues.map((place) => place.toLowerCase()));
  const families = joinIssues(issues, standing, {
    decided: decidedNames(directives.issues),
    places,
    weightOf,
    wordingsOf,
  });
  return { ...placeInIssues(families, standing, { voices, parties, places, known: memory.issueNames }), sayings };
}

function toldBy({ item, report }: Sourced<ReportedPosition>): Told {
  return { article: report.article.id, day: dayOf(report) ?? "", start: item.content.start };
}

type Member = Sourced<ReportedPosition>;

/** All that a position is described from. */
function partsOf(
  { members, corrections }: Group<ReportedPosition>,
  voices: Voices,
  things: ReadonlyMap<Member, Thing>,
  issueOf: ReadonlyMap<Member, string>,
): unknown[] {
  const parts: unknown[] = [voices.whoseText];
  // A thing is another as soon as its actor, its party or what it is asked of is.
  for (const member of members) parts.push(things.get(member), issueOf.get(member));
  parts.push(...corrections);
  return parts;
}

/** The words that a person last set for a position; null where nobody did. */
function wordsByHand({ members }: Group<ReportedPosition>, { wordings = [] }: Directives): string | null {
  if (wordings.length === 0) return null;
  const own = new Set(members.map(memberIdOf));
  return wordings.findLast((one) => one.members.some((member) => own.has(member)))?.content ?? null;
}

function itemOf(
  group: Group<ReportedPosition>,
  voices: Voices,
  things: ReadonlyMap<Member, Thing>,
  issueOf: ReadonlyMap<Member, string>,
  words: string | null,
): DossierPosition {
  const { members } = group;
  const kept = keptOf("position", members, voices);
  const heard = heardOf(members);
  const thing = (member: Member) => things.get(member);
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
  const [issue] = votesFor(members, voices, (member) => [issueOf.get(member) ?? ""], String);
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
    content: words ?? fullest.item.content.text,
    toward: refs((each) => each.toward),
    standing: "current",
    supersededBy: null,
  };
}
