/** From sources to candidates, as they are needed: files one by one, bundles article by article, pages and feeds as they are fetched. */
import type { Bundled } from "../../page/bundles/bundle.ts";
import { mostOfWhole } from "../../page/bundles/bundle.ts";
import { bundleEndings } from "../../page/bundles/find-bundle.ts";
import { openBundle, wholeOf } from "../../page/bundles/open-bundle.ts";
import { ParleyError } from "../../record/error.ts";
import type { Effects } from "../effects.ts";
import { hasArticleEnding } from "../find-sources.ts";
import type { Told } from "../page-reader.ts";
import type { Source } from "../source.ts";
import { type Candidate, keyOfLink, keyOfPage } from "./candidate.ts";

/** What finding candidates needs of the world. */
export type FindingEffects = Pick<Effects, "disk" | "openFile" | "openStdin" | "fetchFeed">;

/** The candidates of all sources, in order. A source that cannot be opened is one broken candidate; the rest follow. */
export async function* findCandidates(
  sources: readonly Source[],
  told: Told,
  effects: FindingEffects,
): AsyncGenerator<Candidate, void, void> {
  for (const source of sources) {
    try {
      yield* candidatesOf(source, told, effects);
    } catch (cause) {
      yield { kind: "broken", name: source.name, error: asError(cause) };
    }
  }
}

function candidatesOf(source: Source, told: Told, effects: FindingEffects): AsyncIterable<Candidate> {
  switch (source.kind) {
    case "missing":
      throw source.error;
    case "url":
      return fetched(source.name, told, effects);
    case "stdin":
      return opened(effects.openStdin(), { name: "-", file: null, contentType: null, url: null }, told);
    case "file": {
      const { name } = source;
      if (hasArticleEnding(name)) return wholeFile(name, told, effects);
      return opened(effects.openFile(name), { name, file: name, contentType: null, url: null }, told);
    }
  }
}

/** An ordinary article file. */
async function* wholeFile(name: string, told: Told, { disk }: FindingEffects): AsyncGenerator<Candidate, void, void> {
  const page = { bytes: await disk.read(name), name, contentType: null, url: null };
  yield { kind: "page", name, key: keyOfPage(page, told), page };
}

async function* fetched(
  name: string,
  told: Told,
  { fetchFeed }: FindingEffects,
): AsyncGenerator<Candidate, void, void> {
  const answer = await fetchFeed(name, null);
  if (answer === null) return;
  const { bytes, contentType, url } = answer;
  yield* opened(onePiece(bytes), { name, file: null, contentType, url }, told);
}

/** What is known of a stream. `file` is its name on the disk, for its ending. */
interface Known {
  readonly name: string;
  readonly file: string | null;
  readonly contentType: string | null;
  readonly url: string | null;
}

/** A stream that may be a bundle or a page. */
async function* opened(
  chunks: AsyncIterable<Uint8Array>,
  { name, file, contentType, url }: Known,
  told: Told,
): AsyncGenerator<Candidate, void, void> {
  const found = await openBundle(chunks, { name: file, contentType, url });
  if (found.kind === "page") {
    const isNamedBundle = file !== null && bundleEndings.some((ending) => file.toLowerCase().endsWith(ending));
    if (isNamedBundle) throw noBundle(file);
    const page = { bytes: await wholeOf(found.bytes, mostOfWhole), name: file, contentType, url };
    yield { kind: "page", name, key: keyOfPage(page, told), page };
    return;
  }
  if (told.url !== null) {
    throw new ParleyError("bad-option", `--url belongs to one report, and ${name} holds several.`);
  }
  for await (const bundled of found.articles) yield candidateOf(bundled, name, told);
}

/** The candidate that something in a bundle is. */
export function candidateOf(bundled: Bundled, bundle: string, told: Told): Candidate {
  const name = `${bundle}:${bundled.place}`;
  if (bundled.kind === "broken") return { kind: "broken", name, error: bundled.error };
  if (bundled.kind === "passed-over") return { kind: "passed-over", name, reason: bundled.reason };
  const { url, said } = bundled;
  if (bundled.kind === "link")
    return { kind: "link", name: bundled.url, key: keyOfLink(bundled.url, said, told), url: bundled.url, said };
  const page = { bytes: bundled.bytes, name: null, contentType: bundled.contentType, url, said };
  return { kind: "page", name, key: keyOfPage(page, told), page };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}

function noBundle(name: string): ParleyError {
  return new ParleyError("format-unknown", `${name} holds no articles that Parley can find.`, {
    hint: "Parley reads NDJSON or JSON of {title, text | html, url, publisher, published}, RSS, Atom, JSON Feed and WARC.",
  });
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
