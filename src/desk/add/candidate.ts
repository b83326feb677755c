/** A candidate: one article that may be added, before it is read. It may be a file, an address, or a place in a bundle. */
import { createHash } from "node:crypto";
import type { Said } from "../../page/bundles/bundle.ts";
import type { OpenedSource } from "../open-source.ts";
import type { Told } from "../page-reader.ts";

/** `name` is what messages call it: a path, an address, `news.ndjson:17`. */
export type Candidate =
  | { readonly kind: "page"; readonly name: string; readonly key: string; readonly page: OpenedSource }
  /** An address that a bundle names; its page is fetched only if it is not known. */
  | { readonly kind: "link"; readonly name: string; readonly key: string; readonly url: string; readonly said: Said }
  | { readonly kind: "broken"; readonly name: string; readonly error: Error }
  | { readonly kind: "passed-over"; readonly name: string; readonly reason: string };

/** The key of a page: the same bytes, of which the same is told, have the same key. 64 hexadecimal digits. */
export function keyOfPage(page: OpenedSource, told: Told): string {
  return hash(page.bytes, [page.said ?? {}, told, told.url ?? page.url]);
}

/** The key of a link: an entry that its feed has changed (another title or time) has another. */
export function keyOfLink(url: string, said: Said, told: Told): string {
  return hash(Buffer.from(url, "utf8"), [
    "link",
    said.headline ?? null,
    said.published ?? null,
    said.updated ?? null,
    told,
  ]);
}

function hash(bytes: Uint8Array, told: readonly unknown[]): string {
  return createHash("sha256").update(bytes).update("\n").update(JSON.stringify(told)).digest("hex");
}
