/** Coming that is left open: “has neither accepted nor declined”, “asked whether she would come, the premier said: ‘Perhaps’”. */
import { subjectOf } from "../grammar/clause.ts";
import { objectOf } from "../grammar/prepositions.ts";
import { childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { askedAbove } from "./asked.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const accepting = new Set(["accept", "confirm", "agree", "commit", "embrace", "welcome"]);
const refusing = new Set(["refuse", "decline", "reject", "deny", "rule", "turn", "spurn", "dismiss", "rebuff"]);
const invitations = new Set(["invitation", "invite", "offer", "call", "request", "seat", "place", "participation"]);

/** Whether the verb is one half of “neither accepted nor declined”, which tells neither. */
export function isNeitherNor(tree: Tree, verb: number): boolean {
  return pairOf(tree, verb) !== null;
}

/**
 * Who has neither accepted nor refused.
 *
 *     The premier has neither accepted nor declined the invitation to the talks.
 *     └── who ──┘             └ first      └ second └ of the talks
 */
export function neitherNorAt(reading: Reading, first: number): AttendanceMention[] {
  const { context, around } = reading;
  const { tree } = context;
  const second = tokenAt(tree, first).upos === "VERB" ? pairOf(tree, first) : null;
  if (second === null || second < first) return [];
  const subject = subjectOf(tree, first);
  const object = objectOf(tree, first) ?? objectOf(tree, second);
  if (subject === null || object === null) return [];
  const direct = around.atPhrase(object);
  const isAnswer = direct.named || invitations.has(lemmaAt(tree, object));
  const inner = childrenBy(tree, object, "nmod")
    .map((phrase) => around.atPhrase(phrase))
    .find((one) => one.named);
  const talks = direct.talks ?? inner?.talks ?? around.near(first) ?? around.main;
  if (!isAnswer || (talks === null && !around.isUntold)) return [];
  return peopleIn(reading, subject).map((actor) => ({
    ...mentionBy(reading, actor, {
      token: first,
      entry: "attendance/neither-nor",
      status: "undecided",
      talks,
      isNamed: direct.named || inner !== undefined,
      standing: null,
      evidence: sentenceAround(reading, first),
    }),
    isSpeculation: true,
  }));
}

/** The verb that “nor” joins to this one, where one accepts and the other refuses. */
function pairOf(tree: Tree, verb: number): number | null {
  const isJoined = (one: number) => childrenBy(tree, one, "cc").some((child) => lowerAt(tree, child) === "nor");
  const { head } = tokenAt(tree, verb);
  const other =
    childrenBy(tree, verb, "conj").find(isJoined) ??
    (relationAt(tree, verb) === "conj" && isJoined(verb) && head >= 0 ? head : undefined);
  if (other === undefined) return null;
  const words = [lemmaAt(tree, verb), lemmaAt(tree, other)];
  return words.some((word) => accepting.has(word)) && words.some((word) => refusing.has(word)) ? other : null;
}

const evasive =
  /^(?:perhaps|maybe|possibly|ask me|we(?:'|’)?ll see|we will see|we shall see|let(?:'|’)?s see|wait and see|not yet|i don(?:'|’)t know|we don(?:'|’)t know|i do not know|who knows|time will tell|no comment|it depends|(?:next|on|by|after) \w+day|tomorrow)/i;
const gestures = new Set(["smile", "shrug", "laugh", "grin", "wink"]);
const silences = new Set(["answer", "reply", "respond", "say", "comment", "elaborate"]);

/**
 * What becomes of a coming that somebody was asked about: open where the answer is, told of no more where it is not.
 *
 *     Asked if he would attend, the premier said: “Perhaps.”
 *     └ asked          └ verb               └ answer
 */
export function isAnsweredOpenly(tree: Tree, verb: number): boolean | null {
  const asked = askedAbove(tree, verb);
  if (asked === null) return null;
  const sentence = tree.sentences[tokenAt(tree, asked).sentence];
  if (!sentence) return null;
  for (let at = sentence.first; at < sentence.end; at++) {
    const isNot = childrenBy(tree, at, "advmod").some((child) => /^(?:not|n't)$/.test(lowerAt(tree, child)));
    if (gestures.has(lemmaAt(tree, at)) || (isNot && silences.has(lemmaAt(tree, at)))) return true;
    if (lemmaAt(tree, at) === "know" || isOpenWord(tree, at)) return true;
    const { start } = tokenAt(tree, at);
    if (/["“]/.test(lowerAt(tree, at)) && evasive.test(tree.text.slice(start + 1, start + 40))) return true;
  }
  return false;
}

/** “has not decided”, “had not made up her mind”, “declined to answer”. */
function isOpenWord(tree: Tree, at: number): boolean {
  const isDeclining = ["decline", "refuse"].includes(lemmaAt(tree, at));
  const isSilent = isDeclining && childrenBy(tree, at, "xcomp").some((one) => silences.has(lemmaAt(tree, one)));
  return (
    isSilent || (lemmaAt(tree, at) === "mind" && tokenAt(tree, at).upos === "NOUN") || lemmaAt(tree, at) === "decide"
  );
}
