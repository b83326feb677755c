/** `parley deadlock`: who waits for whom, and for what, in reports that are named or in a dossier of the record. */
import { Command } from "commander";
import { ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { addAsOfOption, addDossierOption, type RecordFlags, withDossier } from "../dossier/record-flags.ts";
import { addReadingOptions, openReports, type ReadingFlags } from "../reading-options.ts";

interface DeadlockFlags extends ReadingFlags {
  html?: string;
  why?: string;
  dossier?: string;
  asOf?: string;
}

/** The command, ready to be added to a program. */
export function deadlockCommand(context: Context): Command {
  const command = new Command("deadlock")
    .description(
      "Says who waits for whom, in a circle or on somebody who has refused, and what would release it: in the reports that are named, or without any, in a dossier of the record.",
    )
    .summary("say who waits for whom, and what would release it")
    .argument("[reports...]", "files, folders, patterns, addresses, or - for standard input; none: the record")
    .option("--html <file>", "write a page with a picture of it, and the words marked (- for standard output)")
    .option("--why <item>", "say which words and which entries of the lexicon an item rests on; -v shows the ids");
  addAsOfOption(addDossierOption(command));
  addReadingOptions(command).action((words: string[], _options, self: Command) =>
    deadlock(words, self.optsWithGlobals<DeadlockFlags>(), context),
  );
  return withExamples(command, [
    { line: "parley deadlock", does: "in the record, in plain words, with the words it rests on" },
    { line: "parley deadlock --as-of 2025-03-12", does: "as it stood on that day" },
    { line: "parley deadlock report.html", does: "in one report, without a record" },
    { line: "parley deadlock monday.html tuesday.html", does: "in both reports together" },
    { line: "parley deadlock report.html --html waits.html", does: "a page with a picture of who waits for whom" },
    { line: "parley deadlock news/ --json", does: "as JSON" },
  ]);
}

async function deadlock(words: string[], all: DeadlockFlags, context: Context): Promise<void> {
  const { html, why, dossier, asOf, ...flags } = all;
  if (words.length === 0) return deadlockOfRecord(all, context);
  if (dossier !== undefined || asOf !== undefined) {
    throw new ParleyError("bad-option", "--dossier and --as-of are of the record, and reports were named.", {
      hint: "Leave out the reports, or these options.",
    });
  }
  const reports = await openReports(words, flags, context);
  if (reports === null) return;
  if (why !== undefined) {
    const { showWhy } = await import("../show-why.ts");
    return context.end(await showWhy(why, reports, context));
  }
  const { showDeadlock } = await import("../show-deadlock.ts");
  context.end(await showDeadlock({ ...reports, html: html ?? null }, context.terminal));
}

/** Options of reading that mean nothing where the record is asked. */
const ofReports = ["html", "why", "published", "publisher", "url", "codebook", "jobs", "dryRun"] as const;

async function deadlockOfRecord(all: DeadlockFlags, context: Context): Promise<void> {
  const given = ofReports.find((name) => all[name] !== undefined);
  if (given !== undefined) {
    const option = given === "dryRun" ? "dry-run" : given;
    throw new ParleyError("bad-option", `--${option} is for reports, and none was named.`, {
      hint:
        given === "why"
          ? "`parley why ITEM` says what an item of the record rests on."
          : "Name reports, or leave it out to ask the record.",
    });
  }
  const { model: _model, ...flags } = all;
  await withDossier(flags as RecordFlags, context, async (dossier, { settings }) => {
    const { deadlockOf } = await import("../../desk/dossiers/deadlock-of.ts");
    const { deadlockSections } = await import("../dossier/deadlock-lines.ts");
    const { headLines, screen } = await import("../dossier/head-lines.ts");
    const { printShown } = await import("../dossier/print-shown.ts");
    const blocked = deadlockOf(dossier);
    await printShown(
      { json: blocked, text: (look) => screen([headLines(dossier, look), ...deadlockSections(blocked, look)]) },
      { csv: false, settings },
      context,
    );
  });
}
