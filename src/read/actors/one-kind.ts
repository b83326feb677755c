/** One name, one kind: where the tagger takes a bare name for a person here and an organization there, the article decides. */
import type { EntityKind, TaggedEntity } from "../../record/tagging.ts";
import {
  childrenBy,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import { foldName, nameKeys } from "./names.ts";
import type { TitleBook } from "./roles.ts";

/**
 * The entities with bare names made of one kind: a person's where the article gives the person's full name or title, as news
 * does; else, where the tagger wavers, an organization's.
 */
export function oneKindEach(tree: Tree, entities: readonly TaggedEntity[], titles: TitleBook): TaggedEntity[] {
  const partsOfPersons = new Set<string>();
  const firstsOfBodies = new Set<string>();
  const kinds = new Map<string, Set<EntityKind>>();
  for (const entity of entities) {
    const text = spanOfRange(tree, entity).text;
    const keys = nameKeys(text);
    const isPerson = keys.length > 1 || (entity.first > 0 && titles.isTitle(wordAt(tree, entity.first - 1)));
    if (entity.kind === "person" && isPerson) for (const key of keys) partsOfPersons.add(key);
    if (entity.kind === "organization" && keys.length > 1) firstsOfBodies.add(foldName(text).split(" ")[0] as string);
    if (!isBareName(text, entity)) continue;
    const name = foldName(text);
    kinds.set(name, (kinds.get(name) ?? new Set()).add(entity.kind));
  }
  return entities.map((entity) => {
    const text = spanOfRange(tree, entity).text;
    if (entity.kind === "organization" && bearsTitle(tree, entity, titles)) return { ...entity, kind: "person" };
    // “Keldrum” beside “Keldrum Mining”, with nobody called so.
    if (isBareName(text, entity) && firstsOfBodies.has(foldName(text)) && !partsOfPersons.has(nameKeys(text)[0] ?? ""))
      return { ...entity, kind: "organization" };
    // A person whom an article nowhere names in full or gives a title to is most likely none.
    if (
      entity.kind === "person" &&
      isBareName(text, entity) &&
      !partsOfPersons.has(nameKeys(text)[0] ?? "") &&
      isNeverIntroduced(tree, entity) &&
      !speaksAsPerson(tree, entity)
    )
      return { ...entity, kind: "organization" };
    const ofName = kinds.get(foldName(text));
    if (!isBareName(text, entity) || ofName === undefined || ofName.size < 2) return entity;
    return { ...entity, kind: partsOfPersons.has(nameKeys(text)[0] ?? "") ? "person" : "organization" };
  });
}

/** A name of one word that the tagger may waver on. */
function isBareName(text: string, entity: TaggedEntity): boolean {
  return (entity.kind === "person" || entity.kind === "organization") && !/\s/.test(text.trim());
}

/** Titles that only a person bears; a company has owners and founders, too. */
const personalTitles: ReadonlySet<string> = new Set([
  "head",
  "minister",
  "envoy",
  "spokesperson",
  "legislator",
  "officer",
]);

/**
 * A name of two or three words set beside a title is a person's, whatever the tagger took it for.
 *
 *     Belmara's foreign minister, Amara Teleki, said …
 *                       └title─┘  └── name ──┘
 */
function bearsTitle(tree: Tree, entity: TaggedEntity, titles: TitleBook): boolean {
  const words = spanOfRange(tree, entity).text.split(/\s+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) return false;
  const head = headOfRange(tree, entity);
  const above = relationAt(tree, head) === "appos" ? tokenAt(tree, head).head : -1;
  const isTitle = (index: number) => index >= 0 && personalTitles.has(titles.classOf(wordAt(tree, index)) ?? "");
  return isTitle(above) || (entity.first > 0 && isTitle(entity.first - 1));
}

/** Whether a bare name never follows another name or a noun, as a person's does somewhere: “his wife Neda”, “Col. Lerner”. */
function isNeverIntroduced(tree: Tree, entity: TaggedEntity): boolean {
  const word = wordAt(tree, entity.first);
  return !tree.tokens.some(
    (token, index) =>
      wordAt(tree, index) === word &&
      ["PROPN", "NOUN"].includes(tree.tokens[index - 1]?.upos ?? "") &&
      tree.tokens[index - 1]?.sentence === token.sentence,
  );
}

const plainSpeech = new Set(["say", "tell", "write", "add", "ask", "tweet", "post", "warn"]);

/** Whether a name says something and does not go on as “it”: “Kanar wrote”, not “Tarvia says it will wait”. */
function speaksAsPerson(tree: Tree, entity: TaggedEntity): boolean {
  const word = wordAt(tree, entity.first);
  return tree.tokens.some((token, index) => {
    if (wordAt(tree, index) !== word || relationAt(tree, index) !== "nsubj" || token.head < 0) return false;
    if (!plainSpeech.has(lemmaAt(tree, token.head))) return false;
    // “Sund said its minister would come”: a person would say “his” or “her”.
    if (["it", "its"].includes(lowerAt(tree, token.head + 1))) return false;
    const said = childrenBy(tree, token.head, "ccomp").flatMap((clause) => childrenBy(tree, clause, "nsubj"));
    return !said.some((subject) => lowerAt(tree, subject) === "it");
  });
}
