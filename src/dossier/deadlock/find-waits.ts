/** Waits: which step is held back until which other, from conditions, from reasons for staying away, and from what meeting means. */
import type { ActorRef } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Step, Wait } from "../../record/deadlock.ts";
import type { Span } from "../../record/span.ts";
import type { Cast } from "./cast.ts";
import { heldBy } from "./held.ts";
import type { StepBook } from "./steps.ts";
import { worded } from "./wording.ts";

/** Who has said no, or is kept out. */
const absent = new Set<Attendance["status"]>(["declined", "withdrawn", "excluded"]);

export function hasRefused(item: Attendance): boolean {
  return absent.has(item.status);
}

/** All waits; two that tie the same steps are one with more words. */
export function findWaits(
  conditions: readonly Condition[],
  attendance: readonly Attendance[],
  cast: Cast,
  book: StepBook,
): Wait[] {
  const waits = new Map<string, Wait>();
  const add = (step: Step, awaited: Step, wait: Omit<Wait, "id" | "step" | "for">): void => {
    if (step === awaited) return;
    const id = `wait-${step.id}-${awaited.id}`;
    const known = waits.get(id);
    if (known === undefined) waits.set(id, { id, step: step.id, for: awaited.id, ...wait });
    else waits.set(id, { ...known, items: [...known.items, ...wait.items], words: [...known.words, ...wait.words] });
  };
  for (const condition of conditions) {
    const held = heldBy(condition);
    if (held === null || held.hold === "threatens") continue;
    const { outcomeActor, requiresActor, statedBy } = condition;
    const step =
      held.hold === "lasts"
        ? book.endOf(held.outcome, outcomeActor)
        : book.of(held.outcome, outcomeActor, statedBy, held.isTurned ? held.outcome : undefined);
    const awaited = book.of(held.requires, requiresActor, statedBy, labelOf(condition, held.requires));
    add(step, awaited, {
      basis: "condition",
      // The steps are told without denial, so what was “no … until” and “no … unless” is “only if” between them.
      relation: condition.relation === "precondition" ? "precondition" : "only-if",
      statedBy: condition.statedBy,
      items: [condition.id],
      words: condition.evidence,
    });
  }
  for (const item of attendance) {
    for (const { leader, words } of leadersOf(item, attendance, cast)) {
      add(book.comingOf(item.actor), book.comingOf(leader.actor), {
        basis: "attendance",
        relation: null,
        statedBy: item.saidBy,
        items: [item.id, leader.id],
        words: [...words],
      });
    }
  }
  for (const step of [...book.steps]) {
    if (step.kind !== "meeting") continue;
    for (const actor of step.actors) {
      const isAtIssue =
        attendance.some((item) => item.actor.id === actor.id && hasRefused(item)) ||
        book.steps.some((other) => other.kind === "coming" && other.actors[0]?.id === actor.id);
      if (isAtIssue)
        add(step, book.comingOf(actor), { basis: "meaning", relation: null, statedBy: null, items: [], words: [] });
    }
  }
  return [...waits.values()];
}

/** A thing without a verb is told as one: “if there is a pledge from the Taliban”. */
function labelOf({ trace }: Condition, requires: string): string | undefined {
  const isThing = /\/(?:without|absent|pending|until-phrase|in-exchange-for|in-return-for)$/.test(
    trace[0]?.entry ?? "",
  );
  return isThing && !/^\p{L}+ing\b/u.test(requires) ? `there is ${worded(requires)}` : undefined;
}

/**
 * Whose staying away a person gives, or the report gives, as the reason for his own, with the words.
 *
 *     Putin will not take part, prompting Zelenskyy to also back out.
 *     └leader┘                            └────┘ follows
 */
function leadersOf(
  item: Attendance,
  attendance: readonly Attendance[],
  cast: Cast,
): { leader: Attendance; words: readonly Span[] }[] {
  if (!hasRefused(item) && item.status !== "conditional") return [];
  return attendance.flatMap((leader) => {
    if (leader.actor.id === item.actor.id || !hasRefused(leader)) return [];
    const words = tieBetween(leader, item, cast);
    return words.length > 0 ? [{ leader, words }] : [];
  });
}

function tieBetween(leader: Attendance, item: Attendance, cast: Cast): readonly Span[] {
  if (item.because !== null) {
    const isNamed = cast.in(item.because.text, null).some((actor) => actor.id === leader.actor.id);
    return isNamed ? [item.because] : [];
  }
  const told = [...leader.evidence, ...item.evidence].filter(({ text }) => leads(text, leader.actor, item.actor));
  return told.length > 0 ? told : joining(leader, item);
}

/** “… will not take part, …, … to also back out”: words of joining right after the leader's own. */
function joining(leader: Attendance, item: Attendance): readonly Span[] {
  for (const after of item.evidence.filter(({ text }) =>
    /\b(?:also|too|either|as well|likewise|in turn)\b/i.test(text),
  )) {
    const before = leader.evidence.find(({ end }) => end <= after.start && after.start - end < nearby);
    if (before !== undefined) return [before, after];
  }
  return [];
}

/** As far apart as two halves of one sentence, in characters. */
const nearby = 160;

/** Whether the words make the one's absence the reason of the other's: “A will not come, prompting B to back out”. */
function leads(words: string, leader: ActorRef, follower: ActorRef): boolean {
  const turn = words.search(/\b(?:prompt(?:ing|ed)|which led|leading|so|and in response)\b/i);
  const first = placeOf(words, leader);
  const second = placeOf(words, follower);
  return turn >= 0 && first < turn && turn < second && second < Infinity;
}

function placeOf(words: string, actor: ActorRef): number {
  const places = [actor.name, ...actor.aliases].map((name) => words.indexOf(name)).filter((at) => at >= 0);
  return Math.min(...places, Infinity);
}
