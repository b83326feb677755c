/** Reports that the tagger overlooked and the grammar shows: a verb of saying with its subject and a clause that is said. */
import type { TokenRange } from "../../record/tagging.ts";
import type { ReadContext } from "../context.ts";
import { runOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  lemmaAt,
  lowerAt,
  phraseOf,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import { tidyContent } from "./content.ts";
import type { SpeechBook } from "./cue.ts";
import { isPassingOn } from "./nested-reports.ts";
import { lengthOf, type Report, sharedLength } from "./report.ts";
import { isDenied } from "./speaker.ts";

/** Verbs that are plainly of saying; others of the lexicon need the tagger's word for it. */
const plain =
  /^(?:say|tell|warn|add|insist|argue|claim|announce|acknowledge|admit|stress|note|declare|reiterate|assert|maintain|state|caution|predict|complain|reply|write|tweet|emphasize|emphasise|confirm|concede|charge|contend)$/;

/**
 * What somebody says by the grammar alone, where no report has the verb for its cue and none holds the same words.
 *
 *     It may take three months, industry consultants say.
 *     └────── content ───────┘  └──── speaker ─────┘
 */
export function findOverlookedReports(context: ReadContext, speech: SpeechBook, known: readonly Report[]): Report[] {
  const { tree } = context;
  const cued = new Set(known.flatMap(({ cueRanges }) => cueRanges.flatMap(tokensOf)));
  return tree.tokens.flatMap((_, verb) => {
    if (cued.has(verb) || !isSaying(tree, verb, speech)) return [];
    const report = reportOf(context, verb);
    if (report === null) return [];
    const passing = known.find((other) => isPassedOn(report, other));
    // The quotation that goes on after the one who passes it on is the speaker's, too.
    if (passing !== undefined) return [{ ...report, contents: passing.contents }];
    return isKnown(report, known) ? [] : [report];
  });
}

function tokensOf({ first, end }: TokenRange): number[] {
  return Array.from({ length: end - first }, (_, step) => first + step);
}

function isSaying(tree: Tree, verb: number, speech: SpeechBook): boolean {
  const { upos, xpos } = tokenAt(tree, verb);
  const isFiniteForm = /^VB[DPZN]$/.test(xpos ?? "") || childrenBy(tree, verb, "aux").length > 0;
  const lemma = lemmaAt(tree, verb);
  if (upos !== "VERB" || !isFiniteForm || !plain.test(lemma) || speech.get(lemma) !== "say" || isDenied(tree, verb))
    return false;
  const isPassive = childBy(tree, verb, "aux:pass", "nsubj:pass") !== null;
  const isSupposed = childrenBy(tree, verb, "aux").some((aux) =>
    /^(?:would|could|might|may|should|must|will)$/.test(lowerAt(tree, aux)),
  );
  const isHeldOpen = childrenBy(tree, verb, "mark").some((mark) =>
    /^(?:if|unless|whether|until)$/.test(lowerAt(tree, mark)),
  );
  return !isPassive && !isSupposed && !isHeldOpen;
}

function reportOf({ tree, actors }: ReadContext, verb: number): Report | null {
  const subject = childBy(tree, verb, "nsubj");
  const clause = childrenBy(tree, verb, "ccomp", "parataxis").find((child) => hasOwnSubject(tree, child));
  if (subject === null || clause === undefined) return null;
  if (
    /^(?:which|that|what|it|there|this|who|i|we|you)$/.test(lowerAt(tree, subject)) ||
    relationAt(tree, clause) === "parataxis"
  )
    return null;
  const run = runOf(tree, clause, (child) => child === verb || (child < clause && lowerAt(tree, child) === "that"));
  const isApart = run !== null && (run.end <= Math.min(verb, subject) || run.first > verb);
  if (run === null || !isApart) return null;
  const { start, end } = spanOfRange(tree, run);
  const content = tidyContent(tree.text, { start, end });
  const speakers = actors.actorsAt(subject);
  if (content === null || speakers.length === 0 || content.end - content.start < 12) return null;
  return {
    cue: { head: verb, class: "say", entry: `speech/${lemmaAt(tree, verb)}` },
    cueRanges: [{ first: verb, end: verb + 1 }],
    speakers,
    speakerWords: spanOfRange(
      tree,
      phraseOf(tree, subject, (child) => relationAt(tree, child) === "acl"),
    ),
    isImplied: false,
    contents: [content],
    via: [],
    score: 0,
  };
}

function hasOwnSubject(tree: Tree, clause: number): boolean {
  return childBy(tree, clause, "nsubj", "expl") !== null && wordAt(tree, clause) !== "";
}

/** How much of another report's words these must be to take its place: else they are a detail of what somebody else says. */
const wholeShare = 0.6;

/** Whether another report only passes these words on: “…, said Cole, according to the palace”. */
function isPassedOn(report: Report, other: Report): boolean {
  const shared = sharedLength(report.contents, other.contents);
  return isPassingOn(other) && shared > 0.8 * lengthOf(report.contents) && shared > 0.3 * lengthOf(other.contents);
}

/** Whether another report says the same, or these words are but a part of what it says. */
function isKnown(report: Report, known: readonly Report[]): boolean {
  return known.some(({ contents }) => {
    const shared = sharedLength(report.contents, contents);
    const [own, others] = [lengthOf(report.contents), lengthOf(contents)];
    const isSame = shared > 0.8 * Math.max(own, others);
    return isSame || (shared > 0.5 * Math.min(own, others) && own < wholeShare * others);
  });
}
