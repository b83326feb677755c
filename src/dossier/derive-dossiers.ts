/** From reports and corrections to dossiers: the whole of what is derived. */
import type { Correction } from "../record/correction.ts";
import { type Dossier, dossierFormat } from "../record/dossier.ts";
import type { Report } from "../record/report.ts";
import { applyCorrections } from "./corrections/apply-corrections.ts";
import { standingItems } from "./corrections/standing-items.ts";
import { deriveDossier } from "./derive-dossier.ts";
import { beginAnew, newMemory } from "./derive-memory.ts";
import { byReport, compareText, dayOf } from "./kept.ts";
import { groupArticles } from "./negotiations/group-articles.ts";
import { findVoices } from "./voices/find-voices.ts";

/** Version of what is derived: dossiers that another version derived are derived anew. It changes when any rule here does. */
export const dossierMaker = `${dossierFormat} deriver 8`;

export interface DeriveOptions {
  /** ISO 8601 day: later reports, and those without a date, are left out; null: all count. */
  readonly asOf: string | null;
}

/** Derives dossiers; what follows from one report alone is worked out once, however often it is asked. */
export type Deriver = (
  reports: readonly Report[],
  corrections: readonly Correction[],
  options: DeriveOptions,
) => Dossier[];

/** The dossiers, the one with most articles first. The order of reports and corrections makes no difference. */
export function deriveDossiers(
  reports: readonly Report[],
  corrections: readonly Correction[],
  options: DeriveOptions,
): Dossier[] {
  return openDeriver()(reports, corrections, options);
}

/**
 * A deriver for asking again and again. What was found out of reports that are still the same objects is kept from one time to the
 * next, and what no new report touches stays the same object; what belongs to reports that are gone is dropped. It gives the very
 * same as `deriveDossiers`.
 */
export function openDeriver(): Deriver {
  const whole = newMemory();
  const past = newMemory();
  return (reports, corrections, { asOf }) => {
    const memory = asOf === null ? whole : past;
    beginAnew(memory);
    const ordered = [...new Map(reports.map((report) => [report.article.id, report])).values()].sort(byReport);
    const counted = asOf === null ? ordered : ordered.filter((report) => isBy(asOf, report));
    const isCounted = new Set(counted);
    const leftOut = new Set(ordered.filter((report) => !isCounted.has(report)).map(({ article }) => article.id));
    const voices = findVoices(counted, memory.texts, memory.voices);
    const applied = applyCorrections(counted, corrections, { voices, leftOut });
    const { directives } = applied;
    const input = { items: standingItems(applied, voices), directives, voices, asOf };
    const negotiations = groupArticles(applied.reports, voices, directives, memory.traits);
    const dossiers = negotiations.map((negotiation) => deriveDossier(negotiation, input, memory));
    dossiers.sort((a, b) => b.articles.length - a.articles.length || compareText(a.id, b.id));
    return withUnapplied(dossiers, applied.unapplied);
  };
}

function isBy(asOf: string, report: Report): boolean {
  const day = dayOf(report);
  return day !== null && day <= asOf;
}

/** Each correction that found nothing is told by the dossier of its articles, or else by the first. */
function withUnapplied(
  dossiers: readonly Dossier[],
  unapplied: readonly { correction: string; reason: string; articles: readonly string[] }[],
): Dossier[] {
  const told = dossiers.map(() => [] as Dossier["unapplied"]);
  for (const { correction, reason, articles } of unapplied) {
    const own = dossiers.findIndex((dossier) => dossier.articles.some(({ id }) => articles.includes(id)));
    told[Math.max(own, 0)]?.push({ correction, reason });
  }
  return dossiers.map((dossier, index) => ({ ...dossier, unapplied: told[index] ?? [] }));
}
