/** `parley read`: the record of one report or many, for people, for programs, or as a page. */
import { Command, InvalidArgumentError } from "commander";
import type { Source } from "../../desk/source.ts";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Settings } from "../settings.ts";

interface ReadFlags extends Settings {
  html?: string;
  published?: string;
  publisher?: string;
  url?: string;
  dryRun?: boolean;
}

/** The command, ready to be added to a program. */
export function readCommand(context: Context): Command {
  const command = new Command("read")
    .description("Reads reports and prints what they say of a negotiation: who comes, who will not, who said what.")
    .summary("print the record of reports")
    .argument("<reports...>", "files, folders, patterns, addresses, or - for standard input")
    .option("--html <file>", "write a page with the words marked in the text (- for standard output)")
    .option("--published <date>", "the day of publication, YYYY-MM-DD, where the page does not tell or is wrong")
    .option("--publisher <name>", "the publisher, where the page does not tell or is wrong")
    .option("--url <address>", "the address that a saved page came from")
    .option("--model <folder>", "folder of the language model")
    .option("--width <columns>", "columns that a brief fills", wholeNumber)
    .option("--dry-run", "list what would be read, and read nothing")
    .action((words: string[], _options, self: Command) => read(words, self.optsWithGlobals<ReadFlags>(), context));
  return withExamples(command, [
    { line: "parley read report.html", does: "a brief for people" },
    { line: "parley read report.html --json", does: "the record as JSON" },
    { line: "parley read a.html b.pdf --html both.html", does: "one page with both reports" },
    { line: 'parley read "news/**/*.txt" --json', does: "one line of JSON for each file" },
    { line: "parley read - --published 2025-03-04 < report.txt", does: "from standard input" },
    { line: "parley read https://example.org/story", does: "fetch a page; robots.txt is obeyed" },
  ]);
}

async function read(words: string[], flags: ReadFlags, context: Context): Promise<void> {
  const { html, published, publisher, url, dryRun, ...kept } = flags;
  const settings = await context.settings(kept);
  checkDate(published);
  const effects = await context.effects(settings);
  const { findSources } = await import("../../desk/find-sources.ts");
  const found = await findSources(words, effects.disk);
  if (url !== undefined && found.areSeveral) {
    throw new ParleyError("bad-option", "--url belongs to one report, and several were named.");
  }
  if (dryRun) return list(found.sources, settings, context);
  const { readReports } = await import("../../desk/read-reports.ts");
  const { showReports } = await import("../show-reports.ts");
  const told = { published: published ?? null, publisher: publisher ?? null, url: url ?? null };
  const outcomes = readReports(found.sources, told, effects);
  context.end(await showReports(outcomes, { ...found, settings, html: html ?? null }, context.terminal));
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  const day = new Date(`${date}T00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${date}T`);
  if (!isDay) throw new ParleyError("bad-option", `“${date}” is not a date.`, { hint: "Write it as 2025-03-04." });
}

async function list(sources: readonly Source[], settings: Settings, context: Context): Promise<void> {
  for (const source of sources) {
    const line = settings.json
      ? JSON.stringify({ kind: source.kind, name: source.name })
      : `${source.kind}\t${source.name}`;
    await context.terminal.out(`${line}\n`);
  }
  if (sources.some((source) => source.kind === "missing")) context.end(exitCodes.someFailed);
}
