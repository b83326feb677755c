/** Actors that the article names: persons, organizations, states and peoples, each with all its names. */
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import { headOfRange, lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { addMention, type Draft, newDraft } from "./draft.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { bareName, foldName, initialsOf, nameKeys, samePerson } from "./names.ts";
import { roleBefore, roleBeside, type TitleBook } from "./roles.ts";

export interface NamedActors {
  readonly drafts: Draft[];
  /** The actor named by the entity that holds a token. */
  readonly byToken: ReadonlyMap<number, Draft>;
  /** The state's draft, made when it is first asked for. */
  state(name: string): Draft;
}

/** Gathers named actors from the tagged entities. Full names are learned first, so that a bare last name finds its person. */
export function findNamedActors(
  tree: Tree,
  entities: readonly TaggedEntity[],
  gazetteer: Gazetteer,
  titles: TitleBook,
): NamedActors {
  const drafts: Draft[] = [];
  const known = new Set<Draft>();
  const byToken = new Map<number, Draft>();
  const states = new Map<string, Draft>();
  const state = (name: string): Draft => {
    const known = states.get(name);
    if (known) return known;
    const isUnion = ["European Union", "United Nations"].includes(name);
    const draft = newDraft(isUnion ? "organization" : "state", name);
    draft.known.push(...new Set([name, ...gazetteer.namesOf(name)]));
    states.set(name, draft);
    drafts.push(draft);
    return draft;
  };
  const persons = new Persons();
  const organizations = new Organizations();
  for (const entity of entities)
    if (entity.kind === "person") persons.learn(spanOfRange(tree, personRange(tree, entity, titles)).text);

  const ofPersons = new Set<number>();
  for (const entity of entities) {
    if (entity.kind !== "person") continue;
    for (let index = entity.first; index < entity.end; index++) ofPersons.add(index);
  }
  for (const entity of entities) {
    const draft = draftFor(tree, entity, { gazetteer, titles, persons, organizations, state });
    if (draft === null) continue;
    if (!known.has(draft) && draft.kind !== "state" && !drafts.includes(draft)) drafts.push(draft);
    known.add(draft);
    const range = personRange(tree, entity, titles);
    const span = spanOfRange(tree, range);
    const standing = gazetteer.standing(span.text);
    const via = standing && standing.via !== "name" ? "metonym" : "name";
    addMention(
      draft,
      { ...span, via },
      headOfRange(tree, range),
      entity.kind === "person" ? bareName(span.text) : cleanName(span.text),
    );
    for (let index = entity.first; index < entity.end; index++) byToken.set(index, draft);
    if (isActingHere(tree, entity)) draft.isActing = true;
    if (draft.kind === "person") learnRole(tree, draft, range, titles, (token) => ofPersons.has(token));
  }
  return { drafts, byToken, state };
}

interface Finders {
  gazetteer: Gazetteer;
  titles: TitleBook;
  persons: Persons;
  organizations: Organizations;
  state: (name: string) => Draft;
}

function draftFor(tree: Tree, entity: TaggedEntity, find: Finders): Draft | null {
  const text =
    entity.kind === "person" ? nameText(tree, personRange(tree, entity, find.titles)) : nameText(tree, entity);
  const standing = find.gazetteer.standing(text);
  switch (entity.kind) {
    case "person":
      if (standing?.via === "seat" || (standing?.via === "name" && !find.persons.isFullName(text)))
        return find.state(standing.actor);
      return find.persons.draft(bareName(text));
    case "norp": {
      if (standing) return isNounUse(tree, entity) || standing.via !== "demonym" ? find.state(standing.actor) : null;
      if (!isNounUse(tree, entity)) return null;
      return find.organizations.draft(text, "group");
    }
    case "organization":
    case "facility":
      if (standing) return find.state(standing.actor);
      return entity.kind === "facility" && !entity.isMetonymic ? null : find.organizations.draft(text, "organization");
    case "place": {
      if (standing?.via === "name" || standing?.via === "seat") return find.state(standing.actor);
      if (standing?.via === "capital")
        return entity.isMetonymic || isSubject(tree, entity) ? find.state(standing.actor) : null;
      return entity.isMetonymic || isSubject(tree, entity) ? find.organizations.draft(text, "organization") : null;
    }
    case "misc":
      return standing?.via === "seat" || standing?.via === "name" ? find.state(standing.actor) : null;
    default:
      return null;
  }
}

function nameText(tree: Tree, entity: TokenRange): string {
  return spanOfRange(tree, entity).text.replace(/[’']s?$/u, "");
}

function cleanName(text: string): string {
  return text
    .replace(/^(the|a|an)\s+/i, "")
    .replace(/[’']s?$/u, "")
    .replace(/\s+/g, " ");
}

/** A tagged name of a person without a title that was tagged along: “President Clinton” → “Clinton”. */
function personRange(tree: Tree, entity: TaggedEntity, titles: TitleBook): TokenRange {
  let { first, end } = entity;
  while (end - 1 > first && /^['’]s?$/.test(wordAt(tree, end - 1))) end--;
  if (entity.kind !== "person") return { first, end };
  while (isHyphenated(tree, end)) end += 2;
  first = firstOfGivenNames(tree, first, titles);
  while (first < end - 1 && (titles.isTitle(wordAt(tree, first)) || wordAt(tree, first) === ".")) first++;
  return { first, end };
}

/** Given names that the tagger left outside, between a title and the name: “President Recep” + “Tayyip Erdogan”. */
function firstOfGivenNames(tree: Tree, first: number, titles: TitleBook): number {
  let start = first;
  while (start > 0 && first - start < 3 && isGivenName(tree, start - 1, titles)) start--;
  const before = tree.tokens[start - 1];
  const isAfterTitle =
    before !== undefined &&
    before.sentence === tokenAt(tree, first).sentence &&
    titles.isTitle(wordAt(tree, start - 1));
  return isAfterTitle ? start : first;
}

function isGivenName(tree: Tree, index: number, titles: TitleBook): boolean {
  const token = tokenAt(tree, index);
  const word = wordAt(tree, index);
  return (
    token.upos === "PROPN" &&
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    !titles.isTitle(word) &&
    token.sentence === tokenAt(tree, index + 1).sentence
  );
}

/** A name that goes on after a hyphen which the tagger cut at: “Roybal” + “-Allard”. */
function isHyphenated(tree: Tree, end: number): boolean {
  const [mark, next] = [tree.tokens[end], tree.tokens[end + 1]];
  if (!mark || !next || !/^[-‐‑]$/.test(wordAt(tree, end)) || !/^\p{Lu}/u.test(wordAt(tree, end + 1))) return false;
  return tree.tokens[end - 1]?.end === mark.start && mark.end === next.start;
}

/** A people's name used as a noun (“the Palestinians”), not as an adjective (“Palestinian leaders”). */
function isNounUse(tree: Tree, entity: TokenRange): boolean {
  const head = headOfRange(tree, entity);
  if (["amod", "compound"].includes(relationAt(tree, head))) return false;
  return (
    tokenAt(tree, head).upos !== "ADJ" ||
    ["nsubj", "obj", "obl", "nmod", "conj", "iobj"].includes(relationAt(tree, head))
  );
}

function isSubject(tree: Tree, entity: TokenRange): boolean {
  const head = headOfRange(tree, entity);
  const relation = relationAt(tree, head);
  if (relation === "nsubj") return true;
  return relation === "conj" && relationAt(tree, tokenAt(tree, head).head) === "nsubj";
}

/** Whether a name is used as somebody who acts, not as a place where something is. */
function isActingHere(tree: Tree, entity: TaggedEntity): boolean {
  if (entity.kind === "person" || entity.isMetonymic) return true;
  const head = headOfRange(tree, entity);
  const relation = relationAt(tree, head);
  if (["nsubj", "iobj", "appos"].includes(relation)) return true;
  if (relation === "conj" || relation === "obj") return entity.kind !== "place" || relation === "conj";
  if (relation === "obl" || relation === "nmod") {
    const marker = tree.children[head]?.find((child) => relationAt(tree, child) === "case");
    const word = marker === undefined ? "" : lowerAt(tree, marker);
    return ["by", "with", "between", "from", "against", "'s", "’s"].includes(word);
  }
  return false;
}

function learnRole(
  tree: Tree,
  draft: Draft,
  range: TokenRange,
  titles: TitleBook,
  isOfPerson: (token: number) => boolean,
): void {
  const before = roleBefore(tree, range, titles, isOfPerson);
  const beside = roleBeside(tree, range, titles);
  const first = tree.tokens[range.first - 1];
  const honorific = first
    ? wordAt(tree, range.first - 1)
        .toLowerCase()
        .replace(".", "")
    : "";
  if (["mr", "sir", "lord", "king", "prince", "sheikh", "pope"].includes(honorific)) draft.gender ??= "male";
  if (["mrs", "ms", "miss", "lady", "queen", "princess", "madame"].includes(honorific)) draft.gender ??= "female";
  for (const role of [before, beside]) {
    if (role === null) continue;
    const span = spanOfRange(tree, role);
    if (/^(mr|mrs|ms|miss|dr|sir)\.?$/i.test(span.text)) continue;
    if (/woman\b/i.test(span.text)) draft.gender ??= "female";
    if (/(spokes|chair|congress)man\b/i.test(span.text)) draft.gender ??= "male";
    if (draft.role === null || span.text.length > draft.role.text.length * 1.5) draft.role = span;
  }
}

/** Persons of one article by name. A bare name is the person of that name last met; a last name counts before a first name. */
class Persons {
  /** Full names seen anywhere in the article, by the key of each end. */
  readonly #fullNames = { first: new Map<string, string>(), last: new Map<string, string>() };
  readonly #drafts = { first: new Map<string, Draft[]>(), last: new Map<string, Draft[]>() };

  learn(text: string): void {
    const name = bareName(text);
    const keys = nameKeys(name);
    if (keys.length < 2) return;
    if (!this.#fullNames.last.has(keys.at(-1) as string)) this.#fullNames.last.set(keys.at(-1) as string, name);
    if (!this.#fullNames.first.has(keys[0] as string)) this.#fullNames.first.set(keys[0] as string, name);
  }

  isFullName(text: string): boolean {
    return nameKeys(text).length > 1;
  }

  draft(name: string): Draft {
    const keys = nameKeys(name);
    const [first, last] = [keys[0] ?? name, keys.at(-1) ?? name];
    if (keys.length < 2) {
      const met = this.#drafts.last.get(last)?.at(-1) ?? this.#drafts.first.get(first)?.at(-1);
      if (met) return this.#meet(met, first, last);
      const full = this.#fullNames.last.get(last) ?? this.#fullNames.first.get(first);
      return full ? this.draft(full) : this.#meet(newDraft("person", name), first, last);
    }
    const known = this.#drafts.last
      .get(last)
      ?.findLast((draft) => draft.names.some((other) => samePerson(other, name)));
    return this.#meet(known ?? newDraft("person", name), first, last);
  }

  /** Moves the person to the end of its namesakes, as the one last met. */
  #meet(draft: Draft, first: string, last: string): Draft {
    const full = nameKeys([...draft.names].sort((a, b) => b.length - a.length)[0] ?? "");
    for (const [map, keys] of [
      [this.#drafts.first, [first, full[0]]],
      [this.#drafts.last, [last, full.at(-1)]],
    ] as const) {
      for (const key of new Set(keys)) {
        if (key === undefined) continue;
        map.set(key, [...(map.get(key) ?? []).filter((other) => other !== draft), draft]);
      }
    }
    return draft;
  }
}

/** Organizations and groups by name, with acronyms and shortened names. */
class Organizations {
  readonly #byKey = new Map<string, Draft>();
  readonly #byLastWord = new Map<string, Draft[]>();
  readonly #byInitials = new Map<string, Draft>();

  draft(text: string, kind: "organization" | "group"): Draft {
    const name = cleanName(text);
    const key = foldName(name);
    const lastWord = key.split(" ").at(-1) ?? key;
    const isAcronym = /^[\p{Lu}\p{N}-]{2,8}$/u.test(name);
    const found =
      this.#byKey.get(key) ??
      (isAcronym ? this.#byInitials.get(key) : undefined) ??
      this.#byKey.get(initialsOf(name)) ??
      this.#byLastWord.get(lastWord)?.find((draft) => draft.names.some((known) => isShortened(foldName(known), key)));
    const draft = found ?? newDraft(kind, name);
    if (!found) draft.isPlural = kind === "group";
    this.#byKey.set(key, draft);
    if (name.includes(" ")) this.#byInitials.set(initialsOf(name), draft);
    const namesakes = this.#byLastWord.get(lastWord) ?? [];
    if (!namesakes.includes(draft)) this.#byLastWord.set(lastWord, [...namesakes, draft]);
    return draft;
  }
}

/** Whether the shorter name is made of words of the longer one and ends alike: “State Department”, “U.S. State Department”. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(" "), b.split(" ")] : [b.split(" "), a.split(" ")];
  return short.length > 1 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}
