/** Under which issue each position stands. */
import { groupBy } from "../group-by.ts";
import { NumberedWords } from "../numbered-words.ts";
import type { Directives } from "../sourced.ts";
import { type DirectedIssue, decidedNames, directIssues } from "./direct-issues.ts";
import { groupIssues, type IssueGroup } from "./group-issues.ts";
import type { Thing } from "./thing.ts";

/**
 * The issues of the dossier. Names of readings are rough: where none of a name's words stands in what is wanted, and the name
 * of another issue stands there in full, the position belongs to that other issue. What a person decided about a name or set
 * by hand stays. `numbered` may know words from before.
 */
export function assignIssues(
  things: readonly Thing[],
  directives: Directives["issues"],
  numbered = new NumberedWords(),
): DirectedIssue[] {
  const decided = decidedNames(directives);
  const groups = groupIssues(things, decided, numbered);
  const place = new Map(groups.map((group, at) => [group, at]));
  const moved = new Map<Thing, IssueGroup>();
  const byHead = groupBy(groups, ({ head }) => head ?? "");
  for (const thing of things) {
    if (hasAny(thing.words, thing.issue.words)) continue;
    if (thing.member.review !== "none" || decided.has(thing.issue.key)) continue;
    const named = [...thing.words]
      .flatMap((word) => byHead.get(word) ?? [])
      .filter((group) => group.words.size > 1 && [...group.words].every((word) => thing.words.has(word)));
    const [best] = named.sort((a, b) => b.words.size - a.words.size || (place.get(a) ?? 0) - (place.get(b) ?? 0));
    if (best !== undefined) moved.set(thing, best);
  }
  const rearranged = groups.map((group) => ({
    ...group,
    things: group.things.filter((thing) => !moved.has(thing)),
  }));
  for (const [thing, target] of moved) {
    const at = place.get(target) ?? -1;
    const group = rearranged[at];
    if (group !== undefined) rearranged[at] = { ...group, things: [...group.things, thing] };
  }
  return directIssues(
    rearranged.filter(({ things: own }) => own.length > 0),
    directives,
  );
}

function hasAny(words: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const word of wanted) if (words.has(word)) return true;
  return false;
}
