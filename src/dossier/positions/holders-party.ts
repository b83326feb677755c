/** For which party a holder takes his positions: what most reports say, and not each for itself. */
import type { ActorRef } from "../../record/actor.ts";
import type { ReportedPosition } from "../../record/report.ts";
import type { Cast, Sourced } from "../sourced.ts";

/** Who takes a position, for which side, and which party it counts for. */
export interface Holder {
  readonly actor: ActorRef;
  readonly side: ActorRef | null;
  readonly party: ActorRef;
}

/** The articles that have a holder speak for a party. */
interface Heard {
  readonly party: ActorRef;
  readonly articles: Set<string>;
}

/**
 * The holders of positions, in their order. A report that has a union's leader speak for the government errs, where the others have
 * her speak for the union; where as many say one thing as the other, what is known of the actor counts. What a person set stays.
 */
export function holdersOf(members: readonly Sourced<ReportedPosition>[], cast: Cast): Holder[] {
  const holders = members.map((member) => holderOf(member, cast));
  const contested = contestedIn(holders);
  if (contested.size === 0) return holders;
  const heard = new Map<string, Map<string, Heard>>();
  holders.forEach(({ actor, party }, at) => {
    if (!contested.has(actor.id)) return;
    const own = heard.get(actor.id) ?? new Map<string, Heard>();
    heard.set(actor.id, own);
    const known = own.get(party.id) ?? { party, articles: new Set() };
    own.set(party.id, known);
    known.articles.add(members[at]?.report.article.id ?? "");
  });
  return holders.map((holder, at) => {
    const own = heard.get(holder.actor.id);
    const isByHand = members[at]?.review === "edited" || members[at]?.review === "added";
    if (own === undefined || isByHand) return holder;
    return { ...holder, party: mostHeard([...own.values()], cast.partyOf(holder.actor)) };
  });
}

/** Holders as they were with these actors. */
const known = new WeakMap<Sourced<ReportedPosition>, { readonly whoIsWho: object; readonly holder: Holder }>();

/** The holder of a position, with the party that its own report has him speak for. */
export function holderOf(member: Sourced<ReportedPosition>, cast: Cast): Holder {
  const { item, report } = member;
  const whoIsWho = cast.whoIsWho(report.article.id);
  const before = known.get(member);
  if (before?.whoIsWho === whoIsWho) return before.holder;
  const actor = cast.refOf(report.article.id, item.actor);
  const side = item.side === null ? null : cast.refOf(report.article.id, item.side);
  const holder = { actor, side, party: cast.partyOf(side ?? actor) };
  known.set(member, { whoIsWho, holder });
  return holder;
}

/** Ids of the actors who speak for one party here and for another there. */
function contestedIn(holders: readonly Holder[]): Set<string> {
  const parties = new Map<string, string>();
  const contested = new Set<string>();
  for (const { actor, party } of holders) {
    const known = parties.get(actor.id);
    if (known === undefined) parties.set(actor.id, party.id);
    else if (known !== party.id) contested.add(actor.id);
  }
  return contested;
}

function mostHeard(all: readonly Heard[], known: ActorRef): ActorRef {
  const most = Math.max(...all.map(({ articles }) => articles.size));
  const best = all.filter(({ articles }) => articles.size === most).map(({ party }) => party);
  return best.find(({ id }) => id === known.id) ?? best.sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? known;
}
