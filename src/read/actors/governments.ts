/** Whose government “the government” or “the palace” is, where the article says no more. */
import { lowerAt, spanOfRange, tokenAt } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";
import type { NounPhrase } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";

/** How far back a state must have been spoken of, in sentences. */
const farthest = 3;

/**
 * The state that a bare “the government” means: the one last described so, else the only one spoken of shortly before.
 *
 *     Talks with the Malvian government begin on Monday. The government has promised a road.
 *                └──────── state ─────┘                  └─ state ────┘
 */
export function governmentMeantBy(scene: Scene, phrase: NounPhrase): Draft | null {
  const noun = lowerAt(scene.tree, phrase.head);
  const words = spanOfRange(scene.tree, phrase.range).text;
  if (!/^the (?:\p{Ll}+ ){0,2}\p{Ll}+$/iu.test(words) || /\b(?:of|other|local)\b/.test(words)) return null;
  const here = tokenAt(scene.tree, phrase.head).sentence;
  const near = new Set<Draft>();
  for (const { draft, token } of before(scene, phrase.head)) {
    const state = stateOf(draft);
    if (state === null) continue;
    if (state.mentions.some((mention) => mention.token < phrase.head && endsIn(mention.text, noun))) return state;
    if (here - tokenAt(scene.tree, token).sentence <= farthest) near.add(state);
  }
  return near.size === 1 ? ([...near][0] as Draft) : null;
}

/** Whether a description has the noun as its last word, and more than that. */
function endsIn(words: string, noun: string): boolean {
  return words.toLowerCase().endsWith(` ${noun}`);
}

function stateOf(draft: Draft): Draft | null {
  let at = draft;
  for (let step = 0; step < 4 && at.side !== null; step++) at = at.side.draft;
  return at.kind === "state" ? at : null;
}
