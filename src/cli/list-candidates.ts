/** What `parley add --dry-run` prints: each article that would be added, and what is there already. Nothing is fetched. */
import { findCandidates } from "../desk/add/find-candidates.ts";
import type { Store } from "../desk/keep.ts";
import type { Source } from "../desk/source.ts";
import { ParleyError } from "../record/error.ts";
import type { AddingPlan } from "./adding-options.ts";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { printError, printedError } from "./print-error.ts";

export async function listCandidates(
  sources: readonly Source[],
  { settings, told, takesAll, effects }: AddingPlan,
  context: Context,
): Promise<void> {
  const { terminal } = context;
  const store = await openIfThere(context, settings);
  const print = (kind: string, name: string) =>
    terminal.out(settings.json ? `${JSON.stringify({ kind, name })}\n` : `${kind}\t${harmless(name)}\n`);
  try {
    for (const { name } of sources.filter(({ kind }) => kind === "url")) await print("address", name);
    const onDisk = sources.filter(({ kind }) => kind !== "url");
    for await (const candidate of findCandidates(onDisk, told, effects)) {
      if (candidate.kind === "broken") {
        printError({ ...printedError(candidate.error), source: candidate.name }, settings.json === true, terminal);
        context.end(exitCodes.someFailed);
      } else if (candidate.kind === "passed-over") await print("passed-over", candidate.name);
      else {
        const arrival = (await store?.knownArrivals([candidate.key]))?.get(candidate.key);
        const isKnown = arrival?.outcome === "read" || (arrival?.outcome === "kept-out" && !takesAll);
        await print(isKnown ? "known" : "new", candidate.name);
      }
    }
  } finally {
    await store?.close();
  }
}

/** The store, or null where there is none yet. */
async function openIfThere(context: Context, settings: AddingPlan["settings"]): Promise<Store | null> {
  try {
    return await context.store(settings, "existing");
  } catch (cause) {
    if (cause instanceof ParleyError && cause.code === "store-missing") return null;
    throw cause;
  }
}
