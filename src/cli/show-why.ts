/** What `--why` prints: why an item stands in the record. */
import { type Item, idsMeant, itemsOf, whyItem } from "../desk/why.ts";
import { ParleyError } from "../record/error.ts";
import type { Reading } from "../record/reading.ts";
import { whyText } from "./brief/why-lines.ts";
import type { Context } from "./context.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { lookOf } from "./look-of.ts";
import { nearestWord } from "./nearest-word.ts";
import { printFailure } from "./print-error.ts";
import type { Reports } from "./reading-options.ts";

interface Found {
  /** Number of the report among those that were read, from 1. */
  readonly report: number;
  readonly reading: Reading;
  readonly item: Item;
}

/** Prints the trace of the item that has the id, or whose id alone begins so; throws `item-unknown`. */
export async function showWhy(wanted: string, reports: Reports, context: Context): Promise<ExitCode> {
  const { settings, own } = reports;
  const all: Found[] = [];
  let read = 0;
  let failed = 0;
  for await (const outcome of reports.outcomes) {
    if ("reading" in outcome) {
      read += 1;
      const report = read;
      all.push(...itemsOf(outcome.reading).map((item) => ({ report, reading: outcome.reading, item })));
      continue;
    }
    failed += 1;
    printFailure(outcome, reports, context.terminal);
  }
  if (failed === reports.sources.length) return exitCodes.failure;
  // A deadlock of several reports shows an id with the report's number before it: `2:condition-10-40`.
  const [, number, ofReport] = /^(\d+):(.+)$/.exec(wanted) ?? [];
  const found = number === undefined ? all : all.filter(({ report }) => report === Number(number));
  const id = onlyId(ofReport ?? wanted, [...new Set(found.map(({ item }) => item.id))]);
  const { loadLexicon } = await import("../desk/load-lexicon.ts");
  const { extendLexicon } = await import("../desk/codebook/extend-lexicon.ts");
  const { lexiconFolder, disk } = await context.effects(settings);
  const loaded = await loadLexicon(lexiconFolder, disk);
  const lexicon = own === null ? loaded : extendLexicon(loaded, own.codebook, own.name);
  for (const { reading, item } of found.filter((one) => one.item.id === id)) {
    const why = whyItem(item, reading, lexicon);
    const { id: article, headline } = reading.article;
    if (settings.json) await context.terminal.out(`${JSON.stringify({ article, headline, ...why })}\n`);
    else
      await context.terminal.out(
        whyText(why, headline ?? "a report without a headline", lookOf(settings, context.terminal)),
      );
  }
  return failed === 0 ? exitCodes.done : exitCodes.someFailed;
}

/** Most ids that a hint names. */
const mostNamed = 5;

function onlyId(wanted: string, ids: readonly string[]): string {
  const meant = idsMeant(wanted, ids);
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  if (only !== undefined) {
    const more = meant.length > mostNamed ? ", …" : "";
    throw new ParleyError("item-unknown", `“${wanted}” begins the ids of ${meant.length} items.`, {
      hint: `Write more of one: ${meant.slice(0, mostNamed).join(", ")}${more}.`,
    });
  }
  const near = nearIds(wanted, ids);
  throw new ParleyError("item-unknown", `There is no item “${wanted}” in what was read.`, {
    hint:
      near.length === 0
        ? "A brief shows the ids with -v, and `--json` holds them."
        : `Near it are ${near.join(", ")}. A brief shows the ids with -v.`,
  });
}

/** The nearest id, and those of the same kind. */
function nearIds(wanted: string, ids: readonly string[]): string[] {
  const kind = wanted.split("-")[0] ?? "";
  const nearest = nearestWord(wanted, ids);
  const kindMeant = nearestWord(kind, [...new Set(ids.map((id) => id.split("-")[0] ?? ""))]);
  const ofKind = ids.filter((id) => id.split("-")[0] === kindMeant);
  return [...new Set([...(nearest === null ? [] : [nearest]), ...ofKind])].slice(0, mostNamed);
}
