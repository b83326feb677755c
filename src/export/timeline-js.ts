/** TimelineJS JSON: the talks, changes and dated statements of a dossier for Knight Lab's timeline. Its texts are HTML and escaped. */
import type { Dossier } from "../record/dossier.ts";
import type { Evidence } from "../record/evidence.ts";
import { daysInWords } from "../record/words/dates-in-words.ts";
import { tellChange, tellStatement, tellTalks } from "../record/words/tell-item.ts";
import { escapeHtml } from "./brief/escape-html.ts";
import { type LookUp, lookUpOf, wordsOf } from "./look-up.ts";

interface Entry {
  readonly id: string;
  readonly date: string | null;
  readonly group: string;
  readonly headline: string;
  readonly words: string | null;
  readonly evidence: readonly Evidence[];
}

/** The timeline. What has no date is left out; the title slide says how much that is. */
export function exportTimelineJs(dossier: Dossier): string {
  const found = lookUpOf(dossier);
  const entries = entriesOf(dossier);
  const events = entries.flatMap((entry) => {
    const dates = datesOf(entry.date);
    return dates === null ? [] : [{ ...dates, text: textOf(entry, found), group: entry.group, unique_id: entry.id }];
  });
  const undated = entries.length - events.length;
  const note = undated === 0 ? "" : `<p>Left out for want of a date: ${undated}.</p>`;
  const title = {
    text: {
      headline: escapeHtml(dossier.name),
      text: `<p>From ${dossier.articles.length} articles${dossier.asOf === null ? "" : `, as of ${escapeHtml(daysInWords(dossier.asOf))}`}.</p>${note}`,
    },
    unique_id: dossier.id,
  };
  return `${JSON.stringify({ title, events, eras: [] }, null, 2)}\n`;
}

const groups = { talks: "Talks", attendance: "Who comes", position: "Who wants what" } as const;

function entriesOf({ talks, changes, statements }: Dossier): Entry[] {
  return [
    ...talks.map((one) => ({
      id: one.id,
      date: one.date,
      group: "Talks",
      headline: tellTalks(one),
      words: one.outcome,
      evidence: one.evidence,
    })),
    ...changes.map((change) => ({
      id: change.id,
      date: change.on,
      group: groups[change.kind],
      headline: tellChange(change),
      words: change.after.words,
      evidence: change.after.evidence,
    })),
    ...statements.map((one) => ({
      id: one.id,
      date: one.date ?? one.firstOn,
      group: "Who says what",
      headline: one.speaker.name,
      words: tellStatement(one),
      evidence: one.evidence,
    })),
  ];
}

function textOf({ headline, words, evidence }: Entry, { articles }: LookUp): { headline: string; text: string } {
  const sources = evidence.map((one) => {
    const article = articles.get(one.article);
    const outlet = escapeHtml(article?.publisher ?? article?.headline ?? one.article);
    const address = article?.url ?? null;
    const isLink = address !== null && /^https?:/i.test(address);
    const name = isLink ? `<a href="${escapeHtml(address)}">${outlet}</a>` : outlet;
    return `<li>${name}: ${escapeHtml(wordsOf(one))}</li>`;
  });
  const quoted = words === null ? "" : `<p>${escapeHtml(words)}</p>`;
  return { headline: escapeHtml(headline), text: `${quoted}<ul>${sources.join("")}</ul>` };
}

interface TimelineDate {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  readonly display_date: string;
}

/** `2025-03` is shown as “March 2025” and never as its first day; null where there is no year. */
function datesOf(date: string | null): { start_date: TimelineDate; end_date?: TimelineDate } | null {
  if (date === null) return null;
  const [from = "", to] = date.split("/");
  const start = oneDate(from, daysInWords(date));
  if (start === null) return null;
  const end = to === undefined ? null : oneDate(to, daysInWords(to));
  return end === null ? { start_date: start } : { start_date: start, end_date: end };
}

function oneDate(value: string, shown: string): TimelineDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? [];
  if (year === undefined) return null;
  return {
    year,
    ...(month === undefined ? {} : { month: String(Number(month)) }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
    display_date: shown,
  };
}
