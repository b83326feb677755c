/** Where talks are: a place's name beside them, and whether two places can be the same. */
import type { TaggedEntity } from "../../record/tagging.ts";
import type { ReadContext } from "../context.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { phraseUnder, unbrokenAfter } from "../grammar/surroundings.ts";
import { childrenBy, lowerAt, relationAt, tokenAt, wordAt } from "../grammar/tree.ts";
import { datesByToken } from "./days.ts";
import type { Place } from "./mention.ts";

const where = new Set(["in", "at", "near", "outside", "aboard", "inside"]);
const settings = new Set([
  "ship",
  "hotel",
  "palace",
  "university",
  "base",
  "resort",
  "embassy",
  "residence",
  "camp",
  "zone",
  "headquarters",
  "island",
  "retreat",
  "castle",
  "vessel",
  "villa",
]);

/** Settings that one is on, not in. */
const vessels = new Set(["ship", "vessel", "island", "base", "carrier", "cruiser"]);

interface Gazetteer {
  /** Names of countries, in lower case, to the country's name. */
  readonly countries: ReadonlyMap<string, string>;
  /** Capitals, in lower case, to the country's name. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Names and peoples of countries, in lower case, to the capital. */
  readonly seats: ReadonlyMap<string, string>;
}

const gazetteers = new WeakMap<object, Gazetteer>();

function gazetteerOf(context: ReadContext): Gazetteer {
  const known = gazetteers.get(context.lexicon);
  if (known) return known;
  const countries = new Map<string, string>();
  const capitals = new Map<string, string>();
  const seats = new Map<string, string>();
  for (const entry of context.lexicon.countries.entries) {
    const capital = entry.capitals[0];
    if (capital !== undefined)
      for (const name of [entry.name, ...entry.names, ...entry.demonyms]) seats.set(name.toLowerCase(), capital);
    for (const name of [entry.name, ...entry.names]) countries.set(name.toLowerCase(), entry.name);
    for (const capital of entry.capitals) capitals.set(capital.toLowerCase(), entry.name);
  }
  const made = { countries, capitals, seats };
  gazetteers.set(context.lexicon, made);
  return made;
}

/** Whether the words name a state: “Iran talks” are talks with Iran, “Geneva talks” are talks in Geneva. */
export function isCountryName(context: ReadContext, name: string): boolean {
  return gazetteerOf(context).countries.has(name.toLowerCase());
}

/** Whether the name is that of a state and of its city too: “the Singapore summit”. */
export function isCityState(context: ReadContext, name: string): boolean {
  const { countries, seats } = gazetteerOf(context);
  const country = countries.get(name.toLowerCase());
  const capital = seats.get(name.toLowerCase());
  return country !== undefined && capital?.startsWith(country) === true;
}

/** The entities of the article by their tokens. */
export function entitiesByToken(context: ReadContext): ReadonlyMap<number, TaggedEntity> {
  const known = entityMaps.get(context.tagging);
  if (known) return known;
  const found = new Map<number, TaggedEntity>();
  for (const entity of context.tagging.entities) {
    for (let token = entity.first; token < entity.end; token++) found.set(token, entity);
  }
  entityMaps.set(context.tagging, found);
  return found;
}

const entityMaps = new WeakMap<object, ReadonlyMap<number, TaggedEntity>>();

