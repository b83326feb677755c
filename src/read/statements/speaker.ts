/** Who speaks: from the words beside the cue, else from the cue's subject. */
import type { Actor } from "../../record/actor.ts";
import type { Span } from "../../record/span.ts";
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import type { ActorIndex } from "../context.ts";
import { agentOf, isPassive, subjectOf } from "../grammar/clause.ts";
import {
  childrenBy,
  headOfRange,
  lowerAt,
  phraseOf,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
} from "../grammar/tree.ts";

export interface Speakers {
  readonly actors: readonly Actor[];
  readonly words: Span | null;
}

/** Speakers by the source words that the tagger found; without any, by the subject of the cue's verb. */
export function findSpeakers(
  tree: Tree,
  actors: ActorIndex,
  source: readonly TokenRange[],
  cueHead: number,
  persons: ReadonlyMap<number, TaggedEntity>,
): Speakers {
  for (const range of source) {
    const head = personHead(tree, range, persons) ?? speakingHead(tree, range);
    const relative = relativeAntecedent(tree, head);
    const found = within(actors, tree, actors.actorsAt(relative ?? head), range, relative !== null);
    if (found.length > 0) return { actors: found, words: spanOfRange(tree, range) };
  }
  const subject = isPassive(tree, cueHead) ? agentOf(tree, cueHead) : subjectOf(tree, cueHead);
  if (subject === null) return { actors: [], words: null };
  const found = actors.actorsAt(subject);
  if (found.length === 0) return { actors: [], words: null };
  return { actors: found, words: spanOfRange(tree, phraseOf(tree, subject, (child) => relationAt(tree, child) === "acl")) };
}

/**
 * The person whom source words name, however they describe him: “Representative Ann Cole, a moderate”, “one of the envoys,
 * Ali Rahim”. A person in a prepositional or possessive phrase (“a spokesman for Cole”) is somebody else.
 */
function personHead(tree: Tree, range: TokenRange, persons: ReadonlyMap<number, TaggedEntity>): number | null {
  const named = new Set<TaggedEntity>();
  for (let index = range.first; index < range.end; index++) {
    const entity = persons.get(index);
    if (entity) named.add(entity);
  }
  const speaking = [...named].filter((entity) => {
    const head = headOfRange(tree, entity);
    if (childrenBy(tree, head, "case").length > 0) return false;
    const next = lowerAt(tree, entity.end);
    if (["'s", "’s", "'", "’"].includes(next)) return false;
    return !isInsidePrepositional(tree, head, range);
  });
  return speaking.length === 1 && speaking[0] ? headOfRange(tree, speaking[0]) : null;
}

/** Whether a token hangs, inside the range, on a noun that a preposition or possessive ties to the head. */
function isInsidePrepositional(tree: Tree, token: number, range: TokenRange): boolean {
  let at = token;
  for (let step = 0; step < 8; step++) {
    const { head, deprel } = tokenAt(tree, at);
    if (deprel === "nmod:poss" || (at !== token && childrenBy(tree, at, "case").length > 0 && head >= range.first && head < range.end)) return true;
    if (head < range.first || head >= range.end) return false;
    at = head;
  }
  return false;
}

/** Conjuncts that the source words leave out are no speakers. */
function within(
  index: ActorIndex,
  tree: Tree,
  found: readonly Actor[],
  range: TokenRange,
  isRelative: boolean,
): readonly Actor[] {
  if (isRelative || found.length < 2) return found;
  const span = spanOfRange(tree, range);
  const inside = found.filter((actor) => {
    const known = index.byId(actor.id) ?? actor;
    return known.mentions.some((mention) => mention.start < span.end && span.start < mention.end);
  });
  return inside.length > 0 ? inside : found;
}

/** The noun that heads the source words. Where the tagger caught only an article, adjective or title, the noun they stand before. */
function speakingHead(tree: Tree, range: TokenRange): number {
  let head = headOfRange(tree, range);
  for (let step = 0; step < 4; step++) {
    const token = tokenAt(tree, head);
    const isPart =
      ["DET", "ADP", "PUNCT", "CCONJ", "NUM"].includes(token.upos) || ["amod", "compound", "case", "flat", "nummod", "det"].includes(relationAt(tree, head));
    if (!isPart || token.head < 0 || tokenAt(tree, token.head).upos === "VERB") break;
    head = token.head;
  }
  return head;
}

/** “who said”: the noun that the relative clause describes. */
function relativeAntecedent(tree: Tree, head: number): number | null {
  if (!["who", "which", "that", "whom", "whose"].includes(lowerAt(tree, head))) return null;
  let clause = tokenAt(tree, head).head;
  for (let step = 0; step < 4 && clause >= 0; step++) {
    if (relationAt(tree, clause) === "acl") return tokenAt(tree, clause).head;
    clause = tokenAt(tree, clause).head;
  }
  return null;
}

/** “was quoted as saying”, “is said to”: whether the cue denies its words (“did not say”, “denied”). */
export function isDenied(tree: Tree, cueHead: number): boolean {
  return childrenBy(tree, cueHead, "advmod", "aux").some((child) =>
    ["not", "n't", "never"].includes(lowerAt(tree, child)),
  );
}
