/** The report of a reading: what a dossier needs of it, without the text. */
import type { Attendance } from "../record/attendance.ts";
import type { Reading } from "../record/reading.ts";
import type { Report, ReportedAttendance } from "../record/report.ts";
import { sentenceAnchors, sentenceHashes } from "./voices/sentence-hashes.ts";
import { signatureOf } from "./voices/signature-of.ts";

/** The report of a reading; the same reading always gives the same report. */
export function reportOf(reading: Reading): Report {
  const { article } = reading;
  const { id, headline, publisher, byline, publishedOn, updatedOn, language, url } = article;
  return {
    article: {
      id,
      headline,
      publisher,
      byline,
      publishedOn,
      updatedOn,
      language,
      url,
      words: article.text.match(/\S+/g)?.length ?? 0,
      paragraphs: article.paragraphs.map(({ start }) => start),
      signature: signatureOf(article.text),
      sentences: sentenceHashes(article.text, article.paragraphs),
    },
    reader: reading.reader,
    actors: reading.actors.map(({ mentions: _, ...actor }) => actor),
    talks: reading.talks.map(withoutTrace),
    attendance: reading.attendance.map(reportedAttendance),
    conditions: reading.conditions.map(withoutTrace),
    positions: reading.positions.map(withoutTrace),
    statements: reading.statements.map(withoutTrace),
    anchors: sentenceAnchors(article.text, article.paragraphs, [
      ...reading.actors,
      ...reading.talks,
      ...reading.attendance,
      ...reading.conditions,
      ...reading.positions,
      ...reading.statements,
    ]),
  };
}

function reportedAttendance(item: Attendance): ReportedAttendance {
  const isLearnt = item.trace.length > 0 && item.trace.every(({ entry }) => entry === "attendance/learnt");
  return { ...withoutTrace(item), ...(isLearnt ? { isLearnt } : {}) };
}

function withoutTrace<Item extends { trace: unknown }>({ trace: _, ...item }: Item): Omit<Item, "trace"> {
  return item;
}
