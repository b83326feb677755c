/** Which items of which reports go into dossiers, with what people decided about each. */
import type { Report, ReportedActor } from "../../record/report.ts";
import { memberOf, type Sourced, type Voices } from "../sourced.ts";
import { type Current, withoutReplaced } from "../voices/without-replaced.ts";
import type { Applied, Mark } from "./apply-corrections.ts";
import { itemsOfReport, type ReportedItem, type SourcedItems } from "./reported-items.ts";

/** Everything of one report that goes into dossiers. */
export interface StandingItems extends SourcedItems {
  readonly actors: Sourced<ReportedActor>[];
}

/**
 * The items of each report, by the article's id, without those that a newer version of the article has taken over. What a person added, or
 * decided about and the newer version's reader did not find, stays with the version that she saw.
 */
export function standingItems({ reports, marks }: Applied, voices: Voices): ReadonlyMap<string, StandingItems> {
  const carried = carriedOver(reports, marks, voices);
  return new Map(
    withoutReplaced(reports, voices).map((current, index) => {
      const whole = reports[index] as Report;
      return [whole.article.id, sourced(withDecided(current, whole, marks, carried), marks)];
    }),
  );
}

/** Corrections that the newest version of an article has an item for, by the id of each earlier version. */
function carriedOver(
  reports: readonly Report[],
  marks: ReadonlyMap<string, Mark>,
  voices: Voices,
): ReadonlyMap<string, ReadonlySet<string>> {
  const carried = new Map<string, Set<string>>();
  if (marks.size === 0) return carried;
  for (const report of reports) {
    const decided = itemsOfReport(report).flatMap(
      ({ item }) => marks.get(memberOf(report.article.id, item.id))?.corrections ?? [],
    );
    for (let id = voices.replaces(report.article.id); id !== null; id = voices.replaces(id)) {
      const known = carried.get(id) ?? new Set();
      for (const correction of decided) known.add(correction);
      carried.set(id, known);
    }
  }
  return carried;
}

/** Puts back what a person decided about and no newer version carries. */
function withDecided(
  current: Current,
  whole: Report,
  marks: ReadonlyMap<string, Mark>,
  carried: ReadonlyMap<string, ReadonlySet<string>>,
): Current {
  const { id } = whole.article;
  if (marks.size === 0 || current.report === whole) return current;
  const standing = new Set(itemsOfReport(current.report).map(({ item }) => item.id));
  const missing = itemsOfReport(whole).filter(({ item }) => {
    const mark = marks.get(memberOf(id, item.id));
    if (mark === undefined || standing.has(item.id)) return false;
    return !mark.corrections.some((correction) => carried.get(id)?.has(correction));
  });
  if (missing.length === 0) return current;
  const back = new Set(missing.map(({ item }) => item.id));
  const isKept = ({ item }: ReportedItem) => standing.has(item.id) || back.has(item.id);
  const kept = itemsOfReport(whole).filter(isKept);
  return {
    lost: current.lost,
    report: {
      ...current.report,
      actors: whole.actors,
      talks: kept.flatMap((one) => (one.kind === "talks" ? [one.item] : [])),
      attendance: kept.flatMap((one) => (one.kind === "attendance" ? [one.item] : [])),
      conditions: kept.flatMap((one) => (one.kind === "condition" ? [one.item] : [])),
      positions: kept.flatMap((one) => (one.kind === "position" ? [one.item] : [])),
      statements: kept.flatMap((one) => (one.kind === "statement" ? [one.item] : [])),
    },
  };
}

const undecided: Mark = { review: "none", corrections: [] };
/** A report that nobody decided about, and that no other version replaces, gives the same items every time. */
const plainItems = new WeakMap<Report, StandingItems>();

function sourced({ report, lost }: Current, marks: ReadonlyMap<string, Mark>): StandingItems {
  const isUndecided = () =>
    marks.size === 0 || itemsOfReport(report).every(({ item }) => !marks.has(memberOf(report.article.id, item.id)));
  const isPlain = lost.size === 0 && isUndecided();
  const known = isPlain ? plainItems.get(report) : undefined;
  if (known !== undefined) return known;
  const give = <Item extends { readonly id: string; readonly evidence: Sourced<Item>["spans"] }>(item: Item) => ({
    item,
    report,
    spans: item.evidence,
    isLost: lost.has(item.id),
    ...(marks.get(memberOf(report.article.id, item.id)) ?? undecided),
  });
  const items: StandingItems = {
    talks: report.talks.map(give),
    attendance: report.attendance.map(give),
    condition: report.conditions.map(give),
    position: report.positions.map(give),
    statement: report.statements.map(give),
    actors: report.actors.map((actor) => ({ ...give(actor), spans: actor.evidence.slice(0, 1) })),
  };
  if (isPlain) plainItems.set(report, items);
  return items;
}
