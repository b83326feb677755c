/** What negotiations are about: nouns whose coming about can hang on something, and nouns for the consent that they hang on. */
import { lemmaAt, lowerAt, type Tree } from "../grammar/tree.ts";

const goals =
  /^(?:peace|settlement|deal|agreement|talk|talks|truce|ceasefire|cease-fire|solution|accord|pact|treaty|progress|negotiation|negotiations|compromise|end|withdrawal|release|lifting|easing|resumption|relief|this|move|step|success|outcome|reform|plan|proposal|ratification|approval|passage|entry|membership|accession|breakthrough|summit|dialogue|decision|contract|coalition|arrangement|consensus|handover|exchange|swap|meeting|round|normalisation|normalization)$/;

const consents =
  /^(?:approval|consent|ratification|vote|agreement|permission|endorsement|backing|signature|unanimity|majority|authorisation|authorization|mandate|assent|referendum|ballot)$/;

/** Whether a word names something that is negotiated or comes of it. */
export function isGoal(tree: Tree, token: number): boolean {
  return goals.test(lemmaAt(tree, token)) || goals.test(lowerAt(tree, token));
}

/** Whether a word names the yes of somebody who must be asked. */
export function isConsent(tree: Tree, token: number): boolean {
  return consents.test(lemmaAt(tree, token));
}
