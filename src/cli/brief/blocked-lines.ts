/** What is blocked on what, in a brief: the conclusion, then what it rests on, each with its paragraph. */

import { blockedParts, isBlocked } from "../../desk/deadlock/blocked-parts.ts";
import { findBlocked } from "../../desk/deadlock/find-blocked.ts";
import type { Reading } from "../../record/reading.ts";
import { harmless } from "../harmless.ts";
import { placeOf } from "../words/blocked-words.ts";
import { type BriefLook, section } from "./look.ts";
import { hang } from "./wrap.ts";

/** The section; empty where nothing is blocked. */
export function blockedLines(reading: Reading, look: BriefLook): string[] {
  const blocked = findBlocked([reading]);
  if (!isBlocked(blocked)) return [];
  const { bold, dim } = look.paint;
  const { conclusions, grounds } = blockedParts(blocked);
  const drawn = conclusions.flatMap((told) => hang("  ", harmless(told.sentence), look.columns).map(bold));
  const resting = grounds.flatMap((told) => {
    const places = [...new Set(told.words.map((words) => placeOf(words, blocked)))].join(" ");
    return hang("  – ", `${harmless(told.sentence)} ${places}`, look.columns).map(dim);
  });
  return section("Blocked", [...drawn, ...resting], look);
}
