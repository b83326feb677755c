/** Whom a description means: a person named beside it, an office-holder named before, a state by its government, or somebody unnamed. */
import { childrenBy, lowerAt, relationAt, spanOfRange, tokenAt, wordAt } from "../grammar/tree.ts";
import { addMention, type Draft, nameOf, newDraft } from "./draft.ts";
import { giveSide } from "./give-sides.ts";
import { foldName } from "./names.ts";
import { actorKindOf, headLemma, joinedModifiers, type NounPhrase, nounPhraseAt, roleFits } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";
import { findSide } from "./sides.ts";

type NominalKind = Parameters<typeof actorKindOf>[0];

export function resolveNominal(scene: Scene, head: number, kind: NominalKind): Draft[] {
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
  if (kind === "state") {
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
  const country = ownCountry(scene, phrase);
  if (country !== null) return country;
  const earlier = kind === "person" && phrase.isDefinite && !phrase.isPlural ? holderOf(scene, phrase) : null;
  if (earlier) {
    addMention(earlier, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, head, null);
    return [earlier];
  }
  return [ownedBy(scene, phrase, kind) ?? groupOf(scene, phrase, phrase.name, kind, null)];
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
    if (draft?.kind === "person") return draft;
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
  return null;
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

/** The person whose role a definite description repeats: “the minister” after “Turkish Minister of Foreign Affairs Hakan Fidan”. */
export function holderOf(scene: Scene, phrase: NounPhrase): Draft | null {
  const noun = headLemma(scene.tree, phrase.head);
  const side =
    findSide(
      scene.tree,
      { first: phrase.range.first, end: phrase.head },
      phantom,
      scene.named.byToken,
      scene.named.state,
      scene.gazetteer,
    )?.draft ?? null;
  for (const { draft, token } of before(scene, phrase.head)) {
    if (tokenAt(scene.tree, phrase.head).sentence - tokenAt(scene.tree, token).sentence > 25) break;
    if (draft.isPlural || (draft.kind !== "person" && draft.kind !== "office")) continue;
    const role = draft.role?.text ?? (draft.kind === "office" ? (draft.names[0] ?? "") : "");
    if (!roleFits(role, noun)) continue;
    if (side !== null && draft.side !== null && draft.side.draft !== side) continue;
    return draft;
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
  const side = owner.kind === "state" || owner.kind === "organization" ? owner : owner.side?.draft;
  if (draft.side === null && side !== undefined && side !== draft)
    draft.side = { draft: side, from: "article", certainty: "implied" };
  return draft;
}

/** Nouns by which an article speaks of the state that somebody belongs to. */
const stateNouns = new Set(["country", "nation", "government", "administration", "homeland", "state"]);

/**
 * “his country”, “her government”: the state of whoever the possessive means; nobody where it is not known whose country;
 * null where the phrase is none of these.
 */
function ownCountry(scene: Scene, phrase: NounPhrase): Draft[] | null {
  const { first } = phrase.range;
  const noun = headLemma(scene.tree, phrase.head);
  if (!["his", "her", "their", "its"].includes(lowerAt(scene.tree, first)) || !stateNouns.has(noun)) return null;
  const owner = scene.resolved.get(first)?.[0];
  const state = owner?.kind === "state" ? owner : owner?.side?.draft;
  if (state?.kind === "state") {
    addMention(state, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, phrase.head, null);
    state.isActing = true;
    return [state];
  }
  return noun === "country" || noun === "nation" || noun === "homeland" ? [] : null;
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

/** Stands for “nobody in particular” where a look-up wants to know whom not to find. */
const phantom: Draft = newDraft("group", "");
