/** Whose column of the matrix a person means: a party, or the party that somebody speaks for. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier } from "../../record/dossier.ts";
import { actorMeant } from "./name-meant.ts";

/** The party: the actor itself where it has positions or is one of the parties; otherwise its side. */
export function partyOf(typed: string, dossier: Dossier): ActorRef {
  const actor = actorMeant(typed, dossier);
  const isColumn = [...dossier.parties, ...dossier.positions.map(({ party }) => party)].some(
    ({ id }) => id === actor.id,
  );
  const own = { id: actor.id, name: actor.name, aliases: actor.names };
  return isColumn || actor.side === null ? own : actor.side;
}
