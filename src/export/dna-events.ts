/**
 * DNA's event list: positions as a CSV file that Discourse Network Analyzer, rDNA and R read, with semicolons between fields.
 * Every text stands in quotation marks, so that semicolons and line breaks in it do no harm.
 */
import { stringify } from "csv-stringify/sync";
import type { Dossier } from "../record/dossier.ts";
import { positionCodings } from "./dna/codings.ts";
import { type Articles, lookUpOf, textIn } from "./look-up.ts";

const header = [
  "statement_id",
  "time",
  "person",
  "organization",
  "concept",
  "agreement",
  "start_position",
  "stop_position",
  "text",
  "coder",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "document_section",
  "document_type",
];

/** The event list. Its offsets are UTF-16 units of the article's text, as Java counts; an article without a date has an empty time. */
export function exportDnaEvents(dossier: Dossier, articles: Articles): string {
  const found = lookUpOf(dossier);
  const numbers = new Map(dossier.articles.map(({ id }, place) => [id, place + 1]));
  const rows = positionCodings(dossier, found).map(({ article, start, stop, values }, place) => {
    const document = found.articles.get(article);
    return [
      place + 1,
      timeOf(document?.publishedOn ?? null),
      values.person ?? "",
      values.organization ?? "",
      values.concept ?? "",
      values.agreement ?? "",
      start,
      stop,
      textIn(articles, article).slice(start, stop),
      "Parley",
      numbers.get(article) ?? 0,
      document?.headline ?? "",
      document?.byline ?? "",
      document?.publisher ?? "",
      "",
      "news",
    ];
  });
  return stringify([header, ...rows], { delimiter: ";", quoted_string: true });
}

/** `yyyy-MM-dd HH:mm:ss` in UTC; a day without a time is its midnight. */
function timeOf(publishedOn: string | null): string {
  const moment = publishedOn === null ? null : new Date(publishedOn);
  if (moment === null || Number.isNaN(moment.getTime())) return "";
  return moment.toISOString().slice(0, 19).replace("T", " ");
}
