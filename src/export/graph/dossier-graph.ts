/**
 * A dossier as a network: actors and issues, who takes which position on what, who agrees with whom, who waits for whom. All
 * ties have a direction; those that go both ways (`isMutual`) stand once.
 */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierAttendance, DossierCondition, DossierPosition } from "../../record/dossier.ts";
import { tellCondition } from "../../record/words/tell-item.ts";
import { type LookUp, lookUpOf, unlistedActors, wordsOf } from "../look-up.ts";
import { agreementTies } from "./agreement-ties.ts";

export type Fact = string | number | boolean | null;

export interface Node {
  readonly id: string;
  readonly label: string;
  /** An actor's kind, or `issue`, `condition` or `talks`. */
  readonly type: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly type:
    | "position"
    | "agreement"
    | "disagreement"
    | "waits-for"
    | "held-back"
    | "requires-of"
    | "stated"
    | "attendance"
    | "speaks-for";
  readonly weight: number;
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface Graph {
  readonly nodes: readonly Node[];
  readonly ties: readonly Tie[];
}

/** The network of a dossier. Positions that were superseded or dropped are in it, and say so. */
export function graphOf(dossier: Dossier): Graph {
  const found = lookUpOf(dossier);
  return {
    nodes: [...nodesOf(dossier), ...unlistedActors(dossier).map(unlistedNode)],
    ties: [
      ...dossier.positions.map((position) => positionTie(position, found)),
      ...agreementTies(dossier),
      ...dossier.conditions.flatMap((condition) => conditionTies(condition, found)),
      ...dossier.attendance.flatMap((attendance) => attendanceTie(attendance, found)),
      ...dossier.actors.flatMap(({ id, side }) =>
        side === null || side.id === id
          ? []
          : [tie(`${id}:side`, "speaks-for", id, side.id, "speaks for", { isMutual: false })],
      ),
    ],
  };
}

function nodesOf({ actors, issues, conditions, talks }: Dossier): Node[] {
  return [
    ...actors.map(({ id, name, names, kind, role, side, voices, firstOn, lastOn }) => ({
      id,
      label: name,
      type: kind,
      facts: { names: names.join(" | "), role, side: side?.name ?? null, voices, firstOn, lastOn },
    })),
    ...issues.map(({ id, name, names, positions, silent }) => ({
      id,
      label: name,
      type: "issue",
      facts: {
        names: names.join(" | "),
        positions: positions.length,
        silent: silent.map((one) => one.name).join(" | "),
      },
    })),
    ...conditions.map((one) => ({
      id: one.id,
      label: tellCondition(one),
      type: "condition",
      facts: { outcome: one.outcome, relation: one.relation, requires: one.requires, voices: one.voices },
    })),
    ...talks.map(({ id, name, names, status, place, date, voices }) => ({
      id,
      label: name,
      type: "talks",
      facts: { names: names.join(" | "), status, place, date, voices },
    })),
  ];
}

function unlistedNode({ id, name }: ActorRef): Node {
  return { id, label: name, type: "actor", facts: {} };
}

function positionTie(position: DossierPosition, found: LookUp): Tie {
  const { id, party, issue, stance, content, standing, actor, toward, voices } = position;
  return tie(`${id}:${issue}`, "position", party.id, issue, stance, {
    isMutual: false,
    agreement: stance !== "reject",
    stance,
    content,
    standing,
    actor: actor.name,
    toward: toward.map(({ name }) => name).join(" | "),
    voices,
    ...sourceOf(position, found),
  });
}

/** The condition hangs between those whose act is held back and those who would have to act; they also wait for one another. */
function conditionTies(condition: DossierCondition, found: LookUp): Tie[] {
  const { id, outcomeActor, requiresActor, statedBy, relation, outcome, requires } = condition;
  const facts = { isMutual: false, relation, outcome, requires, ...sourceOf(condition, found) };
  const other = (one: ActorRef, other: ActorRef) => one.id !== other.id;
  return [
    ...(statedBy === null ? [] : [tie(`${id}:stated`, "stated", statedBy.id, id, "states", facts)]),
    ...outcomeActor.map((one, place) =>
      tie(`${id}:held-back:${place}`, "held-back", one.id, id, "is held back by", facts),
    ),
    ...requiresActor.map((one, place) =>
      tie(`${id}:requires:${place}`, "requires-of", id, one.id, "requires of", facts),
    ),
    ...outcomeActor.flatMap((one, place) =>
      requiresActor
        .filter((two) => other(one, two))
        .map((two, second) => tie(`${id}:waits:${place}:${second}`, "waits-for", one.id, two.id, relation, facts)),
    ),
  ];
}

function attendanceTie(item: DossierAttendance, found: LookUp): Tie[] {
  const { id, actor, talks, status, basis, because } = item;
  if (talks === null) return [];
  const facts = { isMutual: false, status, basis, because, ...sourceOf(item, found) };
  return [tie(`${id}:talks`, "attendance", actor.id, talks, status, facts)];
}

/** The words, outlet, day and address of the first report. */
function sourceOf(
  { evidence: [first] }: Pick<DossierPosition, "evidence">,
  { articles }: LookUp,
): Record<string, Fact> {
  if (first === undefined) return {};
  const article = articles.get(first.article);
  return {
    words: wordsOf(first),
    publisher: article?.publisher ?? null,
    publishedOn: article?.publishedOn ?? null,
    url: article?.url ?? null,
  };
}

function tie(id: string, type: Tie["type"], from: string, to: string, label: string, facts: Tie["facts"]): Tie {
  return { id, type, from, to, label, weight: 1, facts };
}
