/**
 * How real a clause's event is, by its verb forms and by the verbs above it: has it happened, is it agreed, only asked
 * for, refused, or left open?
 */
import { auxiliariesOf, isNegated, isPassive, isYetTo } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { GovernorEffect, GovernorEntry, TalksLexicon } from "./lexicon.ts";

export type Reality = "actual" | "ongoing" | "planned" | "proposed" | "possible" | "refused" | "conditional";

export interface Standing {
  readonly reality: Reality;
  /** The article places it before the time that it tells of: “had agreed to come”. */
  readonly isEarlier: boolean;
  /** The event is what a condition says (“if he comes”), and not told of for itself. */
  readonly isSupposed: boolean;
  /** Somebody is asked whether, doubts or denies it. */
  readonly isDenied: boolean;
  /** The verbs above that decided it, nearest first, with the entry of the lexicon. */
  readonly governors: readonly { token: number; entry: string }[];
}

const planning = new Set(["will", "'ll", "wo", "shall", "'d"]);
const maybe = new Set(["perhaps", "maybe", "possibly", "conceivably"]);
const allowing = new Set(["could", "may", "might", "can", "ca"]);
const obliging = new Set(["should", "must", "ought"]);
const supposing = new Set(["if", "unless", "until", "provided", "once", "lest"]);
const sayingNot = new Set(["deny", "dismiss", "refute", "reject", "rebut", "disavow"]);
/** What says that something is so, and can be denied. */
const tellings = new Set([
  "report",
  "claim",
  "rumour",
  "rumor",
  "suggestion",
  "allegation",
  "speculation",
  "account",
  "story",
  "idea",
]);
const untrue = new Set([
  "wrong",
  "false",
  "untrue",
  "incorrect",
  "baseless",
  "unfounded",
  "mistaken",
  "inaccurate",
  "nonsense",
]);

/**
 * The standing of the event that a verb names.
 *
 *     The union said it would not agree to meet the owners before Friday.
 *                                ┬──       └─ verb
 *                                refused: a planning verb, denied
 */
export function standingOf(tree: Tree, verb: number, lexicon: TalksLexicon): Standing {
  let reality = ownReality(tree, verb);
  let isEarlier = auxiliariesOf(tree, verb).includes("had");
  let isDenied = false;
  const governors: { token: number; entry: string }[] = [];
  let at = verb;
  for (let step = 0; step < 8; step++) {
    const { head, deprel } = tokenAt(tree, at);
    if (head < 0) break;
    const relation = relationAt(tree, at);
    if (relation === "conj" || (relation === "parataxis" && governors.length === 0)) {
      if (relation === "conj" && isBare(tree, at) && reality === "open") reality = ownReality(tree, head);
      at = head;
      continue;
    }
    if (relation === "acl" && tellings.has(lemmaAt(tree, head))) {
      isDenied ||= isToldUntrue(tree, head);
      if (reality === "would") reality = "planned";
      if (reality === "would not") reality = "refused";
      break;
    }
    const isJoined = relation === "ccomp" && childrenBy(tree, at, "cc").some((child) => lowerAt(tree, child) === "but");
    if (!["xcomp", "ccomp", "advcl", "acl", "csubj"].includes(relation) || deprel === "acl:relcl" || isJoined) break;
    const marks = childrenBy(tree, at, "mark").map((mark) => lowerAt(tree, mark));
    const marker = marks.includes("whether") ? "whether" : marks.includes("to") ? "to" : (marks[0] ?? "");
    if (relation === "advcl" && supposing.has(marker))
      return standing("possible", isEarlier, true, isDenied, governors);
    const isAsked = marker === "whether" || (relation === "ccomp" && marker === "if");
    if (isAsked && !isWhetherOrNot(tree, at)) {
      return standing("possible", isEarlier, false, isDenied, governors);
    }
    if (isWeighed(tree, head, marks)) return standing("possible", isEarlier, false, isDenied, governors);
    // “decided against attending”, “argued against coming”.
    if (marks.includes("against") && reality === "open") reality = "refused";
    // “barred from attending”: the gerund is what the verb above keeps from happening.
    const isHeld = marker === "to" || marker === "from";
    const entry = relation === "advcl" && !isHeld ? undefined : governorAt(tree, lexicon, head);
    const isOwnWord =
      relation === "ccomp" && entry?.effect === "proposed" && !["open", "would", "proposed"].includes(reality);
    if (entry && isForced(tree, head) && reality === "open") {
      reality = ownReality(tree, head);
    } else if (entry && !isOwnWord && (relation !== "advcl" || reality === "open")) {
      governors.push({ token: head, entry: entry.entry });
      isEarlier ||= auxiliariesOf(tree, head).includes("had");
      reality = combine(entry.effect, reality, ownReality(tree, head), isNegated(tree, verb));
      const isThreat = lemmaAt(tree, head) === "threaten" && (hasCondition(tree, verb) || hasCondition(tree, head));
      if (isReadyIf(tree, verb, head) || isThreat) reality = "conditional";
    } else if (relation === "xcomp" || (relation === "advcl" && reality === "open")) {
      if (isYetTo(tree, at)) reality = "possible";
      else if (lemmaAt(tree, head) === "be" && reality === "open")
        reality = isNegated(tree, head) ? "refused" : "planned";
      else if (reality === "open")
        reality = relation === "advcl" ? factOf(ownReality(tree, head)) : ownReality(tree, head);
    } else if (relation === "ccomp") {
      const isUntrue = untrue.has(lemmaAt(tree, head)) && !isNegated(tree, head);
      const isNotTrue = lemmaAt(tree, head) === "true" && isNegated(tree, head);
      if (sayingNot.has(lemmaAt(tree, head)) || isUntrue || isNotTrue) isDenied = true;
      else if (isNegated(tree, head)) reality = "possible";
      isEarlier ||= auxiliariesOf(tree, head).includes("had");
      if (reality === "would") reality = "planned";
      if (reality === "would not") reality = "refused";
    }
    at = head;
  }
  const settled = settle(tree, verb, reality);
  return standing(settled, isEarlier, false, isDenied, governors);
}

