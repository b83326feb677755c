/** One line of time: talks, changes, statements and conflicts, each on its day. */
import type { Change } from "../../record/change.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { TimelineEntry } from "../../record/views/dossier-views.ts";
import type { PageView } from "../../record/views/page-view.ts";
import { type TimelineDays, timelineKinds } from "../../record/views/timeline-days-view.ts";
import { changeWords, kindsWords, stateWord } from "../../record/words/state-words.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { type Filter, filterEntries, type PageWanted, pageOf } from "./page-of.ts";

/** What a person may narrow the timeline by; null lets everything through. */
export interface TimelineFilters {
  /** ISO 8601 days, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: string | null;
  readonly party: string | null;
  readonly issue: string | null;
  readonly publisher: string | null;
}

/** The entries that filters leave, the earliest first, and the counts beside the filters. What has no day is not among them. */
export function keptEntries(dossier: Dossier, filters: TimelineFilters) {
  const { from, to } = filters;
  const entries = entriesOf(dossier).filter(({ on }) => {
    const day = firstDayOf(on);
    return (from === null || day >= from) && (to === null || day <= to);
  });
  return filterEntries(entries, filtersOf(dossier, filters));
}

/** A page of the timeline. */
export function timelineOf(dossier: Dossier, filters: TimelineFilters, page: PageWanted): PageView<TimelineEntry> {
  const { kept, facets } = keptEntries(dossier, filters);
  const shown = withFewEvidence(pageOf(kept, page), 1);
  return { ...shown, facets, articles: labelsFor(dossier, shown.entries) };
}

/**
 * How many entries stand on each day of the whole time, kind by kind, for the picture; `from` and `to` of the filters do not count. The
 * main time goes from the first report to the last, and to the talks ahead.
 */
export function timelineDaysOf(dossier: Dossier, filters: TimelineFilters): TimelineDays {
  const entries = entriesOf(dossier);
  const { kept } = filterEntries(entries, filtersOf(dossier, filters));
  const lanes = new Map<TimelineEntry["kind"], Map<string, number>>(timelineKinds.map((kind) => [kind, new Map()]));
  for (const { kind, on } of kept) {
    const days = lanes.get(kind);
    const day = firstDayOf(on);
    days?.set(day, (days.get(day) ?? 0) + 1);
  }
  const days = entries.map(({ on }) => firstDayOf(on));
  const [first = null, last = first] = [days.reduce(earlier, null), days.reduce(later, null)];
  return {
    ...{ first, last, total: kept.length, undated: undatedIn(dossier), ...mainTimeOf(dossier, first, last) },
    lanes: [...lanes].map(([kind, counts]) => ({
      kind,
      days: [...counts].map(([on, count]) => ({ on, count })).sort((a, b) => (a.on < b.on ? -1 : 1)),
    })),
  };
}

/** “Ilyana Voss, Ravensholt talks: expected → withdrew”. */
function changeTitle({ actor, about, type, before, after }: Change): string {
  const whose = actor === null || about === "" ? (actor?.name ?? about) : `${actor.name}, ${about}`;
  if (before === null) return `${whose}: ${stateWord(after.state)}`;
  const isSame = before.state === after.state;
  return `${whose}: ${isSame ? changeWords[type] : `${stateWord(before.state)} → ${stateWord(after.state)}`}`;
}

/** Talks, changes and statements that no day is known of. */
function undatedIn({ talks, changes, statements }: Dossier): number {
  return (
    talks.filter(({ date, firstOn }) => (date ?? firstOn) === null).length +
    changes.filter(({ kind, on }) => kind !== "talks" && on === null).length +
    statements.filter(({ date, firstOn }) => (date ?? firstOn) === null).length
  );
}

function earlier(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}

function later(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}

/** From the first report to the last, and on to talks that were still ahead of it, if they are no more than a year away. */
function mainTimeOf({ articles, talks }: Dossier, first: string | null, last: string | null) {
  const days = articles.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []);
  const [from, latest] = [days.reduce(earlier, null), days.reduce(later, null)];
  if (from === null || latest === null) return { from: first, to: last };
  const year = `${Number(latest.slice(0, 4)) + 1}${latest.slice(4)}`;
  const ahead = talks.flatMap(({ date }) => (date === null ? [] : firstDayOf(date))).filter((day) => day < year);
  return { from, to: [latest, ...ahead].reduce(later, null) };
}

