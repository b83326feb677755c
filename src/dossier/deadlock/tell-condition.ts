/** A condition in a plain sentence: who holds that what waits for what, as a person would say it who read the words. */
import type { Condition } from "../../record/condition.ts";
import type { Step } from "../../record/deadlock.ts";
import { type Held, heldBy } from "./held.ts";
import { type Again, happens, heldBack, namesFor, objectFor } from "./step-words.ts";
import { bareVerb, isFirstPerson, isFragment, isMany, isSentence, quoted, worded } from "./wording.ts";

/** The steps that a condition ties; null where it only threatens. */
export type Tied = { readonly step: Step; readonly awaited: Step } | null;

/**
 * What hangs on what, without who says so. Meetings, comings and progress have words of their own; all else is told in the article's,
 * with denials taken out: “the union would lift the blockade only if a date was named”.
 */
export function tellCondition(condition: Condition, tied: Tied, again: Again): string {
  const { statedBy: who } = condition;
  const held = heldBy(condition) as Held;
  if (tied === null) return inItsWords(condition, held, again);
  const { step, awaited } = tied;
  if (step.kind === "coming" && awaited.kind === "coming")
    return `${namesFor(step.actors, who, again)} would not come without ${objectFor(awaited.actors, who, again)}`;
  const isAwaitedPlain = awaited.kind === "meeting" || awaited.kind === "coming";
  if (isAwaitedPlain && step.kind !== "act")
    return `${heldBack(step, who, again)} until ${happens(awaited, who, again)}`;
  if (isAwaitedPlain && held.hold === "waits") {
    const isOwn = [held.outcome, held.requires].some(isFirstPerson);
    return isSentence(condition, held.outcome) && !isOwn
      ? `${worded(held.outcome)} only once ${happens(awaited, who, again)}`
      : `${worded(held.outcome)} has to wait until ${happens(awaited, who, again)}`;
  }
  const isClause = !isPhrasal(entryOf(condition));
  if (step.kind === "progress" && isClause && held.hold === "waits" && condition.isOutcomeNegated)
    return `nothing moves ${afterDenial(condition)} ${worded(held.requires)}`;
  if (step.kind === "coming" && isClause && held.hold === "waits")
    return `${namesFor(step.actors, who, again)} ${modalIn(held.outcome)} come ${onlyTie(condition)} ${worded(held.requires)}`;
  return inItsWords(condition, held, again);
}

/** How each kind of entry ties, once no denial is left: with a clause or with a phrase. */
const ties: ReadonlyMap<string, string> = new Map([
  ["if", "only if"],
  ["only-if", "only if"],
  ["unless", "only if"],
  ["until", "only once"],
  ["till", "only once"],
  ["once", "once"],
  ["when", "only when"],
  ["only-after", "only after"],
  ["only-once", "only once"],
  ["as-long-as", "only as long as"],
  ["so-long-as", "only so long as"],
  ["provided", "only if"],
  ["providing", "only if"],
  ["on-condition", "on condition that"],
  ["assuming", "assuming"],
  ["before", "only after"],
  ["without", "only with"],
  ["absent", "only with"],
  ["until-phrase", "only after"],
  ["pending", "only after"],
  ["in-the-absence-of", "only with"],
  ["only-with", "only with"],
  ["only-under", "only under"],
  ["only-on", "only on"],
  ["only-at", "only at"],
  ["only-by", "only by"],
  ["only-through", "only through"],
  ["only-after-phrase", "only after"],
  ["only-upon", "only upon"],
  ["only-following", "only following"],
]);

function entryOf(condition: Condition): string {
  return condition.trace[0]?.entry.replace("conditions/", "") ?? "";
}

/** Entries that tie by a verb, a noun or an exchange: “depends on”, “is a condition for”. */
function isPhrasal(entry: string): boolean {
  return /^(?:depend|hinge|rest|rely|turn|condition)-on$|^(?:contingent|conditional|dependent|subject|impossible|require|need|necessitate|presuppose|include|contain|guarantee|suppose|necessary|needed|required|essential|indispensable|link-to|tie-to|depending-on-phrase|upon|precede|price-of|would-take|only|before)$|^noun-|^in-(?:exchange|return)/.test(
    entry,
  );
}

