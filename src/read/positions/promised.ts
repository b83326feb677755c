/** Positions in what a speaker says of his own side: what it will do, and what it will not. */
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { runOf } from "../grammar/complement.ts";
import { childBy, lowerAt, relationAt, spanOfRange, type Tree, tokenAt } from "../grammar/tree.ts";
import { isIrreal } from "./complements.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";

const refusal: StanceEntry = {
  id: "will-not",
  words: "will not",
  kind: "promise",
  stance: "reject",
  takes: [],
  negated: null,
  example: "“We will not pay twice,” the owners said.",
};

/** Verbs by which “will not” refuses nothing: coming and going is attendance, and knowing or being no act. */
const noRefusal =
  /^(?:be|is|are|was|been|attend|come|go|join|participate|appear|travel|think|know|believe|say|comment|see|tell|expect|want|like|hope|happen|understand|seem|feel|know|remember|imagine|wait|find|get|stop|rest|hesitate|fail|take|need|have|do|afford)$/;

/**
 * What a speaker says that his side will do, or will not.
 *
 *     The North said it would stop testing missiles.      “We will not pay twice,” the owners said.
 *     └holder─┘          └──────── offer ─────────┘              └─ reject ──┘          └ holder ┘
 */
export function positionByPromise(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, said, lexicon } = tools;
  const [statement] = said.of(verb);
  if (statement === undefined || tokenAt(tree, verb).upos !== "VERB" || isIrreal(tree, verb)) return null;
  const auxiliaries = auxiliariesOf(tree, verb);
  const isDenied = isNegated(tree, verb);
  const isMeant =
    auxiliaries.some((word) => /^(?:will|'ll|wo|would|'d|shall)$/.test(word)) ||
    (isDenied && auxiliaries.some((word) => /^(?:can|ca|could)$/.test(word)));
  const word = lowerAt(tree, verb);
  const entry = isDenied ? (noRefusal.test(word) ? undefined : refusal) : lexicon.of("promise", word)[0];
  if (!isMeant || entry === undefined || tokenAt(tree, verb).xpos !== "VB") return null;
  const subject = subjectOf(tree, verb);
  if (subject === null || !tools.isOwn(subject, statement.speaker.id)) return null;
  const content = actOf(tree, verb);
  return content === null
    ? null
    : {
        entry,
        stance: entry.stance,
        word: verb,
        wanted: [{ head: verb, content }],
        holder: { tokens: [], speakers: said.of(verb) },
        toward: [],
        isClause: true,
      };
}

/** The verb with what follows it, without its subject and auxiliaries. */
function actOf(tree: Tree, verb: number) {
  if (childBy(tree, verb, "obj", "xcomp", "ccomp", "obl") === null) return null;
  const run = runOf(tree, verb, (child) => child < verb || ["parataxis", "conj"].includes(relationAt(tree, child)));
  return run === null ? null : spanOfRange(tree, { first: verb, end: run.end });
}
