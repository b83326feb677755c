/** `parley articles`: what the record rests on, with versions and copies; and what came in without becoming part of it. */
import { Command } from "commander";
import type { Arrival } from "../../desk/keep.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addAsOfOption,
  addCsvOption,
  addDossierOption,
  addWidthOption,
  type OpenRecord,
  type RecordFlags,
  withDossier,
  withRecord,
} from "../dossier/record-flags.ts";

interface ArticlesFlags extends RecordFlags {
  arrivals?: boolean;
}

/** The command, ready to be added to a program. */
export function articlesCommand(context: Context): Command {
  const command = new Command("articles")
    .description(
      "Lists the articles of a dossier, with corrected versions and copies in other outlets; or what was given to `parley add` and kept out, or failed, and why.",
    )
    .summary("list the articles, and what was kept out")
    .option("--arrivals", "what was kept out or failed, with the reasons; with -v, everything that came in");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => articles(self.optsWithGlobals<ArticlesFlags>(), context));
  return withExamples(command, [
    { line: "parley articles", does: "day, outlet, headline, versions and copies" },
    { line: "parley articles --arrivals", does: "what was kept out or failed, and why" },
    { line: "parley articles -v", does: "with ids and addresses" },
    { line: "parley articles --csv > articles.csv", does: "as a table" },
  ]);
}

async function articles({ arrivals, ...flags }: ArticlesFlags, context: Context): Promise<void> {
  if (arrivals) return withRecord(flags, context, (record) => showArrivals(record, flags, context));
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { articleLines, articleTable } = await import("../dossier/article-lines.ts");
    const { headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    await printShown(
      {
        json: { dossier: dossier.id, asOf: dossier.asOf, articles: dossier.articles },
        table: () => articleTable(dossier.articles, dossier),
        text: (look) => screen([headLines(dossier, look), articleLines(dossier.articles, dossier, look)]),
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}

/** Arrivals asked of the store at a time. */
const pageSize = 500;

async function showArrivals({ store, settings }: OpenRecord, flags: RecordFlags, context: Context): Promise<void> {
  const { arrivalLines, arrivalTable } = await import("../dossier/article-lines.ts");
  const { emptyLines, screen } = await import("../dossier/head-lines.ts");
  const { printShown } = await import("../dossier/print-shown.ts");
  const all: Arrival[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.arrivals>> = await store.arrivals({ limit: pageSize, after });
    all.push(...page.entries);
    after = page.next;
  } while (after !== null);
  const shown = settings.verbose ? all : all.filter(({ outcome }) => outcome !== "read");
  await printShown(
    {
      json: { total: all.length, arrivals: shown },
      table: () => arrivalTable(shown),
      text: (look) => {
        const empty = emptyLines(
          "Nothing was kept out, and nothing failed.",
          "`parley articles` lists what was read.",
          look,
        );
        return screen(shown.length === 0 ? [empty] : arrivalLines(shown, look));
      },
    },
    { csv: flags.csv, settings },
    context,
  );
}
