/** Parties of “the talks” where no words beside them say who: those of the article's main talks, or those it speaks of most. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";

interface KnownTalks {
  readonly size: number;
  /** A noun names them, and not only a verb (“he telephoned her”). */
  readonly isSeries: boolean;
  readonly parties: readonly Actor[];
}

/** The parties of the talks with most mentions that name two; else the two parties that the article names most often. */
export function likelyParties(context: ReadContext, known: readonly KnownTalks[]): Actor[] {
  const named = known.filter((one) => one.isSeries && one.parties.length >= 2).sort((a, b) => b.size - a.size)[0];
  if (named) return [...named.parties];
  return mostNamed(context);
}

const least = 4;

/** The two states or bodies with most mentions, those of their people counted in; nobody where they are few. */
function mostNamed(context: ReadContext): Actor[] {
  const counts = new Map<string, { party: Actor; count: number }>();
  for (const actor of context.actors.actors) {
    const party = context.actors.partyOf(actor);
    if (party.kind !== "state" && party.kind !== "organization") continue;
    const entry = counts.get(party.id) ?? { party, count: 0 };
    entry.count += actor.mentions.length;
    counts.set(party.id, entry);
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  return first && second && second.count >= least ? [first.party, second.party] : [];
}
