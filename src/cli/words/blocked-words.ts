/** The deadlock in the order in which a person wants to hear it: what is blocked, what that rests on, what waits besides. */
import type { Blocked, BlockedWait, PlacedSpan, Sentence } from "../../desk/deadlock/blocked.ts";
import { isConclusion } from "../../desk/deadlock/find-blocked.ts";

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

/** What ties a step to the one that it waits for: “nothing moves” *until* “Putin and Trump meet”. */
export function tieWords(wait: BlockedWait): string {
  if (wait.basis === "meaning") return "takes";
  if (wait.basis === "attendance") return "depends on";
  if (wait.relation === "until" || wait.relation === "only-if") return wait.relation === "until" ? "until" : "only if";
  if (wait.relation === "unless") return "unless";
  return wait.relation === "precondition" ? "first requires" : "not unless";
}

/** Who says so, or what it follows from. */
export function basisOfWait(wait: BlockedWait): string {
  if (wait.basis === "meaning") return "by what meeting means";
  if (wait.statedBy !== null) return `according to ${wait.statedBy.name}`;
  return "according to the report";
}

/** “¶8”, or “[2] ¶8” where there are several reports. */
export function placeOf({ report, paragraph }: PlacedSpan, { reports }: Blocked): string {
  return reports.length === 1 ? `¶${paragraph}` : `[${report + 1}] ¶${paragraph}`;
}

/** Words in quotation marks; those that bring their own keep them. */
export function quoted(words: string): string {
  const hasOwn = /^["“„«‘'][^"”»’']*["”»’']?$/.test(words.trim());
  return hasOwn ? words.trim() : `“${words.trim()}”`;
}
