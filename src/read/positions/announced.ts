/** Positions that a colon announces: “set two conditions: a truce and a vote”, “the goal is plain: the duty has to go”. */
import type { TokenRange } from "../../record/tagging.ts";
import { subjectOf } from "../grammar/clause.ts";
import { verbForms } from "../grammar/forms.ts";
import {
  childBy,
  headOfRange,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
} from "../grammar/tree.ts";
import type { Holder, PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { type FrameTools, verbHolder } from "./frames.ts";
import { colonAfter, isHeading, membersIn } from "./lists.ts";
import { ownersOf } from "./owner.ts";

const announced: StanceEntry = {
  id: "after-the-colon",
  words: "conditions",
  kind: "noun",
  stance: "demand",
  takes: [],
  negated: null,
  example: "The rebels set two conditions: an amnesty and a vote.",
};

const offers = /^(?:offer|proposal|concession|compromise|plan|draft|formula|pledge|promise)s?$/;
const demands = /^(?:demand|condition|precondition|term|requirement|wish|goal|aim|price|request)s?$/;
const setters = new Set(
  "set have list name present make put issue repeat state announce lay give table submit outline demand want ask"
    .split(" ")
    .flatMap(verbForms),
);

/**
 * What stands behind the colon is wanted or offered by whose demand or offer it is.
 *
 *     The rebels set two conditions: an amnesty and a vote.
 *     └ holder ┘                     └wanted──┘     └────┘
 */
export function positionByColon(tools: FrameTools, noun: number): PositionDraft | null {
  const { tree } = tools;
  const word = lowerAt(tree, noun);
  if (tokenAt(tree, noun).upos !== "NOUN" || !isHeading(tree, noun) || !(offers.test(word) || demands.test(word)))
    return null;
  const colon = colonAfter(tree, noun, 14);
  const holder = colon === null ? null : holderOf(tools, noun, colon);
  if (colon === null || holder === null) return null;
  const end = tree.sentences[tokenAt(tree, noun).sentence]?.end ?? colon;
  const ranges = partsOf(tree, { first: colon + 1, end });
  const wanted = ranges.map((range) => ({ head: headOfRange(tree, range), content: spanOfRange(tree, range) }));
  if (wanted.length === 0) return null;
  const stance = offers.test(word) ? "offer" : "demand";
  return { entry: announced, stance, word: noun, wanted, holder, toward: [], isClause: true };
}

/** One clause as a whole; phrases one by one. */
function partsOf(tree: Tree, range: TokenRange): TokenRange[] {
  const trimmed = trimRange(tree, range);
  if (trimmed === null) return [];
  const isTold = Array.from({ length: trimmed.end - trimmed.first }, (_, step) => trimmed.first + step).some((at) =>
    /^(?:VB[DZP]|MD)$/.test(tokenAt(tree, at).xpos),
  );
  return isTold ? [trimmed] : membersIn(tree, trimmed);
}

/** Whose it is: by an owner, by the verb that sets it, or by “for” before it (“for the islands the goal is plain”). */
function holderOf(tools: FrameTools, noun: number, colon: number): Holder | null {
  const { tree, isActor } = tools;
  const above = tokenAt(tree, noun).head;
  const list = relationAt(tree, noun) === "nmod" && above >= 0 && lowerAt(tree, above) === "list" ? above : noun;
  const isSubject = relationAt(tree, list) === "nsubj";
  const owners = ownersOf(tools, list).filter(
    (owner) => isSubject || !/^(?:its|his|her|their)$/.test(lowerAt(tree, owner)),
  );
  if (owners.length > 0) return { tokens: owners, speakers: [] };
  const { head } = tokenAt(tree, noun);
  if (head < 0 || head > colon) return null;
  if (relationAt(tree, noun) === "obj" && setters.has(lowerAt(tree, head)))
    return subjectOf(tree, head) === null ? null : verbHolder(tools, head);
  if (relationAt(tree, noun) !== "nsubj") return null;
  for (let at = noun - 1; at >= 0 && tokenAt(tree, at).sentence === tokenAt(tree, noun).sentence; at--) {
    const mark = childBy(tree, at, "case");
    if (mark !== null && mark < at && lowerAt(tree, mark) === "for" && isActor(at))
      return { tokens: [at], speakers: [] };
  }
  return null;
}
