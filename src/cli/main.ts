/** Where the command line is put together: the only place that names the tagger and the real world. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { canWrite, filesIn } from "../desk/disk.ts";
import type { Effects, FetchPage } from "../desk/effects.ts";
import type { Examination } from "../desk/examine.ts";
import type { ReaderEffects } from "../desk/page-reader.ts";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-codes.ts";
import { run } from "./run.ts";
import { loadSettings, type Settings, settingFiles } from "./settings.ts";
import { endWhenReaderLeaves, realTerminal } from "./terminal.ts";

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));
const about: { version: string; engines: { node: string } } = JSON.parse(
  readFileSync(join(packageFolder, "package.json"), "utf8"),
);

/** Runs `parley` with the words of the process, and sets its exit code. */
export async function start(): Promise<void> {
  endWhenReaderLeaves();
  process.once("SIGINT", () => {
    process.stderr.write("\nInterrupted.\n");
    process.exit(exitCodes.interrupted);
  });
  const words = process.argv.slice(2);
  process.exitCode = await run(words, realContext);
}

function realContext(end: Context["end"]): Context {
  return {
    version: about.version,
    terminal: realTerminal(),
    settings: (flags) => loadSettings(flags, process.env, process.cwd()),
    effects: realEffects,
    openReader: async (settings, own, jobs) => {
      if (jobs > 1) return (await import("./process/start-reader.ts")).startReader(settings, own);
      const { openPageReader } = await import("../desk/page-reader.ts");
      return openPageReader(await readerEffects(settings), own);
    },
    store: async (settings, need) => {
      const { openStore } = await import("../store/open-store.ts");
      return openStore(settings.store ?? join(".parley", "record.db"), need);
    },
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    processors: availableParallelism(),
    examination: async (settings) => realExamination(settings),
    end,
  };
}

/** What a reader needs of the real world. A process that reads for another begins here. */
export async function readerEffects(settings: Settings): Promise<ReaderEffects> {
  const { realDisk } = await import("../desk/disk.ts");
  return {
    disk: realDisk,
    lexiconFolder: join(packageFolder, "lexicon", "en"),
    openTagger: () => openTagger(settings),
    readerVersion: about.version,
  };
}

async function realEffects(settings: Settings): Promise<Effects> {
  const { readStream } = await import("../desk/disk.ts");
  let fetcher: FetchPage | null = null;
  return {
    ...(await readerEffects(settings)),
    readStdin: () => readStream(process.stdin),
    fetchPage: async (url) => {
      const { pageFetcher } = await import("../desk/fetch/fetch-page.ts");
      fetcher ??= pageFetcher({ userAgent: `Parley/${about.version}` });
      return fetcher(url);
    },
  };
}

async function openTagger(settings: Settings) {
  const { openTagger } = await import("../tagger/open-tagger.ts");
  const { openModel } = await import("../desk/open-model.ts");
  return openModel(modelFolder(settings), openTagger);
}

function modelFolder(settings: Settings): string {
  return settings.model === undefined ? join(packageFolder, "model") : resolve(settings.model);
}

function realExamination(settings: Settings): Examination {
  const folder = process.cwd();
  return {
    nodeVersion: process.version,
    nodeWanted: about.engines.node,
    modelFolder: modelFolder(settings),
    filesIn,
    loadLexicon: async () => {
      const { loadLexicon } = await import("../desk/load-lexicon.ts");
      const { lexiconFolder, disk } = await readerEffects(settings);
      return loadLexicon(lexiconFolder, disk);
    },
    openTagger: () => openTagger(settings),
    clock: () => performance.now(),
    storeFolder: join(folder, ".parley"),
    canWrite,
    settingsFiles: settingFiles(folder, process.env).filter((path) => existsSync(path)),
  };
}