/** “denied a report that …”, “reports that … are wrong”. */
function isToldUntrue(tree: Tree, telling: number): boolean {
  const { head } = tokenAt(tree, telling);
  if (head < 0) return false;
  const relation = relationAt(tree, telling);
  if (relation === "obj" || relation === "obl") return sayingNot.has(lemmaAt(tree, head)) && !isNegated(tree, head);
  const isUntrue = untrue.has(lemmaAt(tree, head)) && !isNegated(tree, head);
  const isNotTrue = lemmaAt(tree, head) === "true" && isNegated(tree, head);
  const isDeniedAbove = tokenAt(tree, telling).deprel === "nsubj:pass" && sayingNot.has(lemmaAt(tree, head));
  return relation === "nsubj" && (isUntrue || isNotTrue || isDeniedAbove);
}

/** “Whether or not they come”: of no weight to what the clause above says. */
function isWhetherOrNot(tree: Tree, verb: number): boolean {
  const mark = childrenBy(tree, verb, "mark").find((child) => lowerAt(tree, child) === "whether");
  return mark !== undefined && lowerAt(tree, mark + 1) === "or";
}

const forcing = new Set(["force", "compel", "oblige"]);

/** “was forced to cancel”: whoever is forced to do it does it. */
function isForced(tree: Tree, verb: number): boolean {
  return forcing.has(lemmaAt(tree, verb)) && isPassive(tree, verb);
}

const weighing = new Set(
  "decide decision mind think thought vote debate discuss waver hesitate dither vacillate doubt undecided unsure uncertain torn".split(
    " ",
  ),
);

/** “in two minds about attending”, “needs a day to decide on going”: not settled, where it is not told as decided. */
function isWeighed(tree: Tree, head: number, marks: readonly string[]): boolean {
  if (!weighing.has(lemmaAt(tree, head)) || !marks.some((mark) => ["about", "on", "over"].includes(mark))) return false;
  return !(lemmaAt(tree, head) === "decide" && ownReality(tree, head) === "actual");
}

const readiness = new Set(["ready", "prepare", "prepared", "willing", "open", "agree", "offer"]);

/** “is ready to attend if the boats leave”, “was prepared to come, provided that …”: held to a condition. */
function isReadyIf(tree: Tree, verb: number, governor: number): boolean {
  const isReady = readiness.has(lemmaAt(tree, governor)) && !isNegated(tree, governor);
  return isReady && (hasCondition(tree, verb) || hasCondition(tree, governor));
}

/** A participle beside a clause tells a fact, also where the clause is denied: “he will not come, prompting her to stay”. */
function factOf(above: Draft): Draft {
  return above === "refused" || above === "would not" ? "planned" : above;
}

type Draft = Reality | "open" | "would" | "would not";

function standing(
  reality: Reality,
  isEarlier: boolean,
  isSupposed: boolean,
  isDenied: boolean,
  governors: Standing["governors"],
): Standing {
  return { reality, isEarlier, isSupposed, isDenied, governors };
}

function governorAt(tree: Tree, lexicon: TalksLexicon, head: number): GovernorEntry | undefined {
  const isRuledOut = lemmaAt(tree, head) !== "rule" || childBy(tree, head, "compound") !== null;
  return isRuledOut ? lookUp(lexicon.governors, tree, head) : undefined;
}

function isBare(tree: Tree, verb: number): boolean {
  return auxiliariesOf(tree, verb).length === 0 && !isPassive(tree, verb);
}

