/** Who put a paper forward that says what is wanted: “the mediator sent both sides a paper. It suggests a rise of 5 per cent.” */

import { subjectOf } from "../grammar/clause.ts";
import { verbForms } from "../grammar/forms.ts";
import { childBy, childrenBy, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import type { FrameTools } from "./frames.ts";
import { ownersOf } from "./owner.ts";

/** Verbs by which a paper says something; “it” may be the paper that was named before. */
const papery = new Set(
  "suggest propose demand offer foresee envisage envision provide contain recommend urge call ask"
    .split(" ")
    .flatMap(verbForms),
);
/** Verbs by which somebody puts a paper forward. */
const giving = new Set(
  "hand send present give submit put table circulate publish unveil write draft draw issue release show bring"
    .split(" ")
    .flatMap(verbForms),
);
const papers = /^(?:paper|draft|plan|proposal|document|letter|text|blueprint|memo|list|compromise|scheme|package)$/;
const farthest = 60;

/**
 * Who put the paper forward that is the subject of a verb, named or as “it”; null where the subject is no paper, or nobody is known to have.
 *
 *     The mediator sent both sides a paper. It suggests a rise of 5 per cent.
 *     └ author ──┘                          └┘ subject
 */
export function authorOf(tools: FrameTools, subject: number, verb: number): number | null {
  const { tree } = tools;
  const word = lowerAt(tree, subject);
  const isPronoun = word === "it";
  if (!(papers.test(word) || isPronoun) || !papery.has(lowerAt(tree, verb))) return null;
  const { sentence } = tokenAt(tree, subject);
  for (let at = isPronoun ? subject - 1 : subject; at >= Math.max(0, subject - farthest); at--) {
    if (isPronoun && sentence - tokenAt(tree, at).sentence > 1) return null;
    const isPaper = tokenAt(tree, at).upos === "NOUN" && papers.test(lowerAt(tree, at));
    if (!isPaper || (isPronoun && tokenAt(tree, at).sentence === sentence)) continue;
    const author =
      ownersOf(tools, at).find((owner) => !/^(?:it|its)$/.test(lowerAt(tree, owner))) ?? giverOf(tools, at);
    if (author !== null && author !== undefined) return author;
    if (isPronoun) return null;
  }
  return null;
}

/** “the paper that the mediator sent”, “handed over the paper” */
function giverOf({ tree, isActor }: FrameTools, paper: number): number | null {
  const { head } = tokenAt(tree, paper);
  const isGiven = head >= 0 && ["obj", "obl"].includes(relationAt(tree, paper)) && giving.has(lowerAt(tree, head));
  const clause = childBy(tree, paper, "acl");
  const verb = isGiven ? head : clause !== null && giving.has(lowerAt(tree, clause)) ? clause : null;
  const giver =
    verb === null
      ? null
      : verb === clause
        ? (childrenBy(tree, verb, "nsubj").find((child) => isActor(child)) ?? null)
        : subjectOf(tree, verb);
  return giver !== null && isActor(giver) ? giver : null;
}

/** “The chair's draft calls for a cut”: what a draft asks for is put forward by who wrote it. */
export function isDraft(tools: FrameTools, verb: number): boolean {
  const subject = childBy(tools.tree, verb, "nsubj");
  const isPaper =
    subject !== null && /^(?:draft|plan|proposal|blueprint|compromise|text)$/.test(lowerAt(tools.tree, subject));
  return isPaper && authorOf(tools, subject, verb) !== null;
}
