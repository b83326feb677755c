/** Finds what each party wants, offers, accepts, refuses or leaves open. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Condition } from "../../record/condition.ts";
import type { Position } from "../../record/position.ts";
import type { Span } from "../../record/span.ts";
import { contains, overlaps, spanOf } from "../../record/spans.ts";
import type { Statement } from "../../record/statement.ts";
import type { EntityKind } from "../../record/tagging.ts";
import { statementsAt } from "../conditions/statements-at.ts";
import { type ReadContext, refOf } from "../context.ts";
import { timeOf } from "../grammar/clause.ts";
import { joinSpans } from "../grammar/complement.ts";
import { childBy, childrenBy, lowerAt, spanOfRange, tokenAt, tokensWithin } from "../grammar/tree.ts";
import { positionByAdjective } from "./adjective-frames.ts";
import { positionByColon } from "./announced.ts";
import { positionByAbsence, positionByBar, positionByNothingDone } from "./bars.ts";
import { actorGate } from "./can-want.ts";
import { positionByCleft } from "./clefts.ts";
import { demandOf } from "./condition-demands.ts";
import { positionByContrast } from "./contrast.ts";
import type { PositionDraft } from "./draft.ts";
import { stanceLexicon } from "./entries.ts";
import { eventOf } from "./event-of.ts";
import { issueFinder } from "./find-issue.ts";
import { type FrameTools, positionByVerb } from "./frames.ts";
import { withGapped } from "./gapped.ts";
import { heardPositions } from "./heard.ts";
import { holdersOf, isFirstPerson, sideOf } from "./holders.ts";
import { positionByIdiom, positionByNone } from "./idioms.ts";
import { pronounThing } from "./limits.ts";
import { positionByName } from "./named.ts";
import { positionByNoun } from "./noun-frames.ts";
import { positionByPaper } from "./papers.ts";
import { positionByAccord, positionByPlan } from "./plan-clauses.ts";
import { positionByCondition } from "./preconditions.ts";
import { positionByPromise } from "./promised.ts";
import { positionByRather } from "./rather.ts";
import { referentOf, thingBefore } from "./referent.ts";
import { positionByDuty, positionByNeed, positionByVerdict } from "./said.ts";
import { positionByStep } from "./steps.ts";

const constructions: readonly ((tools: FrameTools, token: number) => PositionDraft | null)[] = [
  positionByCleft,
  positionByCondition,
  positionByIdiom,
  positionByNone,
  positionByVerb,
  positionByStep,
  positionByRather,
  positionByPaper,
  positionByPlan,
  positionByAccord,
  positionByColon,
  positionByNoun,
  positionByName,
  positionByAdjective,
  positionByDuty,
  positionByNeed,
  positionByVerdict,
  positionByBar,
  positionByAbsence,
  positionByNothingDone,
  positionByPromise,
];

/** The positions of an article, in text order: from frames of the lexicon, and from what conditions require. */
export function findPositions(
  context: ReadContext,
  statements: readonly Statement[],
  conditions: readonly Condition[],
): Position[] {
  const { tree, actors } = context;
  const said = statementsAt(tree, statements);
  const canWant = actorGate(context);
  const dates = tokensOf(context, "date");
  const people = tokensOf(context, "person");
  const tools: FrameTools = {
    tree,
    said,
    lexicon: stanceLexicon(context.lexicon),
    tokensIn: ({ start, end }) => {
      const range = tokensWithin(tree, start, end);
      return range === null ? [] : Array.from({ length: range.end - range.first }, (_, at) => range.first + at);
    },
    isDate: (token) => dates.has(token),
    isPersonal: (id) => isNamedPerson(actors.byId(id)),
    isPerson: (token) => people.has(token),
    isOwn: (token, speaker) =>
      isFirstPerson(tree, token) || actors.actorsAt(token).some((actor) => isSameSide(context, actor.id, speaker)),
    isAdopted: (token, speaker) =>
      actors.actorsAt(token).some((actor) => isUnplacedFor(context, actor, speaker)) &&
      childBy(tree, token, "det") === null,
    isActor: (token) => isFirstPerson(tree, token) || (canWant(token) && actors.actorsAt(token).length > 0),
  };
  const framed = outermost(
    tools,
    tree.tokens.flatMap((_, token) => firstDraft(tools, token)),
  );
  const heard = heardPositions(tools, context.tagging.stretches, framed);
  const drafts = [...framed, ...heard].sort((a, b) => a.word - b.word);
  const issueOf = issueFinder(context.lexicon);
  const required = conditions.flatMap((condition) => demandOf(context, condition, issueOf));
  const found: Position[] = [];
  for (const draft of drafts) {
    const holders = holdersOf(context, said, draft, tools.isActor);
    const statement = said.of(draft.word)[0] ?? said.cuedBy(draft.word)[0] ?? null;
    for (const { head, content: words } of draft.wanted) {
      const isPronoun = pronounThing.test(words.text);
      const refersTo = isPronoun
        ? thingBefore(tree, draft.word, putForwardByOthers(context, [...found, ...required], holders))
        : referentOf(context.article.text, words, found);
      if (isPronoun && refersTo === null) continue;
      // “accepted it”: the pronoun alone says nothing.
      const content = isPronoun ? withVerb(context, draft.word, words) : words;
      for (const holder of holders) {
        found.push({
          id: `position-${content.start}-${content.end}-${holder.id}`,
          actor: refOf(holder),
          side: sideOf(context, holder),
          issue: issueOf(tree, head, refersTo ?? content),
          stance: draft.stance,
          content,
          refersTo,
          toward: towardOf(context, tools, draft, holder),
          statement: statement?.id ?? null,
          event: eventOf(draft.stance, content.text, timeOf(tree, draft.word)),
          evidence: evidenceOf(context, draft, content),
          trace: [traceOf(context, draft.entry.id, draft.word)],
        });
      }
    }
  }
  const stated = found.filter((position) => !conditions.some((condition) => isHeldBack(position, condition)));
  stated.push(...required);
  return withoutRepeats(stated).sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
}

