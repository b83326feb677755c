/** Seats that stay empty: “the League's chair stayed empty”, “the seat reserved for Ana Ruiz was vacant”. */
import { isNegated, subjectOf } from "../grammar/clause.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, tokenAt } from "../grammar/tree.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const seats = new Set(["seat", "chair", "place", "bench"]);
const empties = new Set(["empty", "vacant", "unoccupied"]);
const keepings = new Set(["reserve", "mean", "set", "mark", "assign", "keep", "intend", "lay"]);

/**
 * Whose seat is empty.
 *
 *     The chair reserved for Ana Ruiz stayed empty.
 *         └ seat             └ who           └ word
 */
export function emptySeatAt(reading: Reading, word: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  if (!empties.has(lemmaAt(tree, word))) return [];
  const seat = subjectOf(tree, word);
  const talks = around.near(word) ?? around.current;
  if (seat === null || !seats.has(lemmaAt(tree, seat)) || isNegated(tree, word)) return [];
  if (talks === null && !around.isUntold) return [];
  const standing = standingOf(tree, word, talksWords);
  if (standing.isSupposed || !["actual", "planned", "ongoing"].includes(standing.reality)) return [];
  const kept = childrenBy(tree, seat, "acl").filter((clause) => keepings.has(lemmaAt(tree, clause)));
  const owner =
    childBy(tree, seat, "nmod:poss") ??
    phrasesBehind(tree, seat, new Set(["of", "for"]))[0] ??
    kept.flatMap((clause) => phrasesBehind(tree, clause, new Set(["for"])))[0];
  if (owner === undefined || tokenAt(tree, owner).upos === "VERB") return [];
  const finding = { token: word, entry: "attendance/empty-seat", status: "declined" as const, talks, isNamed: false };
  return peopleIn(reading, owner).map((actor) => mentionBy(reading, actor, { ...finding, standing }));
}
