/** Who negotiates, of all the actors that a dossier knows. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedPosition } from "../../record/report.ts";
import { compareText } from "../kept.ts";
import { holderOf } from "../positions/holders-party.ts";
import type { Cast, Sourced, Voices } from "../sourced.ts";

/** How much less than the foremost party one may be heard of: a reading that errs once makes no party. */
const leastShare = 0.1;
/** The same for who is a party to no talks and only takes positions. */
const leastHolding = 0.25;

/**
 * The parties, the one with most evidence first: those of the talks, and who takes positions about as often as they do. Who only
 * hosts or mediates is none, whatever it offers. `persons` are the ids of actors who are people.
 */
export function findParties(
  talks: readonly DossierTalks[],
  positions: readonly Sourced<ReportedPosition>[],
  cast: Cast,
  voices: Voices,
  persons: ReadonlySet<string> = new Set(),
): ActorRef[] {
  const counts = new Map<string, Count>();
  const countOf = (ref: ActorRef): Count => countOfParty(cast.partyOf(ref));
  const countOfParty = (party: ActorRef): Count => {
    const known = counts.get(party.id);
    if (known !== undefined) return known;
    const fresh = { ref: party, negotiates: new Set<string>(), holds: new Set<string>(), between: new Set<string>() };
    counts.set(party.id, fresh);
    return fresh;
  };
  for (const one of talks) {
    const heard = one.evidence.map(({ article }) => voices.voiceOf(article));
    for (const party of one.parties) for (const voice of heard) countOf(party).negotiates.add(voice);
    const between = one.host === null ? one.mediators : [one.host, ...one.mediators];
    for (const actor of between) {
      const isParty = one.parties.some(({ id }) => id === actor.id);
      if (!isParty) for (const voice of heard) countOf(actor).between.add(voice);
    }
  }
  for (const member of positions) {
    const { party } = holderOf(member, cast);
    countOfParty(party).holds.add(voices.voiceOf(member.report.article.id));
  }
  const named = [...counts.values()].filter(({ ref }) => isNamed(ref));
  // Where states and bodies negotiate, a person whose side no report tells is not one more party.
  const bodies = named.filter(({ ref }) => !persons.has(ref.id));
  const all = bodies.filter(({ negotiates }) => negotiates.size > 0).length > 1 ? bodies : named;
  const mostTalks = Math.max(0, ...all.map(({ negotiates }) => negotiates.size));
  const mostHeld = Math.max(0, ...all.map(({ holds }) => holds.size));
  return all
    .filter(({ negotiates, holds, between }) => {
      if (between.size > negotiates.size) return false;
      if (negotiates.size > 0) return negotiates.size >= mostTalks * leastShare;
      return holds.size >= (mostTalks === 0 ? 1 : Math.max(2, mostHeld * leastHolding));
    })
    .sort(
      (a, b) => evidenceOf(b) - evidenceOf(a) || compareText(a.ref.name, b.ref.name) || compareText(a.ref.id, b.ref.id),
    )
    .map(({ ref }) => ref);
}

interface Count {
  readonly ref: ActorRef;
  /** Voices that make it a party to talks, that give it a position, that make it a host or mediator. */
  readonly negotiates: Set<string>;
  readonly holds: Set<string>;
  readonly between: Set<string>;
}

function evidenceOf({ negotiates, holds }: Count): number {
  return negotiates.size + holds.size;
}

/** “the mediators” or “both sides” stand for somebody else in every report. */
function isNamed(ref: ActorRef): boolean {
  return /\p{Lu}/u.test(ref.name);
}
