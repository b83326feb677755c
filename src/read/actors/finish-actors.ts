/** Turning drafts into actors with ids, once the article has been read through. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import { type Draft, nameOf } from "./draft.ts";
import { slugOf } from "./names.ts";

export interface FinishedActors {
  actorOf(draft: Draft): Actor;
  partyOf(actor: Actor): Actor;
  byId(id: string): Actor | null;
  /** Actors in order of first mention; countries that are only venues and those never mentioned are left out. */
  all(): Actor[];
  /** The same without those that are mere guesses and unused. */
  allBut(unused: (id: string) => boolean): Actor[];
}

/** Drafts may still be added to the list afterwards; they are finished when they are first asked for. */
export function finishActors(drafts: readonly Draft[]): FinishedActors {
  const actors = new Map<Draft, Actor>();
  const draftById = new Map<string, Draft>();
  const idOf = (draft: Draft): string => {
    const slug = slugOf(nameOf(draft));
    for (let number = 1; ; number++) {
      const id = number === 1 ? slug : `${slug}-${number}`;
      const taken = draftById.get(id);
      if (taken === undefined || taken === draft) return id;
    }
  };
  const actorOf = (draft: Draft): Actor => {
    const known = actors.get(draft);
    if (known) return known;
    const id = idOf(draft);
    draftById.set(id, draft);
    const name = nameOf(draft);
    const aliases = [...new Set([...draft.known, ...draft.names])].filter((alias) => alias !== name);
    const mentions = [...draft.mentions]
      .sort((a, b) => a.start - b.start)
      .map(({ token: _token, ...mention }) => mention);
    const fullest =
      [...mentions].sort((a, b) => b.text.length - a.text.length).find((mention) => mention.via !== "pronoun") ??
      mentions[0];
    const evidence = [fullest, draft.role, draft.sideWords].filter((span) => span !== null && span !== undefined);
    const actor: Actor = {
      id,
      name,
      aliases,
      kind: draft.kind,
      role: draft.role?.text ?? null,
      side: null,
      mentions,
      evidence: evidence.map(({ start, end, text }) => ({ start, end, text })),
    };
    actors.set(draft, actor);
    if (draft.side) {
      const side = actorOf(draft.side.draft);
      const ref: ActorRef = { id: side.id, name: side.name, aliases: side.aliases };
      actor.side = { actor: ref, certainty: draft.side.certainty, from: draft.side.from };
    }
    return actor;
  };
  const partyOf = (actor: Actor): Actor => {
    let at = actor;
    for (let step = 0; step < 4; step++) {
      const draft = at.side ? draftById.get(at.side.actor.id) : undefined;
      if (!draft) return at;
      at = actorOf(draft);
    }
    return at;
  };
  const all = (): Actor[] => {
    const acting = drafts.filter((draft) => draft.mentions.length > 0 && (draft.isActing || draft.kind !== "state"));
    return acting.map(actorOf).sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
  };
  const byId = (id: string): Actor | null => {
    const draft = draftById.get(id);
    return draft ? actorOf(draft) : null;
  };
  const allBut = (unused: (id: string) => boolean): Actor[] =>
    all().filter((actor) => !(draftById.get(actor.id)?.isGuess && unused(actor.id)));
  return { actorOf, partyOf, byId, all, allBut };
}
