/** Which actors the items of a reading speak of. */

/** The ids of all actors that appear anywhere in the items: as speakers, parties, hosts, members of delegations. */
export function idsOfActors(items: unknown): Set<string> {
  const found = new Set<string>();
  const waiting: unknown[] = [items];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === null || typeof next !== "object") continue;
    if ("id" in next && "aliases" in next && typeof next.id === "string") found.add(next.id);
    for (const value of Object.values(next)) if (typeof value === "object") waiting.push(value);
  }
  return found;
}
