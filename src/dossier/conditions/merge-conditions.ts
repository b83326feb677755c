/** The same condition in other words becomes one. */
import type { ActorRef } from "../../record/actor.ts";
import type { DossierCondition } from "../../record/dossier.ts";
import type { ReportedCondition } from "../../record/report.ts";
import { foldWord, overlapOf, weightsOf } from "../content-words.ts";
import { groupBy } from "../group-by.ts";
import { bySource, inOrder, keptOf } from "../kept.ts";
import { byFirst } from "../kept-order.ts";
import { partsOf } from "../parts-of.ts";
import { hasOtherAmounts } from "../quantities.ts";
import { type Group, regroup } from "../regroup.ts";
import { Remembered } from "../remembered.ts";
import type { Cast, Directives, Sourced, Voices } from "../sourced.ts";
import { heardOf, votesFor } from "../votes.ts";
import { type ConditionClaim, claimOfCondition } from "./claim-of-condition.ts";

/** In order of their first report. The order of `conditions` makes no difference; `made` holds what was made before. */
export function mergeConditions(
  conditions: readonly Sourced<ReportedCondition>[],
  cast: Cast,
  voices: Voices,
  directives: Directives,
  made = new Remembered<DossierCondition>(),
): DossierCondition[] {
  const claims = inOrder(conditions).map((member) => claimOfCondition(member, cast));
  return regroup(groupsOf(claims), directives)
    .map((group) => made.of(group.members[0], partsOf(group, cast, voices), () => itemOf(group, cast, voices)))
    .sort(byFirst);
}

/**
 * Groups by the fullest wording: each further wording joins the group whose fullest one it repeats best. What says the very same is
 * one. `claims` are in order of the reports.
 */
function groupsOf(claims: readonly ConditionClaim[]): Sourced<ReportedCondition>[][] {
  const weightOf = weightsOf(claims.map(({ all }) => all));
  const groups: ConditionClaim[][] = [];
  const byWord = new Map<string, number[]>();
  /** For each group, the last claim that was compared with it. */
  const comparedWith: ConditionClaim[] = [];
  const sizeOf = (claim: ConditionClaim) => claim.outcome.size + claim.requires.size;
  const wordings = [...groupBy(claims, ({ wording }) => wording).values()] as [ConditionClaim, ...ConditionClaim[]][];
  wordings.sort(([a], [b]) => sizeOf(b) - sizeOf(a) || bySource(a.member, b.member));
  for (const same of wordings) {
    const [claim] = same;
    // A requirement that shares none of its rarest words is another one.
    const rarest = [...claim.requires].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, 3);
    let best: { at: number; score: number } | null = null;
    for (const word of rarest)
      for (const at of byWord.get(word) ?? []) {
        const leader = groups[at]?.[0];
        if (leader === undefined || comparedWith[at] === claim) continue;
        comparedWith[at] = claim;
        const score = likeness(leader, claim, weightOf);
        if (score > 0 && (best === null || score > best.score || (score === best.score && at < best.at)))
          best = { at, score };
      }
    if (best !== null) {
      groups[best.at]?.push(...same);
      continue;
    }
    for (const word of claim.requires) {
      const list = byWord.get(word);
      if (list) list.push(groups.length);
      else byWord.set(word, [groups.length]);
    }
    groups.push(same);
  }
  return groups.map((group) => group.map(({ member }) => member));
}

/** 0 where they are two conditions; else the more the better they match. */
function likeness(a: ConditionClaim, b: ConditionClaim, weightOf: (word: string) => number): number {
  if (a.enables !== b.enables || hasOtherAmounts(a.amounts, b.amounts)) return 0;
  if (a.party !== b.party && a.party !== null && b.party !== null) return 0;
  // A bridge that is free and boats that leave the bridge are two requirements.
  if (a.requires.has("way-free") !== b.requires.has("way-free")) return 0;
  const requires = overlapOf(a.requires, b.requires, weightOf);
  const isSameDoer =
    a.outcomeActors.size === 0 ||
    b.outcomeActors.size === 0 ||
    [...a.outcomeActors].some((id) => b.outcomeActors.has(id));
  const outcome = overlapOf(a.outcome, b.outcome, weightOf);
  // The same words say the same, whomever the reading takes “he” for.
  const isSameWords = requires >= 0.9 && outcome >= 0.9 && Math.min(a.outcome.size, b.outcome.size) > 1;
  const isAlike = (requires >= 0.6 && outcome >= 0.5) || (a.party !== null && requires >= 0.45 && outcome >= 0.75);
  let common = 0;
  for (const word of a.requires) if (b.requires.has(word)) common += 1;
  // Who comes is what matters of coming; of other acts the doer is often but “it” or “he”.
  const isDoerOpen = isSameDoer || !a.outcome.has(foldWord("come"));
  // One party that requires the same thing, with two telling words, needs to repeat less of what follows.
  const isSameAsked =
    isDoerOpen && a.party !== null && a.party === b.party && common >= 2 && requires >= 0.75 && outcome >= 0.2;
  return isSameWords || (isSameDoer && isAlike) || isSameAsked ? requires + outcome : 0;
}

function itemOf(group: Group<ReportedCondition>, cast: Cast, voices: Voices): DossierCondition {
  const kept = keptOf("condition", group.members, voices);
  const heard = heardOf(group.members);
  const fullest = [...heard].sort(
    (a, b) =>
      b.item.outcome.text.length +
        b.item.requires.text.length -
        a.item.outcome.text.length -
        a.item.requires.text.length || bySource(a, b),
  )[0];
  if (fullest === undefined) throw new Error("A condition needs a member.");
  const refVotes = (refsOf: (item: ReportedCondition) => readonly ActorRef[]) =>
    votesFor(
      group.members,
      voices,
      ({ item, report }) => refsOf(item).map((ref) => cast.refOf(report.article.id, ref)),
      ({ id }) => id,
    ).map(({ value }) => value);
  const relation = votesFor(
    group.members,
    voices,
    ({ item }) => [item.relation],
    (value) => value,
  )[0]?.value;
  // Outcome, requirement and their denials are of one report, so that they read together.
  const told = heard.filter(({ item }) => item.relation === relation).includes(fullest)
    ? fullest
    : (heard.find(({ item }) => item.relation === relation) ?? fullest);
  return {
    ...kept,
    corrections: [...new Set([...kept.corrections, ...group.corrections])],
    outcome: told.item.outcome.text,
    requires: told.item.requires.text,
    relation: told.item.relation,
    statedBy: refVotes(({ statedBy }) => (statedBy === null ? [] : [statedBy]))[0] ?? null,
    outcomeActor: refVotes(({ outcomeActor }) => outcomeActor),
    requiresActor: refVotes(({ requiresActor }) => requiresActor),
    isOutcomeNegated: told.item.isOutcomeNegated,
    isRequirementNegated: told.item.isRequirementNegated,
  };
}
