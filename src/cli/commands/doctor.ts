/** `parley doctor`: is everything there that Parley needs, and if not, what to do. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Settings } from "../settings.ts";

/** The command, ready to be added to a program. */
export function doctorCommand(context: Context): Command {
  const command = new Command("doctor")
    .description(
      "Checks Node.js, the language model, the lexicon, the store and the settings, and says how to mend what is wrong.",
    )
    .summary("check that everything Parley needs is there")
    .option("--model <folder>", "folder of the language model")
    .action((_options, self: Command) => examineAll(self.optsWithGlobals<Settings>(), context));
  return withExamples(command, [
    { line: "parley doctor", does: "check this installation" },
    { line: "parley doctor --json", does: "one line of JSON for each check" },
  ]);
}

async function examineAll(flags: Settings, context: Context): Promise<void> {
  const settings = await context.settings(flags);
  const { examine } = await import("../../desk/examine.ts");
  const checks = await examine(await context.examination(settings));
  const { green, red, yellow, dim } = context.terminal.outPaint;
  const marks = { good: green("ok  "), note: yellow("note"), bad: red("FAIL") };
  for (const check of checks) {
    if (settings.json) {
      await context.terminal.out(`${JSON.stringify(check)}\n`);
      continue;
    }
    await context.terminal.out(`${marks[check.state]}  ${check.name.padEnd(15)} ${check.found}\n`);
    if (check.fix !== null) await context.terminal.out(`${" ".repeat(22)}${dim("Next:")} ${check.fix}\n`);
  }
  if (checks.some((check) => check.state === "bad")) context.end(exitCodes.failure);
}
