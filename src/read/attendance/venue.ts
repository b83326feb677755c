/** Rooms and houses that stand for the talks that are held in them: “left the room”, “was not let into the building”. */
import { childrenOf, lemmaAt, lowerAt, relationAt } from "../grammar/tree.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

/** Where talks are held, by a word of its own: “left the room”, “was not let into the building”. */
const venues = new Set(["room", "hall", "venue", "building", "chamber", "premises"]);

/** “The hall”, “the negotiating room”, of an article on talks. */
export function isVenue({ context, around }: Reading, token: number, entry: FrameEntry, phrase: number): boolean {
  const { tree } = context;
  const isEntered =
    entry.place === true || entry.means === "leave" || entry.means === "bar" || entry.denied !== undefined;
  if (!isEntered || !venues.has(lemmaAt(tree, phrase)) || phrase < token) return false;
  const before = childrenOf(tree, phrase).filter((child) => child < phrase);
  const isThe = before.some((child) => ["the", "this"].includes(lowerAt(tree, child)));
  const others = before.filter((child) => ["compound", "amod"].includes(relationAt(tree, child)));
  const isOfTalks = others.every((child) => meetingWords.has(lowerAt(tree, child)));
  return isThe && isOfTalks && (around.main !== null || around.isUntold);
}

const meetingWords = new Set([
  "negotiating",
  "negotiation",
  "negotiations",
  "conference",
  "meeting",
  "talks",
  "summit",
  "plenary",
]);
