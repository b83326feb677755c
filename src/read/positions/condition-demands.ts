/** The demand in a condition: what somebody requires for what he would do is wanted by him. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Condition } from "../../record/condition.ts";
import type { Position } from "../../record/position.ts";
import { type ReadContext, refOf } from "../context.ts";
import { childBy, tokensWithin } from "../grammar/tree.ts";
import { eventOf } from "./event-of.ts";
import type { IssueFinder } from "./find-issue.ts";
import { sideOf } from "./holders.ts";
import { isDemand } from "./required.ts";

/** Who requires it: who states the condition; of a plain “if” that the report tells itself, or that a spokesman passes on, who would do something. */
function requirerOf(context: ReadContext, condition: Condition): Actor | null {
  const { actors } = context;
  const { statedBy, relation, outcomeActor } = condition;
  const stater = statedBy === null ? ownerOfCondition(context, condition) : actors.byId(statedBy.id);
  const [doer] = outcomeActor;
  const isPassedOn = stater === null || /\bspokes(?:man|woman|person)\b/i.test(stater.role ?? "");
  const isHeldBack = relation === "unless" && stater === null && /\b(?:will|would)\b/i.test(condition.outcome.text);
  const other =
    (relation === "if" || isHeldBack) && isPassedOn && doer !== undefined && outcomeActor.length === 1
      ? actors.byId(doer.id)
      : null;
  return other ?? stater;
}

/** What somebody gives or withholds: “its support hinges on a new tunnel”. */
const stakes = /\b(?:support|vote|votes|consent|approval|signature|participation|backing|blessing|yes|assent)\b/i;

/** Whose condition it is, where nobody states it: “the island's condition is that …”, “the party's support hinges on …”. */
function ownerOfCondition({ tree, actors }: ReadContext, { trace, outcome, outcomeActor }: Condition): Actor | null {
  const [tie] = trace;
  const range = tie === undefined ? null : tokensWithin(tree, tie.start, tie.end);
  const owner = range === null ? null : childBy(tree, range.first, "nmod:poss");
  const [doer] = outcomeActor;
  if (owner !== null) return actors.actorAt(owner);
  return doer !== undefined && outcomeActor.length === 1 && stakes.test(outcome.text) ? actors.byId(doer.id) : null;
}

/** The demand of whoever requires what a condition says; empty where it is none. */
export function demandOf(context: ReadContext, condition: Condition, issueOf: IssueFinder): Position[] {
  const holder = requirerOf(context, condition);
  const lead = context.article.text.slice(Math.max(0, condition.outcome.start - 20), condition.outcome.start);
  if (holder === null || !isDemand(condition, (actor) => isSameParty(context, actor, holder), lead)) return [];
  const range = tokensWithin(context.tree, condition.requires.start, condition.requires.end);
  if (range === null) return [];
  return [
    {
      id: `position-${condition.requires.start}-${condition.requires.end}-${holder.id}`,
      actor: refOf(holder),
      side: sideOf(context, holder),
      issue: issueOf(context.tree, range.end - 1, condition.requires),
      stance: "demand",
      content: condition.requires,
      refersTo: null,
      toward: condition.requiresActor.filter((actor) => actor.id !== holder.id),
      statement: null,
      event: eventOf("demand", condition.requires.text, "present"),
      evidence: condition.evidence,
      trace: condition.trace,
    },
  ];
}

/** Whether an actor is the holder, of his side, or a body of his (“her party”). */
function isSameParty(context: ReadContext, { id }: ActorRef, holder: Actor): boolean {
  const actor = context.actors.byId(id);
  if (actor === null) return false;
  const sides = [actor, holder].map((each) => sideOf(context, each)?.id ?? each.id);
  return actor.id === holder.id || sides[0] === sides[1] || sides[0] === holder.id || sides[1] === actor.id;
}
