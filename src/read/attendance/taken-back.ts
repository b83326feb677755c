/** Who was to come, and then was not: “had been expected but cancelled”, “agreed to join and changed its mind”. */
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { objectOf, particlesOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { clauseAround, mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

/** Sentences back in which the coming counts as just told of. */
const recent = 2;

/**
 * What was told of somebody's coming is off again, by a verb that says so of the same actor shortly after.
 *
 *     The League had agreed to join the talks but changed its mind.
 *     └─ who ──┘                                  └ verb
 */
export function takenBackAt(reading: Reading, mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const { context, talksWords } = reading;
  const { tree } = context;
  return tree.tokens.flatMap((_, verb) => {
    if (tokenAt(tree, verb).upos !== "VERB" || !isTakingBack(tree, verb)) return [];
    const standing = standingOf(tree, verb, talksWords);
    const isReal = ["actual", "planned", "ongoing", "refused"].includes(standing.reality) && !standing.isSupposed;
    const subject = subjectOf(tree, verb);
    if (!isReal || subject === null || (standing.reality === "refused") !== isNegated(tree, verb)) return [];
    const { sentence } = tokenAt(tree, verb);
    return peopleIn(reading, subject).flatMap((actor) => {
      const before = mentions
        .filter((one) => one.actor.id === actor.id && isComing(one) && one.token < verb)
        .filter((one) => tokenAt(tree, one.token).sentence >= sentence - recent)
        .at(-1);
      if (!before) return [];
      const { talks, isNamed } = before;
      const finding = { token: verb, entry: "attendance/taken-back", status: "withdrawn" as const, talks, isNamed };
      return [mentionBy(reading, actor, { ...finding, standing, evidence: clauseAround(reading, verb) })];
    });
  });
}

function isComing(one: AttendanceMention): boolean {
  return one.status === "expected" || one.status === "conditional";
}

const minds = new Set(["mind", "plan"]);
const words = new Set(["word", "promise", "pledge"]);
const arriving = new Set(["arrive", "come", "appear", "show", "materialise", "materialize", "turn"]);

/** “cancelled”, “called it off”, “changed its mind”, “thought better of it”, “broke his word”, “got cold feet”, “never arrived”. */
function isTakingBack(tree: Tree, verb: number): boolean {
  const lemma = lemmaAt(tree, verb);
  const object = objectOf(tree, verb);
  const particles = particlesOf(tree, verb);
  if (isNegated(tree, verb))
    return arriving.has(lemma) && object === null && childBy(tree, verb, "xcomp", "mark") === null;
  const isBare = object === null || lowerAt(tree, object) === "it";
  if (lemma === "cancel" || (lemma === "call" && particles.includes("off"))) return isBare;
  if (["renege", "backtrack"].includes(lemma)) return true;
  if (["back", "pull", "drop", "cry", "bow", "duck"].includes(lemma))
    return object === null && (particles.includes("out") || particles.includes("off") || particles.includes("down"));
  if (lemma === "think")
    return childrenBy(tree, verb, "advmod", "obj").some((word) => lowerAt(tree, word) === "better");
  if (object === null) return false;
  if (lemma === "change") return minds.has(lemmaAt(tree, object)) && childBy(tree, object, "nmod:poss") !== null;
  if (lemma === "break") return words.has(lemmaAt(tree, object));
  return lemma === "get" && lowerAt(tree, object) === "feet";
}

const planning = new Set(["due", "expect", "schedule", "set", "plan", "intend", "suppose", "slate", "mean", "want"]);

/**
 * Who “had been due to attend, but fell ill”: what had been planned, and a “but” about the same one.
 * Mentions of a coming that is contradicted so are withdrawn.
 */
export function thwarted(reading: Reading, mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const { tree } = reading.context;
  const told = new Set(mentions.filter((one) => !isComing(one)).map((one) => `${one.actor.id} ${one.talks?.id}`));
  return mentions.map((one) => {
    const isOpen = one.status === "expected" && !told.has(`${one.actor.id} ${one.talks?.id}`);
    return isOpen && hasBut(reading, tree, planOver(tree, one.token)) ? { ...one, status: "withdrawn" } : one;
  });
}

/** The verb of planning that tells of what had been: “had been due [to attend]”, “had planned [to attend]”. */
function planOver(tree: Tree, token: number): number | null {
  let at = token;
  for (let step = 0; step < 3; step++) {
    if (planning.has(lemmaAt(tree, at)) && auxiliariesOf(tree, at).includes("had")) return at;
    if (relationAt(tree, at) !== "xcomp") return null;
    at = tokenAt(tree, at).head;
  }
  return null;
}

/** A clause behind “but” with the same subject, which tells of what happened. */
function hasBut(reading: Reading, tree: Tree, plan: number | null): boolean {
  if (plan === null) return false;
  return childrenBy(tree, plan, "conj").some((clause) => {
    const isBut = childrenBy(tree, clause, "cc").some((word) => lowerAt(tree, word) === "but");
    const own = childBy(tree, clause, "nsubj");
    const isSame = own === null || ["he", "she", "it", "they"].includes(lowerAt(tree, own));
    return isBut && isSame && standingOf(tree, clause, reading.talksWords).reality === "actual";
  });
}
