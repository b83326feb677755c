/** All actors of an article, and who is meant where. */
import type { Actor } from "../../record/actor.ts";
import type { Tagging } from "../../record/tagging.ts";
import type { ActorIndex } from "../context.ts";
import { quotedTokens } from "../grammar/quoted.ts";
import { childrenBy, lemmaAt, lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { Lexicon } from "../lexicon.ts";
import { addMention, type Draft, newDraft } from "./draft.ts";
import { finishActors } from "./finish-actors.ts";
import { layGazetteer } from "./gazetteer.ts";
import { withLocalPeoples } from "./local-peoples.ts";
import { findNamedActors } from "./named-actors.ts";
import { foldName } from "./names.ts";
import {
  actorKindOf,
  headLemma,
  joinedModifiers,
  layNominals,
  type NounPhrase,
  nounPhraseAt,
  roleFits,
} from "./nominals.ts";
import { antecedentOf, type Candidate, isResolvable } from "./pronouns.ts";
import { layTitles } from "./roles.ts";
import { findSide } from "./sides.ts";

/** Reads the article once, in order: names first, then descriptions and pronouns where they stand. */
export function findActors(tree: Tree, tagging: Tagging, lexicon: Lexicon): ActorIndex {
  const gazetteer = withLocalPeoples(layGazetteer(lexicon), tree, tagging.entities);
  const titles = layTitles(lexicon);
  const nominals = layNominals(lexicon, titles);
  const named = findNamedActors(tree, tagging.entities, gazetteer, titles);
  const { drafts } = named;
  const quoted = quotedTokens(tree);
  const resolved = new Map<number, Draft[]>();
  const nominalDrafts = new Map<string, Draft>();
  const said: Candidate[] = [];
  const speech = new Set(lexicon.speech.entries.filter((entry) => entry.class === "say").map((entry) => entry.lemma));
  const isSpeaking = (verb: number) => speech.has(lemmaAt(tree, verb));

  for (const draft of drafts) giveSide(draft);
  for (let index = 0; index < tree.tokens.length; index++) {
    const found = resolve(index, false);
    if (found.length > 0) resolved.set(index, found);
    for (const draft of found) said.push({ draft, token: index });
  }

  for (const draft of drafts) giveSideOfOwner(draft);

  /** “her spokesman”: the side of whoever the possessive means, as the text implies. */
  function giveSideOfOwner(draft: Draft): void {
    if (draft.side !== null || draft.role === null) return;
    const before = firstTokenAt(draft.role.start) - 1;
    if (before < 0 || !["his", "her", "their", "its"].includes(lowerAt(tree, before))) return;
    const owner = resolved.get(before)?.[0];
    if (owner === undefined || owner === draft) return;
    const side = owner.kind === "state" || owner.kind === "organization" ? owner : owner.side?.draft;
    if (side !== undefined && side !== draft) draft.side = { draft: side, from: "article", certainty: "implied" };
  }

  /** The side by the words of a role; the state of a ministry by its own name. */
  function giveSide(draft: Draft): void {
    if (draft.side !== null || draft.kind === "state") return;
    const words = draft.role ?? (draft.kind === "person" ? null : (draft.mentions[0] ?? null));
    if (words === null) return;
    const range = rangeOf(words.start, words.end);
    if (range === null) return;
    const side = findSide(tree, range, draft, named.byToken, named.state, gazetteer);
    if (side === null || side.draft === draft) return;
    draft.side = { draft: side.draft, from: "article", certainty: "stated" };
    draft.sideWords = spanOfRange(tree, range);
  }

  function rangeOf(start: number, end: number): { first: number; end: number } | null {
    const first = firstTokenAt(start);
    let last = first;
    while (last < tree.tokens.length && tokenAt(tree, last).end <= end) last++;
    return last > first ? { first, end: last } : null;
  }

  function firstTokenAt(offset: number): number {
    let low = 0;
    let high = tree.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokenAt(tree, middle).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function* before(token: number): Iterable<Candidate> {
    let low = 0;
    let high = said.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((said[middle] as Candidate).token < token) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= 0; index--) yield said[index] as Candidate;
  }

  /** Who the phrase headed by this token is. `always` makes an actor of any phrase, as for whoever is said to speak. */
  function resolve(head: number, always: boolean): Draft[] {
    const token = tree.tokens[head];
    if (!token) return [];
    const byName = named.byToken.get(head);
    if (byName) return isNameHead(head, byName) || always ? [byName] : [];
    if (isResolvable(lowerAt(tree, head))) {
      const antecedent = antecedentOf(tree, head, before(head), (index) => quoted[index] === true, isSpeaking);
      if (antecedent === null) return [];
      if (token.upos === "PRON" && relationAt(tree, head) !== "nmod") {
        addMention(antecedent, { ...spanOfRange(tree, { first: head, end: head + 1 }), via: "pronoun" }, head, null);
      }
      return [antecedent];
    }
    if (!["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"].includes(token.upos)) return [];
    const kind = nominals.kindOf(wordAt(tree, head));
    if (
      !always &&
      (kind === null || kind === "document" || ["compound", "amod", "flat"].includes(relationAt(tree, head)))
    )
      return [];
    if (
      always &&
      ["who", "which", "that", "i", "we", "you", "there", "this", "what", "me", "us"].includes(lowerAt(tree, head))
    )
      return [];
    return resolveNominal(head, kind ?? (token.xpos === "NNS" ? "group" : "organization"));
  }

  /** Only the last word of a name heads it: “Vladimir” of “Vladimir Putin” is not asked. */
  function isNameHead(token: number, draft: Draft): boolean {
    return draft.mentions.some((mention) => mention.token === token);
  }

  function resolveNominal(head: number, kind: Parameters<typeof actorKindOf>[0]): Draft[] {
    const phrase = nounPhraseAt(tree, head);
    const person = namedPersonBeside(head);
    if (person) return [person];
    const standing = phrase.range.end > head + 1 ? gazetteer.standing(phrase.name) : null;
    if (standing) {
      addMention(
        named.state(standing.actor),
        { ...spanOfRange(tree, phrase.range), via: "metonym" },
        head,
        phrase.name,
      );
      return [named.state(standing.actor)];
    }
    const joined = joinedModifiers(tree, head);
    if (joined.length > 1 && phrase.isPlural) {
      const each = joined.map(
        (modifier) =>
          gazetteer.standing(wordAt(tree, modifier)) ??
          gazetteer.standing(spanOfRange(tree, modifierRange(modifier)).text),
      );
      if (each.every((standing) => standing !== null)) {
        return joined.map((modifier, at) =>
          groupOf(
            phrase,
            `${spanOfRange(tree, modifierRange(modifier)).text} ${wordAt(tree, head)}`,
            kind,
            each[at]?.actor ?? null,
          ),
        );
      }
    }
    if (kind === "state") {
      const owner = findSide(
        tree,
        { first: phrase.range.first, end: head },
        phantom,
        named.byToken,
        named.state,
        gazetteer,
      );
      if (owner) {
        addMention(owner.draft, { ...spanOfRange(tree, phrase.range), via: "nominal" }, head, phrase.shortName);
        owner.draft.isActing = true;
        return [owner.draft];
      }
    }
    const earlier = kind === "person" && phrase.isDefinite && !phrase.isPlural ? holderOf(phrase) : null;
    if (earlier) {
      addMention(earlier, { ...spanOfRange(tree, phrase.range), via: "nominal" }, head, null);
      return [earlier];
    }
    return [groupOf(phrase, phrase.name, kind, null)];
  }

  function modifierRange(modifier: number): { first: number; end: number } {
    let first = modifier;
    while (
      first > 0 &&
      ["compound", "amod", "flat"].includes(relationAt(tree, first - 1)) &&
      /^\p{Lu}/u.test(wordAt(tree, first - 1)) &&
      tokenAt(tree, first - 1).sentence === tokenAt(tree, modifier).sentence
    )
      first--;
    return { first, end: modifier + 1 };
  }

  /** “the minister, Hakan Fidan,” and “Foreign Minister Fidan”: the name is the actor, the noun its role. */
  function namedPersonBeside(head: number): Draft | null {
    for (const child of childrenBy(tree, head, "appos", "flat", "compound", "nmod:desc", "nmod:unmarked")) {
      const draft = named.byToken.get(child);
      if (draft?.kind === "person") return draft;
    }
    const above = tokenAt(tree, head).head;
    if (
      above >= 0 &&
      ["appos", "flat", "compound", "nmod"].includes(relationAt(tree, head)) &&
      childrenBy(tree, head, "case").length === 0
    ) {
      const draft = named.byToken.get(above);
      if (draft?.kind === "person") return draft;
    }
    return null;
  }

  /** The person whose role a definite description repeats: “the minister” after “Turkish Minister of Foreign Affairs Hakan Fidan”. */
  function holderOf(phrase: NounPhrase): Draft | null {
    const noun = headLemma(tree, phrase.head);
    const side =
      findSide(tree, { first: phrase.range.first, end: phrase.head }, phantom, named.byToken, named.state, gazetteer)
        ?.draft ?? null;
    for (const { draft, token } of before(phrase.head)) {
      if (tokenAt(tree, phrase.head).sentence - tokenAt(tree, token).sentence > 25) break;
      if (draft.isPlural || (draft.kind !== "person" && draft.kind !== "office")) continue;
      const role = draft.role?.text ?? (draft.kind === "office" ? (draft.names[0] ?? "") : "");
      if (!roleFits(role, noun)) continue;
      if (side !== null && draft.side !== null && draft.side.draft !== side) continue;
      return draft;
    }
    return null;
  }

  /** An unnamed actor; the same words later in the article are the same actor. */
  function groupOf(
    phrase: NounPhrase,
    name: string,
    kind: Parameters<typeof actorKindOf>[0],
    state: string | null,
  ): Draft {
    const key = foldName(name);
    const shortKey = foldName(phrase.shortName);
    const known = nominalDrafts.get(key) ?? (phrase.isDefinite ? nominalDrafts.get(shortKey) : undefined);
    const draft = known ?? newDraft(actorKindOf(kind, phrase.isPlural), name);
    if (!known) {
      draft.isPlural = phrase.isPlural;
      drafts.push(draft);
      nominalDrafts.set(key, draft);
      if (!nominalDrafts.has(shortKey)) nominalDrafts.set(shortKey, draft);
    }
    const span = spanOfRange(tree, phrase.range);
    addMention(draft, { ...span, via: kind === "person" ? "office" : "nominal" }, phrase.head, name);
    if (name === phrase.name && phrase.shortName !== name && !draft.names.includes(phrase.shortName))
      draft.names.push(phrase.shortName);
    if (state !== null) {
      draft.side ??= { draft: named.state(state), from: "article", certainty: "stated" };
      draft.sideWords ??= span;
      const combined = phrase.shortName;
      if (!draft.names.includes(combined)) draft.names.push(combined);
    } else giveSide(draft);
    if (draft.side === null) giveSideOfCountry(draft, phrase);
    draft.isActing = true;
    return draft;
  }

  /** “the country's defense minister”: the state that was spoken of last, as the text implies. */
  function giveSideOfCountry(draft: Draft, phrase: NounPhrase): void {
    const words = Array.from({ length: phrase.head - phrase.range.first }, (_, step) =>
      lowerAt(tree, phrase.range.first + step),
    );
    if (!words.some((word) => ["country", "nation"].includes(word))) return;
    for (const { draft: earlier, token } of before(phrase.range.first)) {
      if (tokenAt(tree, phrase.head).sentence - tokenAt(tree, token).sentence > 3) return;
      const state = earlier.kind === "state" ? earlier : earlier.side?.draft;
      if (state?.kind !== "state") continue;
      draft.side = { draft: state, from: "article", certainty: "implied" };
      return;
    }
  }

  const finished = finishActors(drafts);
  const finish = (list: readonly Draft[]): Actor[] => list.map((draft) => finished.actorOf(draft));

  const actorsAt = (head: number): Actor[] => {
    const known = resolved.get(head) ?? resolve(head, true);
    resolved.set(head, known);
    const joined = childrenBy(tree, head, "conj").filter((other) => tokenAt(tree, other).upos !== "VERB");
    const all = [...finish(known), ...joined.flatMap((other) => actorsAt(other))];
    return [...new Map(all.map((actor) => [actor.id, actor])).values()];
  };
  return {
    get actors() {
      return finished.all();
    },
    actorAt: (head) => {
      const known = resolved.get(head) ?? resolve(head, true);
      resolved.set(head, known);
      return finish(known)[0] ?? null;
    },
    actorsAt,
    knownAt: (head) => finish(resolved.get(head) ?? [])[0] ?? null,
    byId: (id) => finished.byId(id),
    partyOf: (actor) => finished.partyOf(actor),
  };
}

/** Stands for “nobody in particular” where a look-up wants to know whom not to find. */
const phantom: Draft = newDraft("group", "");
