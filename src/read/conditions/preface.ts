/** Words of opinion before what is held back: they belong to whoever states the condition, not to the outcome. */
import type { Span } from "../../record/span.ts";
import { spanOf } from "../../record/spans.ts";
import type { Tree } from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";

const preface =
  /^(?:["“]?)(?:I|we|he|she|they|it)\s+(?:(?:do|did|does|would|can|could)(?:n['’]t|\s+not)?\s+|never\s+|really\s+|just\s+)*(?:think|thinks|thought|believe|believes|believed|expect|expects|suppose|doubt|doubts|guess)\s+(?:that\s+)?(?=\p{L})/iu;

/**
 * The draft without the preface; a denied one denies the outcome.
 *
 *     I don't believe anything will happen until we meet.
 *     └── preface ──┘ └──── outcome ─────┘
 */
export function withoutPreface(tree: Tree, draft: ConditionDraft): ConditionDraft {
  const bare = { ...draft, outcome: withoutThat(tree, draft.outcome), requires: withoutThat(tree, draft.requires) };
  const found = preface.exec(bare.outcome.text)?.[0];
  if (found === undefined || found.length >= bare.outcome.text.length) return bare;
  const { start, end } = bare.outcome;
  const isDenied = /n['’]t\b|\bnot\b|\bnever\b|\bdoubts?\b/i.test(found);
  return {
    ...bare,
    outcome: spanOf(tree.text, start + found.length, end),
    isOutcomeNegated: draft.isOutcomeNegated || isDenied,
  };
}

/** “that the talks fail” → “the talks fail”; “that does not happen” keeps its subject. */
function withoutThat(tree: Tree, { start, end, text }: Span): Span {
  const isConjunction =
    /^that\s+(?!(?:is|was|are|were|will|would|has|had|does|did|can|could|should)\b)(?=\S+\s+\S)/i.test(text);
  return isConjunction ? spanOf(tree.text, start + 5, end) : spanOf(tree.text, start, end);
}
