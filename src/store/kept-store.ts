/** The store on any backend: what it offers, put together from its parts. */
import { add, addReadings, knownArrivals } from "./additions.ts";
import type { Backend } from "./backend.ts";
import { check } from "./check.ts";
import { addCorrections, corrections } from "./corrections.ts";
import { derived, saveDerived, stampOf } from "./derived.ts";
import { arrivals, articleIds, articles, articlesNotReadBy } from "./lists.ts";
import { rebuild } from "./rebuild.ts";
import { article, reading, reports, reportsOf } from "./records.ts";
import { findHits } from "./search/find-hits.ts";
import type { Store } from "./store.ts";

export function keptStore(backend: Backend): Store {
  const { db } = backend;
  /** Errors of the database leave here as Parley's. */
  const explained = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      throw backend.explain(error);
    }
  };
  return {
    name: backend.name,
    knownArrivals: (keys) => explained(knownArrivals(db, keys)),
    add: (additions) => explained(backend.write((on) => add(on, backend.index, additions))),
    addReadings: (readings) => explained(backend.write((on) => addReadings(on, backend.index, readings))),
    article: (id) => explained(article(db, id)),
    reading: (id) => explained(reading(db, id)),
    articles: (options) => explained(articles(db, options)),
    arrivals: (options) => explained(arrivals(db, options)),
    articlesNotReadBy: (reader) => explained(articlesNotReadBy(db, reader)),
    reports: () => explained(reports(db)),
    reportsOf: (ids) => explained(reportsOf(db, ids)),
    articleIds: () => explained(articleIds(db)),
    addCorrections: (given) => explained(backend.write((on) => addCorrections(on, given))),
    corrections: () => explained(corrections(db)),
    stamp: () => explained(stampOf(db)),
    derived: () => explained(derived(db)),
    async saveDerived(made) {
      // What can only be read derives its dossiers each time; that is slow, and no error.
      if (backend.isWritable) await explained(backend.write((on) => saveDerived(on, made)));
    },
    search: (query, options) => explained(findHits(backend, query, options)),
    rebuild: (reportOf, onProgress) => explained(rebuild(backend, reportOf, onProgress)),
    check: () => explained(check(backend)),
    close: () => explained(backend.close()),
  };
}
