/** What becomes of talks: the status that a verb, noun, adjective, tense or preposition gives them. */
import type { TalksStatus } from "../../record/talks.ts";
import { isPassive } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { particlesOf, prepositionOf } from "../grammar/prepositions.ts";
import { childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt, yieldOf } from "../grammar/tree.ts";
import type { Effect, StatusEntry, TalksLexicon } from "./lexicon.ts";
import type { StatusVote } from "./mention.ts";
import { type Reality, standingOf } from "./standing.ts";

/** A verb that has the talks as one of its parts. */
interface Clause {
  readonly verb: number;
  readonly role: string;
}

/**
 * The verbs that tell what becomes of the talks that a noun names.
 *
 *     Talks that began on Monday are expected to end today; the rebels broke them off.
 *                └───┘               └──────┘    └─┘
 */
export function clausesAround(tree: Tree, anchor: number, noun: number = anchor): Clause[] {
  const found: Clause[] = [];
  const { head, deprel } = tokenAt(tree, anchor);
  const relation = relationAt(tree, anchor);
  if (head >= 0) {
    if (relation === "nsubj") found.push(...chain(tree, head, deprel === "nsubj:pass" ? "object" : "subject"));
    if (relation === "obj") found.push({ verb: verbOfObject(tree, head, anchor), role: "object" });
    const isBareObject = noun !== anchor && deprel === "obl:unmarked" && anchor - head <= 3 && anchor > head;
    if (relation === "obl") found.push({ verb: head, role: isBareObject ? "object" : prepositionOf(tree, anchor) });
    if (relation === "conj" && relationAt(tree, head) === "obj")
      found.push({ verb: tokenAt(tree, head).head, role: "object" });
  }
  const described = noun === anchor ? [anchor] : [anchor, noun];
  for (const child of described.flatMap((token) => childrenBy(tree, token, "acl"))) {
    const { xpos } = tokenAt(tree, child);
    if (tokenAt(tree, child).deprel === "acl:relcl") {
      const own = childrenBy(tree, child, "nsubj").find((subject) =>
        ["which", "that"].includes(lowerAt(tree, subject)),
      );
      if (own !== undefined) found.push(...chain(tree, child, isPassive(tree, child) ? "object" : "subject"));
      else if (childrenBy(tree, child, "obj").length === 0) found.push({ verb: child, role: "object" });
    } else if (xpos === "VBN") found.push(...chain(tree, child, "object"));
    else found.push({ verb: child, role: "subject" });
  }
  return found;
}

/** “was due to hold talks”: the infinitive, also where the parse makes the talks the object of “due”. */
function verbOfObject(tree: Tree, head: number, object: number): number {
  if (tokenAt(tree, head).upos !== "ADJ") return head;
  for (let at = object - 1; at > head; at--) if (tokenAt(tree, at).upos === "VERB") return at;
  return head;
}

/** The verb with the infinitive under it and what is coordinated: “are expected to begin and to last”. */
function chain(tree: Tree, verb: number, role: string): Clause[] {
  const found: Clause[] = [{ verb, role }];
  for (const child of childrenBy(tree, verb, "xcomp")) {
    if (tokenAt(tree, child).upos === "VERB")
      found.push({ verb: child, role: isPassive(tree, child) ? "object" : "subject" });
  }
  for (const child of childrenBy(tree, verb, "conj")) {
    if (tokenAt(tree, child).upos === "VERB" && childrenBy(tree, child, "nsubj").length === 0) {
      found.push({ verb: child, role: isPassive(tree, child) ? "object" : "subject" });
    }
  }
  return found;
}

/** The lexicon's word for what a verb does to the talks; null where it has none. */
export function statusEntryOf(tree: Tree, lexicon: TalksLexicon, clause: Clause): StatusEntry | null {
  const entries = lookUp(lexicon.statuses, tree, clause.verb) ?? [];
  const particles = particlesOf(tree, clause.verb);
  const last = clause.role.slice(clause.role.lastIndexOf(" ") + 1);
  const fits = entries.filter((entry) => entry.role === clause.role || entry.role === last);
  return (
    fits.find((entry) => entry.particle !== undefined && particles.includes(entry.particle)) ??
    fits.find((entry) => entry.particle === undefined) ??
    null
  );
}

/** Status from what is done to the talks, and how real it is. */
export function statusFrom(effect: Effect, reality: Reality): TalksStatus {
  const isDone = reality === "actual" || reality === "ongoing";
  switch (effect) {
    case "start":
      return isDone ? "underway" : reality === "planned" ? "scheduled" : "proposed";
    case "continue":
      return isDone || reality === "proposed" ? "underway" : reality === "planned" ? "scheduled" : "suspended";
    case "hold":
      return reality === "actual"
        ? "ended"
        : reality === "ongoing"
          ? "underway"
          : reality === "planned"
            ? "scheduled"
            : "proposed";
    case "end":
      return reality === "actual" ? "ended" : "underway";
    case "suspend":
      return isDone ? "suspended" : "underway";
    case "postpone":
      return isDone || reality === "planned" ? "postponed" : "scheduled";
    case "cancel":
      return reality === "actual" ? "cancelled" : "scheduled";
    case "schedule":
      return reality === "refused" || reality === "possible" ? "proposed" : "scheduled";
    case "propose":
      return "proposed";
  }
}