/** What others than the holders want or offer, by where it stands: nobody accepts or refuses what he has put forward himself. */
function putForwardByOthers(context: ReadContext, before: readonly Position[], holders: readonly Actor[]): Position[] {
  const own = new Set(holders.flatMap((holder) => [holder.id, context.actors.partyOf(holder).id]));
  return before
    .filter(({ actor, side }) => !own.has(actor.id) && (side === null || !own.has(side.id)))
    .sort((a, b) => a.content.end - b.content.end);
}

/** Promises and refusals that are told by a bare “will” or “would”. */
const bareWill = /^stances\/(?:will-not|promise)/;

/**
 * What somebody will or will not do until something happens is a condition, and the thing that must happen his demand: he neither refuses nor offers it
 * as such. A refusal or an offer in so many words stays one.
 *
 *     He would open a third gate only after the road was free.
 *        └ no offer: outcome ──┘            └── demand ───┘
 */
function isHeldBack({ content, trace, stance }: Position, { outcome, requires, relation }: Condition): boolean {
  if (relation === "if" || (stance !== "reject" && stance !== "offer")) return false;
  const isBare = trace.some(
    ({ entry }) => bareWill.test(entry) || (relation === "unless" && entry === "stances/there-can-be-no"),
  );
  if (!isBare) return false;
  return overlaps(content, outcome) && !contains(requires, content);
}

/** A minister whose country is not named speaks for the state that he speaks of; one that no list knows may pass for a body. */
function isUnplacedFor({ actors }: ReadContext, adopted: Actor, speaker: string): boolean {
  const other = actors.byId(speaker);
  if (actors.partyOf(adopted).id !== adopted.id) return false;
  if (other === null || other.kind !== "person" || actors.partyOf(other).id !== other.id) return false;
  return ["state", "organization"].includes(adopted.kind) && officials.test(other.role ?? "");
}

const officials = /\b(?:minister|premier|president|chancellor|ambassador|spokes\w+)\b/i;

/** Whether an actor is the speaker, or the party that he speaks for. */
function isSameSide({ actors }: ReadContext, id: string, speaker: string): boolean {
  const other = actors.byId(speaker);
  return id === speaker || (other !== null && actors.partyOf(other).id === id);
}

/** A person by more than one name: a single capital word that is called one may be a place or a body. */
function isNamedPerson(actor: Actor | null): boolean {
  return actor !== null && actor.kind === "person" && (/\s/.test(actor.name) || actor.role !== null);
}

function tokensOf({ tagging }: ReadContext, kind: EntityKind): Set<number> {
  const found = new Set<number>();
  for (const entity of tagging.entities)
    if (entity.kind === kind) for (let at = entity.first; at < entity.end; at++) found.add(at);
  return found;
}

function firstDraft(tools: FrameTools, token: number): PositionDraft[] {
  for (const construction of constructions) {
    const draft = construction(tools, token);
    if (draft !== null) return withGapped(tools, draft);
  }
  const contrast = positionByContrast(tools, token, (before) => firstDraft(tools, before)[0] ?? null);
  return contrast === null ? [] : [contrast];
}

