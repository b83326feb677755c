/** A progress line on stderr, only for people who wait: several reports, and nothing else going to the terminal. */
import type { Source } from "../desk/source.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

export interface Progress {
  /** One report is done. */
  step(): void;
  end(): void;
}

const noProgress: Progress = { step: () => {}, end: () => {} };

/** The progress line, or one that shows nothing. */
export async function openProgress(
  showing: { readonly sources: readonly Source[]; readonly settings: Settings; readonly html: string | null },
  terminal: Terminal,
): Promise<Progress> {
  const hasFewReports = showing.sources.length < 3;
  const isTerminalTaken = terminal.isOutTerminal && showing.html === null;
  if (hasFewReports || isTerminalTaken || !terminal.isErrTerminal || showing.settings.quiet) return noProgress;
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    format: "Reading {bar} {value} of {total}, {eta_formatted} left",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(showing.sources.length, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}
