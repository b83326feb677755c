/** What a condition comes to, so that it can be compared with one in other words. */
import type { ReportedCondition } from "../../record/report.ts";
import { withoutIdle } from "../positions/wanted-words.ts";
import { type Quantity, quantitiesOf } from "../quantities.ts";
import { type Cast, memberIdOf, type Sourced } from "../sourced.ts";
import { familyWords } from "../word-families.ts";

export interface ConditionClaim {
  readonly member: Sourced<ReportedCondition>;
  /** Id of the party that states it; null where the article itself does. */
  readonly party: string | null;
  /** Whether what is required lets the outcome come about, or keeps it away. */
  readonly enables: boolean;
  readonly outcome: ReadonlySet<string>;
  readonly requires: ReadonlySet<string>;
  /** The words of both. */
  readonly all: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
  readonly outcomeActors: ReadonlySet<string>;
  /** The same for claims of which all that is compared is the same. One without words on either side is like no other. */
  readonly wording: string;
}

/**
 * “No treaty unless the boats leave”, “a treaty only if the boats leave” and “the boats must leave before a treaty” all say
 * that leaving lets the treaty come about; “she will stay away if the boats come” says that coming keeps her away.
 */
export function claimOfCondition(member: Sourced<ReportedCondition>, cast: Cast): ConditionClaim {
  const { item, report } = member;
  const article = report.article.id;
  const whoIsWho = cast.whoIsWho(article);
  const before = claims.get(member);
  if (before?.whoIsWho === whoIsWho) return before.claim;
  const partyIds = (refs: ReportedCondition["outcomeActor"]) =>
    new Set(refs.map((ref) => cast.partyOf(cast.refOf(article, ref)).id));
  const claim = withWording({
    member,
    party: item.statedBy === null ? null : cast.partyOf(cast.refOf(article, item.statedBy)).id,
    ...wordingOf(item),
    outcomeActors: partyIds(item.outcomeActor),
  });
  claims.set(member, { whoIsWho, claim });
  return claim;
}

function withWording(claim: Omit<ConditionClaim, "wording">): ConditionClaim {
  const { member, party, enables, outcome, requires, amounts, outcomeActors } = claim;
  if (outcome.size === 0 || requires.size === 0) return { ...claim, wording: memberIdOf(member) };
  const counted = amounts.map(({ value, unit }) => `${value} ${unit}`);
  const lists = [outcome, requires, counted, outcomeActors].map((list) => [...list].join(" "));
  return { ...claim, wording: [party ?? "", String(enables), ...lists].join("\n") };
}

/** Claims as they were with these actors. */
const claims = new WeakMap<Sourced<ReportedCondition>, { readonly whoIsWho: object; readonly claim: ConditionClaim }>();

type Wording = Pick<ConditionClaim, "enables" | "outcome" | "requires" | "all" | "amounts">;

/** Wordings that were worked out before: an item of a reading never changes. */
const known = new WeakMap<ReportedCondition, Wording>();

function wordingOf(item: ReportedCondition): Wording {
  const before = known.get(item);
  if (before !== undefined) return before;
  const wording = workOut(item);
  known.set(item, wording);
  return wording;
}

function workOut(item: ReportedCondition): Wording {
  // “the blockade, which keeps engineers away”: what is told beside is not required.
  const required = item.requires.text.replace(/, (?:which|who|whose|where)\b.*$/, "");
  const isNeed = item.relation === "only-if" || item.relation === "precondition";
  // With “if”, a way that is shut works against one that is free; elsewhere it is another requirement.
  const isShut = item.relation !== "if" && isClosed(required) !== item.isRequirementNegated;
  const outcome = givesWay(wordsWithout(item.outcome.text, item.outcomeActor), item.outcome.text, isNeed);
  const requires = freed(wordsWithout(required, item.requiresActor), required, isShut);
  return {
    enables: isEnabling({
      ...item,
      isOutcomeNegated: item.isOutcomeNegated !== (!isNeed && staysOn.test(item.outcome.text)),
      isRequirementNegated: item.isRequirementNegated !== isClosed(item.requires.text),
    }),
    outcome,
    requires,
    all: new Set([...outcome, ...requires]),
    amounts: quantitiesOf(item.requires.text),
  };
}

function isEnabling({ relation, isOutcomeNegated, isRequirementNegated }: ReportedCondition): boolean {
  switch (relation) {
    case "only-if":
    case "precondition":
      return true;
    case "if":
      return isOutcomeNegated === isRequirementNegated;
    case "unless":
    case "until":
      return isOutcomeNegated;
  }
}

/** To stay, or to keep something shut, is not to give way. */
const staysOn =
  /\b(?:stay(?:s|ed)?|remain(?:s|ed)?)\b(?! away)|\b(?:keep|keeps|kept|hold|holds|held)\b.*\b(?:closed|shut|blocked|occupied)\b/i;
const leaves =
  /\b(?:leave|leaves|left|withdraw\w*|go(?:es)? home|lifts?|end(?:s|ed)?|clears?|cleared)\b.*(?:\b(?:blockade|siege|occupation|strike|picket)s?\b|$)/i;

/** Giving way is one act in many words: to go home, to leave, to lift a blockade. */
function givesWay(words: ReadonlySet<string>, text: string, isNeed: boolean): ReadonlySet<string> {
  if (
    (!isNeed && staysOn.test(text)) ||
    (leaves.test(text) &&
      /\b(?:leave|leaves|left|withdraw\w*|home|blockade|siege|occupation|strike|picket)s?\b/i.test(text))
  )
    return new Set([...words, "give-way"]);
  return words;
}

const closed = /\b(?:blocked|blockaded|shut|closed|besieged|barricaded)\b/i;
const opened =
  /\b(?:lift(?:s|ed)?|end(?:s|ed)?|remove(?:s|d)?)\b.*\b(?:blockade|siege|barricade)s?\b|\b(?:free|freed|open|opened|reopened|unblocked|clear|cleared)\b/i;

/** Whether a way is required to be shut: “as long as the bridge is blocked”. */
function isClosed(text: string): boolean {
  return closed.test(text) && !opened.test(text);
}

/** “The blockade of the bridge is lifted”, “the bridge is free” and “the bridge is not blocked” name one thing: the way is free. */
function freed(words: ReadonlySet<string>, text: string, isShut: boolean): ReadonlySet<string> {
  if (!closed.test(text) && !opened.test(text)) return words;
  const idle = familyWords(
    "lift end remove blockade siege barricade block blocked closed shut free freed open opened reopened unblocked clear cleared",
  );
  return new Set([...[...words].filter((word) => !idle.has(word)), isShut ? "way-shut" : "way-free"]);
}

/** The words, without those that name who has to act: “Belmara withdraws its boats” and “the boats leave” are compared by the act. */
function wordsWithout(words: string, actors: ReportedCondition["outcomeActor"]): ReadonlySet<string> {
  const all = familyWords(words);
  const names = familyWords(actors.flatMap(({ name, aliases }) => [name, ...aliases]).join(" "));
  const left = new Set([...all].filter((word) => !names.has(word)));
  return withoutIdle(left.size > 0 ? left : all);
}
