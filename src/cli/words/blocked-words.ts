/** How the ties of a deadlock, and the places of its words, are told in lists and pictures. */
import type { Blocked, BlockedWait, PlacedSpan } from "../../desk/deadlock/blocked.ts";

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
