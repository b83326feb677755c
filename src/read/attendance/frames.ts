/** Matching the frames of attendance over the parse: who, which talks, by which words. */
import type { Actor } from "../../record/actor.ts";
import { isNegated, isNoLonger, isPassive, subjectOf } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { agentNear, isPassiveForm, peopleAt } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import { fitsForm } from "./form.ts";
import { goalOf } from "./goal.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { AttendanceMention } from "./mention.ts";
import { clauseAround, mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { isTied } from "./tied.ts";
import { isAnsweredOpenly, isNeitherNor } from "./unsettled.ts";
import { whoStands } from "./who.ts";

/**
 * What the frames say at one word.
 *
 *     The premier has backed out of the summit in Oslo.
 *     └── who ──┘     └─ frame ┘    └── talks ───────┘
 */
export function framesAt(reading: Reading, token: number): AttendanceMention[] {
  const { context, words } = reading;
  const entries = lookUp(words.frames, context.tree, token) ?? [];
  const beside = entries.filter((entry) => entry.beside).flatMap((entry) => matchFrame(reading, token, entry));
  for (const entry of entries) {
    const found = entry.beside ? [] : matchFrame(reading, token, entry);
    if (found.length > 0) return [...beside, ...found];
  }
  return beside;
}

function matchFrame(reading: Reading, token: number, entry: FrameEntry): AttendanceMention[] {
  const { context, talksWords } = reading;
  const { tree } = context;
  if (!fitsForm(reading, token, entry)) return [];
  // “made his trip dependent on a truce” tells of no journey that was made.
  const object = objectOf(tree, token);
  if (object !== null && isTied(tree, object)) return [];
  const goal = goalOf(reading, token, entry);
  if (!goal) return [];
  // “The talks, convened by the ministry”: what somebody else does to the subject is not its coming.
  if (entry.who === "subject" && isPassiveForm(context, token) && agentNear(context, token) !== null) return [];
  const nobody = nobodyFrom(reading, token, entry);
  const who = nobody.length > 0 ? nobody : whoStands(reading, token, entry, goal.talks);
  if (who.length === 0) return [];
  const standing = standingOf(tree, verbTelling(tree, token, entry), talksWords);
  const isGerund = tokenAt(tree, token).xpos === "VBG" && childrenBy(tree, token, "aux").length === 0;
  if (standing.isSupposed || (isGerund && ["ccomp", "csubj", "obj", "nsubj"].includes(relationAt(tree, token))))
    return [];
  if (isQuestion(tree, token) || isNeitherNor(tree, token) || isAnsweredOpenly(tree, token) === false) return [];
  if (entry.done && standing.reality !== "actual") return [];
  const isSaidNo = entry.means === "stay-away" && standing.reality === "refused" && isNobodyOnly(tree, token, entry);
  const isUnderWay = standing.reality === "ongoing" && isComing(tree, token);
  const own = isSaidNo ? "actual" : standing.reality;
  const reality = (entry.planned && own === "actual") || isUnderWay ? "planned" : own;
  const told = statusOf(entry.means, nobody.length > 0 ? "refused" : reality, goal.talks);
  const isRefused = told === "declined" && entry.means === "come";
  const isKeptOut = (isRefused && entry.denied) || (told === "declined" && isKeptFrom(tree, token));
  if (told === "declined" && isAskedNotTo(tree, token)) return [];
  const isOff = (isRefused && isNoMore(tree, token)) || (entry.means === "come" && isUnfulfilled(tree, token));
  const isOrdered = entry.means === "stay-away" && told === null && isToldTo(reading, standing.governors);
  const status = isKeptOut ? "excluded" : isOff ? "withdrawn" : isOrdered ? "declined" : told;
  if (status === null) return [];
  return who.map((actor) =>
    mentionBy(reading, actor, {
      ...{ token, entry: entry.entry, status, talks: goal.talks, isNamed: goal.isNamed, standing },
      evidence: clauseAround(reading, topOf(tree, token)),
    }),
  );
}

/** “Said no”, “sent nobody”: what is denied is the object that the entry asks for, and not the verb. */
function isNobodyOnly(tree: Tree, token: number, entry: FrameEntry): boolean {
  const isNo = entry.objectIs?.some((word) => ["no", "nobody", "nothing"].includes(word)) === true;
  return (
    isNo && childrenBy(tree, token, "advmod").every((child) => !["not", "n't", "never"].includes(lowerAt(tree, child)))
  );
}

const nobodies = new Set(["nobody", "none", "no-one", "noone"]);

/** “Nobody from Vosk turned up”: Vosk did not. Empty where somebody is the subject. */
function nobodyFrom({ context }: Reading, token: number, entry: FrameEntry): Actor[] {
  const isComing = entry.means === "come" && entry.who === "subject";
  const isAsked = entry.means === "invite" && isPassive(context.tree, token);
  const subject = isComing || isAsked ? subjectOf(context.tree, token) : null;
  if (subject === null || !nobodies.has(lowerAt(context.tree, subject))) return [];
  return phrasesBehind(context.tree, subject, new Set(["from", "of"])).flatMap((phrase) => peopleAt(context, phrase));
}

/** “She will attend, flanked by her deputy”: a participle that names its agent is as real as the clause it hangs on. */
function verbTelling(tree: Tree, token: number, entry: FrameEntry): number {
  const { xpos, deprel, head } = tokenAt(tree, token);
  const isBeside =
    entry.who === "agent" && xpos === "VBN" && deprel === "advcl" && childBy(tree, token, "aux") === null;
  return isBeside && tokenAt(tree, head).upos === "VERB" ? head : token;
}

const goings = new Set(["come", "go", "fly", "travel", "return", "head", "send", "journey"]);

/** “Says that it is coming”: the progressive of going somewhere tells of what is to be. */
function isComing(tree: Tree, token: number): boolean {
  return tokenAt(tree, token).xpos === "VBG" && goings.has(lemmaAt(tree, token));
}

/** The verb that says how real it is, where the word hangs on it as an infinitive: “never intended to travel” → intended. */
function topOf(tree: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < 3 && relationAt(tree, at) === "xcomp"; step++) at = tokenAt(tree, at).head;
  return at;
}

