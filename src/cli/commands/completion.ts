/** `parley completion`: a script that lets a shell complete commands, options and files. */
import { Argument, Command } from "commander";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";

const shells = ["bash", "zsh", "fish", "powershell"] as const;

/** The command, ready to be added to a program. */
export function completionCommand(context: Context): Command {
  const command = new Command("completion")
    .description("Prints a script for your shell; load it, and the tab key completes commands, options and files.")
    .summary("print a completion script for a shell")
    .addArgument(new Argument("<shell>", "your shell").choices(shells))
    .action(async (shell: string) => {
      const { completionScript } = await import("../complete.ts");
      await context.terminal.out(completionScript(shell));
    });
  return withExamples(command, [
    { line: "source <(parley completion bash)", does: "for this session" },
    { line: "parley completion zsh >> ~/.zshrc", does: "for good" },
    { line: "parley completion fish > ~/.config/fish/completions/parley.fish", does: "for good, in fish" },
  ]);
}
