/** Whom a description means: a person named beside it, an office-holder named before, a state by its government, or somebody unnamed. */
import { childrenBy, lowerAt, relationAt, spanOfRange, tokenAt, wordAt } from "../grammar/tree.ts";
import { bodyMeantBy } from "./bodies.ts";
import { membersOf } from "./collectives.ts";
import { addMention, type Draft, nameOf, newDraft } from "./draft.ts";
import { giveSide, giveSideOfOwner } from "./give-sides.ts";
import { governmentMeantBy } from "./governments.ts";
import { bareName, foldName } from "./names.ts";
import { actorKindOf, joinedModifiers, type NounPhrase, nounPhraseAt } from "./nominals.ts";
import { holderOf, justNamed, phantom } from "./office-holders.ts";
import { ownParty } from "./own-parties.ts";
import { before, type Scene } from "./scene.ts";
import { findSide } from "./sides.ts";

type NominalKind = Parameters<typeof actorKindOf>[0];

/** `isGuess` tells that the noun names no actor by the lexicon. */
export function resolveNominal(scene: Scene, head: number, kind: NominalKind, isGuess: boolean): Draft[] {
  const phrase = nounPhraseAt(scene.tree, head);
  const person = namedPersonBeside(scene, head);
  if (person) return [person];
  const standing = phrase.range.end > head + 1 ? scene.gazetteer.standing(phrase.name) : null;
  if (standing) {
    addMention(
      scene.named.state(standing.actor),
      { ...spanOfRange(scene.tree, phrase.range), via: "metonym" },
      head,
      phrase.name,
    );
    return [scene.named.state(standing.actor)];
  }
  const organization = namedOrganizationBeside(scene, head);
  if (organization) {
    addMention(organization, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, head, null);
    return [organization];
  }
  const namesake = namedBySameWords(scene, phrase);
  if (namesake) {
    addMention(namesake, { ...spanOfRange(scene.tree, phrase.range), via: "name" }, head, phrase.name);
    namesake.isActing = true;
    return [namesake];
  }
  const members = membersOf(scene, phrase);
  if (members) return members.map((member) => mentionAgain(scene, member, phrase));
  const joined = joinedModifiers(scene.tree, head);
  if (joined.length > 1 && phrase.isPlural) {
    const each = joined.map(
      (modifier) =>
        scene.gazetteer.standing(wordAt(scene.tree, modifier)) ??
        scene.gazetteer.standing(spanOfRange(scene.tree, modifierRange(scene, modifier)).text),
    );
    if (each.every((standing) => standing !== null)) {
      return joined.map((modifier, at) =>
        groupOf(
          scene,
          phrase,
          `${spanOfRange(scene.tree, modifierRange(scene, modifier)).text} ${wordAt(scene.tree, head)}`,
          kind,
          each[at]?.actor ?? null,
        ),
      );
    }
  }
  if (kind === "state" || ["side", "camp"].includes(lowerAt(scene.tree, head))) {
    const owner = findSide(
      scene.tree,
      { first: phrase.range.first, end: head },
      phantom,
      scene.named.byToken,
      scene.named.state,
      scene.gazetteer,
    );
    if (owner) {
      addMention(owner.draft, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, head, phrase.shortName);
      owner.draft.isActing = true;
      return [owner.draft];
    }
  }
  const own = ownParty(scene, phrase);
  if (own !== null) return own;
  const again = kind === "state" ? governmentMeantBy(scene, phrase) : bodyMeantBy(scene, phrase);
  if (again) return [mentionAgain(scene, again, phrase)];
  const earlier =
    kind === "person" && phrase.isDefinite && !phrase.isPlural
      ? (holderOf(scene, phrase) ?? justNamed(scene, phrase))
      : null;
  if (earlier) {
    addMention(earlier, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, head, null);
    return [earlier];
  }
  const unnamed = ownedBy(scene, phrase, kind) ?? groupOf(scene, phrase, phrase.name, kind, null);
  if (isGuess && unnamed.mentions.length === 1) unnamed.isGuess = true;
  return [unnamed];
}

