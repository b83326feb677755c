/** Who comes to talks for whom, from all reports. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierTalks } from "../../record/dossier.ts";
import type { ReportedTalks } from "../../record/report.ts";
import { evidenceOf } from "../kept.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { heardOf } from "../votes.ts";

type Delegation = DossierTalks["delegations"][number];

/** One delegation for each party; those of no known party are told apart by who heads them. A later report's head counts. */
export function mergeDelegations(members: readonly Sourced<ReportedTalks>[], cast: Cast): Delegation[] {
  const merged = new Map<string, Delegation>();
  for (const member of heardOf(members)) {
    const article = member.report.article.id;
    const refOf = (ref: ActorRef | null) => (ref === null ? null : cast.refOf(article, ref));
    for (const each of member.item.delegations) {
      const head = refOf(each.head);
      const own = each.party ?? head;
      const party = own === null ? null : partyOrNull(cast, cast.refOf(article, own), each.party === null);
      const key = party?.id ?? head?.id ?? `${article} ${each.evidence[0]?.start}`;
      const known = merged.get(key);
      const evidence = { ...evidenceOf(member), spans: [...each.evidence] };
      const others = each.members.map((one) => cast.refOf(article, one));
      merged.set(key, {
        party: known?.party ?? party,
        head: head ?? known?.head ?? null,
        members: distinctRefs([...(known?.members ?? []), ...others]),
        level: each.level ?? known?.level ?? null,
        mandate: each.mandate?.text ?? known?.mandate ?? null,
        evidence: [...(known?.evidence ?? []), evidence],
      });
    }
  }
  return [...merged.values()].map((one) => ({
    ...one,
    members: one.members.filter(({ id }) => id !== one.head?.id),
  }));
}

/** The party that somebody heads a delegation of; null where only the head is known and speaks for nobody. */
function partyOrNull(cast: Cast, ref: ActorRef, isHead: boolean): ActorRef | null {
  const party = cast.partyOf(ref);
  return isHead && party.id === ref.id ? null : party;
}

/** Each actor once, in order. */
export function distinctRefs(refs: readonly ActorRef[]): ActorRef[] {
  const seen = new Set<string>();
  return refs.filter(({ id }) => !seen.has(id) && seen.add(id));
}
