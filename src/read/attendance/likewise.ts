/** Who does as the one before: “So does the defence minister”, “neither will the union”. */
import type { AttendanceStatus } from "../../record/attendance.ts";
import { childrenBy, lowerAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

/**
 * Who does or does not do what was said last, told by the auxiliary alone.
 *
 *     Neither the premier nor her deputy will travel to Oslo; the treasurer will.      She attended; her deputy did not.
 *                                                             └── who ──┘ └ aux                        └ who ┘ └ aux
 */
export function elliptic(reading: Reading, mentions: readonly AttendanceMention[]): AttendanceMention[] {
  const { tree } = reading.context;
  return tree.tokens.flatMap((_, auxiliary) => {
    const isNot = /^(?:not|n't)$/.test(lowerAt(tree, auxiliary + 1));
    const next = lowerAt(tree, auxiliary + (isNot ? 2 : 1));
    if (!isAuxiliary(tree, auxiliary) || !/^(?:[.;]|)$/.test(next) || tokenAt(tree, auxiliary).upos === "NOUN")
      return [];
    const { sentence } = tokenAt(tree, auxiliary);
    const last = mentions
      .filter((one) => one.token < auxiliary && tokenAt(tree, one.token).sentence >= sentence - 1 && one.isExpress)
      .at(-1);
    const who = last === undefined ? null : subjectBefore(tree, auxiliary);
    const status = last === undefined ? null : statusBy(lowerAt(tree, auxiliary), isNot, last.status);
    if (last === undefined || who === null || who <= last.token || status === null) return [];
    return peopleIn(reading, who)
      .filter((actor) => actor.id !== last.actor.id)
      .map((actor) => ({
        ...mentionBy(reading, actor, {
          token: auxiliary,
          entry: last.trace[0]?.entry ?? "",
          status,
          talks: last.talks,
          isNamed: last.isNamed,
          standing: null,
          evidence: sentenceAround(reading, auxiliary),
        }),
        trace: last.trace,
      }));
  });
}

/** What the auxiliary makes of what was told of another: “will not” beside one who comes, “will” beside one who does not. */
function statusBy(auxiliary: string, isNot: boolean, told: AttendanceStatus): AttendanceStatus | null {
  if (!["present", "expected", "declined"].includes(told)) return null;
  if (isNot) return "declined";
  return ["did", "was", "were", "has", "have", "had"].includes(auxiliary) ? "present" : "expected";
}

/** The subject that stands before the auxiliary, by the parse. */
function subjectBefore(tree: Tree, auxiliary: number): number | null {
  return childrenBy(tree, auxiliary, "nsubj", "nmod:desc").find((child) => child < auxiliary) ?? null;
}

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