const afterwards = new Set(["after", "following", "since", "from"]);
const beforehand = new Set(["ahead of", "before", "for", "prior to", "to", "toward", "towards", "into"]);

/** The best-founded status of talks that a noun names: verbs first, then nouns and adjectives, then tense and preposition. */
export function voteOf(tree: Tree, lexicon: TalksLexicon, noun: number, anchor: number): StatusVote {
  for (const clause of clausesAround(tree, anchor, noun)) {
    const entry = statusEntryOf(tree, lexicon, clause);
    if (!entry) continue;
    const isHindrance = ["end", "suspend", "postpone", "cancel"].includes(entry.effect);
    const told = standingOf(tree, clause.verb, lexicon);
    // Who denies that talks have been broken off says that they go on, and not more.
    if (isHindrance && told.isDenied) continue;
    const reality = !isHindrance && isNotYet(tree, clause.verb) ? "possible" : told.reality;
    return {
      status: statusFrom(entry.effect, reality),
      weight: 3,
      effect: entry.effect,
      entry: entry.entry,
      token: clause.verb,
    };
  }
  const above = statusNounAbove(tree, lexicon, anchor);
  if (above) return above;
  for (const token of [noun, anchor]) {
    for (const child of childrenOf(tree, token)) {
      if (!["amod", "det", "compound"].includes(relationAt(tree, child))) continue;
      const entry = lexicon.adjectives.get(lowerAt(tree, child));
      if (entry)
        return {
          status: statusFrom(entry.effect, entry.effect === "schedule" ? "planned" : "actual"),
          weight: 2,
          effect: entry.effect,
          entry: entry.entry,
          token: child,
        };
    }
  }
  return voteByTense(tree, lexicon, anchor, tokenAt(tree, noun).xpos === "NNS");
}

/** “before agreeing to talks”, “without holding talks”: it has not come to that. */
function isNotYet(tree: Tree, verb: number): boolean {
  return (
    tokenAt(tree, verb).xpos === "VBG" &&
    childrenBy(tree, verb, "mark", "case").some((child) => ["before", "without"].includes(lowerAt(tree, child)))
  );
}

/** “the collapse of talks”, “the prospect of a summit”. */
function statusNounAbove(tree: Tree, lexicon: TalksLexicon, anchor: number): StatusVote | null {
  const { head } = tokenAt(tree, anchor);
  if (head < 0 || relationAt(tree, anchor) !== "nmod") return null;
  const entry = lexicon.statusNouns.get(lemmaAt(tree, head));
  if (!entry) return null;
  return {
    status: statusFrom(entry.effect, "actual"),
    weight: 2,
    effect: entry.effect,
    entry: entry.entry,
    token: head,
  };
}

/** Tense and preposition alone: what is told of a meeting in the past is over, talks that are only named go on. */
function voteByTense(tree: Tree, lexicon: TalksLexicon, anchor: number, isSeries: boolean): StatusVote {
  const preposition = prepositionOf(tree, anchor) || wordBefore(tree, anchor);
  const vote = (status: TalksStatus): StatusVote => ({ status, weight: 1, effect: null, entry: null, token: anchor });
  if (afterwards.has(preposition)) return vote("ended");
  if (beforehand.has(preposition)) return vote("scheduled");
  const verb = clausesAround(tree, anchor)[0]?.verb ?? verbAbove(tree, anchor);
  if (verb === null) return vote("underway");
  const { reality } = standingOf(tree, verb, lexicon);
  const isThere = ["at", "during", "on the sidelines of"].includes(preposition) || (preposition === "in" && !isSeries);
  if (reality === "actual" && isThere) return vote("ended");
  if (reality === "planned") return vote("scheduled");
  if (reality === "proposed") return vote("proposed");
  return vote(reality === "actual" && !isSeries ? "ended" : "underway");
}

/** “After a week of talks, …”: the word before the phrase, where the parse takes it for a conjunction. */
function wordBefore(tree: Tree, anchor: number): string {
  const first = Math.min(...yieldOf(tree, anchor, (child) => child > anchor || relationAt(tree, child) === "mark"));
  const isSame = first > 0 && tokenAt(tree, first - 1).sentence === tokenAt(tree, anchor).sentence;
  return isSame ? lowerAt(tree, first - 1) : "";
}

/** The nearest verb above a noun, through other nouns. */
export function verbAbove(tree: Tree, token: number): number | null {
  let at = tokenAt(tree, token).head;
  for (let step = 0; step < 12 && at >= 0; step++) {
    if (["VERB", "AUX"].includes(tokenAt(tree, at).upos)) return at;
    at = tokenAt(tree, at).head;
  }
  return null;
}
