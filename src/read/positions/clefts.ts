/** Positions in sentences that put what is wanted last: “what we want is …”, “what is needed is …”. */
import { auxiliariesOf, isPassive } from "../grammar/clause.ts";
import { wordsOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import { type FrameTools, verbHolder } from "./frames.ts";
import { isIrreal } from "./reality.ts";

/**
 * The thing wanted stands after “is”.
 *
 *     What the island wants, she said, is a bridge.      What is needed is a clear word from the lenders, he said.
 *          └─holder─┘                     └wanted┘                          └────────── wanted ─────────┘        └┘ holder
 */
export function positionByCleft(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, lexicon, said } = tools;
  if (tokenAt(tree, verb).upos !== "VERB") return null;
  const least = leastBefore(tree, verb);
  const thing = least ?? thingAfter(tree, verb);
  if (thing === null || isIrreal(tree, verb)) return null;
  const isNeeded = isPassive(tree, verb) && /^(?:needed|required|wanted|demanded)$/.test(lowerAt(tree, verb));
  const [need] = lexicon.of("modal", "need");
  const entry = isNeeded ? need : wantingOf(tools, verb);
  const near = least === null ? undefined : childrenBy(tree, verb, "nsubj").find((child) => child > least);
  const holder = isNeeded
    ? { tokens: [], speakers: said.of(verb) }
    : near !== undefined
      ? { tokens: [near], speakers: [] }
      : verbHolder(tools, verb);
  const content = wordsOf(tree, thing, (child) => isLead(tree, thing, child));
  if (entry === undefined || holder === null || content === null || isPassive(tree, verb) !== isNeeded) return null;
  if (holder.tokens.length === 0 && holder.speakers.length === 0) return null;
  return {
    entry,
    stance: least === null ? entry.stance : "demand",
    word: verb,
    wanted: [{ head: thing, content }],
    holder,
    toward: [],
    isClause: tokenAt(tree, thing).upos === "VERB",
  };
}

/** The verb's own entry, or that of “need” (“what we need is”). */
function wantingOf({ tree, lexicon }: FrameTools, verb: number) {
  const word = lowerAt(tree, verb);
  const isDue = auxiliariesOf(tree, verb).every((aux) => !["may", "might"].includes(aux));
  if (!isDue) return undefined;
  return lexicon.of("verb", word)[0] ?? (/^need/.test(word) ? lexicon.of("modal", "need")[0] : undefined);
}

/** What “is” tells of the clause with “what”, or of “all (that) …”. */
function thingAfter(tree: Tree, verb: number): number | null {
  const { head, deprel } = tokenAt(tree, verb);
  if (head < 0) return null;
  const hasWhat = childrenBy(tree, verb, "obj", "nsubj").some(
    (child) => lowerAt(tree, child) === "what" && child < verb,
  );
  const isAll = deprel === "acl:relcl" && /^(?:all|everything|thing|what)$/.test(lowerAt(tree, head));
  if (isAll) return predicateOf(tree, tokenAt(tree, head).head, verb, head);
  if (!hasWhat) return null;
  const own = predicateOf(tree, head, verb, null);
  if (own !== null) return own;
  // “What the island wants, she said, is …”: both halves hang on the verb of saying.
  const after = childrenBy(tree, head, "ccomp", "parataxis").find((child) => child > verb);
  return after === undefined ? null : predicateOf(tree, after, verb, null);
}

/**
 * What is called the least that somebody expects or accepts.
 *
 *     A freeze is the least we expect.
 *     └wanted┘              └┘ holder
 */
function leastBefore(tree: Tree, verb: number): number | null {
  for (let at = verb - 1; at > Math.max(1, verb - 8); at--) {
    if (!/^(?:least|minimum)$/.test(lowerAt(tree, at)) || lowerAt(tree, at - 1) !== "the") continue;
    const isTold = /^(?:is|are|was|were|be)$/.test(lowerAt(tree, at - 2));
    const subjects = [at, verb].flatMap((one) => childrenBy(tree, one, "nsubj"));
    return isTold ? (subjects.find((child) => child < at - 2) ?? null) : null;
  }
  return null;
}

function predicateOf(tree: Tree, predicate: number, verb: number, subject: number | null): number | null {
  if (predicate < verb) return null;
  const copula = childBy(tree, predicate, "cop");
  const own = childBy(tree, predicate, "nsubj");
  if (copula === null || copula < verb || (own !== null && own !== subject && own > verb)) return null;
  return predicate;
}

/** Subject, “is” and marks before the thing. */
function isLead(tree: Tree, thing: number, child: number): boolean {
  if (["parataxis", "cop", "csubj"].includes(relationAt(tree, child))) return true;
  return child < thing && ["nsubj", "mark", "punct", "advcl", "acl", "aux"].includes(relationAt(tree, child));
}
