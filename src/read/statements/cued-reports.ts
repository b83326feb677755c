/** Reports that a cue introduces: the tagger's attributions, weighed by the codebook. */
import type { TaggedAttribution, TaggedEntity, TokenRange } from "../../record/tagging.ts";
import { entityByToken } from "../actors/sides.ts";
import type { ReadContext } from "../context.ts";
import { isPassive } from "../grammar/clause.ts";
import {
  childBy,
  childrenBy,
  headOfRange,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  tokensWithin,
  wordAt,
} from "../grammar/tree.ts";
import { byParagraph, joinStretches, type Stretch, tidyContent } from "./content.ts";
import { type Cue, isImpersonal, readCue, type SpeechBook } from "./cue.ts";
import type { Quotation } from "./quotations.ts";
import type { Report } from "./report.ts";
import { findSpeakers, isDenied } from "./speaker.ts";

/** One report for each attribution that the codebook calls a statement; the others give none. */
export function findCuedReports(context: ReadContext, speech: SpeechBook, quotations: readonly Quotation[]): Report[] {
  const persons = entityByToken(context.tagging.entities.filter((entity) => entity.kind === "person"));
  return context.tagging.attributions.flatMap((attribution) => {
    const report = weigh(context, attribution, speech, quotations, persons);
    return report ? [report] : [];
  });
}

function weigh(
  context: ReadContext,
  attribution: TaggedAttribution,
  speech: SpeechBook,
  quotations: readonly Quotation[],
  persons: ReadonlyMap<number, TaggedEntity>,
): Report | null {
  const { tree, actors } = context;
  if (attribution.cue.length === 0 || attribution.content.length === 0) return null;
  const cue = readCue(tree, attribution.cue, speech);
  const contents = contentsOf(context, attribution);
  if (contents.length === 0 || isQuestionPut(context, cue) || isSilence(context, cue, contents, attribution))
    return null;
  if (!isStatement(context, cue, contents, quotations)) return null;
  const { actors: speakers, words } = findSpeakers(tree, actors, attribution.source, cue.head, persons);
  // “quoted Cole as saying”: the speaker's name is none of the words said.
  const said = contents.filter((content) => words === null || content.start < words.start || content.end > words.end);
  return {
    cue,
    cueRanges: attribution.cue,
    speakers,
    speakerWords: words,
    isImplied: attribution.source.length === 0,
    contents: said.length > 0 ? said : contents,
    via: [],
    score: attribution.score,
  };
}

/** Content stretches of an attribution, tidied; words of its cue and source are never part of it. */
function contentsOf(context: ReadContext, attribution: TaggedAttribution): Stretch[] {
  const { tree } = context;
  const without = [...attribution.cue, ...attribution.source];
  const stretches = attribution.content
    .flatMap((range) => cutOut(range, without))
    .map((range) => spanOfRange(tree, range));
  return joinStretches(tree.text, stretches)
    .flatMap((stretch) => byParagraph(tree.text, stretch))
    .flatMap((stretch) => tidyContent(tree.text, stretch) ?? []);
}

function cutOut(range: TokenRange, holes: readonly TokenRange[]): TokenRange[] {
  let pieces: TokenRange[] = [range];
  for (const hole of holes) {
    pieces = pieces.flatMap((piece) => {
      if (hole.end <= piece.first || hole.first >= piece.end) return [piece];
      return [
        { first: piece.first, end: hole.first },
        { first: hole.end, end: piece.end },
      ].filter(({ first, end }) => end > first);
    });
  }
  return pieces;
}

/**
 * The codebook's line between statements and other reports: verbs of saying count with any content that can be true, done or
 * avoided; verbs of wanting and striving make a position; what merely seems has no speaker.
 */
function isStatement(
  context: ReadContext,
  cue: Cue,
  contents: readonly Stretch[],
  quotations: readonly Quotation[],
): boolean {
  const { tree } = context;
  if (isImpersonal(tree, cue) || isSaidOfSubject(tree, cue, contents) || isCallOnly(context, cue, contents))
    return false;
  const hasQuotation = contents.some((content) =>
    quotations.some((quotation) => quotation.start < content.end && content.start < quotation.end),
  );
  switch (cue.class) {
    case "say":
    case "source":
      return hasQuotation || isLongEnough(context, contents);
    case "urge":
      return hasQuotation || isLongEnough(context, contents);
    case "think":
      return hasQuotation || (hasVerb(context, contents) && !isHope(context, cue, contents));
    case "act":
      return hasQuotation || hasClause(context, contents);
    case "want":
      return hasQuotation && contents.some((content) => content.end - content.start > 40);
    default:
      if (tokenAt(tree, cue.head).upos !== "VERB") return hasQuotation || /^[:–—]$/.test(wordAt(tree, cue.head));
      return hasQuotation || hasClause(context, contents);
  }
}

/** “is understood to have spent …”, “was believed to be ready”: said of the subject, by nobody in particular. */
function isSaidOfSubject(tree: Tree, cue: Cue, contents: readonly Stretch[]): boolean {
  const [first] = contents;
  const isInfinitive = first !== undefined && /^to\s/i.test(tree.text.slice(first.start, first.end));
  const isOfOpinion = /^(?:understand|believe|think|say|report|know|consider|suppose|rumour|rumor|repute)$/;
  return isInfinitive && isOfOpinion.test(lemmaAt(tree, cue.head)) && isPassive(tree, cue.head);
}

