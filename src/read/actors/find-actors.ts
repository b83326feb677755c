/** All actors of an article, and who is meant where. */
import type { Actor } from "../../record/actor.ts";
import type { Tagging } from "../../record/tagging.ts";
import type { ActorIndex } from "../context.ts";
import { quotedTokens } from "../grammar/quoted.ts";
import {
  childrenBy,
  childrenOf,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import type { Lexicon } from "../lexicon.ts";
import { bodiesOf } from "./bodies.ts";
import { addMention, type Draft, nameOf } from "./draft.ts";
import { finishActors } from "./finish-actors.ts";
import { layGazetteer } from "./gazetteer.ts";
import { giveSide, giveSideByRole, giveSideOfOwner } from "./give-sides.ts";
import { genderOfName } from "./given-names.ts";
import { joinBareBodies, joinToBody, joinToOffice } from "./holders-named.ts";
import { withLocalPeoples } from "./local-peoples.ts";
import { isMedium } from "./media.ts";
import { findNamedActors } from "./named-actors.ts";
import { layNominals } from "./nominals.ts";
import { oneKindEach } from "./one-kind.ts";
import { antecedentOf, isResolvable, type Surroundings } from "./pronouns.ts";
import { resolveNominal } from "./resolve-nominal.ts";
import { layTitles } from "./roles.ts";
import { before, type Scene } from "./scene.ts";
import { withWholeNames } from "./whole-names.ts";

/** Reads the article once, in order: names first, then descriptions and pronouns where they stand. */
export function findActors(tree: Tree, tagging: Tagging, lexicon: Lexicon): ActorIndex {
  const titles = layTitles(lexicon);
  const nominals = layNominals(lexicon, titles);
  const entities = oneKindEach(tree, withWholeNames(tree, tagging.entities, nominals), titles);
  const gazetteer = withLocalPeoples(layGazetteer(lexicon), tree, entities);
  const named = findNamedActors(tree, entities, gazetteer, titles);
  const { drafts } = named;
  const speech = new Set(lexicon.speech.entries.filter((entry) => entry.class === "say").map((entry) => entry.lemma));
  const scene: Scene = {
    tree,
    gazetteer,
    named,
    nominals,
    titles,
    said: [],
    nominalDrafts: new Map(),
    resolved: new Map(),
    quoted: quotedTokens(tree),
    bodies: bodiesOf(lexicon),
    isMedium: (name) => isMedium(lexicon, name),
    isSpeaking: (verb) => speech.has(lemmaAt(tree, verb)),
  };
  const { resolved, said } = scene;
  const around = lookAround(tree, tagging, scene);

  for (const draft of drafts) {
    giveSide(scene, draft);
    if (draft.kind === "person") draft.gender ??= genderOfName(lexicon, nameOf(draft));
  }
  for (let index = 0; index < tree.tokens.length; index++) {
    const found = resolve(index, false);
    const [first] = found;
    if (first?.kind === "person") joinToOffice(scene, first, index);
    if (first?.kind === "organization") joinToBody(scene, first, index);
    if (found.length > 0) resolved.set(index, found);
    for (const draft of found) said.push({ draft, token: index });
  }

  joinBareBodies(scene);
  for (const draft of drafts) giveSideByRole(scene, draft);
  for (const draft of drafts) if (draft.owner !== null) giveSideOfOwner(draft, draft.owner);

  /** Who the phrase headed by this token is. `always` makes an actor of any phrase, as for whoever is said to speak. */
  function resolve(head: number, always: boolean): Draft[] {
    const token = tree.tokens[head];
    if (!token) return [];
    const byName = named.byToken.get(head);
    if (byName) return isNameHead(head, byName) || always ? [byName] : [];
    if (isResolvable(lowerAt(tree, head))) {
      const antecedent = antecedentOf(tree, head, before(scene, head), around);
      if (antecedent === null) return [];
      if (token.upos === "PRON" && relationAt(tree, head) !== "nmod") {
        addMention(antecedent, { ...spanOfRange(tree, { first: head, end: head + 1 }), via: "pronoun" }, head, null);
      }
      return [antecedent];
    }
    if (!["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"].includes(token.upos)) return [];
    const kind = nominals.kindOf(hyphenated(tree, head)) ?? nominals.kindOf(wordAt(tree, head));
    if (!always && (kind === null || kind === "document" || isPartOfNoun(tree, head) || isNoBody(tree, head, kind)))
      return [];
    if (always && kind === null && !canNameActor(tree, head)) return [];
    if (["coalition", "alliance"].includes(lowerAt(tree, head)) && isPartOfNoun(tree, head)) return [];
    if (
      always &&
      ["who", "which", "that", "i", "we", "you", "there", "this", "what", "me", "us"].includes(lowerAt(tree, head))
    )
      return [];
    return resolveNominal(scene, head, kind ?? (token.xpos === "NNS" ? "group" : "organization"), kind === null);
  }

  /** Only the last word of a name heads it: “Vladimir” of “Vladimir Putin” is not asked. */
  function isNameHead(token: number, draft: Draft): boolean {
    return draft.mentions.some((mention) => mention.token === token);
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
    actorsBut: (unused) => finished.allBut(unused),
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

/** Who speaks where, and which sentences tell the story rather than quote. */
function lookAround(tree: Tree, tagging: Tagging, scene: Scene): Surroundings {
  const sources = new Set<number>();
  for (const { source } of tagging.attributions)
    for (const { first, end } of source) for (let index = first; index < end; index++) sources.add(index);
  let told = 0;
  const numbers = tree.sentences.map(({ first, end }) => {
    for (let index = first; index < end; index++) {
      if (scene.quoted[index] || tokenAt(tree, index).upos === "PUNCT") continue;
      told++;
      break;
    }
    return told;
  });
  return {
    isQuoted: (index) => scene.quoted[index] === true,
    isSpeaking: scene.isSpeaking,
    isSource: (index) =>
      sources.has(index) && !/^['’]s?$/.test(wordAt(tree, index + 1)) && relationAt(tree, index) !== "nmod",
    sentenceOf: (index) => numbers[tokenAt(tree, index).sentence] ?? 0,
  };
}

/** Words of number or kind that can stand for people by themselves: “some said”, “neither would come”. */
const standAlone = new Set(
  "some many most others another those these both each neither either none all several few one two three half everyone nobody somebody anyone everybody".split(
    " ",
  ),
);

/** Whether a word that names no actor by the lexicon can be one at all: no article, number or bare adjective (“the second”). */
function canNameActor(tree: Tree, head: number): boolean {
  const { upos } = tokenAt(tree, head);
  if (upos === "NOUN" || upos === "PROPN") return true;
  if (standAlone.has(lowerAt(tree, head))) return true;
  return upos === "ADJ" && relationAt(tree, head) === "nsubj" && childrenBy(tree, head, "det").length > 0;
}

/** A bare noun in a set phrase (“in force”, “in front of”), or a body that there is not or may come to be (“a government”). */
function isNoBody(tree: Tree, head: number, kind: string): boolean {
  if (!["organization", "state", "group"].includes(kind) || tokenAt(tree, head).xpos !== "NN") return false;
  const before = childrenOf(tree, head).filter((child) => child < head && relationAt(tree, child) !== "punct");
  const relation = relationAt(tree, head);
  const isAfterPreposition = tree.tokens[head - 1]?.upos === "ADP";
  if (before.every((child) => relationAt(tree, child) === "case"))
    return isAfterPreposition && ["obl", "nmod", "advmod"].includes(relation);
  const isIndefinite = before.some((child) => ["a", "an", "no", "any"].includes(lowerAt(tree, child)));
  return isIndefinite && kind !== "group" && relation !== "nsubj";
}

/** “general” of “director-general” with what the hyphen ties to it. */
function hyphenated(tree: Tree, head: number): string {
  const [first, mark] = [tree.tokens[head - 2], tree.tokens[head - 1]];
  const isTied =
    first &&
    mark &&
    wordAt(tree, head - 1) === "-" &&
    first.end === mark.start &&
    mark.end === tokenAt(tree, head).start;
  return isTied ? `${wordAt(tree, head - 2)}-${wordAt(tree, head)}` : wordAt(tree, head);
}

/** A noun before another noun names nobody by itself; hung on a verb by a slip of the parser, it does. */
function isPartOfNoun(tree: Tree, head: number): boolean {
  const above = tree.tokens[tokenAt(tree, head).head];
  return ["compound", "amod", "flat"].includes(relationAt(tree, head)) && above?.upos !== "VERB";
}
