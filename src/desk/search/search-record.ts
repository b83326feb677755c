/** Searching the kept record in a person's words: names stand for every name their actor goes by, and what people rejected is not found. */
import type { Correction, ItemTarget } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { parseQuery } from "../../store/search/parse-query.ts";
import type { HitKind } from "../../store/store.ts";
import type { Hit, Page, Store } from "../keep.ts";
import { undoneAmong } from "../views/agreement.ts";
import { allItems } from "../views/all-items.ts";
import { widenNames } from "./widen-names.ts";

/** A find, and the dossier and the dossier's item that it belongs to. */
export interface RecordHit extends Hit {
  readonly dossier: { readonly id: string; readonly name: string } | null;
  /** Id of the dossier's item; null for an article, and for what stands in no dossier. */
  readonly inDossier: string | null;
}

export interface SearchWanted {
  /** As a person types it: `boats AND speaker:Voss`. */
  readonly words: string;
  /** Kinds of hits; empty: all. */
  readonly kinds: readonly HitKind[];
  /** Only this dossier's articles; null: all articles, those of no dossier too. */
  readonly within: Dossier | null;
  readonly limit: number;
  readonly after: string | null;
}

/** Finds, the best first. Throws `bad-query` with the place where the words are not a query. */
export async function searchRecord(
  store: Store,
  dossiers: readonly Dossier[],
  { words, kinds, within, limit, after }: SearchWanted,
): Promise<Page<RecordHit>> {
  const known = within === null ? dossiers : [within];
  const query = parseQuery(words);
  const found = await store.search(
    {
      words: query.words === null ? null : widenNames(query.words, known),
      kinds: kinds.length > 0 ? kinds : query.kinds,
      articles: within === null ? null : within.articles.map(({ id }) => id),
    },
    { limit, after },
  );
  const places = placesOf(dossiers);
  const rejected = rejectedIn(await store.corrections());
  const entries = found.entries.flatMap((hit): RecordHit[] => {
    const place = hit.item === null ? undefined : places.items.get(`${hit.article}/${hit.item}`);
    const dossier = places.articles.get(hit.article) ?? null;
    const isGone = hit.item !== null && place === undefined && rejected.has(`${hit.article}/${hit.kind}`);
    return isGone ? [] : [{ ...hit, dossier, inDossier: place ?? null }];
  });
  return { ...found, entries };
}

interface Places {
  /** The dossier of each article. */
  readonly articles: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  /** The dossier's item that each item of a reading became. */
  readonly items: ReadonlyMap<string, string>;
}

function placesOf(dossiers: readonly Dossier[]): Places {
  const articles = new Map<string, { id: string; name: string }>();
  const items = new Map<string, string>();
  for (const dossier of dossiers) {
    for (const { id } of dossier.articles) articles.set(id, { id: dossier.id, name: dossier.name });
    for (const { item } of allItems(dossier))
      for (const one of item.evidence) if (one.item !== null) items.set(`${one.article}/${one.item}`, item.id);
  }
  return { articles, items };
}

/** Articles and kinds of which something was rejected; what is of these and in no dossier any more was rejected. */
function rejectedIn(corrections: readonly Correction[]): Set<string> {
  const undone = undoneAmong(corrections);
  const targets: ItemTarget[] = corrections.flatMap(({ id, decision }) =>
    decision.do === "reject" && !undone.has(id) ? [decision.target, ...(decision.also ?? [])] : [],
  );
  return new Set(targets.map(({ article, kind }) => `${article}/${kind}`));
}
