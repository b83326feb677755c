/** The command line as a whole: its commands, and the options that hold everywhere. */
import { Command } from "commander";
import { withExamples } from "./command-help.ts";
import { completionCommand } from "./commands/completion.ts";
import { deadlockCommand } from "./commands/deadlock.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { explainCommand } from "./commands/explain.ts";
import { readCommand } from "./commands/read.ts";
import { schemaCommand } from "./commands/schema.ts";
import type { Context } from "./context.ts";

const commands = [readCommand, deadlockCommand, doctorCommand, schemaCommand, explainCommand, completionCommand];

/** The program, its commands reporting to `context`. */
export function buildProgram(context: Context): Command {
  const program = withExamples(new Command("parley"), [
    { line: "parley read report.html", does: "print the record of a report for people" },
    { line: "parley read news/ --json", does: "one line of JSON for each report in a folder" },
    { line: "parley read report.html --html record.html", does: "a page with the words marked in the text" },
    { line: "parley deadlock report.html", does: "who waits for whom, and what would release it" },
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
