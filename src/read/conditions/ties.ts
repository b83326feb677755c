/** Conditions said by a verb, an adjective or a noun: “depends on”, “will require”, “is a condition for”, “only X can …”. */
import { isNegated, isPassive } from "../grammar/clause.ts";
import { areAlike, joinSpans, markerOf, wordsOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
} from "../grammar/tree.ts";
import { hasModal } from "./clauses.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionEntry, ConditionLexicon } from "./entries.ts";

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
  const complement = childrenBy(tree, word, "obl", "advcl", "ccomp", "obj", "nmod").find((child) =>
    (entry.takes ?? []).some((slot) =>
      slot === "object" ? relationAt(tree, child) === "obj" : markerOf(tree, child) === slot && child > word,
    ),
  );
  if (
    subject === null ||
    complement === undefined ||
    ["it", "that", "which", "who", "they", "he", "she"].includes(lowerAt(tree, subject))
  )
    return null;
  const isLoose = ["rest", "rely", "turn", "subject"].includes(entry.words);
  if (isLoose && !goals.test(lemmaAt(tree, subject)) && !goals.test(lowerAt(tree, subject))) return null;
  return tied(tree, entry, word, subject, complement);
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

const goals =
  /^(?:peace|settlement|deal|agreement|talk|talks|truce|ceasefire|cease-fire|solution|accord|pact|treaty|progress|negotiation|negotiations|compromise|end|withdrawal|release|lifting|easing|resumption|relief|this|move|step|success|outcome|reform|plan|proposal|ratification|approval|passage|entry|membership|accession)$/;

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
  if (entry === null || subject === null || object === null) return null;
  const isVerbal = relationAt(tree, subject) === "csubj" || tokenAt(tree, subject).xpos === "VBG";
  if (!isVerbal && !goals.test(lemmaAt(tree, subject)) && !goals.test(lowerAt(tree, subject))) return null;
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
  const noun = tokenAt(tree, only).head;
  if (entry === null || noun < only || !["NOUN", "PROPN"].includes(tokenAt(tree, noun).upos)) return null;
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
  const outcome = childrenBy(tree, noun, "nmod", "acl", "obl").find(
    (child) => child > noun && ["for", "to", "of"].includes(markerOf(tree, child)),
  );
  const requires = requirementOf(tree, noun);
  if (outcome === undefined || requires === null || isNegated(tree, noun)) return null;
  return tied(tree, entry, noun, outcome, requires);
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
  if (head < 0) return null;
  // “demanded X as a condition for Y”, “made X a condition for Y”
  const isAs = markerOf(tree, noun) === "as";
  if (isAs || (relation === "xcomp" && lemmaAt(tree, head) === "make")) {
    return childBy(tree, head, "obj", "nsubj:pass") ?? (relation === "nmod" ? head : null);
  }
  return null;
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
