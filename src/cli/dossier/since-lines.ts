/** What the reports since a day brought to a dossier, told as “3 new, 1 contradicts, 5 repeats” and change by change. */
import { type ChangesSince, totalsWords } from "../../desk/dossiers/changes-since.ts";
import type { Change } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { type BriefLook, section } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { changeLines, changeList } from "./change-lines.ts";
import { shortDate, yearOf } from "./cite.ts";
import { conflictLines } from "./conflict-lines.ts";

export interface SinceShown {
  /** ISO 8601 day; null: from the beginning. */
  readonly since: string | null;
  /** Whether changes of only some party or type are shown. */
  readonly isNarrowed: boolean;
  readonly shown: readonly Change[];
  readonly found: ChangesSince;
}

/** The sum, the reports, what they contradict, and the changes. */
export function sinceLines(
  { since, isNarrowed, shown, found }: SinceShown,
  dossier: Dossier,
  look: BriefLook,
): string[][] {
  const { bold } = look.paint;
  const from = since === null ? "All reports" : `Since ${dateInWords(since)}`;
  const sum = `${from}: ${several(found.articles.length, "article")}; ${totalsWords(found)}.`;
  const none = isNarrowed ? "No such change." : "Nothing changed: no status or stance is another than before.";
  const turned = shown.filter(({ type }) => type !== "new");
  const fresh = shown.filter(({ type }) => type === "new");
  const isQuiet = shown.length === 0;
  return [
    wrapText(sum, look.columns).map((line) => bold(line)),
    isNarrowed ? [] : section("Reports", reportLines(found, dossier, look), look),
    isNarrowed
      ? []
      : section("What they contradict", conflictLines(contradictedIn(found, dossier), dossier, look), look),
    section("What changed", isQuiet ? hang("  ", none, look.columns) : changeLines(turned, dossier, look), look),
    section("What is new", changeList(fresh, dossier, look), look),
  ];
}

/** Each report with its own sum. */
function reportLines(found: ChangesSince, dossier: Dossier, look: BriefLook): string[] {
  const { dim } = look.paint;
  return found.articles.flatMap(({ article, ...lists }) => {
    const counts = { new: lists.new.length, repeats: lists.repeats.length, contradicts: lists.contradicts.length };
    const totals = totalsWords({ totals: { ...counts, changes: lists.changes.length } });
    const day = shortDate(article.publishedOn?.slice(0, 10) ?? null, yearOf(dossier));
    const title = `${article.publisher ?? "publisher not known"} · ${article.headline ?? "(no headline)"}: ${totals}`;
    return hang(`  ${dim(day)}  `, harmless(title), look.columns, 4);
  });
}

/** The conflicts that the reports since then take part in. */
function contradictedIn({ articles }: ChangesSince, dossier: Dossier) {
  const items = new Set(articles.flatMap(({ contradicts }) => contradicts.map(({ item }) => item.id)));
  return dossier.conflicts.filter(({ sides }) => sides.some((side) => side.items.some((id) => items.has(id))));
}

/** The same for programs: totals, each report's items by their ids, and the changes whole. */
export function sinceJson({ since, shown, found }: SinceShown) {
  return {
    since,
    totals: found.totals,
    reports: found.articles.map(({ article, ...lists }) => ({
      article: article.id,
      new: lists.new.map(({ item }) => item.id),
      repeats: lists.repeats.map(({ item }) => item.id),
      contradicts: lists.contradicts.map(({ item }) => item.id),
      changes: lists.changes.map(({ id }) => id),
    })),
    changes: shown,
  };
}
