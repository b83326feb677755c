/** Presence told by “be” and a place: “was at the talks”, “is in the room”, “will be at the table”. */
import { subjectOf } from "../grammar/clause.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { peopleIn } from "./who.ts";

const places = new Set(["at", "in", "around", "inside"]);

/**
 * Who is where the talks are.
 *
 *     The envoy was not in the room.      The Fund will be at the table.
 *     └─ who ─┘            └ token            └ who           └ token
 */
export function beingThereAt(reading: Reading, noun: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  if (childBy(tree, noun, "cop") === null || tokenAt(tree, noun).upos === "VERB") return [];
  if (!places.has(prepositionOf(tree, noun))) return [];
  const found = around.atPhrase(noun);
  const isRoom =
    lemmaAt(tree, noun) === "room" && childrenBy(tree, noun, "det").some((child) => lowerAt(tree, child) === "the");
  const talks = found.talks ?? (isRoom ? (around.near(noun) ?? around.main) : null);
  if (!found.named && talks === null) return [];
  const subject = subjectOf(tree, noun);
  if (subject === null) return [];
  const standing = standingOf(tree, noun, talksWords);
  const status = standing.isSupposed ? null : statusOf("come", standing.reality, talks);
  if (status === null) return [];
  const finding = { token: noun, entry: "attendance/be-at", status, talks, isNamed: found.named, standing };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}
