/** Searching the statements of a dossier. */
import type { Dossier } from "../../record/dossier.ts";
import type { Store } from "../../store/store.ts";
import { type RecordHit, searchRecord } from "./search-record.ts";

/** Statements that one search looks through; more are not found by it, and it should be narrowed. */
const mostFound = 1_000;

/** The statements that a search finds, the best first, by their ids, with where its words stand. */
export async function findStatements(
  store: Store,
  dossier: Dossier,
  words: string,
): Promise<ReadonlyMap<string, RecordHit["matches"]>> {
  const contents = new Map(dossier.statements.map(({ id, content }) => [id, content]));
  const found = new Map<string, RecordHit["matches"]>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchRecord>> = await searchRecord(store, [dossier], {
      ...{ words, kinds: ["statement"], within: dossier },
      ...{ limit: 200, after },
    });
    for (const { inDossier, text, matches } of page.entries) {
      if (inDossier === null || found.has(inDossier)) continue;
      found.set(inDossier, contents.get(inDossier) === text ? matches : []);
    }
    after = page.next;
  } while (after !== null && found.size < mostFound);
  return found;
}
