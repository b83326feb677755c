/** One run of the program: from words to an exit code. */
import { type Command, CommanderError } from "commander";
import { ParleyError } from "../record/error.ts";
import type { Context } from "./context.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { nearestWord } from "./nearest-word.ts";
import { exitCodeOf, printError, printedError } from "./print-error.ts";
import { buildProgram } from "./program.ts";

/** Runs the words; every error is printed here and nowhere else. */
export async function run(words: readonly string[], makeContext: (end: Context["end"]) => Context): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  let isJson = words.includes("--json");
  const made = makeContext((ended) => {
    code = ended;
  });
  const context: Context = {
    ...made,
    settings: async (flags) => {
      const settings = await made.settings(flags);
      isJson = settings.json === true;
      return settings;
    },
  };
  try {
    await runProgram(words, context);
    return code;
  } catch (error) {
    const isHelpOrVersion = error instanceof CommanderError && error.exitCode === 0;
    if (isHelpOrVersion) return exitCodes.done;
    printError(printedError(error), isJson, context.terminal);
    const isVerbose = words.includes("-v") || words.includes("--verbose");
    if (isVerbose && error instanceof Error) context.terminal.err(`${error.stack}\n`);
    return exitCodeOf(error);
  }
}

async function runProgram(words: readonly string[], context: Context): Promise<void> {
  const program = buildProgram(context);
  const isAskedToComplete = words[0] === "complete" && words[1] === "--";
  if (isAskedToComplete) {
    const { completeWords } = await import("./complete.ts");
    return context.terminal.out(completeWords(program, words.slice(2)));
  }
  const helpFor = words[0] === "help" ? words.find((word, index) => index > 0 && !word.startsWith("-")) : undefined;
  if (helpFor !== undefined) checkCommand(helpFor, program);
  const isHelpInGeneral = words.length === 0 || helpFor === "help";
  await program.parseAsync(isHelpInGeneral ? ["--help"] : words, { from: "user" });
}

/** Throws `bad-option` for a command that is none, which the library would answer with silence. */
function checkCommand(name: string, program: Command): void {
  const names = program.commands.map((command) => command.name());
  if (name === "help" || names.includes(name)) return;
  const near = nearestWord(name, names);
  throw new ParleyError("bad-option", `There is no command “${name}”.`, {
    hint: near === null ? "Run it with --help." : `Did you mean ${near}?`,
  });
}
