/** What people put together or took apart, applied to what the rules grouped. */
import { compareText } from "./kept.ts";
import {
  type Directives,
  inDecidedOrder,
  type MemberMerge,
  type MemberSplit,
  memberIdOf,
  type Sourced,
} from "./sourced.ts";

/** Members that are one item of the dossier, with what people said of the group as a whole. */
export interface Group<Item> {
  readonly members: readonly Sourced<Item>[];
  /** What a person called it; null where nobody did. */
  readonly name: string | null;
  /** Corrections that put it together or took it apart. */
  readonly corrections: readonly string[];
}

/** Merges and splits, each upon what the earlier decisions made. Members that are not there are passed over. */
export function regroup<Item extends { readonly id: string }>(
  grouped: readonly (readonly Sourced<Item>[])[],
  { merges, splits }: Pick<Directives, "merges" | "splits">,
): Group<Item>[] {
  const groups: Group<Item>[] = grouped.map((members) => ({ members, name: null, corrections: [] }));
  if (merges.length === 0 && splits.length === 0) return groups;
  return inDecidedOrder(merges, splits).reduce(
    (made, { merge, split }) => (merge === null ? putApart(made, split) : putTogether(made, merge)),
    groups,
  );
}

function putTogether<Item extends { readonly id: string }>(groups: Group<Item>[], merge: MemberMerge): Group<Item>[] {
  const wanted = new Set(merge.members);
  const [joined, rest] = partition(groups, (group) => group.members.some((one) => wanted.has(memberIdOf(one))));
  const found = joined.flatMap(({ members }) => members).filter((one) => wanted.has(memberIdOf(one)));
  if (found.length < 2) return groups;
  const named = joined.map(({ name }) => name).filter((name) => name !== null);
  return [
    ...rest,
    {
      members: joined.flatMap(({ members }) => members),
      name: merge.name ?? named.sort(compareText)[0] ?? null,
      corrections: [...joined.flatMap(({ corrections }) => corrections), merge.correction],
    },
  ];
}

function putApart<Item extends { readonly id: string }>(groups: Group<Item>[], split: MemberSplit): Group<Item>[] {
  const apart = new Set(split.apart);
  const moved = groups.flatMap(({ members }) => members.filter((one) => apart.has(memberIdOf(one))));
  if (moved.length === 0) return groups;
  const left = groups.flatMap((group) => {
    const kept = group.members.filter((one) => !apart.has(memberIdOf(one)));
    if (kept.length === group.members.length) return [group];
    return kept.length === 0
      ? []
      : [{ ...group, members: kept, corrections: [...group.corrections, split.correction] }];
  });
  return [...left, { members: moved, name: split.name, corrections: [split.correction] }];
}

function partition<One>(all: readonly One[], isIn: (one: One) => boolean): [One[], One[]] {
  const [inside, outside]: [One[], One[]] = [[], []];
  for (const one of all) (isIn(one) ? inside : outside).push(one);
  return [inside, outside];
}