/** The words that tie, as they stand, where they are such words; else those of the relation. */
function tieWordsOf({ trace, relation, outcome }: Condition): string {
  const words = trace[0]?.words.toLowerCase() ?? "";
  const own = /^conditions\/(only-\S+)$/.exec(trace[0]?.entry ?? "")?.[1];
  if (own !== undefined && own !== "only-if" && ties.has(own)) return ties.get(own) as string;
  const isTie =
    /^(?:only )?(?:if|unless|until|till|once|when|after|as long as|so long as|provid|on condition|assuming|without|absent|pending|in (?:exchange|return) for)/;
  if (isTie.test(words)) return words;
  if (relation === "precondition") return "only if";
  return relation === "only-if" ? (/\bonly\b/i.test(outcome.text) ? "if" : "only if") : relation;
}

function onlyTie(condition: Condition): string {
  return ties.get(entryOf(condition)) ?? "only if";
}

/** After “nothing moves”: “until” and “unless” as they stand, “without” for a phrase. */
function afterDenial(condition: Condition): string {
  const tie = onlyTie(condition);
  if (tie === "only with") return "without";
  return condition.relation === "until" || tie === "only after" ? "until" : "unless";
}

/** The outcome and what it requires in the article's words, denials taken out, and the words that tie them. */
function inItsWords(condition: Condition, held: Held, again: Again): string {
  const entry = entryOf(condition);
  const tie = tieWordsOf(condition);
  const isDenied = held.hold === "waits" && ["until", "unless", "if"].includes(condition.relation);
  // Words that go into quotation marks stay as they were said, and “nothing is signed until …” is as plain as can be.
  const isAsSaid =
    [held.outcome, held.requires].some(isFirstPerson) ||
    isFragment(condition.outcome.text) ||
    /^(?:nothing|nobody|no one)\b/i.test(condition.outcome.text);
  if (isDenied && (!isAsSaid || !held.isTurned)) {
    const only = onlyTie(condition);
    const isDoing = only === "only with" && /^\p{L}+ing\b/u.test(held.requires);
    const isThing = !isSentence(condition, held.outcome) && !isFragment(held.outcome) && !bareVerb.test(held.outcome);
    const outcome = isThing ? `${worded(held.outcome)} would come` : clause(condition, held.outcome, again);
    return `${outcome} ${isDoing ? "only by" : only} ${worded(held.requires)}`;
  }
  if (isDenied) return `${worded(condition.outcome.text)} ${tie} ${worded(condition.requires.text)}`;
  const outcome = worded(held.outcome);
  const requires = worded(held.requires);
  if (entry === "only") return `only ${requires} can ${outcome}`;
  if (entry === "before") return inOrder(outcome, requires);
  if (!isPhrasal(entry)) return `${clause(condition, held.outcome, again)} ${tie} ${requires}`;
  const isExchange = entry === "in-exchange-for" || entry === "in-return-for";
  const exchange = entry.replaceAll("-", " ");
  const bare = requires.replace(/^(?:on|upon|for) /, "");
  if (isExchange && isSentence(condition, held.outcome)) return `${outcome} ${exchange} ${bare}`;
  const verb = isExchange
    ? `come${isMany(outcome) ? "" : "s"} only ${exchange}`
    : `depend${isMany(outcome) ? "" : "s"} on`;
  return `${outcome} ${verb} ${bare}`;
}

/** The words as a sentence: a bare verb gets its doer (“Trump would reduce the force”); what is no sentence is quoted. */
function clause(condition: Condition, words: string, again: Again): string {
  const [doer] = condition.outcomeActor;
  if (doer !== undefined && bareVerb.test(words))
    return `${namesFor([doer], condition.statedBy, again)} would ${worded(words)}`;
  return isSentence(condition, words) ? worded(words) : quoted(words);
}

/** What must come first: “the siege must be lifted before any map is drawn”. */
function inOrder(outcome: string, requires: string): string {
  if (/^to /.test(requires)) return `${outcome} has to wait; what must come first is ${requires}`;
  const isDuty =
    /\b(?:must|should|has to|have to|had to|needs? to|required|needed|necessary|to be done|insists?|wants?|wanted|ought)\b/i.test(
      requires,
    );
  return isDuty ? `${requires} before ${outcome}` : `${requires} must come before ${outcome}`;
}

/** The auxiliary of the words, to be said again: “would”, “will”. */
function modalIn(words: string): string {
  return /\b(will|would|can|could|may|might)\b/i.exec(words)?.[1]?.toLowerCase() ?? "would";
}