/** Another mention of somebody known, by a description. */
function mentionAgain(scene: Scene, draft: Draft, phrase: NounPhrase): Draft {
  addMention(draft, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, phrase.head, null);
  draft.isActing = true;
  return draft;
}

/** A name that the tagger overlooked here and knows elsewhere: “Trump's aides” beside “Donald Trump”. */
function namedBySameWords(scene: Scene, phrase: NounPhrase): Draft | null {
  if (tokenAt(scene.tree, phrase.head).upos !== "PROPN") return null;
  const standing = scene.gazetteer.standing(phrase.name);
  if (standing?.via === "name" || standing?.via === "seat") return scene.named.state(standing.actor);
  const name = bareName(phrase.name);
  const key = foldName(name);
  const isLastName = !name.includes(" ") && name.length > 2;
  return (
    scene.named.drafts.find(
      (draft) =>
        isNamed(draft) &&
        draft.names.some(
          (known) =>
            foldName(known) === key ||
            (isLastName && draft.kind === "person" && foldName(known).split(" ").at(-1) === key),
        ),
    ) ?? null
  );
}

function isNamed(draft: Draft): boolean {
  return draft.mentions.some((mention) => mention.via === "name" || mention.via === "metonym");
}

export function modifierRange(scene: Scene, modifier: number): { first: number; end: number } {
  let first = modifier;
  while (
    first > 0 &&
    ["compound", "amod", "flat"].includes(relationAt(scene.tree, first - 1)) &&
    /^\p{Lu}/u.test(wordAt(scene.tree, first - 1)) &&
    tokenAt(scene.tree, first - 1).sentence === tokenAt(scene.tree, modifier).sentence
  )
    first--;
  return { first, end: modifier + 1 };
}

/** “the minister, Hakan Fidan,” and “Foreign Minister Fidan”: the name is the actor, the noun its role. */
export function namedPersonBeside(scene: Scene, head: number): Draft | null {
  for (const child of childrenBy(scene.tree, head, "appos", "flat", "compound", "nmod:desc", "nmod:unmarked")) {
    const draft = scene.named.byToken.get(child);
    if (draft?.kind === "person" && !isOwner(scene, child, draft)) return draft;
  }
  const above = tokenAt(scene.tree, head).head;
  if (
    above >= 0 &&
    ["appos", "flat", "compound", "nmod"].includes(relationAt(scene.tree, head)) &&
    childrenBy(scene.tree, head, "case").length === 0
  ) {
    const draft = scene.named.byToken.get(above);
    if (draft?.kind === "person") return draft;
  }
  // “Chief negotiator Ann Cole came”: parsers may hang title and name on the verb side by side.
  const next = scene.named.byToken.get(head + 1);
  if (next?.kind !== "person" || above < 0 || tokenAt(scene.tree, head + 1).head !== above) return null;
  return relationAt(scene.tree, head) === relationAt(scene.tree, head + 1) ? next : null;
}

