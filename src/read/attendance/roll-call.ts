/** Lists of who is there, without a verb: “For the union: Ana Ruiz and Ali Okello.” “Present: Ana Ruiz, Ali Okello.” */
import type { AttendanceStatus } from "../../record/attendance.ts";
import { childrenBy, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { peopleListed } from "../talks/people.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";

const present = new Set(["present", "participants", "attending", "attendees", "delegates", "attendance"]);
const absent = new Set(["absent", "apologies"]);

/**
 * Who is named behind the colon of a roll call.
 *
 *     For the Social Democrats: Mika Halonen and Eeva Ranta.
 *                             └ colon  └─ present ────────┘
 */
export function rollCallAt(reading: Reading, colon: number): AttendanceMention[] {
  const { context, around } = reading;
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, colon).sentence];
  if (lowerAt(tree, colon) !== ":" || !sentence || around.main === null) return [];
  const status = statusOfHeading(tree, sentence.first, colon);
  if (status === null || hasVerb(tree, sentence.first, sentence.end)) return [];
  const talks = around.current ?? around.main;
  const isAhead = talks.status === "scheduled" || talks.status === "postponed" || talks.status === "proposed";
  return peopleListed(context, colon + 1)
    .filter((actor) => actor.kind === "person")
    .map((actor) =>
      mentionBy(reading, actor, {
        token: colon,
        entry: "attendance/roll-call",
        status: status === "present" && isAhead ? "expected" : status,
        talks,
        isNamed: false,
        standing: null,
        evidence: sentenceAround(reading, colon),
      }),
    );
}

/** “For the union:” at the start of its sentence, “Present:”, “Absent:”. */
function statusOfHeading(tree: Tree, first: number, colon: number): AttendanceStatus | null {
  const last = lowerAt(tree, colon - 1);
  if (colon - first > 8 || colon === first) return null;
  if (lowerAt(tree, first) === "for" && ["NOUN", "PROPN"].includes(tokenAt(tree, colon - 1).upos)) return "present";
  if (absent.has(last)) return "declined";
  return present.has(last) ? "present" : null;
}

function hasVerb(tree: Tree, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const { upos } = tokenAt(tree, at);
    if (upos === "VERB" && tokenAt(tree, at).deprel !== "acl:relcl") return true;
    if (upos === "AUX" && childrenBy(tree, at, "nsubj").length > 0) return true;
  }
  return false;
}
