/** Matching the frames of attendance over the parse: who, which talks, by which words. */
import type { Actor } from "../../record/actor.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
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
  const isUnderWay = standing.reality === "ongoing" && isComing(tree, token);
  const reality = (entry.planned && standing.reality === "actual") || isUnderWay ? "planned" : standing.reality;
  const told = statusOf(entry.means, nobody.length > 0 ? "refused" : reality, goal.talks);
  const isKeptOut =
    told === "declined" && entry.means === "come" && (entry.denied || isLeftUnasked(reading, standing.governors));
  const isOrdered = entry.means === "stay-away" && told === null && isToldTo(reading, standing.governors);
  const status = isKeptOut ? "excluded" : isOrdered ? "declined" : told;
  if (status === null) return [];
  return who.map((actor) =>
    mentionBy(reading, actor, {
      ...{ token, entry: entry.entry, status, talks: goal.talks, isNamed: goal.isNamed, standing },
      evidence: clauseAround(reading, topOf(tree, token)),
    }),
  );
}

const nobodies = new Set(["nobody", "none", "no-one", "noone"]);

/** “Nobody from Vosk turned up”: Vosk did not. Empty where somebody is the subject. */
function nobodyFrom({ context }: Reading, token: number, entry: FrameEntry): Actor[] {
  const subject = entry.who === "subject" && entry.means === "come" ? subjectOf(context.tree, token) : null;
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

/** Who “was not asked to attend” or “was barred from attending” is kept out, and has not stayed away. */
function isLeftUnasked({ context }: Reading, governors: readonly { token: number }[]): boolean {
  const { tree } = context;
  return governors.some(
    ({ token }) => isPassive(tree, token) && (asking.has(lemmaAt(tree, token)) || barring.has(lemmaAt(tree, token))),
  );
}

const ordering = new Set(["tell", "order", "instruct"]);

/** “Told his ambassador to stay away”: an order to keep away is as good as done. */
function isToldTo({ context, talksWords }: Reading, governors: readonly { token: number }[]): boolean {
  return governors.some(
    ({ token }) =>
      ordering.has(lemmaAt(context.tree, token)) && standingOf(context.tree, token, talksWords).reality === "actual",
  );
}

const asking = new Set(["ask", "invite", "allow", "permit"]);
const barring = new Set(["bar", "forbid", "prevent", "stop", "exclude", "ban"]);
