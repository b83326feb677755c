/** Clauses: who does what in them, whether they are denied, and whether they lie in the future. */
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "./tree.ts";

const negations = new Set(["not", "n't", "never", "no", "neither", "nor", "nobody", "none", "nothing", "hardly"]);

/**
 * The subject of a verb: its own, or the one it shares as a later conjunct, an open complement or a relative clause.
 *
 *     Zelenskyy, who had agreed to come, backed out and went home.
 *     └───────┘ of agreed, come, backed, went
 */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | null {
  const own = childBy(tree, verb, "nsubj", "csubj") ?? describedBy(tree, verb);
  if (own !== null) return antecedentOf(tree, verb, own);
  if (depth > 6) return null;
  const { head } = tokenAt(tree, verb);
  if (head < 0) return null;
  switch (relationAt(tree, verb)) {
    case "conj":
      return subjectOf(tree, isFiniteBesideInfinitive(tree, verb) ? tokenAt(tree, head).head : head, depth + 1);
    case "xcomp":
      return controllerOf(tree, head) ?? subjectOf(tree, head, depth + 1);
    case "advcl":
    case "parataxis":
      return childBy(tree, verb, "mark") === null || lowerAt(tree, childBy(tree, verb, "mark") as number) === "to"
        ? subjectOf(tree, head, depth + 1)
        : null;
    case "advmod":
      return isYet(tree, verb) ? subjectOf(tree, head, depth + 1) : null;
    case "acl":
      return tokenAt(tree, verb).deprel === "acl:relcl" || tokenAt(tree, verb).xpos === "VBG" ? head : null;
    default:
      return null;
  }
}

function isYet(tree: Tree, token: number): boolean {
  return ["yet", "still"].includes(lowerAt(tree, token));
}

/** “has yet to say”, “have still to confirm”: it has not happened, and may. The parse hangs the verb on either word. */
export function isYetTo(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  if (head < 0 || relationAt(tree, verb) !== "xcomp") return false;
  const above = isYet(tree, head) ? tokenAt(tree, head).head : head;
  const isWaiting = above >= 0 && ["have", "be", "remain"].includes(lemmaAt(tree, above));
  return isWaiting && (above !== head || childrenBy(tree, head, "advmod").some((child) => isYet(tree, child)));
}

/** “urged both sides to talk and offered help”: who offered is who urged, though the parse joins it to “talk”. */
function isFiniteBesideInfinitive(tree: Tree, verb: number): boolean {
  const { head, xpos } = tokenAt(tree, verb);
  const above = tokenAt(tree, head);
  return (
    /^VB[DZ]$/.test(xpos) &&
    above.xpos === "VB" &&
    above.head >= 0 &&
    ["xcomp", "ccomp", "advcl"].includes(relationAt(tree, head))
  );
}

/** “Oslo's minister, Lena Orsk, called …”: a description before a verb, which the parse hangs on it instead of on the name, is its subject. */
function describedBy(tree: Tree, verb: number): number | null {
  const isVerb = tokenAt(tree, verb).upos === "VERB";
  return isVerb ? (childrenBy(tree, verb, "nmod:desc").find((child) => child < verb) ?? null) : null;
}

/** Who a to-infinitive's doer is where the verb above has an object: “urged both sides to compromise” → sides. */
function controllerOf(tree: Tree, verb: number): number | null {
  return childBy(tree, verb, "obj", "iobj");
}

/** “who”, “which” and “that” as subject stand for the noun their clause describes. */
function antecedentOf(tree: Tree, verb: number, subject: number): number {
  const isRelative = ["who", "which", "that", "whom"].includes(lowerAt(tree, subject));
  if (!isRelative) return subject;
  let clause = verb;
  for (let step = 0; step < 4; step++) {
    if (relationAt(tree, clause) === "acl") return tokenAt(tree, clause).head;
    if (relationAt(tree, clause) !== "conj") return subject;
    clause = tokenAt(tree, clause).head;
  }
  return subject;
}

