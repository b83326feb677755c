/** All actors of an article, and who is meant where. */
import type { Actor } from "../../record/actor.ts";
import type { Tagging } from "../../record/tagging.ts";
import type { ActorIndex } from "../context.ts";
import { quotedTokens } from "../grammar/quoted.ts";
import { childrenBy, lemmaAt, lowerAt, relationAt, spanOfRange, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { Lexicon } from "../lexicon.ts";
import { addMention, type Draft } from "./draft.ts";
import { finishActors } from "./finish-actors.ts";
import { layGazetteer } from "./gazetteer.ts";
import { giveSide, giveSideOfOwner } from "./give-sides.ts";
import { withLocalPeoples } from "./local-peoples.ts";
import { findNamedActors } from "./named-actors.ts";
import { layNominals } from "./nominals.ts";
import { oneKindEach } from "./one-kind.ts";
import { antecedentOf, isResolvable } from "./pronouns.ts";
import { resolveNominal } from "./resolve-nominal.ts";
import { layTitles } from "./roles.ts";
import { before, type Scene } from "./scene.ts";

/** Reads the article once, in order: names first, then descriptions and pronouns where they stand. */
export function findActors(tree: Tree, tagging: Tagging, lexicon: Lexicon): ActorIndex {
  const titles = layTitles(lexicon);
  const entities = oneKindEach(tree, tagging.entities, titles);
  const gazetteer = withLocalPeoples(layGazetteer(lexicon), tree, entities);
  const nominals = layNominals(lexicon, titles);
  const named = findNamedActors(tree, entities, gazetteer, titles);
  const { drafts } = named;
  const speech = new Set(lexicon.speech.entries.filter((entry) => entry.class === "say").map((entry) => entry.lemma));
  const scene: Scene = {
    tree,
    gazetteer,
    named,
    nominals,
    said: [],
    nominalDrafts: new Map(),
    resolved: new Map(),
    quoted: quotedTokens(tree),
    isSpeaking: (verb) => speech.has(lemmaAt(tree, verb)),
  };
  const { resolved, said } = scene;

  for (const draft of drafts) giveSide(scene, draft);
  for (let index = 0; index < tree.tokens.length; index++) {
    const found = resolve(index, false);
    if (found.length > 0) resolved.set(index, found);
    for (const draft of found) said.push({ draft, token: index });
  }

  for (const draft of drafts) giveSideOfOwner(scene, draft);

  /** Who the phrase headed by this token is. `always` makes an actor of any phrase, as for whoever is said to speak. */
  function resolve(head: number, always: boolean): Draft[] {
    const token = tree.tokens[head];
    if (!token) return [];
    const byName = named.byToken.get(head);
    if (byName) return isNameHead(head, byName) || always ? [byName] : [];
    if (isResolvable(lowerAt(tree, head))) {
      const antecedent = antecedentOf(
        tree,
        head,
        before(scene, head),
        (index) => scene.quoted[index] === true,
        scene.isSpeaking,
      );
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
    return resolveNominal(scene, head, kind ?? (token.xpos === "NNS" ? "group" : "organization"));
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
