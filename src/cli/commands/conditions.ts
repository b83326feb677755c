/** `parley conditions`: what depends on what, and who says so. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import {
  addAsOfOption,
  addCsvOption,
  addDossierOption,
  addWidthOption,
  type RecordFlags,
  withDossier,
} from "../dossier/record-flags.ts";

interface ConditionsFlags extends RecordFlags {
  party?: string;
}

/** The command, ready to be added to a program. */
export function conditionsCommand(context: Context): Command {
  const command = new Command("conditions")
    .description("Lists what is said to depend on what, and who says so. `parley deadlock` says what follows from it.")
    .summary("list what depends on what")
    .option("--party <name>", "only what this actor states or would have to do, or who speaks for it");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => conditions(self.optsWithGlobals<ConditionsFlags>(), context));
  return withExamples(command, [
    { line: "parley conditions", does: "all of them" },
    { line: "parley conditions --party Belmara", does: "what Belmara states, or would have to do" },
    { line: "parley conditions --json", does: "as JSON, with evidence" },
  ]);
}

async function conditions({ party, ...flags }: ConditionsFlags, context: Context): Promise<void> {
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const { actorMeant, isOrSpeaksFor } = await import("../dossier/name-meant.ts");
    const { conditionLines, conditionTable } = await import("../dossier/condition-lines.ts");
    const { emptyLines, headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const meant = party === undefined ? null : actorMeant(party, dossier);
    const items = dossier.conditions.filter(({ statedBy, outcomeActor, requiresActor }) => {
      const actors = [...(statedBy === null ? [] : [statedBy]), ...outcomeActor, ...requiresActor];
      return meant === null || actors.some((actor) => isOrSpeaksFor(actor, meant, dossier));
    });
    await printShown(
      {
        json: { dossier: dossier.id, asOf: dossier.asOf, conditions: items, articles: labelsFor(dossier, items) },
        table: () => conditionTable(items, dossier),
        text: (look) => {
          const empty = emptyLines(
            "No report says that something depends on something else.",
            "`parley positions` shows what the parties want.",
            look,
          );
          return screen([headLines(dossier, look), items.length === 0 ? empty : conditionLines(items, dossier, look)]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
