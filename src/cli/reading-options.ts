/** What the commands that read reports have in common: how reports are named, what is told of them, who reads them. */
import { type Command, InvalidArgumentError } from "commander";
import type { NamedCodebook } from "../desk/page-reader.ts";
import type { Outcome } from "../desk/read-reports.ts";
import type { FoundSources } from "../desk/source.ts";
import { ParleyError } from "../record/error.ts";
import type { Context } from "./context.ts";
import type { Settings } from "./settings.ts";

export interface ReadingFlags extends Settings {
  published?: string;
  publisher?: string;
  url?: string;
  codebook?: string;
  dryRun?: boolean;
}

/** Adds the options to a command, after its own. */
export function addReadingOptions(command: Command): Command {
  return command
    .option("--published <date>", "the day of publication, YYYY-MM-DD, where the page does not tell or is wrong")
    .option("--publisher <name>", "the publisher, where the page does not tell or is wrong")
    .option("--url <address>", "the address that a saved page came from")
    .option("--codebook <file>", "your own names for issues, and entries for the lexicon")
    .option("--jobs <number>", "how many processes read at once", wholeNumber)
    .option("--model <folder>", "folder of the language model")
    .option("--width <columns>", "columns that a brief fills", wholeNumber)
    .option("--dry-run", "list what would be read, and read nothing");
}

/** The reports that were named, and what comes of each. */
export interface Reports extends FoundSources {
  readonly settings: Settings;
  readonly own: NamedCodebook | null;
  readonly outcomes: AsyncIterable<Outcome>;
}

/** Finds and reads what the words name; null where it was only to be listed, which is then done. */
export async function openReports(words: string[], flags: ReadingFlags, context: Context): Promise<Reports | null> {
  const { published, publisher, url, codebook, dryRun, ...kept } = flags;
  const settings = await context.settings(kept);
  checkDate(published);
  const effects = await context.effects(settings);
  const { findSources } = await import("../desk/find-sources.ts");
  const found = await findSources(words, effects.disk);
  if (url !== undefined && found.areSeveral) {
    throw new ParleyError("bad-option", "--url belongs to one report, and several were named.");
  }
  const own = codebook === undefined ? null : await namedCodebook(codebook, effects);
  if (dryRun) {
    const { listSources } = await import("./list-sources.ts");
    await listSources(found.sources, settings, context);
    return null;
  }
  const { jobsFor, readReports } = await import("../desk/read-reports.ts");
  const told = { published: published ?? null, publisher: publisher ?? null, url: url ?? null };
  const jobs = jobsFor(found.sources.length, settings.jobs ?? null, context.processors);
  const open = () => context.openReader(settings, own, jobs);
  return { ...found, settings, own, outcomes: readReports(found.sources, told, effects, { open, jobs }) };
}

/** The codebook in a file; throws what is wrong with it. */
export async function namedCodebook(
  path: string,
  effects: Pick<Awaited<ReturnType<Context["effects"]>>, "disk">,
): Promise<NamedCodebook> {
  const { loadCodebook } = await import("../desk/codebook/codebook.ts");
  return { name: path, codebook: await loadCodebook(path, effects.disk) };
}

/** A number of processes or columns. */
export function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

/** Throws `bad-option` unless it is a day or absent. */
export function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  const day = new Date(`${date}T00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${date}T`);
  if (!isDay) throw new ParleyError("bad-option", `“${date}” is not a date.`, { hint: "Write it as 2025-03-04." });
}
