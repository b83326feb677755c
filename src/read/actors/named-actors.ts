/** Actors that the article names: persons, organizations, states and peoples, each with all its names. */
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { headOfRange, lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import { addMention, type Draft, newDraft } from "./draft.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { bareName } from "./names.ts";
import { cleanName, Organizations } from "./organizations.ts";
import { findOverlookedNames } from "./overlooked-names.ts";
import { Persons } from "./persons.ts";
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
    // A people's name that the tagger takes for a person's is part of the role: “Belmaran Prime Minister Dario Quint”.
    if (entity.kind !== "person" || gazetteer.standing(nameText(tree, entity)) !== null) continue;
    for (let index = entity.first; index < entity.end; index++) ofPersons.add(index);
  }
  for (const entity of entities) {
    const bracketed = bodyBeforeBracket(tree, entity, byToken);
    if (bracketed !== null) organizations.alias(nameText(tree, entity), bracketed);
    const draft = bracketed ?? draftFor(tree, entity, { gazetteer, titles, persons, organizations, state });
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
    if (entity.kind === "place") draft.isPlace = true;
    if (draft.kind === "person") learnRole(tree, draft, range, titles, (token) => ofPersons.has(token));
  }
  const isUnknownPeople = (word: string) =>
    gazetteer.standing(word) === null &&
    entities.some((entity) => entity.kind === "norp" && nameText(tree, entity) === word);
  findOverlookedNames(tree, { drafts, byToken, organizations, isUnknownPeople });
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
  // “rebel” in “the rebel Free Coast” is no name.
  if (standing === null && (!/[\p{Lu}\p{N}]/u.test(text) || /^(?:the|a|an|this|that)$/i.test(text))) return null;
  switch (entity.kind) {
    case "person":
      if (standing?.via === "seat" || (standing?.via === "name" && !find.persons.isFullName(text)))
        return find.state(standing.actor);
      if (standing?.via === "demonym" && !find.persons.isFullName(text)) {
        return isNounUse(tree, entity) ? find.state(standing.actor) : null;
      }
      return find.persons.draft(bareName(text));
    case "norp": {
      if (standing) return isNounUse(tree, entity) || standing.via !== "demonym" ? find.state(standing.actor) : null;
      if (!isNounUse(tree, entity)) return null;
      return find.organizations.draft(text, "group");
    }
    case "organization":
    case "facility":
      if (standing) return find.state(standing.actor);
      if (isMeetingHouse(tree, entity, text)) return null;
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

/** A house that people meet at, not one that speaks: “talks at the Marine House”. */
function isMeetingHouse(tree: Tree, entity: TaggedEntity, name: string): boolean {
  const isHouse = /\s(?:House|Palace|Hotel|Hall|Castle|Villa|Manor|Lodge|Inn)$/.test(name);
  return (
    isHouse &&
    ["at", "in", "to", "outside", "near", "from"].includes(prepositionOf(tree, headOfRange(tree, entity)) ?? "")
  );
}

/** The body that an acronym in brackets stands for: “the Marlow Dockers (MDU)”. */
function bodyBeforeBracket(tree: Tree, entity: TaggedEntity, byToken: ReadonlyMap<number, Draft>): Draft | null {
  const isBracketed = wordAt(tree, entity.first - 1) === "(" && wordAt(tree, entity.end) === ")";
  if (!isBracketed || !/^\p{Lu}[\p{L}\p{N}-]{1,7}$/u.test(nameText(tree, entity))) return null;
  const before = byToken.get(entity.first - 2);
  const isAcronym = /^\p{Lu}.*\p{Lu}/u.test(nameText(tree, entity));
  return isAcronym && before !== undefined && before.kind === "organization" && before.known.length === 0
    ? before
    : null;
}

function nameText(tree: Tree, entity: TokenRange): string {
  return spanOfRange(tree, entity).text.replace(/[’']s?$/u, "");
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
  const relation = relationAt(tree, head);
  const joined = relation === "conj" ? relationAt(tree, tokenAt(tree, head).head) : relation;
  if (["amod", "compound"].includes(joined)) return false;
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
  // “Cole's special envoy” gives Cole no role.
  const beside = /^['’]s?$/.test(wordAt(tree, range.end)) ? null : roleBeside(tree, range, titles);
  const first = tree.tokens[range.first - 1];
  const honorific = first
    ? wordAt(tree, range.first - 1)
        .toLowerCase()
        .replace(".", "")
    : "";
  if (["mr", "sir", "lord", "king", "prince", "sheikh", "pope"].includes(honorific)) draft.gender ??= "male";
  if (["mrs", "ms", "miss", "lady", "queen", "princess", "madame"].includes(honorific)) draft.gender ??= "female";
  for (const found of [before, beside]) {
    if (found === null) continue;
    const role = withoutShouting(tree, found);
    const span = spanOfRange(tree, role);
    if (/^(mr|mrs|ms|miss|dr|sir)\.?$/i.test(span.text)) continue;
    if (/woman\b/i.test(span.text)) draft.gender ??= "female";
    if (/(spokes|chair|congress)man\b/i.test(span.text)) draft.gender ??= "male";
    if (draft.role === null || span.text.length > draft.role.text.length * 1.5) draft.role = span;
  }
}

/** A tabloid's first word in capitals is no part of the role: “FURIOUS union chief Ann Cole”. */
function withoutShouting(tree: Tree, { first, end }: TokenRange): TokenRange {
  const isLoud = (word: string) => /^\p{Lu}{4,}$/u.test(word);
  const opens = tree.tokens[first - 1]?.sentence !== tokenAt(tree, first).sentence;
  return opens && end - first > 1 && isLoud(wordAt(tree, first)) && !isLoud(wordAt(tree, first + 1))
    ? { first: first + 1, end }
    : { first, end };
}
