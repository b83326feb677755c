/** `parley who`: who comes to which talks and who does not, with reasons, and how it changed. */
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

interface WhoFlags extends RecordFlags {
  party?: string;
  talks?: string;
}

/** The command, ready to be added to a program. */
export function whoCommand(context: Context): Command {
  const command = new Command("who")
    .description("Says who comes to which talks and who does not, with the reasons given, and how that changed.")
    .summary("say who comes and who does not, and how that changed")
    .option("--party <name>", "only this actor, and who speaks or acts for it")
    .option("--talks <name>", "only these talks: a name, or words of one");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => who(self.optsWithGlobals<WhoFlags>(), context));
  return withExamples(command, [
    { line: "parley who", does: "everybody, talks by talks" },
    { line: "parley who --party Tarvia", does: "one party and its people" },
    { line: "parley who --as-of 2025-03-12", does: "as it stood on that day" },
    { line: "parley who --csv > who.csv", does: "a row for each status that somebody had" },
  ]);
}

async function who({ party, talks, ...flags }: WhoFlags, context: Context): Promise<void> {
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { actorMeant, isOrSpeaksFor } = await import("../dossier/name-meant.ts");
    const { talksMeant } = await import("../dossier/talks-meant.ts");
    const { whoLines, whoTable } = await import("../dossier/who-lines.ts");
    const { emptyLines, headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const meant = party === undefined ? null : actorMeant(party, dossier);
    const at = talks === undefined ? null : talksMeant(talks, dossier);
    const items = dossier.attendance.filter(
      (one) => (meant === null || isOrSpeaksFor(one.actor, meant, dossier)) && (at === null || one.talks === at.id),
    );
    await printShown(
      {
        json: { dossier: dossier.id, asOf: dossier.asOf, attendance: items, articles: labelsFor(dossier, items) },
        table: () => whoTable(items, dossier),
        text: (look) => {
          const empty = emptyLines(
            "No report says who comes or stays away.",
            "`parley timeline` shows what is known.",
            look,
          );
          return screen([headLines(dossier, look), ...(items.length === 0 ? [empty] : whoLines(items, dossier, look))]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
