/** The person whose name follows his description: “the Minister for Water, Mr Okello”, “chief negotiator Ana Ruiz”. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { lowerAt, tokenAt } from "../grammar/tree.ts";
import { entitiesByToken } from "./places.ts";

/**
 * Read as the words stand, since parsers hang such names in many ways.
 *
 *     led by the Minister for Water of Kenya, Mr Ali Okello, and …
 *                └ token                    └ comma └ name
 */
export function personNamedAfter(context: ReadContext, token: number): Actor | null {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  if (!sentence) return null;
  const next = personAt(context, token + 1, sentence.end);
  if (next) return next;
  for (let at = token + 1; at < sentence.end && at <= token + 10; at++) {
    const { upos } = tokenAt(tree, at);
    if (lowerAt(tree, at) === ",") return personAt(context, at + 1, sentence.end);
    // Only an “of” or “for” phrase may stand between: “Minister for Water of Kenya”.
    if (at === token + 1 && !["of", "for"].includes(lowerAt(tree, at))) return null;
    if (["VERB", "AUX", "PUNCT"].includes(upos)) return null;
  }
  return null;
}

/** The person whose name starts here, with or without a title before it. */
function personAt(context: ReadContext, start: number, end: number): Actor | null {
  const { tree } = context;
  const entities = entitiesByToken(context);
  let at = start;
  while (at < end && at < start + 3 && entities.get(at)?.kind !== "person" && tokenAt(tree, at).upos === "PROPN") at++;
  const entity = at < end ? entities.get(at) : undefined;
  if (entity?.kind !== "person" || entity.first < start) return null;
  for (let name = entity.first; name < entity.end; name++) {
    const actor = context.actors.actorAt(name);
    if (actor?.kind === "person") return actor;
  }
  return null;
}
