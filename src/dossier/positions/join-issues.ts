/** Issues that a larger one takes in: what took the place of what, what its name stands in, what is one thing in other words. */
import type { DossierPosition } from "../../record/dossier.ts";
import { Families } from "../families.ts";
import { groupBy } from "../group-by.ts";
import { compareText } from "../kept.ts";
import { familyWords } from "../word-families.ts";
import type { DirectedIssue } from "./direct-issues.ts";
import { readIssueName } from "./issue-name.ts";
import { areOneThing, type WordingsOf } from "./one-thing.ts";
import { isOfTheProcess, isStrayName } from "./stray-names.ts";

export interface NumberedIssue extends DirectedIssue {
  readonly id: string;
}

export interface JoinInput {
  /** Names that a person decided about: they stay as they are. */
  readonly decided: ReadonlySet<string>;
  /** Where the talks are held, in lower case. */
  readonly places: ReadonlySet<string>;
  readonly weightOf: (word: string) => number;
  readonly wordingsOf: WordingsOf;
}

/** A name’s word must be this telling for what has it to belong there: less than half of all positions have it. */
const leastTelling = 1;
/** At least this much of the shorter wording stands in the fuller one. */
const leastLikeness = 0.6;
/** A word that more positions have leads to none of them. */
const mostWithWord = 40;

interface Place {
  readonly issue: NumberedIssue;
  readonly own: readonly DossierPosition[];
  /** The words of each of its names that tell something. */
  readonly names: readonly (readonly string[])[];
  readonly isFixed: boolean;
}

/** Groups of issues that are one, the largest of each first. Issues that a person shaped stay as they are. */
export function joinIssues(
  issues: readonly NumberedIssue[],
  positions: readonly DossierPosition[],
  input: JoinInput,
): NumberedIssue[][] {
  const byIssue = groupBy(positions, ({ issue }) => issue);
  const places = issues
    .map((issue) => placeOf(issue, byIssue.get(issue.id) ?? [], input))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => b.own.length - a.own.length || compareText(a.issue.id, b.issue.id));
  const families = new Families(places.length);
  const replaced = joinReplaced(places, positions, families);
  joinSingle(places, positions, families, input, replaced);
  return families.all().map((family) => family.flatMap((at) => places[at]?.issue ?? []));
}

function placeOf(issue: NumberedIssue, own: readonly DossierPosition[], { decided, places }: JoinInput): Place {
  const names = [...issue.names].filter((name) => !isStrayName(name, places) && !isOfTheProcess(name));
  const isFixed =
    issue.name !== null ||
    issue.isApart ||
    [...issue.names].some((name) => decided.has(name)) ||
    own.some(({ review }) => review !== "none");
  return { issue, own, names: names.map((name) => [...readIssueName(name).words]), isFixed };
}

/** What took a position's place is on the same issue: “20 million for the farmers”, then “25”. Gives those that were joined. */
function joinReplaced(
  places: readonly Place[],
  positions: readonly DossierPosition[],
  families: Families,
): Set<number> {
  const joined = new Set<number>();
  const placeOfIssue = new Map(places.map(({ issue }, at) => [issue.id, at]));
  const byId = new Map(positions.map((position) => [position.id, position]));
  for (const { issue, supersededBy } of positions) {
    const next = supersededBy === null ? undefined : byId.get(supersededBy);
    const [from, to] = [placeOfIssue.get(issue), placeOfIssue.get(next?.issue ?? "")];
    if (from === undefined || to === undefined || from === to) continue;
    if (places[from]?.isFixed !== false || places[to]?.isFixed !== false) continue;
    families.join(from, to);
    joined.add(from).add(to);
  }
  return joined;
}

/** An issue with one position goes to the largest one whose name its words have, or that holds the same thing in other words. */
function joinSingle(
  places: readonly Place[],
  positions: readonly DossierPosition[],
  families: Families,
  { weightOf, wordingsOf }: JoinInput,
  replaced: ReadonlySet<number>,
): void {
  const actors = actorWords(positions);
  const allWords = (position: DossierPosition) => new Set(wordingsOf(position).flatMap(({ words }) => [...words]));
  const byName = new Map<string, number[]>();
  const byWord = new Map<string, [number, DossierPosition][]>();
  const add = <One>(index: Map<string, One[]>, word: string, one: One) => {
    const list = index.get(word);
    if (list === undefined) index.set(word, [one]);
    else list.push(one);
  };
  places.forEach(({ own, names, isFixed }, at) => {
    if (isFixed) return;
    for (const word of new Set(names.flat())) add(byName, word, at);
    for (const position of own) for (const word of allWords(position)) add(byWord, word, [at, position]);
  });
  const joined = new Set<number>();
  for (let at = places.length - 1; at > 0; at -= 1) {
    const place = places[at];
    const [only, ...more] = place?.own ?? [];
    if (place === undefined || only === undefined || more.length > 0 || place.isFixed || replaced.has(at)) continue;
    const words = familyWords(only.content);
    const isIn = (name: readonly string[]) =>
      name.length > 0 &&
      name.every((word) => words.has(word)) &&
      name.some((word) => !actors.has(word) && weightOf(word) >= leastTelling);
    const named = [...new Set([...words].flatMap((word) => byName.get(word) ?? []))].filter(
      (other) => other !== at && !joined.has(other) && places[other]?.names.some(isIn) === true,
    );
    const alike = [...allWords(only)].flatMap((word) => {
      const list = byWord.get(word) ?? [];
      return list.length > mostWithWord ? [] : list;
    });
    const same = alike.flatMap(([other, position]) =>
      other !== at && !joined.has(other) && areOneThing(wordingsOf(only), wordingsOf(position), weightOf, leastLikeness)
        ? [other]
        : [],
    );
    // The largest comes first.
    const best = Math.min(...same, ...named);
    if (best === Number.POSITIVE_INFINITY) continue;
    families.join(at, best);
    joined.add(at);
  }
}

/** Words of holders' names: that the farmers' union is asked for something does not make it a matter of farmers. */
export function actorWords(positions: readonly DossierPosition[]): Set<string> {
  const refs = positions.flatMap(({ actor, party, toward }) => [actor, party, ...toward]);
  const names = refs.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => /\p{Lu}/u.test(name));
  return new Set(names.flatMap((name) => [...familyWords(name)]));
}
