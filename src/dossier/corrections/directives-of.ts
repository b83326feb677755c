/** What people decided that no single item carries: what is one and what is not, names, and which articles belong together. */
import type { Correction, Decision, Target } from "../../record/correction.ts";
import type { Directives, MemberSplit, NameChange, NameMerge, NameSplit } from "../sourced.ts";
import type { Unapplied } from "./in-force.ts";
import { isItem } from "./steps-of.ts";

/** Members that the nth target of a correction was found to mean: its own, then those on the same words in copies. */
export type Located = (correction: string, nth: number) => readonly string[];

/** What is known of names: a decision about a name that nobody bears is shown as such. */
export interface Known {
  hasActor(name: string): boolean;
  hasIssue(name: string): boolean;
  hasArticle(id: string): boolean;
}

type Writable<Value> = Value extends readonly (infer One)[]
  ? One[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;
type Draft = Writable<Required<Directives>>;

/** The directives of the corrections in force, which come in their order, and those that found nothing. */
export function directivesOf(
  inForce: readonly Correction[],
  located: Located,
  known: Known,
): { directives: Directives; unapplied: Unapplied[] } {
  const draft: Draft = {
    merges: [],
    splits: [],
    wordings: [],
    talksNames: [],
    actors: { merges: [], splits: [], renames: [], edits: [] },
    issues: { merges: [], splits: [], renames: [] },
    places: [],
    dossierNames: [],
  };
  const unapplied: Unapplied[] = [];
  for (const [order, { id, decision }] of inForce.entries()) {
    const reason = direct(draft, { id, order }, decision, located, known);
    if (reason !== null) unapplied.push({ correction: id, reason });
  }
  return { directives: draft, unapplied };
}

/** Puts one decision among the directives; returns the reason where it cannot. */
function direct(
  draft: Draft,
  { id: correction, order }: { readonly id: string; readonly order: number },
  decision: Decision,
  located: Located,
  known: Known,
): string | null {
  switch (decision.do) {
    case "merge": {
      const kind = sameKind(decision.targets);
      if (kind === null) return "Only things of one kind can be put together.";
      if (kind === "actor" || kind === "issue") {
        const merge: NameMerge = { correction, order, names: decision.targets.map(nameOf), name: decision.name };
        const list = kind === "actor" ? draft.actors : draft.issues;
        list.splits = list.splits.filter((split) => !rejoinsNames(merge, split));
        list.merges.push(merge);
        return unknownName(kind, merge.names, known);
      }
      const found = decision.targets.map((_, nth) => located(correction, nth)).filter(({ length }) => length > 0);
      const members = [...new Set(found.flat())];
      if (found.length < 2 || members.length < 2) return "Fewer than two of what it puts together are found any more.";
      draft.splits = draft.splits.filter((split) => !rejoins(members, split));
      draft.merges.push({ correction, order, members, name: decision.name });
      return null;
    }
    case "split": {
      const { target, apart, name } = decision;
      const kind = sameKind([target, ...apart]);
      if (kind === null) return "Only things of one kind can be taken apart.";
      if (kind === "actor" || kind === "issue") {
        const split: NameSplit = { correction, order, from: nameOf(target), apart: apart.map(nameOf), name };
        (kind === "actor" ? draft.actors : draft.issues).splits.push(split);
        return unknownName(kind, split.apart, known);
      }
      const gone = [...new Set(apart.flatMap((_, nth) => located(correction, nth + 1)))];
      if (gone.length === 0) return "What it takes apart is not found any more.";
      const from = located(correction, 0).filter((member) => !gone.includes(member));
      draft.splits.push({ correction, order, from, apart: gone, name });
      return null;
    }
    case "rename": {
      const { target, name } = decision;
      if (target.kind === "actor" || target.kind === "issue") {
        const change: NameChange = { correction, from: target.name, name };
        (target.kind === "actor" ? draft.actors : draft.issues).renames.push(change);
        return unknownName(target.kind, [target.name], known);
      }
      if (target.kind !== "talks") return "Only talks, actors and issues have names.";
      const members = located(correction, 0);
      draft.talksNames.push(...members.map((member) => ({ correction, member, name })));
      return members.length > 0 ? null : "The talks that it names are not found any more.";
    }
    case "edit": {
      const { target, also, set } = decision;
      if (!isItem(target)) return editName(draft, correction, decision, known);
      const members = [target, ...(also ?? [])].flatMap((_, nth) => located(correction, nth));
      if (set.content !== undefined) draft.wordings.push({ correction, members, content: set.content });
      return null;
    }
    case "place":
    case "rename-dossier": {
      if (decision.do === "place") {
        const { articles, dossier, beside } = decision;
        draft.places.push({ correction, articles, dossier, ...(beside === undefined ? {} : { beside }) });
      } else {
        draft.dossierNames.push({ correction, articles: decision.articles, name: decision.name });
      }
      return decision.articles.some(known.hasArticle) ? null : "None of its articles is in the record.";
    }
    case "accept":
    case "reject":
    case "add":
    case "undo":
      return null;
  }
}

function editName(
  draft: Draft,
  correction: string,
  { target, set }: Extract<Decision, { do: "edit" }>,
  known: Known,
): string | null {
  if (isItem(target)) return null;
  const { name: from } = target;
  if (target.kind === "issue") {
    const name = set.name ?? set.issue;
    if (name === undefined) return "An issue has nothing but its name that could be set.";
    draft.issues.renames.push({ correction, from, name });
    return unknownName("issue", [from], known);
  }
  const name = set.name ?? set.actor;
  if (name !== undefined) draft.actors.renames.push({ correction, from, name });
  if (set.role !== undefined || set.side !== undefined || set.actorKind !== undefined) {
    draft.actors.edits.push({
      correction,
      name: from,
      ...(set.role === undefined ? {} : { role: set.role }),
      ...(set.side === undefined ? {} : { side: set.side }),
      ...(set.actorKind === undefined ? {} : { kind: set.actorKind }),
    });
  } else if (name === undefined) return "An actor has a name, a role, a side and a kind, and none of them is set.";
  return unknownName("actor", [from], known);
}

/** A later merge takes back an earlier split of the same things. */
function rejoins(members: readonly string[], split: MemberSplit): boolean {
  return members.some((one) => split.apart.includes(one)) && members.some((one) => split.from.includes(one));
}

function rejoinsNames({ names }: NameMerge, split: NameSplit): boolean {
  return names.includes(split.from) && names.some((name) => split.apart.includes(name));
}

function sameKind(targets: readonly Target[]): Target["kind"] | null {
  const [kind, ...others] = new Set(targets.map((target) => target.kind));
  return kind === undefined || others.length > 0 ? null : kind;
}

function nameOf(target: Target): string {
  return isItem(target) ? "" : target.name;
}

function unknownName(kind: "actor" | "issue", names: readonly string[], known: Known): string | null {
  const isKnown = kind === "actor" ? known.hasActor : known.hasIssue;
  if (names.some(isKnown)) return null;
  const word = kind === "actor" ? "an actor" : "an issue";
  return `No report names ${word} “${names.join("” or “")}” so far.`;
}
