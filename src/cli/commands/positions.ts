/** `parley positions`: what each party wants on each issue, and where it is silent. */
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

interface PositionsFlags extends RecordFlags {
  issue?: string;
  party?: string;
}

/** The command, ready to be added to a program. */
export function positionsCommand(context: Context): Command {
  const command = new Command("positions")
    .description("Shows what each party wants or will not have, issue by issue, and where it is silent.")
    .summary("show who wants what, issue by issue")
    .option("--issue <name>", "only this issue")
    .option("--party <name>", "only this party");
  for (const add of [addDossierOption, addAsOfOption, addCsvOption, addWidthOption]) add(command);
  command.action((_options, self: Command) => positions(self.optsWithGlobals<PositionsFlags>(), context));
  return withExamples(command, [
    { line: "parley positions", does: "issues down, parties across" },
    { line: 'parley positions --issue "water release"', does: "one issue" },
    { line: "parley positions --party Tarvia", does: "one party on every issue" },
    { line: "parley positions --as-of 2025-03-12", does: "as it stood on that day" },
  ]);
}

async function positions({ issue, party, ...flags }: PositionsFlags, context: Context): Promise<void> {
  await withDossier(flags, context, async (dossier, { settings }) => {
    const { daysOfPositions, matrixOf } = await import("../../desk/views/matrix.ts");
    const { labelsFor } = await import("../../desk/views/article-labels.ts");
    const { issuesMeant } = await import("../dossier/name-meant.ts");
    const { partyOf } = await import("../dossier/party-of.ts");
    const { matrixLines, matrixTable } = await import("../dossier/matrix-lines.ts");
    const { emptyLines, headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const all = matrixOf(dossier, daysOfPositions(dossier));
    const meant = issue === undefined ? dossier.issues : issuesMeant(issue, dossier);
    const wanted = new Set(meant.map(({ id }) => id));
    const oneParty = party === undefined ? null : partyOf(party, dossier).id;
    const cells = all.cells.filter((cell) => wanted.has(cell.issue) && (oneParty === null || cell.party === oneParty));
    const conflicts = all.conflicts.filter(({ id }) =>
      cells.some((cell) => cell.positions.some((position) => position.conflicts.includes(id))),
    );
    const matrix = {
      ...all,
      cells,
      conflicts,
      issues: all.issues.filter(({ id }) => wanted.has(id)),
      parties: all.parties.filter(({ id }) => oneParty === null || id === oneParty),
      agreement: all.agreement.filter((one) => wanted.has(one.issue)),
      articles: labelsFor(dossier, [cells, conflicts]),
    };
    await printShown(
      {
        json: { dossier: dossier.id, ...matrix },
        table: () => matrixTable(matrix, dossier),
        text: (look) => {
          const empty = emptyLines(
            "No report says what anybody wants.",
            "`parley statements` lists what was said.",
            look,
          );
          return screen([
            headLines(dossier, look),
            matrix.issues.length === 0 ? empty : matrixLines(matrix, dossier, look),
          ]);
        },
      },
      { csv: flags.csv, settings },
      context,
    );
  });
}
