/** What `parley rebuild` does and prints. */

import { rebuildStore } from "../desk/add/rebuild-store.ts";
import { type RereadOutcome, reread } from "../desk/add/reread.ts";
import type { Store } from "../desk/keep.ts";
import type { NamedCodebook } from "../desk/page-reader.ts";
import type { Context } from "./context.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { printError, printedError } from "./print-error.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

interface RereadShowing {
  readonly store: Store;
  readonly settings: Settings;
  readonly own: NamedCodebook | null;
  readonly takesAll: boolean;
}

/** Reads the articles again; null where all went well and the rest can follow, otherwise what to end with. */
export async function showRereading(
  { store, settings, own, takesAll }: RereadShowing,
  context: Context,
): Promise<ExitCode | null> {
  const { terminal } = context;
  const signal = context.interruption();
  const jobs = settings.jobs ?? context.processors;
  const line = openLine(settings, terminal);
  let total = 0;
  const counts = { read: 0, failed: 0 };
  const outcomes = reread({
    store,
    readers: { open: () => context.openReader(settings, own, jobs), jobs },
    takesAll,
    now: () => context.now(),
    signal,
    onStart: (found) => {
      total = found;
    },
  });
  const failures: Extract<RereadOutcome, { kind: "failed" }>[] = [];
  for await (const outcome of outcomes) {
    counts[outcome.kind] += 1;
    if (outcome.kind === "failed") failures.push(outcome);
    line.draw(`Reading again: ${counts.read + counts.failed} of ${total}`);
  }
  line.clear();
  for (const { article, error } of failures) {
    printError({ ...printedError(error), source: article }, settings.json === true, terminal);
  }
  if (signal.aborted) {
    terminal.err(
      `Interrupted: ${counts.read} of ${total} articles were read again. The same command goes on from there.\n`,
    );
    return exitCodes.interrupted;
  }
  await say({ outcome: "read", ...counts }, `${counts.read} read again, ${counts.failed} failed`, settings, terminal);
  return counts.failed > 0 && counts.read === 0 ? exitCodes.failure : null;
}

/** Derives everything again and says what there is. */
export async function showRebuilding(store: Store, settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const line = openLine(settings, terminal);
  const dossiers = await rebuildStore(store, (done, total) => line.draw(`Rebuilding: ${done} of ${total}`));
  line.clear();
  const articles = dossiers.reduce((sum, { articles: own }) => sum + own.length, 0);
  await say(
    { outcome: "rebuilt", dossiers: dossiers.length, articles },
    `${dossiers.length} ${dossiers.length === 1 ? "dossier" : "dossiers"} of ${articles} ${articles === 1 ? "article" : "articles"}`,
    settings,
    terminal,
  );
  return exitCodes.done;
}

async function say(data: object, words: string, settings: Settings, terminal: Terminal): Promise<void> {
  if (settings.json) await terminal.out(`${JSON.stringify(data)}\n`);
  else if (!settings.quiet) await terminal.out(`${words}\n`);
}

/** A line on stderr for people who wait, drawn anew in its place. */
function openLine(settings: Settings, terminal: Terminal): { draw(words: string): void; clear(): void } {
  const isShown = terminal.isErrTerminal && !settings.quiet;
  return {
    draw: (words) => isShown && terminal.err(`\r\u001b[K${words}`),
    clear: () => isShown && terminal.err("\r\u001b[K"),
  };
}
