/** Heads of delegations that share the verb of the one before: “Kenya's team is led by Ruiz, that of Ghana by Okello”. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";

export interface GappedHead {
  /** The person, or the office where no person is named. */
  readonly holder: number;
  /** The word that stands for the delegation: “that”, “Ghana's”. */
  readonly delegation: number;
  readonly party: Actor | null;
}

/**
 * What follows the verb without one of its own, as the words stand: the parses of such clauses differ too much to rest on.
 *
 *     The delegation of Kenya will be led by the Minister, Mr Okello, and that of Ghana by Ms Ruiz.
 *                                     └ verb                              └ delegation  └ by └ holder
 */
export function gappedHeadsAfter(context: ReadContext, lexicon: TalksLexicon, verb: number): GappedHead[] {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, verb).sentence];
  const found: GappedHead[] = [];
  let isFirst = true;
  for (let by = verb + 1; sentence && by < sentence.end; by++) {
    if (tokenAt(tree, by).upos === "VERB") break;
    if (lowerAt(tree, by) !== "by") continue;
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const gap = delegationBefore(context, lexicon, by, verb);
    const holder = holderAfter(context, by, sentence.end);
    if (gap && holder !== null) found.push({ ...gap, holder });
  }
  return found;
}

/**
 * A head who is named behind the delegation that he leads.
 *
 *     Heading the Kenyan delegation was Lena Berg.
 *     └ verb             └ delegation   └ holder
 */
export function headBehind(context: ReadContext, lexicon: TalksLexicon, verb: number): GappedHead | null {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, verb).sentence];
  if (tokenAt(tree, verb).xpos !== "VBG" || !lexicon.headVerbs.has(lemmaAt(tree, verb)) || !sentence) return null;
  for (let at = verb + 1; at < sentence.end && at <= verb + 8; at++) {
    if (tokenAt(tree, at).upos === "PUNCT") return null;
    if (tokenAt(tree, at).upos !== "AUX") continue;
    const isDelegation = lexicon.delegations.has(lemmaAt(tree, at - 1));
    const holder = isDelegation ? holderAfter(context, at, sentence.end) : null;
    return holder === null ? null : { holder, delegation: at - 1, party: null };
  }
  return null;
}

/** “that of Ghana”, “Ghana's”, “the delegation of Ghana”, “Ghana's team”, right before “by”. */
function delegationBefore(
  context: ReadContext,
  lexicon: TalksLexicon,
  by: number,
  verb: number,
): { delegation: number; party: Actor | null } | null {
  const { tree } = context;
  let party: Actor | null = null;
  for (let at = by - 1; at > verb && at >= by - 8; at--) {
    const word = lowerAt(tree, at);
    if (word === "," || word === ";") return null;
    const actor = context.actors.actorAt(at);
    if (actor && ["state", "organization", "person", "group"].includes(actor.kind) && tokenAt(tree, at).upos !== "PRON")
      party ??= actor;
    const isThat = (word === "that" || word === "those") && lowerAt(tree, at + 1) === "of";
    const isOwner = /^['’]s?$/.test(word) && at === by - 1;
    if (isThat || isOwner || lexicon.delegations.has(lemmaAt(tree, at))) {
      const owner = isOwner ? context.actors.actorAt(at - 1) : null;
      return { delegation: at, party: owner ?? party };
    }
  }
  return null;
}

/** The first person named behind “by”; the office where none is. */
function holderAfter(context: ReadContext, by: number, end: number): number | null {
  const { tree } = context;
  let office: number | null = null;
  for (let at = by + 1; at < end && at <= by + 14; at++) {
    if ([";", "and"].includes(lowerAt(tree, at)) || tokenAt(tree, at).upos === "VERB") break;
    const kind = context.actors.actorAt(at)?.kind;
    if (kind === "person" && tokenAt(tree, at).upos === "PROPN") return at;
    if (kind === "office") office ??= at;
  }
  return office;
}
