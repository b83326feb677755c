/** Puts each head of a delegation with the talks that it goes to. */
import { spanOf } from "../../record/spans.ts";
import type { Delegation, Talks } from "../../record/talks.ts";
import { type ReadContext, refOf } from "../context.ts";
import { tokenAt } from "../grammar/tree.ts";
import type { HeadMention } from "./delegations.ts";
import { indexTalks, type TalksIndex } from "./talks-index.ts";

/** The talks, each with the delegations named for it. A head named twice makes one delegation. */
export function attachDelegations(
  context: ReadContext,
  talks: readonly Talks[],
  heads: readonly HeadMention[],
): Talks[] {
  const index = indexTalks(context, talks);
  const found = new Map<string, Delegation[]>();
  for (const head of heads) {
    if (!head.isLead) continue;
    const goal = talksOfHead(context, index, head);
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
  return talks.map((one) => withParties(index, one, found.get(one.id) ?? []));
}

/** Who sends a delegation is a party, unless one of its people is named as one. */
function withParties(index: TalksIndex, talks: Talks, delegations: Delegation[]): Talks {
  const senders = delegations.flatMap((one) => (one.party && !index.isParty(talks, one.party.id) ? [one.party] : []));
  const added = new Map(senders.map((party) => [party.id, party]));
  return { ...talks, delegations, parties: [...talks.parties, ...added.values()] };
}

/** The talks whose words stand in the same sentence, then those of the party, then those of the article's most words. */
export function talksOfHead(context: ReadContext, index: TalksIndex, head: HeadMention): Talks | null {
  const { sentence } = tokenAt(context.tree, head.token);
  const { party } = head;
  const isLikely = (one: Talks) => {
    if (head.isCurrent && one.status === "ended") return false;
    return head.kind === "verb" || head.kind === "represented" || one.status !== "proposed";
  };
  const near = index.inSentence(sentence).filter(isLikely);
  const nearest = near.find((one) => party !== null && index.isParty(one, party.id)) ?? near[0];
  if (nearest) return nearest;
  const isOpen = (one: Talks) => one.status !== "ended" || one.evidence.length > 1;
  const theirs = party === null ? [] : index.ofParty(party.id);
  return theirs.find(isOpen) ?? theirs[0] ?? index.ranked.find(isOpen) ?? index.ranked[0] ?? null;
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