/** The agent of a passive: “was invited by Egypt” → Egypt. */
export function agentOf(tree: Tree, verb: number): number | null {
  return (
    childrenBy(tree, verb, "obl").find((child) => {
      const marker = childBy(tree, child, "case");
      return marker !== null && lowerAt(tree, marker) === "by";
    }) ?? null
  );
}

export function isPassive(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some(
    (child) => child < verb && ["nsubj:pass", "aux:pass", "csubj:pass"].includes(tokenAt(tree, child).deprel),
  );
}

/** A participle that describes a noun as a passive does: “a plan proposed by Oman”, and not “Oman, which has proposed a plan”. */
export function isReduced(tree: Tree, verb: number): boolean {
  const { deprel, xpos } = tokenAt(tree, verb);
  return xpos === "VBN" && deprel === "acl" && childBy(tree, verb, "aux") === null;
}

/** Whether the clause says that it is not so: “will not attend”, “nobody came”, “refused” is not among these. */
export function isNegated(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((child) => {
    if (["advmod", "det", "aux", "cc", "mark"].includes(relationAt(tree, child)) && negations.has(lowerAt(tree, child)))
      return true;
    if (["nsubj", "obj"].includes(relationAt(tree, child))) {
      if (negations.has(lowerAt(tree, child)) || opensWithNeither(tree, child)) return true;
      return childrenBy(tree, child, "det").some((det) => negations.has(lowerAt(tree, det)));
    }
    return isNoLonger(tree, child);
  });
}

/** “Neither the premier nor her deputy”, wherever the parse has hung “neither”. */
function opensWithNeither(tree: Tree, phrase: number): boolean {
  let first = Math.min(phrase, ...childrenOf(tree, phrase).filter((child) => child < phrase));
  first = Math.min(first, ...childrenOf(tree, first).filter((child) => child < first));
  return lowerAt(tree, first) === "neither" || (first > 0 && lowerAt(tree, first - 1) === "neither");
}

/** “no longer”, by its second word. */
export function isNoLonger(tree: Tree, word: number): boolean {
  return lowerAt(tree, word) === "longer" && lowerAt(tree, word - 1) === "no" && relationAt(tree, word) === "advmod";
}

/** Auxiliaries of a verb in lower case: “would not have come” → would, have. */
export function auxiliariesOf(tree: Tree, verb: number): string[] {
  return childrenBy(tree, verb, "aux").map((child) => lowerAt(tree, child));
}

export type ClauseTime = "past" | "present" | "future" | "hypothetical";

/** When a clause's event lies, by its verb forms: “met” past, “will meet” future, “could meet” hypothetical. */
export function timeOf(tree: Tree, verb: number): ClauseTime {
  const auxiliaries = auxiliariesOf(tree, verb);
  if (auxiliaries.some((word) => ["will", "'ll", "wo", "shall"].includes(word))) return "future";
  if (auxiliaries.some((word) => ["would", "could", "may", "might", "should", "'d"].includes(word)))
    return "hypothetical";
  const { xpos, head } = tokenAt(tree, verb);
  if (auxiliaries.some((word) => ["has", "have", "had", "was", "were", "did", "been"].includes(word))) return "past";
  if (xpos === "VBD") return "past";
  if (xpos === "VB" && relationAt(tree, verb) === "xcomp" && head >= 0) {
    const above = lemmaAt(tree, head);
    if (["expect", "plan", "set", "agree", "schedule", "due", "go", "intend", "hope"].includes(above)) return "future";
    return timeOf(tree, head);
  }
  return "present";
}

/** The verb or predicate of the clause that a token stands in. */
export function clauseHeadOf(tree: Tree, index: number): number {
  let at = index;
  for (let step = 0; step < 60; step++) {
    const token = tokenAt(tree, at);
    const relation = relationAt(tree, at);
    if (token.head < 0) return at;
    if (["root", "ccomp", "advcl", "acl", "parataxis", "xcomp", "csubj"].includes(relation)) return at;
    if (relation === "conj" && token.upos === "VERB") return at;
    at = token.head;
  }
  return at;
}
