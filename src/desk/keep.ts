/** What the desk's use cases of the kept record have in common: the store they work on. */
export type { StoreNeed } from "../store/open-store.ts";
export type { AdditionOutcome, Arrival, ArticleEntry, Hit, Page, Store } from "../store/store.ts";