/** “Are you going back?” tells of nobody's coming. */
function isQuestion(tree: Tree, token: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  for (let at = token + 1; sentence && at < sentence.end; at++) if (lowerAt(tree, at) === "?") return true;
  return false;
}

/**
 * Who “was not asked to attend”, “will not be allowed to attend”, “was barred from attending” or “was told not to come” is kept
 * out, and has not stayed away.
 */
function isKeptFrom(tree: Tree, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 3 && ["xcomp", "ccomp", "advcl"].includes(relationAt(tree, at)); step++) {
    const above = tokenAt(tree, at).head;
    const lemma = lemmaAt(tree, above);
    const isControlled = isPassive(tree, above) || objectOf(tree, above) !== null;
    const isUnasked = (asking.has(lemma) || letting.has(lemma)) && isNegated(tree, above);
    const isTold = ordering.has(lemma) && isPassive(tree, above) && isNegated(tree, at);
    if (isControlled && (isUnasked || barring.has(lemma) || isTold)) return true;
    at = above;
  }
  return false;
}

/** “Was asked not to attend”: a wish, which tells of nobody's coming. */
function isAskedNotTo(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  const isAsked = relationAt(tree, verb) === "xcomp" && wishing.has(lemmaAt(tree, head)) && !isNegated(tree, head);
  return isAsked && isNegated(tree, verb);
}

/** “Will no longer attend”, “is not coming after all”: the coming had been on. */
function isNoMore(tree: Tree, verb: number): boolean {
  let at = verb;
  for (let step = 0; step < 3; step++) {
    const isOver = childrenOf(tree, at).some(
      (child) =>
        isNoLonger(tree, child) ||
        lowerAt(tree, child) === "anymore" ||
        (lowerAt(tree, child) === "all" && lowerAt(tree, child - 1) === "after"),
    );
    if (isOver) return true;
    if (relationAt(tree, at) !== "xcomp") return false;
    at = tokenAt(tree, at).head;
  }
  return false;
}

/** “Was to have joined the talks”: what was planned and has not come about. */
function isUnfulfilled(tree: Tree, verb: number): boolean {
  const words = childrenBy(tree, verb, "aux", "mark").map((child) => lowerAt(tree, child));
  const { head } = tokenAt(tree, verb);
  const isPlanned = words.some((word) => ["was", "were"].includes(word)) || isSupposed(tree, verb, head);
  return tokenAt(tree, verb).xpos === "VBN" && words.includes("to") && words.includes("have") && isPlanned;
}

function isSupposed(tree: Tree, verb: number, above: number): boolean {
  return relationAt(tree, verb) === "xcomp" && ["suppose", "mean", "due"].includes(lemmaAt(tree, above));
}

const ordering = new Set(["tell", "order", "instruct"]);

/** “Told his ambassador to stay away”: an order to keep away is as good as done. */
function isToldTo({ context, talksWords }: Reading, governors: readonly { token: number }[]): boolean {
  return governors.some(
    ({ token }) =>
      ordering.has(lemmaAt(context.tree, token)) && standingOf(context.tree, token, talksWords).reality === "actual",
  );
}

const wishing = new Set(["ask", "urge", "beg", "advise", "request", "implore", "counsel", "press", "warn"]);
const asking = new Set(["ask", "invite", "request"]);
const letting = new Set(["allow", "permit", "let", "admit", "authorise", "authorize", "entitle"]);
const barring = new Set(["bar", "forbid", "prevent", "stop", "exclude", "ban"]);
