/** From the words of a command line to what may be added: articles, and bundles of them. */
import { bundleEndings } from "../../page/bundles/find-bundle.ts";
import { ParleyError } from "../../record/error.ts";
import type { Disk } from "../effects.ts";
import { findSources, hasArticleEnding } from "../find-sources.ts";
import type { Told } from "../page-reader.ts";
import { jobsFor } from "../read-reports.ts";
import type { FoundSources, Source } from "../source.ts";

/** Every article and bundle that the words name; throws `bad-option` where one address is told of several. */
export async function findAddable(words: readonly string[], told: Told, disk: Disk): Promise<FoundSources> {
  const found = await findSources(words, disk, bundleEndings);
  if (told.url !== null && found.areSeveral) {
    throw new ParleyError("bad-option", "--url belongs to one report, and several were named.");
  }
  return found;
}

/** How many readers to have at work: where a bundle is among the sources, there may be any number of articles. */
export function jobsForAdding(sources: readonly Source[], asked: number | null, processors: number): number {
  const isBundle = (source: Source) =>
    source.kind !== "missing" && !(source.kind === "file" && hasArticleEnding(source.name));
  if (sources.some(isBundle)) return asked ?? processors;
  return jobsFor(sources.length, asked, processors);
}
