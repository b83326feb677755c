/** What a dry run prints: the reports that were named, one to a line. */
import type { Source } from "../desk/source.ts";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Settings } from "./settings.ts";

export async function listSources(sources: readonly Source[], settings: Settings, context: Context): Promise<void> {
  for (const source of sources) {
    const line = settings.json
      ? JSON.stringify({ kind: source.kind, name: source.name })
      : `${source.kind}\t${source.name}`;
    await context.terminal.out(`${line}\n`);
  }
  if (sources.some((source) => source.kind === "missing")) context.end(exitCodes.someFailed);
}
