/** Pages of a list, cut by a cursor that stays right when entries are added, and the counts beside its filters. */
import { ParleyError } from "../../record/error.ts";
import type { Facet } from "../../record/views/page-view.ts";

export interface PageWanted {
  /** Entries on a page, 1 to 200. */
  readonly limit: number;
  /** `next` of the page before; null for the first. */
  readonly after: string | null;
}

/** One page of some entries in their order. Throws `bad-option` for a cursor that is none of ours. */
export function pageOf<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  { limit, after }: PageWanted,
): { entries: Entry[]; total: number; next: string | null } {
  const start = after === null ? 0 : placeAfter(entries, after);
  const shown = entries.slice(start, start + limit);
  const last = shown.at(-1);
  const isMore = start + shown.length < entries.length;
  return {
    entries: shown,
    total: entries.length,
    next: isMore && last !== undefined ? `${start + shown.length}.${last.id}` : null,
  };
}

/** The place behind the entry that a cursor names; where that entry is gone, the place that it had. */
function placeAfter(entries: readonly { readonly id: string }[], cursor: string): number {
  const [, place = "", id = ""] = /^(\d{1,9})\.(.+)$/.exec(cursor) ?? [];
  if (place === "") {
    throw new ParleyError("bad-option", "That page cursor is not one of Parley's.", {
      hint: "Take it from `next` of the page before.",
    });
  }
  const found = entries.findIndex((entry) => entry.id === id);
  return found === -1 ? Math.min(Number(place), entries.length) : found + 1;
}

/** A filter's values with their counts, the commonest first. An entry may have several values, or none. */
export function facetOf<Entry>(
  name: string,
  entries: readonly Entry[],
  valuesOf: (entry: Entry) => readonly { readonly value: string; readonly label: string }[],
): Facet {
  const counted = new Map<string, { value: string; label: string; count: number }>();
  for (const entry of entries) {
    for (const { value, label } of valuesOf(entry)) {
      const known = counted.get(value);
      if (known === undefined) counted.set(value, { value, label, count: 1 });
      else known.count += 1;
    }
  }
  const values = [...counted.values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return { name, values: values.slice(0, 50) };
}

/** A filter that a person may set; null lets everything through. */
export interface Filter<Entry> {
  readonly name: string;
  readonly wanted: string | null;
  valuesOf(entry: Entry): readonly { readonly value: string; readonly label: string }[];
}

/** The entries that all filters let through, and each filter's counts among what the *other* filters let through. */
export function filterEntries<Entry>(
  entries: readonly Entry[],
  filters: readonly Filter<Entry>[],
): { kept: Entry[]; facets: Facet[] } {
  const passes = (entry: Entry, { wanted, valuesOf }: Filter<Entry>) =>
    wanted === null || valuesOf(entry).some(({ value }) => value === wanted);
  const kept = entries.filter((entry) => filters.every((filter) => passes(entry, filter)));
  const facets = filters.map((filter) => {
    const others = filters.filter((other) => other !== filter);
    const left = entries.filter((entry) => others.every((other) => passes(entry, other)));
    return facetOf(filter.name, left, filter.valuesOf);
  });
  return { kept, facets };
}
