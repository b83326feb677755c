/** Circles: actors who wait for one another, and the smallest sets of steps that would open each. */
import type { ActorRef } from "../../record/actor.ts";
import type { Circle, Step, Wait } from "../../record/deadlock.ts";

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly wait: Wait;
}

/** More awaited steps than this in one circle, and its releases are found one by one instead of all together. */
const mostTried = 14;
/** Releases shown for one circle. */
const mostShown = 6;

/**
 * Every group of actors in which each waits for the next. A wait runs from those who are held back to those whose act
 * is awaited; where nobody in particular is held back, from whoever holds it back.
 */
export function findCircles(steps: readonly Step[], waits: readonly Wait[]): Circle[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const actors = new Map<string, ActorRef>();
  const edges = waits.flatMap((wait): Edge[] => {
    const bound = byId.get(wait.step)?.actors ?? [];
    const from = bound.length > 0 ? bound : wait.statedBy ? [wait.statedBy] : [];
    const to = byId.get(wait.for)?.actors ?? [];
    for (const actor of [...from, ...to]) actors.set(actor.id, actor);
    const isMeeting = byId.get(wait.step)?.kind === "meeting";
    if (isMeeting) return [];
    // Who is held back and awaited at once waits for the others, not they for him: no wait is a circle by itself.
    const others = from.filter((a) => !to.some((b) => b.id === a.id));
    const held = others.length > 0 ? others : from.slice(0, 1);
    return held.flatMap((a) => to.filter((b) => b.id !== a.id).map((b) => ({ from: a.id, to: b.id, wait })));
  });
  return groupsOf(edges).map((group) => {
    const inside = edges.filter((edge) => group.has(edge.from) && group.has(edge.to));
    const ids = [...new Set(inside.map((edge) => edge.wait.id))];
    return {
      actors: [...group].flatMap((id) => actors.get(id) ?? []),
      waits: ids,
      releases: releasesOf(inside),
    };
  });
}

/** Groups in which everyone can be reached from everyone: two or more actors. */
function groupsOf(edges: readonly Edge[]): Set<string>[] {
  const reach = new Map<string, Set<string>>();
  for (const start of new Set(edges.map((edge) => edge.from))) {
    const seen = new Set<string>();
    const waiting = [start];
    while (waiting.length > 0) {
      const at = waiting.pop() as string;
      for (const edge of edges) {
        if (edge.from !== at || seen.has(edge.to)) continue;
        seen.add(edge.to);
        waiting.push(edge.to);
      }
    }
    reach.set(start, seen);
  }
  const groups: Set<string>[] = [];
  for (const [actor, seen] of reach) {
    if (!seen.has(actor) || groups.some((group) => group.has(actor))) continue;
    const group = new Set([actor, ...[...seen].filter((other) => reach.get(other)?.has(actor))]);
    if (group.size > 1) groups.push(group);
  }
  return groups;
}

/** The smallest sets of awaited steps that leave no circle once they happen. */
function releasesOf(edges: readonly Edge[]): string[][] {
  const ids = [...new Set(edges.map((edge) => edge.wait.for))];
  const isOpen = (happened: readonly string[]) =>
    groupsOf(edges.filter((edge) => !happened.includes(edge.wait.for))).length === 0;
  if (ids.length > mostTried) {
    // Each step in turn is left out where the circle stays open without it: no step of the rest is idle.
    const kept = new Set(ids);
    for (const id of ids) if (isOpen([...kept].filter((other) => other !== id))) kept.delete(id);
    return [[...kept]];
  }
  for (let size = 1; size <= ids.length; size++) {
    const found = subsets(ids, size).filter(isOpen);
    if (found.length > 0) return found.slice(0, mostShown);
  }
  return [];
}

function subsets(ids: readonly string[], size: number): string[][] {
  if (size === 0) return [[]];
  return ids.flatMap((id, at) => subsets(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));
}
