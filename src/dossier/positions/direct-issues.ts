/** What people decided about issues, applied by name: to every reading, later ones too. */
import { compareText } from "../kept.ts";
import { type Directives, inDecidedOrder, type NameMerge, type NameSplit } from "../sourced.ts";
import type { IssueGroup } from "./group-issues.ts";
import { issueKey } from "./issue-name.ts";
import type { Thing } from "./thing.ts";

export interface DirectedIssue {
  readonly names: ReadonlySet<string>;
  readonly things: readonly Thing[];
  /** What a person called it; null where nobody did. */
  readonly name: string | null;
  readonly isAmount: boolean;
  /** A person took it apart from another issue. */
  readonly isApart: boolean;
}

/** Merges and splits in the order they were decided, then renames. A name that no reading has any more is passed over. */
export function directIssues(groups: readonly IssueGroup[], directives: Directives["issues"]): DirectedIssue[] {
  let issues: DirectedIssue[] = groups.map(({ names, things, isAmount }) => ({
    names,
    things,
    isAmount,
    isApart: false,
    name: null,
  }));
  const meant = (name: string) => namesMeant(issueKey(name), directives);
  const join = ({ names, name }: NameMerge) => {
    const keys = new Set(names.flatMap(meant));
    const joined = issues.filter((issue) => isNamed(issue, keys));
    if (joined.length === 0) return;
    const rest = issues.filter((issue) => !isNamed(issue, keys));
    issues = [
      ...rest,
      {
        names: new Set(joined.flatMap((issue) => [...issue.names])),
        things: joined.flatMap(({ things }) => things),
        isAmount: joined.every(({ isAmount }) => isAmount),
        isApart: joined.some(({ isApart }) => isApart),
        name: name ?? names[0] ?? null,
      },
    ];
  };
  const takeApart = ({ apart, name }: NameSplit) => {
    const keys = new Set(apart.flatMap(meant));
    const moved = issues.flatMap(({ things }) => things.filter((thing) => keys.has(thing.issue.key)));
    if (moved.length === 0) return;
    issues = [
      ...issues
        .map((issue) => ({
          ...issue,
          names: new Set([...issue.names].filter((each) => !keys.has(each))),
          things: issue.things.filter((thing) => !keys.has(thing.issue.key)),
        }))
        .filter(({ things }) => things.length > 0),
      { names: keys, things: moved, isAmount: false, isApart: true, name: name ?? apart[0] ?? null },
    ];
  };
  for (const { merge, split } of inDecidedOrder(directives.merges, directives.splits)) {
    if (merge === null) takeApart(split);
    else join(merge);
  }
  for (const { from, name } of directives.renames) {
    const keys = new Set(meant(from));
    issues = issues.map((issue) => (isNamed(issue, keys) ? { ...issue, name } : issue));
  }
  return issues;
}

function isNamed(issue: DirectedIssue, keys: ReadonlySet<string>): boolean {
  return (issue.name !== null && keys.has(issueKey(issue.name))) || [...keys].some((key) => issue.names.has(key));
}

/** The names of readings behind a name that a person may have given. */
function namesMeant(key: string, { renames, merges, splits }: Directives["issues"]): string[] {
  const found = new Set([key]);
  for (const rename of renames) if (issueKey(rename.name) === key) found.add(issueKey(rename.from));
  for (const { name, names } of merges)
    if (name !== null && issueKey(name) === key) for (const each of names) found.add(issueKey(each));
  for (const { name, apart } of splits)
    if (name !== null && issueKey(name) === key) for (const each of apart) found.add(issueKey(each));
  return [...found].sort(compareText);
}

/** Names that a person decided about: their positions stay under them, whatever their words. */
export function decidedNames({ merges, splits, renames }: Directives["issues"]): Set<string> {
  return new Set(
    [
      ...merges.flatMap(({ names }) => names),
      ...splits.flatMap(({ from, apart }) => [from, ...apart]),
      ...renames.map(({ from }) => from),
    ].map(issueKey),
  );
}
