/** Blockages: steps that wait, in the end, on somebody who has refused, and what would release them. */
import type { Blockage, Step, Wait } from "../../record/deadlock.ts";

/** Every step that nothing else waits for and that leads to a refusal, by the shortest way. */
export function findBlockages(steps: readonly Step[], waits: readonly Wait[]): Blockage[] {
  const awaited = new Set(waits.map((wait) => wait.for));
  const tops = steps.filter((step) => waits.some((wait) => wait.step === step.id) && !awaited.has(step.id));
  return tops.flatMap((top) => {
    const way = wayToRefusal(top, steps, waits);
    if (way === null) return [];
    const refused = way.at(-1)?.for ?? top.id;
    return [
      {
        step: top.id,
        by: refused,
        waits: way.map((wait) => wait.id),
        releases: [releaseOf(way[0]?.for ?? refused, steps, waits)],
      },
    ];
  });
}

/** The waits that lead to the nearest step that somebody has refused. */
function wayToRefusal(top: Step, steps: readonly Step[], waits: readonly Wait[]): Wait[] | null {
  const isRefused = new Set(steps.filter((step) => step.refusals.length > 0).map((step) => step.id));
  const ways: Wait[][] = [[]];
  const seen = new Set([top.id]);
  for (let at = 0; at < ways.length; at++) {
    const way = ways[at] as Wait[];
    const end = way.at(-1)?.for ?? top.id;
    if (way.length > 0 && isRefused.has(end)) return way;
    for (const wait of waits) {
      if (wait.step !== end || seen.has(wait.for)) continue;
      seen.add(wait.for);
      ways.push([...way, wait]);
    }
  }
  return null;
}

/** The last steps under one: those that wait for nothing more, and those refused; all of them would have to happen. */
function releaseOf(first: string, steps: readonly Step[], waits: readonly Wait[]): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const waiting = [first];
  while (waiting.length > 0) {
    const id = waiting.pop() as string;
    if (seen.has(id)) continue;
    seen.add(id);
    const below = waits.filter((wait) => wait.step === id).map((wait) => wait.for);
    const isRefused = steps.some((step) => step.id === id && step.refusals.length > 0);
    const isMeeting = steps.some((step) => step.id === id && step.kind === "meeting");
    if (below.length === 0 || (isRefused && !isMeeting)) found.add(id);
    waiting.push(...below);
  }
  return [...found];
}
