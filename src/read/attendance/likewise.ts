/** Who does as the one before: “So does the defence minister”, “neither will the union”. */
import { childrenBy, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const openers = new Set(["so", "neither", "nor", "as"]);

/**
 * What was said last of another's coming holds of these too.
 *
 *     The premier will attend. So will her deputy.
 *                              └┘ └ aux └─ who ─┘
 *
 * “…, as did her colleague” says it within one sentence.
 */
export function likewise(reading: Reading, mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const { tree } = reading.context;
  return tree.tokens.flatMap((_, opener) => {
    if (!openers.has(lowerAt(tree, opener)) || !isAuxiliary(tree, opener + 1)) return [];
    if (lowerAt(tree, opener) === "as" && lowerAt(tree, opener - 1) !== ",") return [];
    const who = subjectBehind(tree, opener + 1);
    if (who === null) return [];
    const { sentence } = tokenAt(tree, opener);
    const before = mentions.filter(
      (one) => one.token < opener && tokenAt(tree, one.token).sentence >= sentence - 1 && one.isExpress,
    );
    const last = before.at(-1);
    if (!last) return [];
    return peopleIn(reading, who).map((actor) => ({
      ...mentionBy(reading, actor, {
        token: opener + 1,
        entry: last.trace[0]?.entry ?? "",
        status: last.status,
        talks: last.talks,
        isNamed: last.isNamed,
        standing: null,
        evidence: sentenceAround(reading, opener),
      }),
      isSpeculation: last.isSpeculation,
      trace: last.trace,
    }));
  });
}

const forms = new Set(
  "do does did will would wo is are was were has have had can could ca may might shall should".split(" "),
);

function isAuxiliary(tree: Tree, token: number): boolean {
  return token < tree.tokens.length && forms.has(lowerAt(tree, token));
}

/** The subject behind the auxiliary, however the parse has hung it: the head of the first noun phrase that follows. */
function subjectBehind(tree: Tree, auxiliary: number): number | null {
  const hung = childrenBy(tree, auxiliary, "nsubj").find((child) => child > auxiliary);
  if (hung !== undefined) return hung;
  const { sentence } = tokenAt(tree, auxiliary);
  for (let at = auxiliary + 1; at < tree.tokens.length && at <= auxiliary + 8; at++) {
    const { upos, head } = tokenAt(tree, at);
    if (tokenAt(tree, at).sentence !== sentence) return null;
    const isNominal = upos === "NOUN" || upos === "PROPN";
    if (isNominal && (head < auxiliary + 1 || !["NOUN", "PROPN"].includes(tokenAt(tree, head).upos))) return at;
    if (upos === "VERB" || upos === "PRON") return null;
  }
  return null;
}