/** What the verb's own form says, before those above it are heard. */
function ownReality(tree: Tree, verb: number): Draft {
  // “has no plans to attend”, “saw no reason to go”
  if (childrenBy(tree, verb, "det").some((child) => lowerAt(tree, child) === "no")) return "refused";
  const auxiliaries = auxiliariesOf(tree, verb);
  // “Perhaps she will go”.
  const isMaybe = childrenBy(tree, verb, "advmod").some((child) => maybe.has(lowerAt(tree, child)));
  if (isMaybe && auxiliaries.length > 0) return "possible";
  const copula = childrenBy(tree, verb, "cop", "aux").map((child) => tokenAt(tree, child));
  const not = isNegated(tree, verb);
  if (auxiliaries.some((word) => planning.has(word)))
    return onlyThen(tree, verb) ? "conditional" : not ? "refused" : "planned";
  if (auxiliaries.includes("would")) return onlyThen(tree, verb) ? "conditional" : not ? "would not" : "would";
  if (auxiliaries.some((word) => allowing.has(word)))
    return not && !auxiliaries.some((word) => ["may", "might"].includes(word)) ? "refused" : "possible";
  if (auxiliaries.some((word) => obliging.has(word))) return "proposed";
  const xpos = formOf(tree, verb);
  if (xpos === "VB" && isAfterTo(tree, verb)) return not ? "refused" : "open";
  const isPast =
    copula.some((token) => token.xpos === "VBD") ||
    xpos === "VBD" ||
    auxiliaries.some((word) => ["have", "has", "'ve"].includes(word));
  const isNotYet = not && childrenBy(tree, verb, "advmod").some((child) => lowerAt(tree, child) === "yet");
  if (isNotYet) return "possible";
  if (isPast && xpos !== "VBG") return not ? "refused" : "actual";
  if (xpos === "VBN") return not ? "refused" : "actual";
  if (xpos === "VBG") return auxiliaries.length === 0 ? "open" : not ? "refused" : "ongoing";
  const isInfinitive = xpos === "VB" && !auxiliaries.some((word) => ["do", "does", "did"].includes(word));
  if (isInfinitive) return not ? "refused" : "open";
  return not ? "refused" : "ongoing";
}

/** The verb's form; a bare word right after “to” is an infinitive, whatever the tagger has made of it: “was due to hold”. */
function formOf(tree: Tree, verb: number): string {
  const isInfinitive = isAfterTo(tree, verb) && lowerAt(tree, verb) === lemmaAt(tree, verb);
  return isInfinitive ? "VB" : tokenAt(tree, verb).xpos;
}

function isAfterTo(tree: Tree, verb: number): boolean {
  return verb > 0 && lowerAt(tree, verb - 1) === "to";
}

/**
 * “will come only if …”, “would only meet him to …”: planned, but held to a condition. Who stays until something happens
 * will stay.
 */
function onlyThen(tree: Tree, verb: number): boolean {
  const isUntil = !isNegated(tree, verb) && lasting.has(lemmaAt(tree, verb));
  return (
    hasCondition(tree, verb, isUntil ? ["until"] : []) ||
    childrenBy(tree, verb, "advmod").some((child) => lowerAt(tree, child) === "only")
  );
}

const conditional = new Set(["if", "unless", "until", "provided", "once"]);
/** What goes on until something happens. */
const lasting = new Set(["stay", "remain", "attend", "sit", "wait", "continue", "keep"]);

/** A clause of condition beside the verb, but those of `others`; “even if” sets none. */
function hasCondition(tree: Tree, verb: number, others: readonly string[] = []): boolean {
  return childrenBy(tree, verb, "advcl").some((clause) => {
    const mark = childBy(tree, clause, "mark");
    const isEven = childrenBy(tree, clause, "advmod").some((child) => lowerAt(tree, child) === "even");
    const isProvided = lowerAt(tree, clause) === "provided" && childBy(tree, clause, "ccomp") !== null;
    return (
      !isEven &&
      (isProvided || (mark !== null && conditional.has(lowerAt(tree, mark)) && !others.includes(lowerAt(tree, mark))))
    );
  });
}

/** What a verb above makes of the event: “agreed to meet”, “did not agree to meet”, “may agree to meet”. */
function combine(effect: GovernorEffect, below: Draft, governor: Draft, isBelowNegated: boolean): Draft {
  const isNot = governor === "refused" || governor === "would not";
  if (effect === "refused") return isNot ? "possible" : "refused";
  if (effect === "possible") return "possible";
  if (effect === "begun") return governor === "actual" ? "ongoing" : governor === "open" ? "open" : governor;
  if (isBelowNegated) return "refused";
  if (below === "possible" || below === "conditional" || below === "refused") return below;
  if (isNot) return "refused";
  if (effect === "proposed") return "proposed";
  if (governor === "possible" || governor === "conditional" || governor === "proposed") return governor;
  return "planned";
}

/** An infinitive that nothing governs is a plan (“minister to meet envoys”); a bare participle goes with its clause. */
function settle(tree: Tree, verb: number, reality: Draft): Reality {
  if (reality === "would") return "proposed";
  if (reality === "would not") return "refused";
  if (reality !== "open") return reality;
  const { head } = tokenAt(tree, verb);
  if (formOf(tree, verb) === "VB") return "planned";
  const above = head >= 0 && relationAt(tree, verb) !== "acl" ? ownReality(tree, head) : "ongoing";
  return above === "actual" || above === "planned" ? above : "ongoing";
}
