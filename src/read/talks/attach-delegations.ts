/** Puts each head of a delegation with the talks that it goes to. */

import type { Actor } from "../../record/actor.ts";
import { spanOf } from "../../record/spans.ts";
import type { Delegation, Talks } from "../../record/talks.ts";
import { type ReadContext, refOf } from "../context.ts";
import { tokenAt } from "../grammar/tree.ts";
import type { HeadMention } from "./delegations.ts";

/** The talks, each with the delegations named for it. A head named twice makes one delegation. */
export function attachDelegations(
  context: ReadContext,
  talks: readonly Talks[],
  heads: readonly HeadMention[],
): Talks[] {
  const found = new Map<string, Delegation[]>();
  for (const head of heads) {
    if (!head.isLead) continue;
    const goal = talksOfHead(context, talks, head);
    if (!goal) continue;
    const delegations = found.get(goal.id) ?? [];
    const known = delegations.find((one) => one.head?.id === head.head.id);
    if (known) known.evidence.push(head.evidence);
    else
      delegations.push({
        party: head.party ? refOf(head.party) : null,
        head: refOf(head.head),
        members: head.members.map(refOf),
        level: null,
        mandate: mandateOf(context, head),
        evidence: [head.evidence],
      });
    found.set(goal.id, delegations);
  }
  return talks.map((one) => withParties(context, { ...one, delegations: found.get(one.id) ?? one.delegations }));
}

/** Who sends a delegation is a party, unless one of its people is named as one. */
function withParties(context: ReadContext, talks: Talks): Talks {
  const known = new Set(
    talks.parties.flatMap((party) => [party.id, context.actors.partyOf(context.actors.byId(party.id) ?? missing).id]),
  );
  const senders = talks.delegations.flatMap((one) => (one.party && !known.has(one.party.id) ? [one.party] : []));
  return { ...talks, parties: [...talks.parties, ...new Map(senders.map((party) => [party.id, party])).values()] };
}

const missing: Actor = {
  id: "",
  name: "",
  aliases: [],
  kind: "group",
  role: null,
  side: null,
  mentions: [],
  evidence: [],
};

/** The talks whose words stand in the same sentence, then those of the party, then those of the article's most words. */
export function talksOfHead(context: ReadContext, talks: readonly Talks[], head: HeadMention): Talks | null {
  const sentence = context.tree.sentences[tokenAt(context.tree, head.token).sentence];
  if (!sentence) return null;
  const near = (head.isCurrent ? talks.filter((one) => one.status !== "ended") : talks).filter((one) =>
    one.evidence.some((span) => span.start >= sentence.startOffset && span.end <= sentence.endOffset),
  );
  const party = head.party;
  const isTheirs = (one: Talks) =>
    party !== null &&
    one.parties.some(
      (other) =>
        other.id === party.id || context.actors.partyOf(context.actors.byId(other.id) ?? party).id === party.id,
    );
  const most = (list: readonly Talks[]) => [...list].sort((a, b) => b.evidence.length - a.evidence.length)[0] ?? null;
  const fitting = head.kind === "negotiator" ? near.filter((one) => one.status !== "proposed") : near;
  if (fitting.length > 0) return fitting.find(isTheirs) ?? fitting[0] ?? null;
  const current = talks.filter((one) => one.status !== "ended" || one.evidence.length > 1);
  return most(current.filter(isTheirs)) ?? most(talks.filter(isTheirs)) ?? most(current) ?? most(talks);
}

/** “with a mandate to discuss a cease-fire”. */
function mandateOf(context: ReadContext, head: HeadMention): Delegation["mandate"] {
  const sentence = context.tree.sentences[tokenAt(context.tree, head.token).sentence];
  if (!sentence) return null;
  const match = /\b(?:with|has|have|had) (?:a |the |full |broad )*mandate to ([^,.;]+)/.exec(
    context.article.text.slice(sentence.startOffset, sentence.endOffset),
  );
  if (!match?.[1]) return null;
  const start = sentence.startOffset + match.index + match[0].length - match[1].length;
  return spanOf(context.article.text, start, start + match[1].length);
}
