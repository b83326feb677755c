/**
 * Citron JSON: the quotes of every article as BBC Citron gives them, with cue, source and contents as stretches of its text.
 * Parley has no confidence numbers, so `confidence` is null.
 */
import type { Dossier, DossierStatement } from "../record/dossier.ts";
import type { Evidence } from "../record/evidence.ts";
import type { ReportedStatement } from "../record/report.ts";
import type { Span } from "../record/span.ts";
import { type Articles, memberOf, textIn } from "./look-up.ts";

/** Statements of the articles' readings, by `article/item`. */
export type ReportedStatements = ReadonlyMap<string, ReportedStatement>;

/** Quotes of all articles that have any, with the articles' texts. Where no reading has a statement, its evidence is its content. */
export function exportCitron(dossier: Dossier, articles: Articles, statements: ReportedStatements): string {
  const documents = dossier.articles.map(({ id, headline, publisher, publishedOn, url }) => ({
    id,
    headline,
    publisher,
    publishedOn,
    url,
    text: textIn(articles, id),
    quotes: dossier.statements.flatMap((statement) =>
      statement.evidence.flatMap((evidence, place) =>
        evidence.article === id ? [quoteOf(statement, evidence, place, dossier, statements)] : [],
      ),
    ),
  }));
  const described = { offsets: "UTF-16 code units", documents: documents.filter(({ quotes }) => quotes.length > 0) };
  return `${JSON.stringify(described, null, 2)}\n`;
}

function quoteOf(
  statement: DossierStatement,
  evidence: Evidence,
  place: number,
  { actors }: Dossier,
  statements: ReportedStatements,
): object {
  const reported = statements.get(memberOf(evidence) ?? "");
  const source = reported?.speakerWords ?? null;
  const speaker = actors.find(({ id }) => id === statement.speaker.id);
  const fullest = speaker?.evidence.find(({ article }) => article === evidence.article)?.spans ?? [];
  return {
    id: `${statement.id}-${place + 1}`,
    cue: reported?.cue == null ? null : bare(reported.cue),
    sources: source === null ? [] : [bare(source)],
    contents: (reported?.content ?? evidence.spans).map(bare),
    coreferences: fullest.filter(({ start, end }) => start !== source?.start || end !== source.end).map(bare),
    confidence: null,
    speaker: statement.speaker.name,
    kind: statement.kind,
    isNegated: statement.isNegated,
    isLost: evidence.isLost,
  };
}

function bare({ start, end, text }: Span): Span {
  return { start, end, text };
}
