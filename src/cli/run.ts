/** One run of the program: from words to an exit code. */
import { CommanderError } from "commander";
import type { Context } from "./context.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { exitCodeOf, printError, printedError } from "./print-error.ts";
import { buildProgram } from "./program.ts";

/** Runs the words; every error is printed here and nowhere else. */
export async function run(words: readonly string[], makeContext: (end: Context["end"]) => Context): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const context = makeContext((ended) => {
    code = ended;
  });
  const program = buildProgram(context);
  try {
    if (words[0] === "complete" && words[1] === "--") {
      const { completeWords } = await import("./complete.ts");
      await context.terminal.out(completeWords(program, words.slice(2)));
      return exitCodes.done;
    }
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return code;
  } catch (error) {
    const isHelpOrVersion = error instanceof CommanderError && error.exitCode === 0;
    if (isHelpOrVersion) return exitCodes.done;
    const isJson = words.includes("--json");
    printError(printedError(error), isJson, context.terminal);
    const isVerbose = words.includes("-v") || words.includes("--verbose");
    if (isVerbose && error instanceof Error) context.terminal.err(`${error.stack}\n`);
    return exitCodeOf(error);
  }
}
