/** What an item may be the same as: all others of its kind, the likeliest first, for somebody who merges. */
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import type { Alike } from "../../record/views/review-views.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { allItems } from "./all-items.ts";
import { labelsFor } from "./article-labels.ts";
import { withFewEvidence } from "./few-evidence.ts";
import { type PageWanted, pageOf } from "./page-of.ts";

/** A page of the other items of its kind; `words` (null: any) must all stand in an item's sentence or in what it rests on. */
export function alikeOf(dossier: Dossier, found: AnyItem, words: string | null, page: PageWanted): Alike {
  const sentence = tellItem(found, dossier);
  const own = wordsOf(sentence);
  const wanted = [...wordsOf(words ?? "")];
  const entries = allItems(dossier)
    .filter((one) => one.kind === found.kind && one.item.id !== found.item.id)
    .map((one) => ({ one, id: one.item.id, sentence: tellItem(one, dossier), evidence: one.item.evidence }))
    .filter(({ sentence: other, evidence }) => {
      if (wanted.length === 0) return true;
      const text =
        `${other} ${evidence.flatMap(({ spans }) => spans.map((span) => span.text)).join(" ")}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .map((entry) => ({ ...entry, likeness: shareOf(own, wordsOf(entry.sentence)) + kinship(found, entry.one) }))
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .map(({ id, sentence: other, evidence }) => ({ id, sentence: other, evidence }));
  const shown = withFewEvidence(pageOf(entries, page), 1);
  return { ...shown, facets: [], articles: labelsFor(dossier, shown.entries) };
}

/** The same actor, talks or issue make two items likelier to be one, in this order of weight. */
function kinship(a: AnyItem, b: AnyItem): number {
  if (a.kind === "attendance" && b.kind === "attendance")
    return same(a.item.actor.id, b.item.actor.id) + same(a.item.talks, b.item.talks) / 2;
  if (a.kind === "position" && b.kind === "position")
    return same(a.item.party.id, b.item.party.id) + same(a.item.issue, b.item.issue) / 2;
  if (a.kind === "statement" && b.kind === "statement") return same(a.item.speaker.id, b.item.speaker.id);
  if (a.kind === "condition" && b.kind === "condition")
    return same(a.item.statedBy?.id ?? null, b.item.statedBy?.id ?? null) / 2;
  if (a.kind === "talks" && b.kind === "talks")
    return same(a.item.place, b.item.place) / 2 + same(a.item.date, b.item.date) / 2;
  return 0;
}

function same(a: string | null, b: string | null): number {
  return a !== null && a === b ? 1 : 0;
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of the words that both have, among all (Jaccard). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
