/** Coming back to a body by its noun: “the union” after “the United Ore Workers”, “the ministry” after “the labour ministry”. */

import { lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Lexicon, LexiconPart } from "../lexicon.ts";
import type { Draft } from "./draft.ts";
import { foldName } from "./names.ts";
import type { NounPhrase } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";

/** A class of bodies, the nouns that name one, and words in names that tell one: `lexicon/en/bodies.json`. */
export interface BodyEntry {
  readonly class: string;
  readonly nouns: readonly string[];
  readonly nameWords: readonly string[];
}

export function bodiesOf(lexicon: Lexicon): readonly BodyEntry[] {
  return (lexicon.parts.bodies as LexiconPart<BodyEntry> | undefined)?.entries ?? [];
}

/** How far back an article comes back to a body, in sentences. */
const farthest = 40;

/**
 * The body that a bare “the …” comes back to; null where none is known or several could be meant.
 *
 *     The United Ore Workers will vote … The union said …        The labour ministry … The ministry offered …
 *         └───── name ─────┘             └ union ─┘                  └── name ─────┘   └ ministry ┘
 */
export function bodyMeantBy(scene: Scene, phrase: NounPhrase): Draft | null {
  const noun = lowerAt(scene.tree, phrase.head);
  const isBare = phrase.range.end - phrase.range.first === 2 && lowerAt(scene.tree, phrase.range.first) === "the";
  if (!isBare || tokenAt(scene.tree, phrase.head).upos === "PROPN") return null;
  const earlier = bodiesBefore(scene, phrase.head);
  const ofClass = scene.bodies.find((entry) => entry.nouns.includes(noun));
  // There are many companies and unions, and of each article's ministries and councils but few.
  const sameNoun = earlier.find(
    (draft) => (ofClass === undefined || isNamed(draft)) && draft.names.some((name) => headNoun(name) === noun),
  );
  if (sameNoun) return sameNoun;
  if (ofClass === undefined) return null;
  const fitting = earlier.filter((draft) => isOfClass(draft, ofClass));
  if (fitting.length === 1) return fitting[0] as Draft;
  if (fitting.length > 1) return spokenOf(scene, phrase.head, fitting);
  return ofClass.class === "company" ? onlyOne(earlier.filter((draft) => isUnclassed(scene, draft))) : null;
}

/** Which of several the sentence before is about: the one that is its subject, where only one of them stands in it. */
function spokenOf(scene: Scene, head: number, bodies: readonly Draft[]): Draft | null {
  const here = tokenAt(scene.tree, head).sentence;
  const near = new Map<Draft, boolean>();
  for (const { draft, token } of before(scene, head)) {
    const distance = here - tokenAt(scene.tree, token).sentence;
    if (distance > 1) break;
    if (distance === 1 && bodies.includes(draft)) near.set(draft, near.get(draft) || isSubject(scene.tree, token));
  }
  const [only, ...others] = near;
  return only?.[1] && others.length === 0 ? only[0] : null;
}

function isSubject(tree: Tree, token: number): boolean {
  return relationAt(tree, token) === "nsubj";
}

/** Bodies mentioned before, the last one first, each once. */
function bodiesBefore(scene: Scene, head: number): Draft[] {
  const found = new Set<Draft>();
  for (const { draft, token } of before(scene, head)) {
    if (tokenAt(scene.tree, head).sentence - tokenAt(scene.tree, token).sentence > farthest) break;
    if (["organization", "delegation", "group"].includes(draft.kind)) found.add(draft);
  }
  return [...found];
}

/** The noun that a name turns on, where it has more than that noun: “Harbour Authority of Ravensholt” → authority, “Union of Miners” → union. */
export function headNoun(name: string): string | null {
  if (!/\s/.test(name.trim())) return null;
  return foldName(name.split(/\s(?:of|for|in|on)\s/)[0] as string)
    .split(" ")
    .at(-1) as string;
}

/** Whether a body has a name, and a word of it tells that it belongs to the class. */
export function isOfClass(draft: Draft, entry: BodyEntry): boolean {
  return isNamed(draft) && draft.names.some((name) => hasWord(name, entry.nameWords));
}

/** A named body of which no word tells the class: it may be a company. */
export function isUnclassed(scene: Scene, draft: Draft): boolean {
  const name = draft.names[0] ?? "";
  if (
    !isNamed(draft) ||
    !/^\p{Lu}/u.test(name) ||
    draft.known.length > 0 ||
    draft.kind !== "organization" ||
    scene.isMedium(name)
  )
    return false;
  const isOther = draft.names.some(
    (other) =>
      scene.bodies.some((entry) => hasWord(other, entry.nameWords)) ||
      foldName(other)
        .split(" ")
        .some((word) => scene.nominals.kindOf(word) !== null),
  );
  return !isOther;
}

function hasWord(name: string, words: readonly string[]): boolean {
  return foldName(name)
    .split(/[\s-]+/)
    .some((word) => words.includes(word));
}

function isNamed(draft: Draft): boolean {
  return draft.mentions.some((mention) => mention.via === "name");
}

function onlyOne(drafts: readonly Draft[]): Draft | null {
  return drafts.length === 1 ? (drafts[0] as Draft) : null;
}
