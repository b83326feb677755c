/** Which articles carry the same text, and which are versions of one another. */
import type { Report } from "../../record/report.ts";
import { Families } from "../families.ts";
import { groupBy } from "../group-by.ts";
import { byReport, compareText } from "../kept.ts";
import type { Voices } from "../sourced.ts";
import { outletOf, pageOf } from "./same-page.ts";
import { SameTexts } from "./same-texts.ts";
import { foldedWords } from "./text-hash.ts";

/** Days between two versions of one article whose address is not known. */
const mostDaysApart = 4;

/**
 * Articles with near the same text in several outlets are copies: they have the voice of the earliest. Articles of one outlet
 * under one address, or with near the same text, headline and day, are versions: each replaces the one before it. The order
 * of the reports makes no difference; `texts` and `known` may know some of them from before.
 */
export function findVoices(reports: readonly Report[], texts = new SameTexts(), known = new KnownVoices()): Voices {
  const ordered = [...new Set(reports)].sort(byReport);
  const places = new Map(ordered.map((report, at) => [report, at]));
  const voice = new Families(ordered.length);
  const chain = new Families(ordered.length);
  const pages = groupBy(ordered.keys(), (at) => pageAt(ordered, at));
  pages.delete("");
  for (const [first, ...others] of pages.values()) {
    for (const other of others) {
      chain.join(first ?? other, other);
      voice.join(first ?? other, other);
    }
  }
  for (const { first, second } of texts.among(new Set(ordered))) {
    const [a, b] = [places.get(first), places.get(second)];
    if (a === undefined || b === undefined) continue;
    voice.join(a, b);
    if (isVersion(first, second)) chain.join(a, b);
  }
  const voices = new Map(
    ordered.map(({ article }, at) => [article.id, ordered[voice.rootOf(at)]?.article.id ?? article.id]),
  );
  const next = new Map<string, string>();
  const former = new Map<string, string>();
  for (const members of chain.all()) {
    const versions = members.flatMap((at) => ordered[at] ?? []).sort(byVersion);
    versions.forEach(({ article }, at) => {
      const newer = versions[at + 1];
      if (newer === undefined || newer.article.id === article.id) return;
      next.set(article.id, newer.article.id);
      former.set(newer.article.id, article.id);
    });
  }
  return {
    voiceOf: (article) => voices.get(article) ?? article,
    whoseText: known.whoseText(voices),
    replacedBy: (article) => next.get(article) ?? null,
    replaces: (article) => former.get(article) ?? null,
  };
}

/** The voices of the last time. */
export class KnownVoices {
  #voices: ReadonlyMap<string, string> = new Map();
  #whoseText: object = {};

  /** The very same object as the last time, as long as no article that was there has another voice. */
  whoseText(voices: ReadonlyMap<string, string>): object {
    for (const [article, voice] of voices) {
      const before = this.#voices.get(article);
      if (before === undefined || before === voice) continue;
      this.#whoseText = {};
      break;
    }
    this.#voices = voices;
    return this.#whoseText;
  }
}

function pageAt(ordered: readonly Report[], at: number): string {
  const report = ordered[at];
  return report === undefined ? "" : (pageOf(report) ?? "");
}

/** Of two articles with near the same text: whether one outlet has put the second in place of the first. */
function isVersion(a: Report, b: Report): boolean {
  const outlet = outletOf(a);
  if (outlet === null || outlet !== outletOf(b)) return false;
  if (!isSameHeadline(a.article.headline, b.article.headline)) return false;
  const [one, other] = [dayNumber(a), dayNumber(b)];
  return one === null || other === null || Math.abs(one - other) <= mostDaysApart;
}

/** Near the same: half of the shorter headline's words; one that is not known is no objection. */
function isSameHeadline(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const [one, other] = [new Set(foldedWords(a)), new Set(foldedWords(b))];
  const common = [...one].filter((word) => other.has(word)).length;
  return common * 2 >= Math.min(one.size, other.size);
}

function dayNumber({ article }: Report): number | null {
  const day = Date.parse((article.publishedOn ?? "").slice(0, 10));
  return Number.isNaN(day) ? null : day / 86_400_000;
}

/** The order of versions: by the time of the last change, then of publication, then by id. */
function byVersion(a: Report, b: Report): number {
  return compareText(momentOf(a), momentOf(b)) || byReport(a, b);
}

/** The moment of the last change in UTC. A day without a time stands before the moments of that day. */
function momentOf({ article }: Report): string {
  const date = article.updatedOn ?? article.publishedOn ?? "";
  const moment = date.length > 10 ? new Date(date) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? date : moment.toISOString();
}