/** “Trump's special envoy”: whose name stands before the noun with a possessive ending is not the envoy. */
function isOwner(scene: Scene, token: number, draft: Draft): boolean {
  let end = token;
  while (scene.named.byToken.get(end) === draft) end++;
  const marks = /^['’]s?$/;
  return marks.test(wordAt(scene.tree, end)) || marks.test(wordAt(scene.tree, end - 1));
}

/** Nouns that only say what kind of body a name beside them is of. */
const kindsOfBody = new Set(
  "agency newspaper magazine broadcaster network company firm group movement party militia organization organisation bank alliance".split(
    " ",
  ),
);

/**
 * The organization whose name stands beside such a noun.
 *
 *     the official Norda news agency      the rebel movement Free Coast
 *                  └name┘                                    └─ name ─┘
 */
function namedOrganizationBeside(scene: Scene, head: number): Draft | null {
  if (!kindsOfBody.has(lowerAt(scene.tree, head))) return null;
  for (const child of childrenBy(scene.tree, head, "compound", "appos", "flat", "nmod:desc")) {
    const draft = scene.named.byToken.get(child);
    if (draft?.kind === "organization" && !/^(European Union|United Nations)$/.test(nameOf(draft))) return draft;
  }
  return null;
}

/**
 * An unnamed actor that belongs to somebody: named after whom the possessive means.
 *
 *     Voss will stay at home, her office said.
 *     └owner┘                 └─┬──────┘  → “Ilyana Voss's office”
 */
function ownedBy(scene: Scene, phrase: NounPhrase, kind: NominalKind): Draft | null {
  const { first, end } = phrase.range;
  const isPronoun = ["his", "her", "their", "its"].includes(lowerAt(scene.tree, first));
  const owner = isPronoun ? scene.resolved.get(first)?.[0] : stateSpokenOf(scene, phrase);
  const rest = isPronoun ? first + 1 : first + possessiveLength(scene, phrase);
  if (owner === undefined || owner === null || rest <= first || rest >= end) return null;
  const words = spanOfRange(scene.tree, { first: rest, end }).text;
  const draft = groupOf(scene, phrase, `${nameOf(owner)}'s ${words}`, kind, null);
  for (const name of [phrase.name, words]) if (!draft.names.includes(name)) draft.names.push(name);
  if (owner !== draft) draft.owner ??= owner;
  giveSideOfOwner(draft, owner);
  return draft;
}

/** “the country's defense minister”: how many words the possessive takes up; none where there is none. */
function possessiveLength(scene: Scene, phrase: NounPhrase): number {
  for (let index = phrase.range.first; index < phrase.head - 1; index++) {
    if (!["country", "nation"].includes(lowerAt(scene.tree, index))) continue;
    if (/^['’]s$/.test(wordAt(scene.tree, index + 1))) return index + 2 - phrase.range.first;
  }
  return 0;
}

/** The state spoken of last, for “the country's …”. */
function stateSpokenOf(scene: Scene, phrase: NounPhrase): Draft | null {
  if (possessiveLength(scene, phrase) === 0) return null;
  for (const { draft, token } of before(scene, phrase.range.first)) {
    if (tokenAt(scene.tree, phrase.head).sentence - tokenAt(scene.tree, token).sentence > 3) return null;
    const state = draft.kind === "state" ? draft : draft.side?.draft;
    if (state?.kind === "state") return state;
  }
  return null;
}

/** An unnamed actor; the same words later in the article are the same actor. */
export function groupOf(
  scene: Scene,
  phrase: NounPhrase,
  name: string,
  kind: NominalKind,
  state: string | null,
): Draft {
  const key = foldName(name);
  const shortKey = foldName(phrase.shortName);
  const known = scene.nominalDrafts.get(key) ?? (phrase.isDefinite ? scene.nominalDrafts.get(shortKey) : undefined);
  const draft = known ?? newDraft(actorKindOf(kind, phrase.isPlural), name);
  if (!known) {
    draft.isPlural = phrase.isPlural;
    scene.named.drafts.push(draft);
    scene.nominalDrafts.set(key, draft);
    if (!scene.nominalDrafts.has(shortKey)) scene.nominalDrafts.set(shortKey, draft);
  }
  const span = spanOfRange(scene.tree, phrase.range);
  addMention(draft, { ...span, via: kind === "person" ? "office" : "nominal" }, phrase.head, name);
  if (name === phrase.name && phrase.shortName !== name && !draft.names.includes(phrase.shortName))
    draft.names.push(phrase.shortName);
  if (state !== null) {
    draft.side ??= { draft: scene.named.state(state), from: "article", certainty: "stated" };
    draft.sideWords ??= span;
    const combined = phrase.shortName;
    if (!draft.names.includes(combined)) draft.names.push(combined);
  } else giveSide(scene, draft);
  draft.isActing = true;
  return draft;
}
