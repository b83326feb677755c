/** What the tab key offers: the shell's script asks `parley complete -- WORDS`, and gets one word to a line. */
import { RootCommand, script } from "@bomb.sh/tab";
import type { Command, Option } from "commander";

/** The script for a shell, from the completion library. Where Parley has no word to offer, the shell offers files. */
export function completionScript(shell: string): string {
  const lines = linesLogged(() => script(shell, "parley", "parley"));
  if (shell === "bash") lines.push("complete -o default -o bashdefault -F __parley_complete parley");
  return `${lines.join("\n")}\n`;
}

/** The words that may come next, each with what it does, and a last line that tells the shell what to do beside. */
export function completeWords(program: Command, words: string[]): string {
  const root = new RootCommand();
  addOptions(root, program);
  for (const command of program.commands) {
    const known = root.command(command.name(), command.summary());
    addOptions(known, command);
    addOptions(known, program);
    for (const argument of command.registeredArguments)
      known.argument(argument.name(), offering(argument.argChoices), argument.variadic);
  }
  const lines = linesLogged(() => root.parse(words));
  const hasNothingToOffer = lines.length === 1;
  return `${hasNothingToOffer ? askShellForFiles : lines.join("\n")}\n`;
}

const askShellForFiles = ":0";

function addOptions(known: Pick<RootCommand, "option">, command: Command): void {
  for (const option of command.options) {
    const name = option.long?.replace(/^--/, "") ?? "";
    const letter = option.short?.replace(/^-/, "");
    if (takesValue(option)) known.option(name, option.description, offering(option.argChoices), letter);
    else if (letter === undefined) known.option(name, option.description);
    else known.option(name, option.description, letter);
  }
}

/** Offers the words to choose from; none where anything may be written. */
function offering(choices: readonly string[] = []): (offer: (value: string, does: string) => void) => void {
  return (offer) => {
    for (const choice of choices) offer(choice, "");
  };
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

/** The library prints; this gathers what it prints. */
function linesLogged(action: () => void): string[] {
  const lines: string[] = [];
  const log = console.log;
  console.log = (line: string) => lines.push(...line.split("\n"));
  try {
    action();
  } finally {
    console.log = log;
  }
  return lines;
}
