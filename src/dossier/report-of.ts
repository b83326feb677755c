/** The report of a reading: what a dossier needs of it, without the text. */
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";

/** The report of a reading; the same reading always gives the same report. */
export function reportOf(reading: Reading): Report {
  throw new Error(`not built yet: ${reading.article.id}`);
}
