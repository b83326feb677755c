/** Where the command line is put together: the only place that names the tagger and the real world. */
import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { AccountBook } from "../desk/accounts/account-book.ts";
import { canWrite, filesIn } from "../desk/disk.ts";
import type { Effects } from "../desk/effects.ts";
import type { Examination } from "../desk/examine.ts";
import type { Fetchers } from "../desk/fetch/fetch-page.ts";
import type { Store, StoreNeed } from "../desk/keep.ts";
import type { ReaderEffects } from "../desk/page-reader.ts";
import type { Desk } from "../server/desk.ts";
import type { Context, Serving } from "./context.ts";
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
  process.once("SIGINT", endAtOnce);
  const words = process.argv.slice(2);
  const code = await run(words, realContext);
  process.exitCode = code;
  // What is still open (a page that is being fetched, standard input) must not hold up an end that was asked for.
  if (code === exitCodes.interrupted) process.exit(code);
}

function endAtOnce(): void {
  process.stderr.write("\nInterrupted.\n");
  process.exit(exitCodes.interrupted);
}

/** A signal that the first interruption aborts; the second ends the run. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.removeListener("SIGINT", endAtOnce);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      process.once(signal, endAtOnce);
      controller.abort();
    });
  }
  return controller.signal;
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
    store: openRecord,
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    interruption,
    userName: systemUserName,
    serve,
    mcp,
    accounts: accountBook,
    openInBrowser: async (url) => {
      const { openInBrowser } = await import("../desk/open-in-browser.ts");
      return openInBrowser(url);
    },
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
  const { readStream, streamFile } = await import("../desk/disk.ts");
  let opened: Fetchers | null = null;
  const fetching = async (): Promise<Fetchers> => {
    const { fetchers } = await import("../desk/fetch/fetch-page.ts");
    opened ??= fetchers({ userAgent: `Parley/${about.version}` });
    return opened;
  };
  return {
    ...(await readerEffects(settings)),
    readStdin: () => readStream(process.stdin),
    openFile: streamFile,
    openStdin: () => process.stdin,
    fetchPage: async (url) => (await fetching()).page(url),
    fetchFeed: async (url, known) => (await fetching()).feed(url, known),
    wishOf: (url) => opened?.wishOf(url) ?? 0,
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

/** The login name; “unknown” where the system knows none (a container that runs under a bare number). */
async function openRecord(settings: Settings, need: StoreNeed): Promise<Store> {
  const { openStore } = await import("../store/open-store.ts");
  return openStore(settings.store ?? join(".parley", "record.db"), need);
}

/** The record for an assistant, until its program closes the connection. */
async function mcp(settings: Settings, mayWrite: boolean): Promise<void> {
  const { buildMcp } = await import("../mcp/build-mcp.ts");
  const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
  const { openKeeper } = await import("../desk/keeper/keeper.ts");
  const store = await openRecord(settings, "existing");
  const author = `assistant of ${settings.author ?? systemUserName()}`;
  const server = buildMcp({
    ...{ version: about.version, keeper: openKeeper(store), mayWrite, author },
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
  });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve);
    interruption().addEventListener("abort", () => resolve());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
  await store.close();
}

/** Reading what is handed to the server. The reader is opened for each, so that an idle server holds no model. */
async function uploading(settings: Settings, store: Store, signal: AbortSignal): Promise<Desk["upload"]> {
  const { addBytes } = await import("../desk/add/add-bytes.ts");
  const { openPageReader } = await import("../desk/page-reader.ts");
  const effects = await realEffects(settings);
  return (bytes, handed, told, takesAll) =>
    addBytes(bytes, handed, {
      ...{ store, told, effects, takesAll, signal },
      readers: { open: async () => openPageReader(await readerEffects(settings), null), jobs: 1 },
      now: () => new Date().toISOString(),
      clock: () => performance.now(),
    });
}

/** Accounts of those who may use the desk, beside the record. */
async function accountBook(): Promise<AccountBook> {
  const { openAccountBook } = await import("../desk/accounts/account-book.ts");
  const { privateFile } = await import("../desk/accounts/private-file.ts");
  return openAccountBook(privateFile(join(".parley", "accounts.json")));
}

/** The server over the record, until the run is interrupted. */
async function serve(settings: Settings, at: { readonly host: string; readonly port: number }): Promise<Serving> {
  const { startServer } = await import("../server/start-server.ts");
  const { openKeeper } = await import("../desk/keeper/keeper.ts");
  const store = await openRecord(settings, "existing");
  const stop = interruption();
  const desk = {
    version: about.version,
    keeper: openKeeper(store),
    now: () => new Date().toISOString(),
    newId: () => randomUUID(),
    upload: await uploading(settings, store, stop),
  };
  const served = await startServer(desk, {
    ...at,
    webFolder: join(packageFolder, "dist", "web"),
    author: settings.author ?? systemUserName(),
    book: await accountBook(),
    clock: () => performance.now(),
    onFault: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  }).catch(async (cause) => {
    await store.close();
    throw cause;
  });
  const ended = new Promise<void>((resolve) => stop.addEventListener("abort", () => resolve())).then(async () => {
    await served.close();
    await store.close();
  });
  return { url: served.url, ended };
}

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
