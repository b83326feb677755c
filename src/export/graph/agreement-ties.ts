/** Which parties agree and which disagree, counted by issue: for the same thing, or one for it and one against. */
import type { Dossier, DossierPosition } from "../../record/dossier.ts";
import type { Tie } from "./dossier-graph.ts";

/**
 * A tie for each two parties that agree on something and one for each two that disagree; `weight` is on how many issues. What
 * was superseded or dropped does not count, nor does mere openness. Two parties that each ask something of the other on one
 * issue may still be counted as agreeing: the stance alone is compared, as discourse networks do.
 */
export function agreementTies({ issues, positions }: Dossier): Tie[] {
  const counted = new Map<string, { from: string; to: string; type: Tie["type"]; issues: string[] }>();
  for (const issue of issues) {
    const parties = leaningsOf(positions.filter((one) => one.issue === issue.id));
    parties.forEach(([from, left], place) => {
      for (const [to, right] of parties.slice(place + 1)) {
        const type = left === right ? "agreement" : "disagreement";
        const [first = "", second = ""] = [from, to].sort();
        const key = `${first}:${second}:${type}`;
        const entry = counted.get(key) ?? { from: first, to: second, type, issues: [] };
        entry.issues.push(issue.name);
        counted.set(key, entry);
      }
    });
  }
  return [...counted].map(([id, { from, to, type, issues: names }]) => ({
    id,
    from,
    to,
    type,
    label: `${type} on ${names.length}`,
    weight: names.length,
    facts: { isMutual: true, issues: names.join(" | ") },
  }));
}

/** Parties that lean one way on an issue; a party that is for and against it leans neither way. */
function leaningsOf(positions: readonly DossierPosition[]): [string, "for" | "against"][] {
  const leanings = new Map<string, Set<"for" | "against">>();
  for (const { party, stance, standing } of positions) {
    if (standing !== "current" || stance === "open") continue;
    const own = leanings.get(party.id) ?? new Set();
    leanings.set(party.id, own.add(stance === "reject" ? "against" : "for"));
  }
  return [...leanings].flatMap(([party, own]) =>
    own.size === 1 ? [...own].map((one): [string, "for" | "against"] => [party, one]) : [],
  );
}