/** Without drafts inside the clause that another draft wants: in “urged Iran to accept the text”, Iran accepts nothing. */
function outermost(tools: FrameTools, drafts: readonly PositionDraft[]): PositionDraft[] {
  const clauses = drafts
    .flatMap((draft) =>
      draft.isClause || draft.stance === "reject" ? draft.wanted.map(({ content }) => ({ draft, content })) : [],
    )
    .sort((a, b) => a.content.start - b.content.start);
  let at = 0;
  let open: typeof clauses = [];
  return drafts.filter((draft) => {
    const { start } = tokenAt(tools.tree, draft.word);
    for (; at < clauses.length && (clauses[at]?.content.start ?? Infinity) <= start; at++)
      open.push(...clauses.slice(at, at + 1));
    open = open.filter(({ content }) => content.end > start);
    const isInside = open.some((other) => other.draft !== draft);
    return !isInside || hasOwnHolder(draft);
  });
}

/** “Iran's demand for …”, “a plan proposed by Oman”: the words beside it name whose it is, whoever wants it. */
function hasOwnHolder({ entry, holder, word }: PositionDraft): boolean {
  const [first] = holder.tokens;
  return first !== undefined && (entry.kind === "noun" || first > word);
}

/** “accepted it”, “turned it down”: the pronoun with its verb and the verb's particle. */
function withVerb({ tree, article }: ReadContext, verb: number, pronoun: Span): Span {
  const words = joinSpans(article.text, spanOfRange(tree, { first: verb, end: verb + 1 }), pronoun);
  const particle = /^ (?:down|out|up|off|aside)\b/.exec(article.text.slice(words.end))?.[0] ?? "";
  return spanOf(article.text, words.start, words.end + particle.length);
}

/** Whom it is asked of, unless he is the holder himself: somebody who can act, and is to; not “the cap” that is to be lifted. */
function towardOf(context: ReadContext, tools: FrameTools, draft: PositionDraft, holder: Actor): ActorRef[] {
  return draft.toward
    .filter((token) => tools.isActor(token) && !isActedOn(tools, draft, token))
    .flatMap((token) => context.actors.actorsAt(token))
    .filter((actor) => actor.id !== holder.id && actor.id !== context.actors.partyOf(holder).id)
    .map(refOf);
}

/** “wants the sailors freed”, “the soldiers must be withdrawn”: something is to be done to them. */
function isActedOn({ tree }: FrameTools, { wanted }: PositionDraft, token: number): boolean {
  const isDone = wanted.some(
    ({ head }) =>
      tokenAt(tree, head).xpos === "VBN" &&
      childrenBy(tree, head, "aux").every((aux) => !/^ha[vsd]/.test(lowerAt(tree, aux))),
  );
  return isDone || tokenAt(tree, token).deprel === "nsubj:pass";
}

/** The sentence's words from the frame to what is wanted. */
function evidenceOf(context: ReadContext, draft: PositionDraft, content: Span): Span[] {
  const { start, end } = tokenAt(context.tree, draft.word);
  const [named] = draft.holder.tokens;
  const holder = named === undefined ? null : tokenAt(context.tree, named);
  const isNear = holder !== null && Math.abs(holder.start - start) < 200;
  const words = spanOf(
    context.article.text,
    Math.min(start, content.start, isNear ? holder.start : start),
    Math.max(end, content.end, isNear ? holder.end : end),
  );
  const cue = draft.holder.speakers[0]?.cue;
  return cue && !contains(words, cue) ? [words, cue] : [words];
}

function traceOf(context: ReadContext, id: string, token: number) {
  const words = spanOfRange(context.tree, { first: token, end: token + 1 });
  return { entry: `stances/${id}`, words: words.text, start: words.start, end: words.end };
}

/** One position for each holder, stance and thing: of two that lie over each other the one from a frame stays. */
function withoutRepeats(positions: readonly Position[]): Position[] {
  const kept = new Map<string, Position[]>();
  for (const position of positions) {
    const key = `${(position.side ?? position.actor).id} ${position.stance}`;
    const others = kept.get(key) ?? [];
    const isRepeat = others.some(
      (other) => overlaps(other.content, position.content) && shareOf(other.content, position.content) > 0.5,
    );
    if (!isRepeat) kept.set(key, [...others, position]);
  }
  return [...kept.values()].flat();
}

function shareOf(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / Math.min(a.end - a.start, b.end - b.start);
}
