/** Finds who waits for whom, and for what, in the conditions and attendance of a reading or of a dossier. */
import type { Actor } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Deadlock } from "../../record/deadlock.ts";
import type { Talks } from "../../record/talks.ts";
import { castOf } from "./cast.ts";
import { findBlockages } from "./find-blockages.ts";
import { findCircles } from "./find-circles.ts";
import { findWaits, hasRefused } from "./find-waits.ts";
import { openStepBook } from "./steps.ts";
import { tellDeadlock } from "./tell-deadlock.ts";

export interface DeadlockItems {
  readonly conditions: readonly Condition[];
  readonly attendance: readonly Attendance[];
  readonly talks: readonly Talks[];
  /** Where given, the telling says “he” and “she” as the article does; without, it repeats names. */
  readonly actors?: readonly Actor[];
}

/** Conditions beyond this many are left out, the last ones first: the work grows with their square. */
const mostConditions = 400;

/** The deadlock of some items; empty lists where nobody waits. The same items always give the same deadlock. */
export function findDeadlock({ conditions, attendance, talks, actors = [] }: DeadlockItems): Deadlock {
  const current = attendance.filter((item) => !isOver(item, talks));
  const considered = conditions.slice(0, mostConditions);
  const cast = castOf(considered, current);
  const book = openStepBook(cast);
  const waits = findWaits(considered, current, cast, book);
  const steps = book.steps.map((step) => ({
    ...step,
    refusals:
      step.kind === "coming" || step.kind === "meeting"
        ? refusalsOf(
            step.actors.map((actor) => actor.id),
            current,
          )
        : [],
  }));
  const circles = findCircles(steps, waits);
  const blockages = findBlockages(steps, waits);
  return {
    steps,
    waits,
    circles,
    blockages,
    telling: tellDeadlock(
      { steps, waits, circles, blockages },
      { conditions: considered, attendance: current, actors },
    ),
  };
}

/** Attendance at talks that have ended holds nothing up any more. */
function isOver(item: Attendance, talks: readonly Talks[]): boolean {
  return talks.some((each) => each.id === item.talks && each.status === "ended") && item.status === "present";
}

function refusalsOf(actors: readonly string[], attendance: readonly Attendance[]) {
  return attendance.flatMap((item) => {
    const [words] = item.evidence;
    return hasRefused(item) && actors.includes(item.actor.id) && words !== undefined
      ? [{ actor: item.actor, attendance: item.id, words }]
      : [];
  });
}
