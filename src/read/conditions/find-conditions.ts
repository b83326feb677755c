/** Finds what an article says will happen, or will not, depending on something else. */
import type { ActorRef } from "../../record/actor.ts";
import type { Condition } from "../../record/condition.ts";
import { overlaps, spanOf } from "../../record/spans.ts";
import type { Statement } from "../../record/statement.ts";
import { type ReadContext, refOf } from "../context.ts";
import { subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { childBy, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { actorGate } from "../positions/can-want.ts";
import { isNearMiss } from "./about.ts";
import { conditionInBareIf } from "./bare-ifs.ts";
import { conditionInClause } from "./clauses.ts";
import type { ConditionDraft } from "./draft.ts";
import { type ConditionLexicon, conditionLexicon } from "./entries.ts";
import { eventOfOutcome } from "./event-of-outcome.ts";
import { conditionDemanded, conditionFirst } from "./first-steps.ts";
import { conditionAhead, conditionInOrder } from "./firsts.ts";
import { conditionByLinking } from "./links.ts";
import { conditionByNecessity, conditionByPreceding, conditionByPurpose } from "./needs.ts";
import { conditionByOnlyWay, conditionInOnlyPhrase } from "./only-phrases.ts";
import { conditionInPhrase } from "./phrases.ts";
import { withoutPreface } from "./preface.ts";
import { conditionInSetPiece } from "./set-pieces.ts";
import { type StatementsAt, statementsAt } from "./statements-at.ts";
import { conditionByHanging, conditionByNeed, conditionByNoun, conditionByOnly } from "./ties.ts";
import { withWholeQuotes } from "./whole-quotes.ts";

/** Every construction, tried on every word in turn; the first that fits a word wins. */
const constructions: readonly ((tree: Tree, lexicon: ConditionLexicon, token: number) => ConditionDraft | null)[] = [
  conditionInSetPiece,
  conditionInBareIf,
  conditionInClause,
  conditionInPhrase,
  conditionInOnlyPhrase,
  conditionInOrder,
  conditionAhead,
  conditionFirst,
  conditionDemanded,
  conditionByHanging,
  conditionByNeed,
  conditionByPreceding,
  conditionByNecessity,
  conditionByPurpose,
  conditionByLinking,
  conditionByOnly,
  conditionByOnlyWay,
  conditionByNoun,
];

/** Who states a condition, and who can act in it. */
interface Surroundings {
  readonly said: StatementsAt;
  canAct(token: number): boolean;
}

/**
 * The conditions of an article, in text order. `statements` tell who states each: the speaker of the statement that it
 * stands in, or nobody where the article itself says so.
 */
export function findConditions(context: ReadContext, statements: readonly Statement[]): Condition[] {
  const { tree } = context;
  const lexicon = conditionLexicon(context.lexicon);
  const surroundings = { said: statementsAt(tree, statements), canAct: actorGate(context) };
  const found = new Map<string, Condition>();
  const drafts: ConditionDraft[] = [];
  tree.tokens.forEach((_, token) => {
    const draft = firstDraft(tree, lexicon, token);
    if (draft === null || isNearMiss(tree, lexicon, draft) || drafts.some((known) => isSame(known, draft))) return;
    drafts.push(draft);
    const condition = conditionOf(
      context,
      surroundings,
      withWholeQuotes(tree, withoutPreface(tree, draft)),
      draft.outcome.start,
    );
    if (!found.has(condition.id)) found.set(condition.id, condition);
  });
  return [...found.values()].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0));
}

/** Whether two constructions tell one condition: halves that overlap, straight or crosswise (“had X …, Y would”, read once from each end). */
function isSame(a: ConditionDraft, b: ConditionDraft): boolean {
  return (
    (overlaps(a.outcome, b.outcome) && overlaps(a.requires, b.requires)) ||
    (overlaps(a.outcome, b.requires) && overlaps(a.requires, b.outcome))
  );
}

function firstDraft(tree: Tree, lexicon: ConditionLexicon, token: number): ConditionDraft | null {
  for (const construction of constructions) {
    const draft = construction(tree, lexicon, token);
    if (draft !== null) return draft;
  }
  return null;
}

/** `from` is where the words start that carry the condition, a preface (“I don't believe”) included. */
function conditionOf(context: ReadContext, surroundings: Surroundings, draft: ConditionDraft, from: number): Condition {
  const { outcome, requires, tie, entry } = draft;
  const start = Math.min(from, outcome.start, requires.start, tie.start);
  const end = Math.max(outcome.end, requires.end, tie.end);
  const { said } = surroundings;
  const isBefore =
    tokenAt(context.tree, draft.outcomeHead).sentence < tokenAt(context.tree, draft.requiresHead).sentence;
  const [near, far] = isBefore ? [draft.requiresHead, draft.outcomeHead] : [draft.outcomeHead, draft.requiresHead];
  const maker = draft.stater === undefined || draft.stater === null ? null : context.actors.actorAt(draft.stater);
  const speaker = maker === null ? ((said.of(near)[0] ?? said.of(far)[0])?.speaker ?? null) : refOf(maker);
  return {
    id: `condition-${start}-${end}`,
    outcome,
    requires,
    relation: draft.relation,
    statedBy: speaker,
    outcomeActor: actorsOf(context, surroundings, draft.outcomeHead, speaker),
    requiresActor: actorsOf(context, surroundings, draft.requiresHead, speaker),
    isOutcomeNegated: draft.isOutcomeNegated,
    isRequirementNegated: draft.isRequirementNegated,
    event: eventOfOutcome(context.tree, draft.outcomeHead, outcome.text, draft.isOutcomeNegated),
    evidence: [spanOf(context.article.text, start, end)],
    trace: [{ entry: `conditions/${entry.id}`, words: tie.text, start: tie.start, end: tie.end }],
  };
}

/** Who would have to act: the subject of the clause, or whoever a noun's act belongs to (“Iran's consent”). */
function actorsOf(
  context: ReadContext,
  { said, canAct }: Surroundings,
  head: number,
  speaker: ActorRef | null,
): ActorRef[] {
  const { tree } = context;
  const isClause =
    ["VERB", "AUX", "ADJ", "ADV"].includes(tokenAt(tree, head).upos) || childBy(tree, head, "cop") !== null;
  const doer = isClause
    ? subjectOf(tree, head)
    : (childBy(tree, head, "nmod:poss") ?? childBy(tree, head, "compound", "amod"));
  if (doer === null) return [];
  return conjunctsOf(tree, doer).flatMap((token) => {
    const isOwn = /^(?:i|we)$/.test(lowerAt(tree, token)) || isOpening(context, said, token);
    if (isOwn && speaker !== null) return [speaker];
    const actor = canAct(token) ? context.actors.actorAt(token) : null;
    return actor === null ? [] : [refOf(actor)];
  });
}

/** “Orsk said she would wait if …”: a pronoun that opens what somebody is reported to say stands for that person. */
function isOpening({ tree, actors }: ReadContext, said: StatementsAt, token: number): boolean {
  const { start } = tokenAt(tree, token);
  return (
    /^(?:he|she)$/.test(lowerAt(tree, token)) &&
    said
      .of(token)
      .some(
        ({ cue, content, kind, speaker }) =>
          kind === "indirect" &&
          content.some((span) => start - span.start < 6 && cue !== null && cue.end <= span.start) &&
          actors.byId(speaker.id)?.kind === "person",
      )
  );
}
