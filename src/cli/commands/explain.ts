/** `parley explain`: what an error code means. */
import { Command } from "commander";
import { errorCodes, ParleyError } from "../../record/error.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { nearestWord } from "../nearest-word.ts";

/** The command, ready to be added to a program. */
export function explainCommand(context: Context): Command {
  const command = new Command("explain")
    .description("Says what an error code means; without a code, lists them all.")
    .summary("say what an error code means")
    .argument("[code]", "the code in brackets behind an error")
    .action(async (code: string | undefined, _options, self: Command) => {
      const { json } = await context.settings(self.optsWithGlobals());
      const codes = code === undefined ? Object.keys(errorCodes) : [known(code)];
      const found = codes.map((one) => ({ code: one, meaning: errorCodes[one as keyof typeof errorCodes] }));
      const width = Math.max(...codes.map((one) => one.length));
      const lines = found.map((one) => (json ? JSON.stringify(one) : `${one.code.padEnd(width)}  ${one.meaning}`));
      await context.terminal.out(`${lines.join("\n")}\n`);
    });
  return withExamples(command, [
    { line: "parley explain page-refused", does: "what this code means" },
    { line: "parley explain", does: "every code" },
  ]);
}

function known(code: string): string {
  if (Object.hasOwn(errorCodes, code)) return code;
  const near = nearestWord(code, Object.keys(errorCodes));
  throw new ParleyError("bad-option", `There is no error code “${code}”.`, {
    hint: near === null ? "`parley explain` lists them." : `Did you mean ${near}?`,
  });
}
