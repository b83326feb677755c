/** One line of time: talks, changes, statements and conflicts, each on its day. */
import type { Dossier } from "../../record/dossier.ts";
import type { TimelineEntry } from "../../record/views/dossier-views.ts";
import type { PageView } from "../../record/views/page-view.ts";
import { sentenceOf } from "../words/sentence-of.ts";
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

/** A page of the timeline, the earliest first. What has no day is not on it. */
export function timelineOf(dossier: Dossier, filters: TimelineFilters, page: PageWanted): PageView<TimelineEntry> {
  const { from, to } = filters;
  const entries = timelineEntries(dossier).filter(
    ({ on }) => (from === null || on.slice(0, 10) >= from) && (to === null || on.slice(0, 10) <= to),
  );
  const { kept, facets } = filterEntries(entries, filtersOf(dossier, filters));
  const shown = withFewEvidence(pageOf(kept, page), 1);
  return { ...shown, facets, articles: labelsFor(dossier, shown.entries) };
}

function filtersOf(dossier: Dossier, wanted: TimelineFilters): Filter<TimelineEntry>[] {
  const sides = new Map(dossier.actors.map(({ id, side, name }) => [id, side ?? { id, name, aliases: [] }]));
  const publishers = new Map(dossier.articles.map(({ id, publisher }) => [id, publisher]));
  return [
    { name: "kind", wanted: wanted.kind, valuesOf: ({ kind }) => [{ value: kind, label: kind }] },
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
    const title = sentenceOf({ kind: "talks", item }, dossier);
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
    const who = change.actor?.name ?? change.about;
    const title = `${who}: ${change.about}, ${change.before === null ? "" : `${change.before.state} → `}${change.after.state}`;
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
  for (const { id, about, sides } of dossier.conflicts) {
    const evidence = sides.flatMap((side) => side.evidence);
    const on = latestDay(
      dossier,
      evidence.map(({ article }) => article),
    );
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
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

function latestDay(dossier: Dossier, articles: readonly string[]): string | null {
  const days = dossier.articles.flatMap(({ id, publishedOn }) =>
    articles.includes(id) && publishedOn !== null ? [publishedOn.slice(0, 10)] : [],
  );
  return days.sort().at(-1) ?? null;
}