/** The place that a phrase names, by its head: an entity, or a setting (“a hotel”); null for anything else. */
export function placeAt(context: ReadContext, token: number): Place | null {
  const { tree } = context;
  const gazetteer = gazetteerOf(context);
  const entity = entitiesByToken(context).get(token);
  if (entity && (entity.kind === "place" || entity.kind === "facility")) {
    let name = context.article.text.slice(tokenAt(tree, entity.first).start, tokenAt(tree, entity.end - 1).end);
    name = name.replace(/^the\s+/i, "").replace(/['’]s$|[,;:.]+$/g, "");
    const [inner = name, outer] = name.split(/,\s+/);
    const around = outer === undefined ? undefined : gazetteer.countries.get(outer.toLowerCase());
    name = inner;
    const key = name.toLowerCase();
    return {
      name,
      country: gazetteer.countries.get(key) ?? gazetteer.capitals.get(key) ?? around ?? outerCountry(context, token),
      token,
    };
  }
  const word = wordAt(tree, token);
  const country = gazetteer.countries.get(word.toLowerCase()) ?? gazetteer.capitals.get(word.toLowerCase());
  if (!entity && country !== undefined && tokenAt(tree, token).upos === "PROPN") return { name: word, country, token };
  const town = towns.has(lowerAt(tree, token)) ? townNamed(context, token) : null;
  if (town) return town;
  const capital = lowerAt(tree, token) === "capital" ? capitalOf(context, token) : null;
  if (capital) return capital;
  const apposed = childrenBy(tree, token, "appos")
    .map((child) => placeAt(context, child))
    .find((place) => place !== null);
  if (apposed) return apposed;
  if (settings.has(tokenAt(tree, token).lemma.toLowerCase())) {
    const named = childrenBy(tree, token, "compound", "flat", "nmod")
      .map((child) => (entitiesByToken(context).get(child) ? placeAt(context, child) : null))
      .find((place) => place !== null);
    const first = Math.min(token, ...childrenBy(tree, token, "amod", "compound"));
    const name = context.article.text.slice(tokenAt(tree, first).start, tokenAt(tree, token).end);
    return { name, country: named?.country ?? null, token };
  }
  return null;
}

/** Names of houses in which people meet. */
const houses =
  /\b(?:House|Palace|Hotel|Hall|Castle|Cent(?:re|er)|Residence|Embassy|Chancellery|Villa|Mansion|Manor|Lodge|Inn|Club|Library|Museum|Exchange|Building|Pavilion|Barracks|Monastery|Abbey|School)$/u;

/** A place in full: “the Admiralty House in Selm” where the words name house and town together. */
export function withBuilding(context: ReadContext, { name, token }: Place): string {
  const { tree } = context;
  const entities = entitiesByToken(context);
  const nameOf = ({ first, end }: TaggedEntity) =>
    context.article.text
      .slice(tokenAt(tree, first).start, tokenAt(tree, end - 1).end)
      .replace(/^the\s+/i, "")
      .replace(/['’]s$|[,;:.]+$/g, "");
  const own = token < 0 ? undefined : entities.get(token);
  if (own === undefined) return name;
  const isIn = (index: number) => ["in", "at"].includes(lowerAt(tree, index));
  const town = isIn(own.end) ? entities.get(own.end + 1) : undefined;
  if (houses.test(nameOf(own))) return town?.kind === "place" ? `${nameOf(own)} in ${nameOf(town)}` : name;
  const house = isIn(own.first - 1) ? entities.get(own.first - 2) : undefined;
  return house !== undefined && houses.test(nameOf(house)) ? `${nameOf(house)} in ${name}` : name;
}

/** A place by its name alone, with the country that the gazetteer gives it. */
export function placeNamed(context: ReadContext, name: string): Place {
  const { countries, capitals } = gazetteerOf(context);
  const key = name.toLowerCase();
  return { name, country: countries.get(key) ?? capitals.get(key) ?? null, token: -1 };
}

const towns = new Set(["capital", "city", "town", "village", "resort", "port", "suburb", "island"]);

/** “the port city of Mombasa”, “the North's capital, Lima”: the name that follows the noun, in its words. */
function townNamed(context: ReadContext, token: number): Place | null {
  const { tree } = context;
  const name = token + 2;
  if (name >= tree.tokens.length || tokenAt(tree, name).sentence !== tokenAt(tree, token).sentence) return null;
  if (![",", "of"].includes(lowerAt(tree, token + 1))) return null;
  const isPlace = entitiesByToken(context).get(name)?.kind === "place";
  return isPlace ? placeAt(context, name) : null;
}

/** “the Kenyan capital”, “Kenya's capital” → Nairobi. */
function capitalOf(context: ReadContext, token: number): Place | null {
  const { seats, capitals } = gazetteerOf(context);
  for (const child of childrenBy(context.tree, token, "amod", "compound", "nmod")) {
    const name = seats.get(lowerAt(context.tree, child));
    if (name !== undefined) return { name, country: capitals.get(name.toLowerCase()) ?? null, token };
  }
  return null;
}

/** “Doha, Qatar”, “the White House in Washington”: the country that an inner phrase gives. */
function outerCountry(context: ReadContext, token: number): string | null {
  const gazetteer = gazetteerOf(context);
  for (const child of childrenBy(context.tree, token, "appos", "nmod", "list", "conj", "nmod:unmarked")) {
    const entity = entitiesByToken(context).get(child);
    if (entity?.kind !== "place") continue;
    const name = context.article.text.slice(
      tokenAt(context.tree, entity.first).start,
      tokenAt(context.tree, entity.end - 1).end,
    );
    const country = gazetteer.countries.get(name.toLowerCase());
    if (country !== undefined) return country;
  }
  return null;
}

/**
 * The place that hangs on a word: “talks in Geneva”, “met him at the palace”; “here” is the dateline's.
 *
 *     The envoys met on Sunday in Geneva.
 *                └ token          └────┘
 */
export function placeBeside(context: ReadContext, token: number): Place | null {
  const { tree } = context;
  for (const inner of phraseUnder(tree, token)) {
    const place = placeBehind(context, inner);
    if (place) return place;
  }
  return null;
}

/** The place that follows a noun without a break: “a meeting with the envoys in Rome”, however its parts hang together. */
export function placeAfter(context: ReadContext, token: number): Place | null {
  for (const next of unbrokenAfter(context.tree, token)) {
    const place = placeBehind(context, next) ?? unknownPlace(context, next);
    if (place) return place;
  }
  return null;
}

/** A town that the tagger does not know: a name right behind “in” that is nobody's, “talks in Trelle”. */
function unknownPlace(context: ReadContext, token: number): Place | null {
  const { tree } = context;
  const isName = (index: number) =>
    tree.tokens[index]?.upos === "PROPN" &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(wordAt(tree, index)) &&
    !["place", "facility", "norp", "date"].includes(entitiesByToken(context).get(index)?.kind ?? "") &&
    !datesByToken(context).has(index);
  if (lowerAt(tree, token - 1) !== "in" || !isName(token)) return null;
  let end = token + 1;
  while (isName(end) && tokenAt(tree, end).start - tokenAt(tree, end - 1).end === 1) end++;
  const name = context.article.text.slice(tokenAt(tree, token).start, tokenAt(tree, end - 1).end);
  return { name, country: null, token };
}

function placeBehind(context: ReadContext, token: number): Place | null {
  const { tree } = context;
  if (lowerAt(tree, token) === "here" && context.article.dateline !== null) {
    const name = context.article.dateline;
    return { name, country: gazetteerOf(context).capitals.get(name.toLowerCase()) ?? null, token };
  }
  // “progress in Iran talks”: the name goes with the noun behind it.
  if (relationAt(tree, token) === "compound" && tokenAt(tree, token).head > token) return null;
  const preposition = prepositionOf(tree, token);
  const isAboard = preposition === "on" && vessels.has(tokenAt(tree, token).lemma.toLowerCase());
  if (isAboard) return placeAt(context, token);
  if (!where.has(preposition.slice(preposition.lastIndexOf(" ") + 1)) || preposition === "according to") return null;
  return placeAt(context, token);
}

/** Whether two places can be one: the same words, or one lies in the other by the gazetteer. */
export function canBeSamePlace(a: Place, b: Place): boolean {
  const left = a.name.toLowerCase();
  const right = b.name.toLowerCase();
  if (left === right || left.includes(right) || right.includes(left)) return true;
  const isIn = (inner: Place, outer: Place) =>
    inner.country !== null && inner.country.toLowerCase() === outer.name.toLowerCase();
  return isIn(a, b) || isIn(b, a) || (a.country !== null && a.country === b.country && isAnyCountry(a, b));
}

function isAnyCountry(a: Place, b: Place): boolean {
  return a.name === a.country || b.name === b.country;
}
