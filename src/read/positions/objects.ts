/** The direct object of a verb, wherever it stands: after it, ahead of it, or as what a clause describes. */
import { isPassive, isReduced } from "../grammar/clause.ts";
import { headFrom, markerOf, particleOf } from "../grammar/complement.ts";
import { childBy, childrenBy, childrenOf, lowerAt, relationAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";

/**
 * The direct object, also where it stands ahead: as the subject of a passive, or as the noun that a clause describes.
 *
 *     the plan that Iran rejects      a plan proposed by Iran      the plan was rejected
 *         └──┘                          └──┘                           └──┘
 */
export function objectOf(tree: Tree, verb: number): number | null {
  const object = nearObjectOf(tree, verb);
  return object === null ? null : namedBy(tree, object, verb);
}

/** Nouns that only sum up what was named before them. */
const summaries =
  /^(?:demand|concession|step|idea|move|proposal|condition|offer|suggestion|measure|request|point|plan|term|option|requirement|charge|claim)s?$/;

/**
 * What a noun beside it sums up: the thing itself, where the clause stands on the summary.
 *
 *     a truce and direct talks, two concessions that the rebels have long resisted
 *     └─────── thing ────────┘      └summary──┘
 */
function namedBy(tree: Tree, object: number, verb: number): number {
  const { head } = tokenAt(tree, object);
  const isSummary = relationAt(tree, object) === "appos" && head >= 0 && head < object && object < verb;
  const isCounted = object < verb && childBy(tree, object, "nummod") !== null && summaries.test(lowerAt(tree, object));
  if (!isSummary && isCounted) return phraseBefore(tree, object) ?? object;
  if (!isSummary || !summaries.test(lowerAt(tree, object))) return object;
  const above = tokenAt(tree, head).head;
  return relationAt(tree, head) === "conj" && above >= 0 && childBy(tree, object, "nummod") !== null ? above : head;
}

/** The noun phrase that ends at the comma before a summary, where the parse ties the two together in another way. */
function phraseBefore(tree: Tree, summary: number): number | null {
  const comma = Math.min(summary, ...childrenOf(tree, summary)) - 1;
  if (comma < 1 || wordAt(tree, comma) !== "," || tokenAt(tree, comma - 1).upos === "PUNCT") return null;
  let at = comma - 1;
  for (let step = 0; step < 8; step++) {
    const { head } = tokenAt(tree, at);
    if (head < 0 || head > comma || !["NOUN", "PROPN"].includes(tokenAt(tree, head).upos)) break;
    at = head;
  }
  return ["NOUN", "PROPN"].includes(tokenAt(tree, at).upos) ? at : null;
}

function nearObjectOf(tree: Tree, verb: number): number | null {
  const own = childrenBy(tree, verb, "obj").find(
    (child) => !["that", "which", "who", "whom", "what"].includes(lowerAt(tree, child)),
  );
  if (own !== undefined) return ownedAfter(tree, verb, own) ?? own;
  const late = childrenBy(tree, verb, "nsubj").find(
    (child) => child > verb && childrenBy(tree, verb, "nsubj").some((other) => other < verb),
  );
  if (late !== undefined) return late;
  if (relationAt(tree, verb) === "amod") return null;
  if (isPassive(tree, verb)) return antecedentOf(tree, verb, childBy(tree, verb, "nsubj:pass"));
  const { head, deprel } = tokenAt(tree, verb);
  const isWhich = childrenBy(tree, verb, "obj").some(
    (child) => ["which", "whom", "that"].includes(lowerAt(tree, child)) && child < verb,
  );
  if (isWhich && deprel === "acl:relcl" && head >= 0) return head;
  const shared = deprel === "conj" ? sharedRelative(tree, verb) : null;
  if (shared !== null) return shared;
  const isUnderRelative = deprel === "xcomp" && head >= 0 && tokenAt(tree, head).deprel === "acl:relcl";
  const relative = isUnderRelative ? head : verb;
  if (tokenAt(tree, relative).deprel === "acl:relcl" && head >= 0) {
    const subject = childBy(tree, relative, "nsubj");
    const isOpen =
      subject !== null &&
      !["who", "which", "that"].includes(lowerAt(tree, subject)) &&
      childBy(tree, verb, "ccomp", "xcomp") === null &&
      childrenBy(tree, verb, "obl").every((child) => /^(?:to|in|at|since|)$/.test(markerOf(tree, child)));
    return isOpen ? tokenAt(tree, relative).head : null;
  }
  return isReduced(tree, verb) ? head : null;
}

/** “a ban, which one leader dismissed and the other | left open |”: the second clause is on the same thing. */
function sharedRelative(tree: Tree, verb: number): number | null {
  const { head } = tokenAt(tree, verb);
  if (head < 0 || tokenAt(tree, head).deprel !== "acl:relcl") return null;
  const isWhich = childrenBy(tree, head, "obj").some((child) =>
    ["which", "whom", "that"].includes(lowerAt(tree, child)),
  );
  return isWhich && childBy(tree, verb, "nsubj") !== null ? tokenAt(tree, head).head : null;
}

/** “which was rejected”: what “which” stands for. */
export function antecedentOf(tree: Tree, verb: number, subject: number | null): number | null {
  if (subject === null || !["which", "that", "who"].includes(lowerAt(tree, subject))) return subject;
  let clause = verb;
  for (let step = 0; step < 4; step++) {
    if (relationAt(tree, clause) === "acl") return tokenAt(tree, clause).head;
    if (relationAt(tree, clause) !== "conj") return null;
    clause = tokenAt(tree, clause).head;
  }
  return null;
}

/** The noun phrase right after the verb, where the parse makes no object of it. */
export function objectNear(tree: Tree, verb: number): number | null {
  // “ruled | out | direct talks”
  const isParticle = particleOf(tree, verb) !== "" && tokenAt(tree, verb + 1).upos === "ADP";
  const next = lowerAt(tree, verb + 1) === "as" ? behindVerdict(tree, verb) : verb + (isParticle ? 2 : 1);
  const atMost = figureAtMost(tree, next);
  if (atMost !== null) return atMost;
  if (
    next >= tree.tokens.length ||
    isPassive(tree, verb) ||
    !(
      ["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"].includes(tokenAt(tree, next).upos) ||
      tokenAt(tree, next).xpos === "PRP$"
    )
  )
    return null;
  if (tokenAt(tree, next).sentence !== tokenAt(tree, verb).sentence || tokenAt(tree, verb).upos !== "VERB") return null;
  const head = ownedBy(tree, headFrom(tree, next));
  const isNominal = ["NOUN", "PROPN", "NUM"].includes(tokenAt(tree, head).upos);
  // “rejects | 300 cubic metres a second |”: an amount, which the parse may take for a time.
  const isAmount = tokenAt(tree, next).upos === "NUM" && tokenAt(tree, head).deprel === "obl:unmarked";
  return isNominal && (isAmount || !["nsubj", "obl"].includes(relationAt(tree, head))) ? head : null;
}

/** “dismissed as blackmail | the Front's call”: where the object starts behind what it is called. */
function behindVerdict(tree: Tree, verb: number): number {
  for (let at = verb + 2; at <= verb + 5 && at < tree.tokens.length; at++) {
    const isEnd = at > verb + 2 && ["NOUN", "ADJ"].includes(tokenAt(tree, at - 1).upos);
    if (isEnd && (tokenAt(tree, at).upos === "DET" || tokenAt(tree, at).xpos === "PRP$")) return at;
  }
  return tree.tokens.length;
}

/** “the Front's | call”: the thing, where the phrase starts with whose it is. */
function ownedBy(tree: Tree, first: number): number {
  const { head } = tokenAt(tree, first);
  return tokenAt(tree, first).deprel === "nmod:poss" && head > first ? head : first;
}

/** “offered no more than | 3 per cent |”: the figure, which the parse hangs on “more”. */
function figureAtMost(tree: Tree, first: number): number | null {
  const at = ["no", "not"].includes(lowerAt(tree, first)) ? first + 1 : first;
  const isBound = /^(?:more|less|fewer)$/.test(lowerAt(tree, at)) && lowerAt(tree, at + 1) === "than";
  if (!isBound || at + 2 >= tree.tokens.length || tokenAt(tree, at + 2).upos !== "NUM") return null;
  const head = headFrom(tree, at + 2);
  return head > at ? head : null;
}

/** “swallow mediator Lena Orsk's | limit |”: the thing, where the parse makes an object of the title too. */
function ownedAfter(tree: Tree, verb: number, title: number): number | null {
  const owned = childrenBy(tree, verb, "obj").find((child) => {
    const owner = childBy(tree, child, "nmod:poss");
    return child > title && owner !== null && Math.min(owner, ...childrenOf(tree, owner)) === title + 1;
  });
  return owned ?? null;
}