/** “called the palace”: by telephone; “called it a mistake” says something. */
function isCallOnly({ tree, actors }: ReadContext, cue: Cue, contents: readonly Stretch[]): boolean {
  if (lemmaAt(tree, cue.head) !== "call" || tokenAt(tree, cue.head).upos !== "VERB" || cue.entry !== "speech/call")
    return false;
  const [first] = contents;
  const range = contents.length !== 1 || first === undefined ? null : tokensWithin(tree, first.start, first.end);
  if (range === null) return false;
  const object = headOfRange(tree, range);
  const isObject = tokenAt(tree, object).head === cue.head && relationAt(tree, object) === "obj";
  const isSomebody = actors.knownAt(object) !== null && object === range.end - 1;
  return isObject && isSomebody && childrenBy(tree, cue.head, "xcomp", "ccomp").length === 0;
}

/** “hopes to win a vote” is a wish of one's own, “hopes the vote will be won” says what is hoped. */
function isHope({ tree }: ReadContext, cue: Cue, contents: readonly Stretch[]): boolean {
  const [first] = contents;
  return (
    lemmaAt(tree, cue.head) === "hope" && first !== undefined && /^to\s/i.test(tree.text.slice(first.start, first.end))
  );
}

const silences =
  /^(?:to )?(?:comment|elaborate|say|name|identify|be (?:named|identified|quoted)|discuss|specify|answer|speak|respond|reply|(?:give|offer|provide|disclose|reveal) (?:any |further |more )?(?:details|specifics|names|reasons))/i;

/** “declined to comment”, “has not said whether …”, “did not mention”: nothing was said. */
function isSilence(
  context: ReadContext,
  cue: Cue,
  contents: readonly Stretch[],
  attribution: TaggedAttribution,
): boolean {
  const { tree } = context;
  const first = contents[0];
  if (first === undefined) return false;
  const words = tree.text.slice(first.start, first.end);
  if (["decline", "refuse"].includes(lemmaAt(tree, cue.head)) && silences.test(words)) return true;
  if (hasNothingToTell(tree, attribution)) return true;
  if (/^(?:not to be (?:named|identified|quoted)|(?:for|to remain) anonym)/i.test(words)) return true;
  if (/^(?:no|any) (?:immediate |further )?comment$/i.test(words.trim())) return true;
  if (!isDenied(tree, cue.head) && !isNobodys(tree, cue.head)) return false;
  const isOpenQuestion = /^(?:whether|if|when|what|how|why|where|who|which)\b/i.test(
    tree.text.slice(first.start, first.end),
  );
  return (
    isOpenQuestion ||
    ["specify", "mention", "elaborate", "disclose", "comment", "name", "confirm", "reveal"].includes(
      lemmaAt(tree, cue.head),
    )
  );
}

/** “gave no details of”, “had no word on”: the cue itself says that nothing was told. */
function hasNothingToTell(tree: Tree, { cue }: TaggedAttribution): boolean {
  return cue.some((range) =>
    /\bno (?:\p{Ll}+ )?(?:details?|comment|indication|reasons?|answer|word|figures?|specifics|explanation)\b/iu.test(
      spanOfRange(tree, range).text,
    ),
  );
}

/** “neither would say”, “nobody mentioned”: the subject denies it. */
function isNobodys(tree: Tree, verb: number): boolean {
  const subject = childBy(tree, verb, "nsubj");
  if (subject === null) return false;
  const words = [subject, ...childrenBy(tree, subject, "det", "cc")].map((token) => lowerAt(tree, token));
  return words.some((word) => /^(?:neither|nobody|none|no)$/.test(word));
}

/** “Asked whether …”, “when asked about …”: what somebody answers to, with nobody named who asks. */
function isQuestionPut(context: ReadContext, cue: Cue): boolean {
  const { tree } = context;
  const asks = ["ask", "press", "question"].includes(lemmaAt(tree, cue.head)) || cue.entry === "speech/ask";
  if (!asks) return false;
  const isWithoutSubject =
    childBy(tree, cue.head, "nsubj") === null && ["advcl", "acl"].includes(relationAt(tree, cue.head));
  return tokenAt(tree, cue.head).xpos === "VBN" || isWithoutSubject;
}

/** More than a bare name or pronoun. */
function isLongEnough(context: ReadContext, contents: readonly Stretch[]): boolean {
  return contents.some(({ start, end }) => context.tree.text.slice(start, end).split(/\s+/).length >= 2);
}

/** Whether some content holds a verb with its subject that is no mere description of a noun (“a plan that would cost …”). */
function hasClause(context: ReadContext, contents: readonly Stretch[]): boolean {
  const { tree } = context;
  const tokens = new Set(tokensOf(context, contents));
  return [...tokens].some((index) => {
    const { head } = tokenAt(tree, index);
    return relationAt(tree, index) === "nsubj" && tokens.has(head) && tokenAt(tree, head).deprel !== "acl:relcl";
  });
}

/** Whether some content holds a verb, as a clause or an infinitive does. */
function hasVerb(context: ReadContext, contents: readonly Stretch[]): boolean {
  return tokensOf(context, contents).some((index) => ["VERB", "AUX"].includes(tokenAt(context.tree, index).upos));
}

function tokensOf(context: ReadContext, contents: readonly Stretch[]): number[] {
  return contents.flatMap(({ start, end }) => {
    const range = tokensWithin(context.tree, start, end);
    return range ? Array.from({ length: range.end - range.first }, (_, step) => range.first + step) : [];
  });
}
