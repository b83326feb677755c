/** `parley add`: reads articles into the record, each once, and says what they changed. */
import { Command } from "commander";
import { type AddingFlags, addAddingOptions, addingWith, clock, planAdding } from "../adding-options.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";

interface AddFlags extends AddingFlags {
  dryRun?: boolean;
}

/** The command, ready to be added to a program. */
export function addCommand(context: Context): Command {
  const command = new Command("add")
    .description(
      "Reads articles into the record and says what they changed. What is there already is passed over; what is about no negotiation is kept out.",
    )
    .summary("read articles into the record")
    .argument("<reports...>", "files, folders, patterns, addresses, feeds, archives, or - for standard input")
    .option("--published <date>", "the day of publication, YYYY-MM-DD, where the page does not tell or is wrong")
    .option("--url <address>", "the address that a saved page came from");
  addAddingOptions(command)
    .option("--dry-run", "list what would be added, and add nothing")
    .action((words: string[], _options, self: Command) => add(words, self.optsWithGlobals<AddFlags>(), context));
  return withExamples(command, [
    { line: "parley add report.html", does: "one article" },
    { line: "parley add news/", does: "a folder, with the archives in it" },
    { line: "parley add news.ndjson", does: "one article on each line" },
    { line: "parley add crawl.warc.gz", does: "the pages of a web archive" },
    { line: "parley add https://example.org/rss.xml", does: "what a feed lists now" },
    { line: "parley add news/ --all", does: "articles about no negotiation as well" },
    { line: "parley add news/ --dry-run", does: "list what would be added" },
  ]);
}

async function add(words: string[], { dryRun, ...flags }: AddFlags, context: Context): Promise<void> {
  const { terminal } = context;
  const plan = await planAdding(flags, context);
  const { settings } = plan;
  const { findAddable, jobsForAdding } = await import("../../desk/add/find-addable.ts");
  const { sources } = await findAddable(words, plan.told, plan.effects.disk);
  if (dryRun) {
    const { listCandidates } = await import("../list-candidates.ts");
    return listCandidates(sources, plan, context);
  }
  const { addReports } = await import("../../desk/add/add-reports.ts");
  const { openAddingProgress } = await import("../adding-progress.ts");
  const { exitCodeOfSum, newsOf, printFailures, printSum, showOutcomes } = await import("../show-adding.ts");
  const store = await context.store(settings, "made-if-missing");
  try {
    const signal = context.interruption();
    const progress = openAddingProgress(sources, settings, terminal, clock);
    const jobs = jobsForAdding(sources, settings.jobs ?? null, context.processors);
    const effects = progress.watching(plan.effects);
    const adding = addingWith(plan, { store, effects, jobs, signal }, context);
    const sum = await showOutcomes(addReports(sources, adding), settings, progress, terminal);
    printFailures(sum, settings, terminal);
    if (signal.aborted) {
      terminal.err(
        `Interrupted: ${sum.counts.added} articles were added and are kept. The same command goes on from there.\n`,
      );
      return context.end(exitCodes.interrupted);
    }
    await printSum(sum, await newsOf(store, sum.articles), settings, terminal);
    context.end(exitCodeOfSum(sum));
  } finally {
    await store.close();
  }
}
