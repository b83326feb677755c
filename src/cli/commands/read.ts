/** `parley read`: the record of one report or many, for people, for programs, or as a page. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { addReadingOptions, openReports, type ReadingFlags } from "../reading-options.ts";

interface ReadFlags extends ReadingFlags {
  html?: string;
  why?: string;
}

/** The command, ready to be added to a program. */
export function readCommand(context: Context): Command {
  const command = new Command("read")
    .description("Reads reports and prints what they say of a negotiation: who comes, who will not, who said what.")
    .summary("print the record of reports")
    .argument("<reports...>", "files, folders, patterns, addresses, or - for standard input")
    .option("--html <file>", "write a page with the words marked in the text (- for standard output)")
    .option("--why <item>", "say which words and which entries of the lexicon an item rests on; -v shows the ids");
  addReadingOptions(command).action((words: string[], _options, self: Command) =>
    read(words, self.optsWithGlobals<ReadFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley read report.html", does: "a brief for people" },
    { line: "parley read report.html --json", does: "the record as JSON" },
    { line: "parley read a.html b.pdf --html both.html", does: "one page with both reports" },
    { line: 'parley read "news/**/*.txt" --json', does: "one line of JSON for each file" },
    { line: "parley read - --published 2025-03-04 < report.txt", does: "from standard input" },
    { line: "parley read https://example.org/story", does: "fetch a page; robots.txt is obeyed" },
    { line: "parley read report.html --why talks", does: "why its talks are in the record" },
  ]);
}

async function read(words: string[], { html, why, ...flags }: ReadFlags, context: Context): Promise<void> {
  const reports = await openReports(words, flags, context);
  if (reports === null) return;
  if (why !== undefined) {
    const { showWhy } = await import("../show-why.ts");
    return context.end(await showWhy(why, reports, context));
  }
  const { showReports } = await import("../show-reports.ts");
  context.end(await showReports(reports.outcomes, { ...reports, html: html ?? null }, context.terminal));
}
