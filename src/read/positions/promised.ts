/** Positions in what a speaker says of his own side: what it will do, and what it will not. */
import type { Statement } from "../../record/statement.ts";
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { runOf } from "../grammar/complement.ts";
import { childBy, lowerAt, relationAt, spanOfRange, type Tree, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { isIrreal } from "./reality.ts";

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
  /^(?:be|is|are|was|been|attend|come|go|join|participate|appear|travel|think|know|believe|say|comment|see|tell|expect|want|like|hope|happen|understand|seem|feel|know|remember|imagine|wait|find|get|stop|rest|hesitate|fail|have|do|afford)$/;

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
  const going = goingTo(tree, verb);
  const isDenied = isNegated(tree, going ?? verb);
  const isMeant =
    going !== null ||
    auxiliaries.some((word) => /^(?:will|'ll|wo|would|'d|shall)$/.test(word)) ||
    (isDenied && auxiliaries.some((word) => /^(?:can|ca|could)$/.test(word)));
  const word = lowerAt(tree, verb);
  const isPart = word === "take" && lowerAt(tree, verb + 1) === "part";
  const entry = isDenied ? (noRefusal.test(word) || isPart ? undefined : refusal) : lexicon.of("promise", word)[0];
  if (!isMeant || entry === undefined || tokenAt(tree, verb).xpos !== "VB") return null;
  const subject = subjectOf(tree, going ?? verb);
  const isOwn = subject !== null && (tools.isOwn(subject, statement.speaker.id) || isOpening(tree, statement, subject));
  if (!isOwn) return null;
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

/** “is going to negotiate”: the verb of going above. */
function goingTo(tree: Tree, verb: number): number | null {
  const { head } = tokenAt(tree, verb);
  return head >= 0 && relationAt(tree, verb) === "xcomp" && lowerAt(tree, head) === "going" ? head : null;
}

/** A pronoun that opens what is said: in “the North said it would stop” it is the North. */
function isOpening(tree: Tree, statement: Statement, subject: number): boolean {
  const isPronoun = /^(?:it|they|he|she)$/.test(lowerAt(tree, subject));
  const start = statement.content[0]?.start ?? 0;
  return isPronoun && tokenAt(tree, subject).start - start < 12;
}

/** The verb with what follows it, without its subject and auxiliaries. */
function actOf(tree: Tree, verb: number) {
  if (childBy(tree, verb, "obj", "xcomp", "ccomp", "obl") === null) return null;
  const run = runOf(tree, verb, (child) => child < verb || ["parataxis", "conj"].includes(relationAt(tree, child)));
  return run === null ? null : spanOfRange(tree, { first: verb, end: run.end });
}
