/** Where the command line writes: data to one stream, everything else to the other. */
import pc from "picocolors";

/** Colours of one stream; where it takes none, each returns its text unchanged. */
export type Paint = ReturnType<typeof pc.createColors>;

export interface Terminal {
  /** Data that was asked for. Resolves when the reader is ready for more. */
  out(text: string): Promise<void>;
  /** Errors, progress and remarks. */
  err(text: string): void;
  readonly outPaint: Paint;
  readonly errPaint: Paint;
  /** Columns to fill; 80 where the output is not a terminal. */
  readonly columns: number;
  readonly isOutTerminal: boolean;
  readonly isErrTerminal: boolean;
}

/** The process's own streams, with NO_COLOR, FORCE_COLOR and TERM heeded. */
export function realTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: (text) => new Promise((resolve) => stdout.write(text, () => resolve())),
    err: (text) => void stderr.write(text),
    outPaint: pc.createColors(hasColour(stdout, env)),
    errPaint: pc.createColors(hasColour(stderr, env)),
    columns: stdout.isTTY ? (stdout.columns ?? 80) : 80,
    isOutTerminal: stdout.isTTY === true,
    isErrTerminal: stderr.isTTY === true,
  };
}

/** NO_COLOR wins over FORCE_COLOR, and both over what the stream is. */
export function hasColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "")
    return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}

/**
 * Ends quietly when whoever reads our output stops reading (`parley read … | head`): that is not a fault.
 * Any other error of the stream is thrown.
 */
export function endWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}
