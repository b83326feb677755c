/** Nouns of attendance: “the premier's absence from the talks”, “the walkout of the rebels”. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import { lookUp } from "../grammar/look-up.ts";
import { phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, lemmaAt, relationAt, tokenAt, wordAt } from "../grammar/tree.ts";
import { spanAround } from "../talks/details.ts";
import { standingOf } from "../talks/standing.ts";
import { verbAbove } from "../talks/statuses.ts";
import { reasonBeside } from "./because.ts";
import type { NounFrameEntry } from "./lexicon.ts";
import type { AttendanceMention } from "./mention.ts";
import type { Reading } from "./reading.ts";
import { isInDoubt, isTied } from "./tied.ts";
import { peopleIn } from "./who.ts";

const atTalks = new Set(["at", "in", "from", "of", "to"]);
const ofSide = new Set(["of", "by"]);

/**
 * What a noun of attendance says of its owner.
 *
 *     The premier's absence from the summit was noted.
 *     └─ who ─────┘ └ noun ┘     └ talks ┘
 */
export function nounFramesAt(reading: Reading, noun: number): AttendanceMention[] {
  const { context, words, around } = reading;
  const { tree } = context;
  const entry = words.nouns.get(lemmaAt(tree, noun));
  if (!entry || tokenAt(tree, noun).upos !== "NOUN") return [];
  // “In attendance” names nobody's; “in the absence of Vosk” does.
  const isInAbsence = entry.means === "stay-away" && prepositionOf(tree, noun) === "in";
  if (prepositionOf(tree, noun) === "in" && !isInAbsence) return [];
  const owner =
    childBy(tree, noun, "nmod:poss") ??
    phrasesBehind(tree, noun, ofSide).find((phrase) => !around.atPhrase(phrase).named) ??
    null;
  const named = phrasesBehind(tree, noun, atTalks)
    .map((phrase) => around.atPhrase(phrase))
    .find((one) => one.named);
  const isHeld = entry.means === "come" && isTied(tree, noun);
  if (entry.tied && !isHeld) return [];
  const isDoubted = entry.means === "come" && isInDoubt(tree, noun);
  const isUntold = entry.means === "leave" && around.isUntold && isBesideTalks(reading, noun);
  const goal =
    named ?? (isDoubted || isHeld || isInAbsence || isUntold ? { named: false, talks: around.near(noun) } : undefined);
  if (owner === null || !goal || ["cancel", "confirm", "suspend", "end"].includes(verbOver(reading, noun))) return [];
  const above = verbAbove(tree, noun);
  if (!isInAbsence && above !== null && lookUp(reading.talksWords.governors, tree, above)?.effect === "proposed")
    return [];
  const status = statusOfNoun(reading, entry, noun, goal.talks?.status ?? "underway");
  return peopleIn(reading, owner).map((actor) => ({
    actor,
    talks: goal.talks,
    status,
    token: noun,
    isEarlier: false,
    isSpeculation: status === "undecided",
    isDenied: false,
    isExpress: true,
    isNamed: true,
    because: isInDoubt(tree, noun) ? null : reasonBeside(tree, noun),
    evidence: spanAround(tree, noun, (child) =>
      ["acl", "conj", "cc", "punct", "case", "appos"].includes(relationAt(tree, child)),
    ),
    trace: [
      { entry: entry.entry, words: wordAt(tree, noun), start: tokenAt(tree, noun).start, end: tokenAt(tree, noun).end },
    ],
  }));
}

/** Talks are named in the sentence: a walkout can also be a strike. */
function isBesideTalks({ context: { tree }, around }: Reading, noun: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, noun).sentence];
  for (let at = sentence?.first ?? noun; at < (sentence?.end ?? noun); at++)
    if (at !== noun && around.atPhrase(at).named) return true;
  return false;
}

function verbOver(reading: Reading, noun: number): string {
  const { tree } = reading.context;
  return relationAt(tree, noun) === "obj" ? lemmaAt(tree, tokenAt(tree, noun).head) : "";
}

function statusOfNoun(reading: Reading, entry: NounFrameEntry, noun: number, talks: string): AttendanceStatus {
  const { tree } = reading.context;
  if (entry.means === "stay-away") return "declined";
  if (entry.means === "leave") return "withdrawn";
  if (isTied(tree, noun)) return "conditional";
  const verb = verbAbove(tree, noun);
  const isDoubted =
    isInDoubt(tree, noun) || (verb !== null && standingOf(tree, verb, reading.talksWords).reality === "possible");
  if (isDoubted) return "undecided";
  return ["scheduled", "proposed", "postponed"].includes(talks) ? "expected" : "present";
}
