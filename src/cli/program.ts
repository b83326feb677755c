/** The command line as a whole: its commands, and the options that hold everywhere. */
import { Command } from "commander";
import { withExamples } from "./command-help.ts";
import { accountCommand } from "./commands/account.ts";
import { addCommand } from "./commands/add.ts";
import { articlesCommand } from "./commands/articles.ts";
import { changesCommand } from "./commands/changes.ts";
import { completionCommand } from "./commands/completion.ts";
import { conditionsCommand } from "./commands/conditions.ts";
import { correctCommand } from "./commands/correct.ts";
import { correctionsCommand } from "./commands/corrections.ts";
import { deadlockCommand } from "./commands/deadlock.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { dossierCommand } from "./commands/dossier.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { mcpCommand } from "./commands/mcp.ts";
import { positionsCommand } from "./commands/positions.ts";
import { readCommand } from "./commands/read.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { schemaCommand } from "./commands/schema.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { statementsCommand } from "./commands/statements.ts";
import { timelineCommand } from "./commands/timeline.ts";
import { watchCommand } from "./commands/watch.ts";
import { whoCommand } from "./commands/who.ts";
import { whyCommand } from "./commands/why.ts";
import type { Context } from "./context.ts";

const commands = [
  readCommand,
  deadlockCommand,
  addCommand,
  watchCommand,
  rebuildCommand,
  dossierCommand,
  whoCommand,
  timelineCommand,
  positionsCommand,
  conditionsCommand,
  statementsCommand,
  searchCommand,
  changesCommand,
  whyCommand,
  articlesCommand,
  exportCommand,
  correctCommand,
  correctionsCommand,
  serveCommand,
  accountCommand,
  mcpCommand,
  doctorCommand,
  schemaCommand,
  explainCommand,
  completionCommand,
];

/** The program, its commands reporting to `context`. */
export function buildProgram(context: Context): Command {
  const program = withExamples(new Command("parley"), [
    { line: "parley read report.html", does: "print the record of a report for people" },
    { line: "parley read news/ --json", does: "one line of JSON for each report in a folder" },
    { line: "parley read report.html --html record.html", does: "a page with the words marked in the text" },
    { line: "parley deadlock report.html", does: "who waits for whom, and what would release it" },
    { line: "parley dossier", does: "the state of the talks, from all articles added" },
    { line: "parley changes --since 2025-03-12", does: "what is new, repeats or contradicts since a day" },
    { line: "parley doctor", does: "check that everything Parley needs is there" },
  ])
    .description("Reads news reports about a negotiation and keeps its record, every item tied to the exact words.")
    .version(context.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--store <place>", "where the record is kept: a file, or postgres://…")
    .option("--json", "print JSON; errors too, as {code, message, hint}")
    .option("-q, --quiet", "print no remarks and no progress")
    .option("-v, --verbose", "print more about what is done")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.out(text),
      // Errors are printed once, by whoever runs the program.
      writeErr: () => {},
      outputError: () => {},
    })
    .helpCommand("help [command]", "print the help of a command");
  for (const make of commands) {
    program.addCommand(inheriting(program, make(context)));
  }
  return program;
}

function inheriting(program: Command, command: Command): Command {
  return command.copyInheritedSettings(program).helpOption("-h, --help", "print this help");
}
