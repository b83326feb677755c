/** Who holds a position: the actors that its phrase names, or the speaker. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { StatementsAt } from "../conditions/statements-at.ts";
import { type ReadContext, refOf } from "../context.ts";
import { lowerAt, type Tree } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";

const firstPersons = new Set(["i", "we", "our", "my", "us", "me", "ours"]);

export function isFirstPerson(tree: Tree, token: number): boolean {
  return firstPersons.has(lowerAt(tree, token));
}

/** Each holder of a draft, once; a spokesperson's party in his place. */
export function holdersOf(context: ReadContext, said: StatementsAt, draft: PositionDraft): Actor[] {
  const { token, speakers } = draft.holder;
  const isSpeaker = token !== null && isFirstPerson(context.tree, token);
  const statements = token === null ? speakers : isSpeaker ? said.of(token) : [];
  const actors = statements.length > 0 ? statements.flatMap((each) => context.actors.byId(each.speaker.id) ?? []) : token === null ? [] : context.actors.actorsAt(token);
  const holders = actors.map((actor) => (isMouthpiece(actor) ? context.actors.partyOf(actor) : actor));
  return holders.filter((actor, at) => holders.findIndex((other) => other.id === actor.id) === at);
}

/** Somebody whose office is to speak for another. */
function isMouthpiece(actor: Actor): boolean {
  return /\bspokes(?:man|woman|person)\b|\bpress secretary\b/i.test(actor.role ?? "");
}

/** The party that the holder speaks for; null where he is the party. */
export function sideOf(context: ReadContext, holder: Actor): ActorRef | null {
  const party = context.actors.partyOf(holder);
  return party.id === holder.id ? null : refOf(party);
}
