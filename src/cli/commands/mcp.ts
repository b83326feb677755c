/** `parley mcp`: the record as tools of an assistant, over standard input and output. */
import { Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings.ts";

interface McpFlags extends Settings {
  write?: boolean;
}

/** The command, ready to be added to a program. */
export function mcpCommand(context: Context): Command {
  const command = new Command("mcp")
    .description(
      "Serves the record to an assistant over the Model Context Protocol, on standard input and output. It may look, and only look, unless --write is given.",
    )
    .summary("serve the record to an assistant")
    .option("--write", "let the assistant correct items; every correction can be undone")
    .action(async (_options, self: Command) => {
      const { write, ...flags } = self.optsWithGlobals<McpFlags>();
      await context.mcp(await context.settings(flags), write === true);
    });
  return withExamples(command, [
    { line: "parley mcp", does: "to be started by an assistant's program" },
    { line: "parley mcp --store talks.db --write", does: "another store, with corrections" },
  ]);
}
