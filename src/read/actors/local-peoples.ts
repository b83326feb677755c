/** Peoples of places that the lexicon does not know, by the article's own words: “Tarvian” beside “Tarvia”. */
import type { TaggedEntity } from "../../record/tagging.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { headOfRange, lemmaAt, relationAt, spanOfRange, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Gazetteer, Standing } from "./gazetteer.ts";
import { foldName } from "./names.ts";

/** Endings by which English makes a people's name of a place's. */
const peopleEnding = /(?:ians?|ans?|ese|is?|ish|ics?|ns?|ers?)$/;

/** What the tagger may take the name of a place that it does not know for. */
const named: ReadonlySet<string> = new Set(["place", "organization", "person", "misc"]);

/** The shortest stem that a place and its people must share, in letters. */
const shortestStem = 4;

/**
 * The gazetteer with the article's own places and peoples added.
 *
 *     Tarvia and Belmara … the Tarvian president … Belmaran patrol boats
 *     └ place┘   └place─┘      └ Tarvia ┘          └Belmara┘
 */
export function withLocalPeoples(gazetteer: Gazetteer, tree: Tree, entities: readonly TaggedEntity[]): Gazetteer {
  const places = new Map<string, string>();
  const words = new Set<string>();
  const rulers = new Set<string>();
  for (const entity of entities) {
    const text = spanOfRange(tree, entity).text.replace(/[’']s?$/u, "");
    if (text.includes(" ") || gazetteer.standing(text) !== null) continue;
    if (entity.kind === "norp" || isModifier(tree, entity)) words.add(text);
    if (isModifier(tree, entity) && isOfGovernment(tree, entity) && /(?:ian|an|ese|ish)$/.test(text)) rulers.add(text);
    else if (named.has(entity.kind)) places.set(foldName(text), text);
  }
  const local = new Map<string, Standing>();
  for (const word of words) {
    const place = [...places.keys()].find((name) => isPeopleOf(foldName(word), name));
    if (place === undefined) {
      if (rulers.has(word)) local.set(foldName(word), { actor: `${word} government`, via: "demonym" });
      continue;
    }
    const actor = places.get(place) as string;
    local.set(foldName(word), { actor, via: "demonym" });
    local.set(place, { actor, via: "name" });
  }
  for (const place of statesByOffices(tree, entities, gazetteer)) {
    if (!local.has(foldName(place))) local.set(foldName(place), { actor: place, via: "name" });
  }
  for (const [half, actor] of halvesOf(gazetteer, tree, entities)) local.set(half, { actor, via: "name" });
  if (local.size === 0) return gazetteer;
  return { ...gazetteer, standing: (text) => gazetteer.standing(text) ?? local.get(foldName(text)) ?? null };
}

/** What only a state has. */
const statesOwn: ReadonlySet<string> = new Set(["minister", "ministry", "parliament", "army", "embassy", "ambassador"]);

/** What is only said to be of a state: “the trade ministers of Drovia”. */
const ofStates: ReadonlySet<string> = new Set(["capital", "minister", "government", "parliament", "army"]);

/**
 * Names that the lexicon does not know and that are nobody's by what they own or whose capital there is. A name that is part of
 * a fuller one, or stands behind a title, is a person's (“May's ministers” beside “Theresa May”).
 *
 *     Sundmark's foreign ministry … Selm, the capital of Tarvia
 *     └state─┘                                           └state┘
 */
function statesByOffices(tree: Tree, entities: readonly TaggedEntity[], gazetteer: Gazetteer): string[] {
  const names = entities.map((entity) => ({
    entity,
    text: spanOfRange(tree, entity).text.replace(/[’']s?$/u, ""),
  }));
  const inFullNames = new Set(
    names
      .filter(({ text, entity }) => entity.kind === "person" && text.includes(" "))
      .flatMap(({ text }) => text.split(/\s+/).map(foldName)),
  );
  const found = new Set<string>();
  for (const { entity, text } of names) {
    const isBare = named.has(entity.kind) && !text.includes(" ");
    if (!isBare || inFullNames.has(foldName(text)) || gazetteer.standing(text) !== null) continue;
    const head = headOfRange(tree, entity);
    const above = tokenAt(tree, head).head;
    if (above < 0) continue;
    const relation = tokenAt(tree, head).deprel;
    const owner = lemmaAt(tree, above);
    const isStates = entity.kind === "organization" ? /^(?:minister|parliament|capital|government)$/ : null;
    if (isStates !== null && !isStates.test(owner)) continue;
    const isOwner = relation === "nmod:poss" && (statesOwn.has(owner) || owner === "capital");
    const isOfCapital = relation === "nmod" && ofStates.has(owner) && prepositionOf(tree, head) === "of";
    if (isOwner || isOfCapital) found.add(text);
  }
  return [...found];
}

/** “the North” for North Korea, where the article names it and no other state so called. */
function halvesOf(gazetteer: Gazetteer, tree: Tree, entities: readonly TaggedEntity[]): Map<string, string> {
  const states = new Map<string, Set<string>>();
  for (const entity of entities) {
    const actor = gazetteer.standing(spanOfRange(tree, entity).text)?.actor;
    const half = actor ? /^(North|South|East|West) /.exec(actor)?.[1]?.toLowerCase() : undefined;
    if (actor && half) states.set(half, (states.get(half) ?? new Set()).add(actor));
  }
  return new Map(
    [...states].flatMap(([half, actors]) => (actors.size === 1 ? [[half, [...actors][0] as string] as const] : [])),
  );
}

function isModifier(tree: Tree, entity: TaggedEntity): boolean {
  const head = headOfRange(tree, entity);
  return ["amod", "compound"].includes(relationAt(tree, head)) || tokenAt(tree, head).upos === "ADJ";
}

/** “the Malvian government”: a people's name by what only a state has, though the article never names the state. */
function isOfGovernment(tree: Tree, entity: TaggedEntity): boolean {
  const owner = lemmaAt(tree, tokenAt(tree, headOfRange(tree, entity)).head);
  return statesOwn.has(owner) || owner === "government";
}

function isPeopleOf(word: string, place: string): boolean {
  if (word === place || !peopleEnding.test(word)) return false;
  // “Rovian” has all of “Rovia” in it, however short that is.
  if (word.startsWith(place) && place.length >= shortestStem && word.length - place.length <= 3) return true;
  const stem = place.replace(/(?:ia|land|stan|a|e|o|y)$/, "");
  return stem.length >= shortestStem && word.startsWith(stem) && word.length - stem.length <= 5;
}
