/** All statements of an article: who says what, in the article's words. */
import type { Span } from "../../record/span.ts";
import type { Statement } from "../../record/statement.ts";
import { isMedium } from "../actors/media.ts";
import { entityByToken } from "../actors/sides.ts";
import { type ReadContext, refOf } from "../context.ts";
import { spanOfRange, wordAt } from "../grammar/tree.ts";
import { findCircumstances } from "./circumstances.ts";
import { joinStretches, kindOf, spansOf } from "./content.ts";
import { laySpeech } from "./cue.ts";
import { findCuedReports } from "./cued-reports.ts";
import { settleNestedReports } from "./nested-reports.ts";
import { findOverlookedReports } from "./overlooked-reports.ts";
import { findQuotations, type Quotation } from "./quotations.ts";
import { type Report, startOf } from "./report.ts";
import { isDenied } from "./speaker.ts";
import { placeUncuedQuotations } from "./uncued-quotations.ts";

/** Statements in text order. Several speakers of one statement make several statements with the same content. */
export function findStatements(context: ReadContext): Statement[] {
  const { text } = context.tree;
  const quotations = findQuotations(text, context.article.paragraphs);
  const speech = laySpeech(context.lexicon);
  const reports = findCuedReports(context, speech, quotations);
  reports.push(...findOverlookedReports(context, speech, reports));
  placeUncuedQuotations(context, reports, quotations);
  const settled = settleNestedReports(reports, (name) => isMedium(context.lexicon, name))
    .filter((report) => report.speakers.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
  const places = entityByToken(context.tagging.entities.filter((entity) => entity.kind === "place"));
  const taken = new Set<string>();
  return settled
    .flatMap((report) => statementsOf(context, report, quotations, places))
    .filter((statement) => !taken.has(statement.id) && taken.add(statement.id));
}

function statementsOf(
  context: ReadContext,
  report: Report,
  quotations: readonly Quotation[],
  places: ReturnType<typeof entityByToken>,
): Statement[] {
  const { tree } = context;
  const contents = joinStretches(tree.text, report.contents);
  const content = spansOf(tree.text, contents);
  const cue = report.cueRanges.length > 0 ? cueSpan(context, report) : null;
  const head = report.cue?.head ?? null;
  const circumstances = head === null ? null : findCircumstances(tree, head, contents, context.dates, places);
  const kind = kindOf(tree.text, contents, quotations);
  return report.speakers.map((speaker) => ({
    id: `statement-${content[0]?.start}-${content.at(-1)?.end}-${speaker.id}`,
    speaker: refOf(speaker),
    speakerCertainty: report.isImplied ? "implied" : "stated",
    speakerWords: report.speakerWords,
    cue,
    content,
    kind,
    isNegated: head !== null && isDenied(tree, head),
    date: circumstances?.date ?? null,
    place: circumstances?.place ?? null,
    audience: circumstances?.audience ?? null,
    occasion: circumstances?.occasion ?? null,
    inResponseTo: circumstances?.inResponseTo ?? null,
    via: report.via.map(refOf),
    evidence: evidenceOf(content, cue, report.speakerWords),
    trace:
      report.cue === null
        ? []
        : [
            {
              entry: report.cue.entry,
              words: wordAt(tree, report.cue.head),
              start: tree.tokens[report.cue.head]?.start ?? 0,
              end: tree.tokens[report.cue.head]?.end ?? 0,
            },
          ],
  }));
}

/** The cue as one span: its first unbroken run. */
function cueSpan(context: ReadContext, report: Report): Span | null {
  const range = [...report.cueRanges].sort((a, b) => b.end - b.first - (a.end - a.first))[0];
  return range ? spanOfRange(context.tree, range) : null;
}

function evidenceOf(content: readonly Span[], cue: Span | null, speaker: Span | null): Span[] {
  return [...content, cue, speaker]
    .filter((span) => span !== null)
    .map(({ start, end, text }) => ({ start, end, text }));
}
