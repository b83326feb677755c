/** Errors on stderr: words for a person, `{code, message, hint}` for a program. */
import { CommanderError } from "commander";
import type { Source } from "../desk/source.ts";
import { ParleyError } from "../record/error.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** An error as it is printed. `source` is the report that it is about, where there are several. */
export interface PrintedError {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  readonly source?: string;
}

/** Writes one error, on one line of JSON or as two lines of text. */
export function printError(error: PrintedError, isJson: boolean, terminal: Terminal): void {
  if (isJson) {
    terminal.err(`${JSON.stringify(error)}\n`);
    return;
  }
  const { red, dim } = terminal.errPaint;
  const about = error.source === undefined ? "" : `${error.source}: `;
  terminal.err(`${red("Error:")} ${harmless(about + error.message)} ${dim(`[${error.code}]`)}\n`);
  if (error.hint !== null) terminal.err(`${dim("Next:")} ${harmless(error.hint)}\n`);
}

/** Writes why a report could not be read; its name goes before where there are several. */
export function printFailure(
  failure: { readonly source: Source; readonly error: Error },
  { areSeveral, settings }: { readonly areSeveral: boolean; readonly settings: Settings },
  terminal: Terminal,
): void {
  const about = areSeveral ? { source: failure.source.name } : {};
  printError({ ...printedError(failure.error), ...about }, settings.json === true, terminal);
}

/** How an error is printed, whatever threw it. An error that is not ours is a defect, and says so. */
export function printedError(error: unknown): PrintedError {
  if (error instanceof ParleyError) return { code: error.code, message: error.message, hint: error.hint };
  if (error instanceof CommanderError) return usageError(error);
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "unexpected",
    message: `Parley met a fault of its own: ${message}`,
    hint: "Run it again with -v and report what it prints, with the article if you may.",
  };
}

/** What the run ends with after an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return exitCodes.usage;
  if (error instanceof ParleyError && error.code === "bad-option") return exitCodes.usage;
  return exitCodes.failure;
}

function usageError(error: CommanderError): PrintedError {
  const [first = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const message = first.charAt(0).toUpperCase() + first.slice(1);
  const suggestion = /^\(Did you mean (.*)\?\)$/.exec(rest.join(" ").trim())?.[1];
  const hint = suggestion === undefined ? "Run it with --help." : `Did you mean ${suggestion}?`;
  return { code: "bad-option", message: /[.?!]$/.test(message) ? message : `${message}.`, hint };
}
