/** Help that shows examples before anything else. */
import type { Command, Help } from "commander";

/** A command line, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

const examplesOf = new WeakMap<Command, readonly Example[]>();

/** Gives a command its examples; its help shows them first. */
export function withExamples(command: Command, examples: readonly Example[]): Command {
  examplesOf.set(command, examples);
  return command.configureHelp({ formatHelp, showGlobalOptions: true });
}

function formatHelp(command: Command, helper: Help): string {
  const globals = command.parent === null ? [] : helper.visibleGlobalOptions(command);
  const sections = [
    [helper.commandDescription(command)],
    section("Examples", examplesSection(command)),
    section("Usage", [`  ${helper.commandUsage(command)}`]),
    section(
      "Commands",
      rows(helper.visibleCommands(command).map((one) => [one.name(), one.summary() || one.description()])),
    ),
    section("Arguments", rows(helper.visibleArguments(command).map((one) => [one.name(), one.description]))),
    section("Options", rows(helper.visibleOptions(command).map((one) => [one.flags, one.description]))),
    section("Everywhere", rows(globals.map((one) => [one.flags, one.description]))),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines];
}

function examplesSection(command: Command): string[] {
  return rows((examplesOf.get(command) ?? []).map((one) => [one.line, one.does]));
}

function rows(pairs: [string, string][]): string[] {
  const width = Math.max(...pairs.map(([left]) => left.length));
  return pairs.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}
