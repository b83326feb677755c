/** The deadlock in the order in which a person wants to hear it: what is blocked, what that rests on, what waits besides. */
import type { Blocked, BlockedWait, Sentence } from "./blocked.ts";

export interface BlockedParts {
  /** Circles and blockages, with what would release them. */
  readonly conclusions: readonly Sentence[];
  /** What they rest on, and who stays away because another does. */
  readonly grounds: readonly Sentence[];
  /** Waits that block nothing else. */
  readonly others: readonly Sentence[];
}

/** The parts of a telling; all empty where nobody waits. */
export function blockedParts(blocked: Blocked): BlockedParts {
  const atIssue = itemsAtIssue(blocked);
  const conclusions = blocked.telling.filter(isConclusion);
  const told = blocked.telling.filter((one) => !isConclusion(one));
  const isGround = (one: Sentence) => one.items.some((id) => atIssue.has(id));
  return { conclusions, grounds: told.filter(isGround), others: told.filter((one) => !isGround(one)) };
}

/** Whether anything is blocked, or anybody stays away because another does. Mere conditions block nothing. */
export function isBlocked({ circles, blockages, waits }: Blocked): boolean {
  return circles.length > 0 || blockages.length > 0 || waits.some((wait) => wait.basis === "attendance");
}

/** The waits of circles, of blockages and of following, and those that lead down from them; in their order. */
export function waitsAtIssue({ waits, circles, blockages }: Blocked): BlockedWait[] {
  const inside = new Set([...circles, ...blockages].flatMap((one) => one.waits));
  const atIssue = new Set(waits.filter((wait) => wait.basis === "attendance" || inside.has(wait.id)));
  // A set is gone through in the order of adding, so that what is found on the way is looked at too.
  for (const above of atIssue) {
    for (const wait of waits) if (wait.step === above.for) atIssue.add(wait);
  }
  return waits.filter((wait) => atIssue.has(wait));
}

/** The items that circles, blockages and following rest on: of every wait that leads down from what is blocked, and of refusals. */
function itemsAtIssue(blocked: Blocked): Set<string> {
  const { telling, steps } = blocked;
  const atIssue = waitsAtIssue(blocked);
  const ends = new Set(atIssue.flatMap((wait) => [wait.step, wait.for]));
  const refusals = steps.filter((step) => ends.has(step.id)).flatMap((step) => step.refusals);
  return new Set([
    ...telling.filter(isConclusion).flatMap((told) => told.items),
    ...atIssue.flatMap((wait) => wait.items),
    ...refusals.map((refusal) => refusal.attendance),
  ]);
}

/** Whether a sentence draws a conclusion from others (a circle, a blockage) and has no words of its own. */
export function isConclusion(told: Sentence): boolean {
  return told.words.length === 0;
}

/** A sentence with the ids of all that it follows from. */
export interface Told {
  readonly sentence: string;
  readonly items: readonly string[];
}

/** Every sentence once: conclusions, what they rest on, what waits besides. A conclusion has the items that it is drawn from. */
export function inOrderOfWeight(blocked: Blocked): Told[] {
  const { conclusions, grounds, others } = blockedParts(blocked);
  const whence = [
    ...blocked.circles.map(({ waits, releases }) => drawnFrom(blocked, waits, releases, null)),
    ...blocked.blockages.map(({ waits, releases, by }) => drawnFrom(blocked, waits, releases, by)),
  ];
  // Circles are told before blockages; two that read the same are told once, and then all that any is drawn from counts.
  const isEachTold = whence.length === conclusions.length;
  const told = conclusions.map(({ sentence, items }, place) => {
    const from = isEachTold ? (whence[place] ?? []) : whence.flat();
    return { sentence, items: [...new Set([...items, ...from])] };
  });
  return [...told, ...grounds, ...others];
}

/** Items of the waits of a circle or a blockage, of those for what would release it, and of the refusal. */
function drawnFrom(
  { waits, steps }: Blocked,
  ids: readonly string[],
  releases: readonly (readonly string[])[],
  by: string | null,
): string[] {
  const released = new Set(releases.flat());
  const concerned = waits.filter(({ id, for: awaited }) => ids.includes(id) || released.has(awaited));
  const refusals = steps.find(({ id }) => id === by)?.refusals ?? [];
  return [...refusals.map(({ attendance }) => attendance), ...concerned.flatMap(({ items }) => items)];
}
