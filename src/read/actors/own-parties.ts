/** “her government”, “his party”, “their side”: the party of whoever the possessive means. */
import { lowerAt, spanOfRange } from "../grammar/tree.ts";
import { addMention, type Draft } from "./draft.ts";
import { headLemma, type NounPhrase } from "./nominals.ts";
import type { Scene } from "./scene.ts";

/** Nouns for the state that somebody belongs to; the first three are nobody's where it is not known whose. */
const stateNouns = new Set(["country", "nation", "homeland", "government", "administration", "state", "capital"]);
const nobodys = new Set(["country", "nation", "homeland"]);

/** Nouns for whatever party somebody stands for, and for a body that somebody leads or belongs to. */
const sideNouns = new Set(["side", "camp"]);
const bodyNouns = new Set(
  "party union company firm movement group bloc organization organisation federation front".split(" "),
);

/**
 * The party that such a phrase means; no one where it is not known whose country is meant; null where the phrase is none of these.
 *
 *     Conservative leader Anders Eide said his party could live with a levy.
 *     └ party ───┘                         └party──┘
 */
export function ownParty(scene: Scene, phrase: NounPhrase): Draft[] | null {
  const { first, end } = phrase.range;
  const noun = headLemma(scene.tree, phrase.head);
  const isOwned = ["his", "her", "their", "its"].includes(lowerAt(scene.tree, first)) && end - first === 2;
  if (!isOwned) return null;
  const owner = scene.resolved.get(first)?.[0];
  const party = owner === undefined ? null : partyFor(owner, noun);
  if (party !== null) {
    addMention(party, { ...spanOfRange(scene.tree, phrase.range), via: "nominal" }, phrase.head, null);
    party.isActing = true;
    return [party];
  }
  return nobodys.has(noun) ? [] : null;
}

function partyFor(owner: Draft, noun: string): Draft | null {
  const isPerson = owner.kind === "person" || owner.kind === "office";
  const chain = sidesOf(owner);
  if (stateNouns.has(noun)) return chain.find((party) => party.kind === "state") ?? null;
  if (sideNouns.has(noun)) return (isPerson ? chain[1] : chain[0]) ?? null;
  if (!bodyNouns.has(noun) || !isPerson) return null;
  return chain.find((party) => party !== owner && (party.kind === "organization" || party.kind === "group")) ?? null;
}

/** An actor, its party, and that one's. */
function sidesOf(draft: Draft): Draft[] {
  const chain = [draft];
  for (let at = draft; at.side !== null && chain.length < 4; at = at.side.draft) chain.push(at.side.draft);
  return chain;
}
