/** Who is taken out of all that come or are asked: “invited all parties except the League”, “everyone but the League attended”. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import { clauseHeadOf, isNegated } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { peopleListed } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import { fitsForm } from "./form.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";

const excepting = new Set(["except", "but", "bar", "barring", "save", "excepting", "excluding"]);
const wholes = new Set(["all", "every", "everyone", "everybody", "each", "both", "any", "anyone"]);
/** Words between the whole and what is taken out of it: “all the parties to the peace talks in Oslo except …”. */
const reach = 10;

/**
 * Whoever stands behind “except”, where its clause tells of the coming or the invitation of all others.
 *
 *     The hosts invited all parties to the talks except the League.
 *               └ verb                           └ word └─ who
 */
export function exceptedAt(reading: Reading, word: number): AttendanceMention[] {
  const { context, talksWords, words, around } = reading;
  const { tree } = context;
  const behind = firstBehind(tree, word);
  if (behind === null || !isAfterWhole(tree, word)) return [];
  const verb = clauseHeadOf(tree, behind);
  const entry = (lookUp(words.frames, tree, verb) ?? []).find((one) => fitsForm(reading, verb, one));
  const standing = standingOf(tree, verb, talksWords);
  const isReal = ["actual", "planned", "ongoing"].includes(standing.reality) && !standing.isSupposed;
  const status = entry && isReal && !isNegated(tree, verb) ? statusOfException(entry.means) : null;
  const talks = around.near(word);
  if (!entry || status === null || (talks === null && !around.isUntold)) return [];
  return peopleListed(context, behind).map((actor) =>
    mentionBy(reading, actor, {
      ...{ token: word, entry: entry.entry, status, talks, isNamed: false, standing },
      evidence: sentenceAround(reading, word),
    }),
  );
}

function statusOfException(means: string): AttendanceStatus | null {
  if (means === "invite") return "excluded";
  return means === "come" ? "declined" : null;
}

/** The first word of who is excepted: behind “except”, “except for”, “with the exception of”, “apart from”, “other than”. */
function firstBehind(tree: Tree, word: number): number | null {
  const next = lowerAt(tree, word + 1);
  const isExcept = excepting.has(lowerAt(tree, word));
  const isPair =
    (lowerAt(tree, word) === "exception" && next === "of") ||
    (["apart", "aside"].includes(lowerAt(tree, word)) && next === "from") ||
    (lowerAt(tree, word) === "other" && next === "than") ||
    (isExcept && next === "for");
  const first = isPair ? word + 2 : isExcept ? word + 1 : null;
  return first !== null && first < tree.tokens.length ? first : null;
}

/** “But” and the like take something out of a whole only where one is named shortly before, in the same sentence. */
function isAfterWhole(tree: Tree, word: number): boolean {
  const { sentence } = tokenAt(tree, word);
  // “Everyone but the League”: the whole stands right before the word; “…, but the League …” opens a clause.
  const far = lowerAt(tree, word) === "but" ? 3 : reach;
  for (let at = word - 1; at >= 0 && at >= word - far && tokenAt(tree, at).sentence === sentence; at--) {
    if (lowerAt(tree, at) === "," && lowerAt(tree, word) === "but") return false;
    if (wholes.has(lowerAt(tree, at))) return true;
  }
  return false;
}
