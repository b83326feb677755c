/** Conditions said by a verb, an adjective or a noun: “depends on”, “will require”, “is a condition for”, “only X can …”. */
import { agentOf, isNegated, isPassive, timeOf } from "../grammar/clause.ts";
import { areAlike, joinSpans, markerOf, runOf, wordsOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";
import { isConsent, isGoal } from "./goals.ts";
import { hasModal } from "./outcomes.ts";
import { toldBefore } from "./previous.ts";

/**
 * A subject that hangs on a complement.
 *
 *     A settlement depends on an end to the siege.
 *     └─ outcome ┘            └──── requires ────┘
 */
export function conditionByHanging(tree: Tree, lexicon: ConditionLexicon, word: number): ConditionDraft | null {
  const entry = lexicon.of("hang", lowerAt(tree, word));
  if (entry === null || isNegated(tree, word)) return null;
  const subject = childBy(tree, word, "nsubj", "csubj", "expl") ?? describedBy(tree, word);
  const complement =
    childrenBy(tree, word, "obl", "advcl", "ccomp", "obj", "nmod").find((child) =>
      (entry.takes ?? []).some((slot) =>
        slot === "object" ? relationAt(tree, child) === "obj" : markerOf(tree, child) === slot && child > word,
      ),
    ) ?? complementAfter(tree, entry, word);
  if (subject === null || complement === undefined) return null;
  if (isThat(tree, subject)) return tiedToBefore(tree, entry, word, subject, complement);
  if (["it", "which", "who", "they", "he", "she", "we", "i"].includes(lowerAt(tree, subject))) return null;
  const isLoose = ["rest", "rely", "turn", "subject"].includes(entry.words);
  const isDoing = tokenAt(tree, subject).xpos === "VBG";
  if ((isLoose || isName(tree, subject)) && !isGoal(tree, subject) && !isDoing) return null;
  return tied(tree, entry, word, subject, complement);
}

/** What the preposition right after the word leads, though the parse hangs it elsewhere. */
function complementAfter(tree: Tree, entry: ConditionEntry, word: number): number | undefined {
  const isLed =
    (entry.takes ?? []).includes(lowerAt(tree, word + 1)) && ["case", "mark"].includes(relationAt(tree, word + 1));
  const { head } = tokenAt(tree, Math.min(word + 1, tree.tokens.length - 1));
  return isLed && head > word + 1 ? head : undefined;
}

/** Whose name it is depends on somebody for other things than a deal: “the rebels' backer is dependent on foreign help”. */
function isName(tree: Tree, subject: number): boolean {
  return tokenAt(tree, subject).upos === "PROPN" && tokenAt(tree, subject).xpos !== "NNPS";
}

function isThat(tree: Tree, subject: number): boolean {
  return ["that", "this"].includes(lowerAt(tree, subject)) && tokenAt(tree, subject).upos === "PRON";
}

/** “That would require a vote”: the outcome is what the sentence before tells. */
function tiedToBefore(
  tree: Tree,
  entry: ConditionEntry,
  word: number,
  subject: number,
  requiresHead: number,
): ConditionDraft | null {
  const told = timeOf(tree, word) === "past" && !hasModal(tree, word) ? null : toldBefore(tree, subject);
  const draft = told === null ? null : tied(tree, entry, word, subject, requiresHead);
  if (told === null || draft === null) return null;
  return { ...draft, outcome: spanOfRange(tree, told), outcomeHead: headOfRange(tree, told) };
}

/** “an offer conditional on a vote”, “want the pathway to be contingent on …” */
function describedBy(tree: Tree, word: number): number | null {
  const { head } = tokenAt(tree, word);
  if (head < 0) return null;
  if (["amod", "acl"].includes(relationAt(tree, word))) return head;
  if (["xcomp", "ccomp"].includes(relationAt(tree, word)))
    return childBy(tree, head, "obj") ?? childBy(tree, head, "nsubj");
  return null;
}

/**
 * A subject that cannot be without its object; the subject must be something that is negotiated.
 *
 *     A lasting settlement will require an end to the siege.
 *     └───── outcome ────┘              └──── requires ────┘
 */
export function conditionByNeed(tree: Tree, lexicon: ConditionLexicon, verb: number): ConditionDraft | null {
  if (tokenAt(tree, verb).upos !== "VERB" || isNegated(tree, verb)) return null;
  const entry = lexicon.of("need", lowerAt(tree, verb));
  const subject = childBy(tree, verb, "nsubj", "csubj");
  const object = childBy(tree, verb, "obj", "ccomp") ?? childBy(tree, verb, "xcomp");
  if (entry === null || subject === null || object === null || isPassive(tree, verb)) return null;
  if (isThat(tree, subject)) return tiedToBefore(tree, entry, verb, subject, object);
  const isOwed =
    childrenBy(tree, verb, "aux").some((aux) => lowerAt(tree, aux) === "must") || relationAt(tree, verb) === "xcomp";
  if (entry.needs === "modal" && !isOwed) return null;
  const isVerbal = relationAt(tree, subject) === "csubj" || tokenAt(tree, subject).xpos === "VBG";
  const isAsking = isConsent(tree, object) && tokenAt(tree, subject).upos === "NOUN" && entry.words !== "suppose";
  if (!isVerbal && !isGoal(tree, subject) && !isAsking) return null;
  const draft = tied(tree, entry, verb, subject, object);
  const infinitive = childBy(tree, verb, "xcomp");
  if (draft === null || infinitive === null || infinitive === object) return draft;
  const rest = wordsOf(tree, infinitive);
  return rest === null ? draft : { ...draft, requires: joinSpans(tree.text, draft.requires, rest) };
}

/**
 * The one thing by which another can be.
 *
 *     Only a vote of all crews can end the strike.
 *          └─── requires ────┘     └── outcome ──┘
 */
export function conditionByOnly(tree: Tree, lexicon: ConditionLexicon, only: number): ConditionDraft | null {
  const entry = lexicon.of("only", lowerAt(tree, only));
  const noun = nounNarrowed(tree, only);
  if (
    entry === null ||
    lemmaAt(tree, noun) === "way" ||
    noun < only ||
    !["NOUN", "PROPN"].includes(tokenAt(tree, noun).upos)
  )
    return null;
  const verb = tokenAt(tree, noun).head;
  const isSubject = relationAt(tree, noun) === "nsubj";
  if (!isSubject || verb < 0 || !hasModal(tree, verb) || isPassive(tree, verb)) return null;
  const requires = wordsOf(tree, noun, (child) => child <= only);
  const outcome = wordsOf(
    tree,
    verb,
    (child) => (child < verb && relationAt(tree, child) !== "advmod") || relationAt(tree, child) === "parataxis",
  );
  if (requires === null || outcome === null) return null;
  return {
    entry,
    relation: "only-if",
    outcome,
    requires,
    outcomeHead: verb,
    requiresHead: noun,
    tie: spanOfRange(tree, { first: only, end: only + 1 }),
    isOutcomeNegated: isNegated(tree, verb),
    isRequirementNegated: false,
  };
}

/** What “only” narrows: the noun above it, or the subject that follows it where the parse hangs it on the verb. */
function nounNarrowed(tree: Tree, only: number): number {
  const { head } = tokenAt(tree, only);
  if (head < only || ["NOUN", "PROPN"].includes(tokenAt(tree, head).upos)) return head;
  const subject = childBy(tree, head, "nsubj");
  const first = subject === null ? null : (runOf(tree, subject)?.first ?? subject);
  const isNext = first !== null && first > only && first - only <= 2;
  return isNext && subject !== null ? subject : head;
}

/**
 * A noun that calls one thing the condition of another.
 *
 *     A truce is a precondition for talks.      the release of the crew, a condition for talks
 *     └┘ requires                  └┘ outcome   └────── requires ──────┘                 └┘ outcome
 */
export function conditionByNoun(tree: Tree, lexicon: ConditionLexicon, noun: number): ConditionDraft | null {
  if (tokenAt(tree, noun).upos !== "NOUN") return null;
  const entry = lexicon.of("noun", lowerAt(tree, noun));
  if (entry === null) return null;
  const setter = childrenBy(tree, noun, "acl").filter((child) =>
    /^(?:set|make|lay|put|impose)$/.test(lemmaAt(tree, child)),
  );
  const outcome = [noun, ...setter]
    .flatMap((head) => childrenBy(tree, head, "nmod", "acl", "obl"))
    .find((child) => child > noun && ["for", "to", "of"].includes(markerOf(tree, child)));
  const requires = requirementOf(tree, noun);
  if (outcome === undefined || requires === null || isNegated(tree, noun)) return null;
  const draft = tied(tree, entry, noun, outcome, requires);
  const set = setter[0] ?? null;
  return draft === null || set === null ? draft : { ...draft, stater: setterOf(tree, set) };
}

function requirementOf(tree: Tree, noun: number): number | null {
  const relation = relationAt(tree, noun);
  const { head } = tokenAt(tree, noun);
  if (childBy(tree, noun, "cop") !== null) {
    const subject = childBy(tree, noun, "nsubj", "csubj");
    const isRelative = subject !== null && ["which", "that"].includes(lowerAt(tree, subject));
    return isRelative ? (tokenAt(tree, noun).deprel === "acl:relcl" ? head : null) : subject;
  }
  if (relation === "appos" && head >= 0) return head;
  const beside = nounBeside(tree, noun);
  if (beside !== null) return beside;
  if (head < 0) return null;
  // “demanded X as a condition for Y”, “made X a condition for Y”
  const isAs = markerOf(tree, noun) === "as";
  if (isAs || (relation === "xcomp" && lemmaAt(tree, head) === "make")) {
    return childBy(tree, head, "obj", "nsubj:pass") ?? (relation === "nmod" ? head : null);
  }
  return null;
}

/** Who has set a condition: “a condition the rebels have set”, “a condition set by the rebels”. */
function setterOf(tree: Tree, verb: number): number | null {
  const subject = childrenBy(tree, verb, "nsubj").find((child) => !["that", "which"].includes(lowerAt(tree, child)));
  return subject ?? agentOf(tree, verb);
}

/** “the release of the crew, a condition for …”: what stands before the mark, where the parse hangs the noun elsewhere. */
function nounBeside(tree: Tree, noun: number): number | null {
  const first = childrenBy(tree, noun, "det")[0] ?? noun;
  if (!/^(?:,|-|–|—|--)$/.test(wordAt(tree, first - 1)) || ["nsubj", "obj"].includes(relationAt(tree, noun)))
    return null;
  let at = first - 2;
  if (at < 0 || tokenAt(tree, at).sentence !== tokenAt(tree, noun).sentence) return null;
  for (let step = 0; step < 6; step++) {
    const { head } = tokenAt(tree, at);
    if (head < 0 || head > first || !["NOUN", "PROPN"].includes(tokenAt(tree, head).upos)) break;
    at = head;
  }
  return tokenAt(tree, at).upos === "NOUN" ? at : null;
}

function tied(
  tree: Tree,
  entry: ConditionEntry,
  word: number,
  outcomeHead: number,
  requiresHead: number,
): ConditionDraft | null {
  const isLead = (head: number) => (child: number) =>
    child < head &&
    ["case", "mark", "punct", "cc"].includes(relationAt(tree, child)) &&
    tokenAt(tree, child).upos !== "DET";
  const isVerbOf = (head: number) => (child: number) =>
    isLead(head)(child) || (child === word && head !== word) || (relationAt(tree, child) === "appos" && child === word);
  const outcome = wordsOf(tree, outcomeHead, isVerbOf(outcomeHead));
  const requires = wordsOf(tree, requiresHead, isVerbOf(requiresHead));
  if (outcome === null || requires === null) return null;
  const isOutcomeNegated = childrenOf(tree, outcomeHead).some(
    (child) => areAlike(tree, child, outcomeHead) && ["no", "not"].includes(lowerAt(tree, child)),
  );
  return {
    entry,
    relation: entry.relation,
    outcome,
    requires,
    outcomeHead,
    requiresHead,
    tie: spanOfRange(tree, { first: word, end: word + 1 }),
    isOutcomeNegated,
    isRequirementNegated: isNegated(tree, requiresHead),
  };
}
