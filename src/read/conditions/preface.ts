/** Words of opinion before what is held back: they belong to whoever states the condition, not to the outcome. */
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
  const found = preface.exec(draft.outcome.text)?.[0];
  if (found === undefined || found.length >= draft.outcome.text.length) return draft;
  const { start, end } = draft.outcome;
  const isDenied = /n['’]t\b|\bnot\b|\bnever\b|\bdoubts?\b/i.test(found);
  return {
    ...draft,
    outcome: spanOf(tree.text, start + found.length, end),
    isOutcomeNegated: draft.isOutcomeNegated || isDenied,
  };
}