/** The day that a day, month, year or interval begins with: `2025-03` → `2025-03-01`. */
function firstDayOf(on: string): string {
  const start = on.split("/")[0]?.slice(0, 10) ?? on;
  return start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start;
}

/** What was worked out of a dossier, as long as it is held. */
const known = new WeakMap<Dossier, TimelineEntry[]>();

function entriesOf(dossier: Dossier): readonly TimelineEntry[] {
  const entries = known.get(dossier) ?? timelineEntries(dossier);
  known.set(dossier, entries);
  return entries;
}

function filtersOf(dossier: Dossier, wanted: TimelineFilters): Filter<TimelineEntry>[] {
  const sides = new Map(dossier.actors.map(({ id, side, name }) => [id, side ?? { id, name, aliases: [] }]));
  const publishers = new Map(dossier.articles.map(({ id, publisher }) => [id, publisher]));
  return [
    { name: "kind", wanted: wanted.kind, valuesOf: ({ kind }) => [{ value: kind, label: kindsWords[kind] }] },
    {
      name: "party",
      wanted: wanted.party,
      valuesOf: ({ actor }) => {
        const party = actor === null ? null : (sides.get(actor.id) ?? actor);
        return party === null ? [] : [{ value: party.id, label: party.name }];
      },
    },
    {
      name: "issue",
      wanted: wanted.issue,
      valuesOf: ({ change }) => (change?.kind === "position" ? [{ value: change.about, label: change.about }] : []),
    },
    {
      name: "publisher",
      wanted: wanted.publisher,
      valuesOf: ({ evidence }) =>
        [...new Set(evidence.flatMap(({ article }) => publishers.get(article) ?? []))].map((name) => ({
          value: name,
          label: name,
        })),
    },
  ];
}

/** Every entry, in order of time, then of id. */
function timelineEntries(dossier: Dossier): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const item of dossier.talks) {
    const on = item.date ?? item.firstOn;
    if (on === null) continue;
    const title = tellItem({ kind: "talks", item }, dossier);
    entries.push({
      id: item.id,
      on,
      kind: "talks",
      title,
      words: null,
      actor: null,
      change: null,
      evidence: item.evidence,
    });
  }
  for (const change of dossier.changes) {
    if (change.on === null || change.kind === "talks") continue;
    const title = changeTitle(change);
    entries.push({
      id: change.id,
      on: change.on,
      kind: change.kind,
      title,
      words: change.after.words,
      actor: change.actor,
      change,
      evidence: change.after.evidence,
    });
  }
  for (const item of dossier.statements) {
    const on = item.date?.slice(0, 10) ?? item.firstOn;
    if (on === null) continue;
    const { speaker: actor, content: words, evidence, id } = item;
    entries.push({ id, on, kind: "statement", title: actor.name, words, actor, change: null, evidence });
  }
  const published = new Map(dossier.articles.map(({ id, publishedOn }) => [id, publishedOn?.slice(0, 10) ?? null]));
  for (const { id, about, sides } of dossier.conflicts) {
    const evidence = sides.flatMap((side) => side.evidence);
    const on = evidence.flatMap(({ article }) => published.get(article) ?? []).reduce(later, null);
    if (on === null) continue;
    const words = sides.map(({ says }) => says).join(" / ");
    entries.push({
      id,
      on,
      kind: "conflict",
      title: `Reports disagree ${about}`,
      words,
      actor: null,
      change: null,
      evidence,
    });
  }
  return entries.sort((a, b) => {
    const [left, right] = [firstDayOf(a.on), firstDayOf(b.on)];
    return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
  });
}
