/** `parley serve`: the dossier in a browser. */
import { Command, InvalidArgumentError } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings.ts";

interface ServeFlags extends Settings {
  host: string;
  port: number;
  open?: boolean;
}

/** The command, ready to be added to a program. */
export function serveCommand(context: Context): Command {
  const command = new Command("serve")
    .description("Serves the record on this machine, to look at and correct in a browser. Ends with Ctrl-C.")
    .summary("open the record in a browser")
    .option("--host <name>", "address to listen on", "127.0.0.1")
    .option("--port <number>", "port to listen on; 0 takes any that is free", portNumber, 4711)
    .option("--open", "open the browser")
    .action((_options, self: Command) => serve(self.optsWithGlobals<ServeFlags>(), context));
  return withExamples(command, [
    { line: "parley serve", does: "the record at http://127.0.0.1:4711/" },
    { line: "parley serve --port 0 --open", does: "any free port, and open the browser" },
  ]);
}

async function serve({ host, port, open, ...flags }: ServeFlags, context: Context): Promise<void> {
  const settings = await context.settings(flags);
  const served = await context.serve(settings, { host, port });
  if (settings.json) await context.terminal.out(`${JSON.stringify({ url: served.url })}\n`);
  else await context.terminal.out(`The record is at ${served.url}\n`);
  if (!settings.quiet && !settings.json) context.terminal.err("Ctrl-C ends it. Nothing leaves this machine.\n");
  if (open) await context.openInBrowser(served.url);
  await served.ended;
}

function portNumber(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port < 65_536) return port;
  throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}
