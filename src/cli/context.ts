/** What `main` hands to every command. */
import type { AccountBook } from "../desk/accounts/account-book.ts";
import type { Effects } from "../desk/effects.ts";
import type { Examination } from "../desk/examine.ts";
import type { Store, StoreNeed } from "../desk/keep.ts";
import type { NamedCodebook, ReportReader } from "../desk/page-reader.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

export interface Serving {
  /** To open in a browser. */
  readonly url: string;
  /** Settled when the run was interrupted and everything is closed. */
  readonly ended: Promise<void>;
}

export interface Context {
  readonly version: string;
  readonly terminal: Terminal;
  /** The settings in force, given the flags of this run. */
  settings(flags: Settings): Promise<Settings>;
  /** What reading needs of the world: the disk, the network, the tagger. Nothing is opened yet. */
  effects(settings: Settings): Promise<Effects>;
  /** Opens one who reads, in this process where it is the only one (`jobs` is 1), otherwise in a process of its own. */
  openReader(settings: Settings, own: NamedCodebook | null, jobs: number): Promise<ReportReader>;
  /** Opens the store that the settings name; `.parley/record.db` where they name none. The command closes it. */
  store(settings: Settings, need: StoreNeed): Promise<Store>;
  /** This moment in UTC, ISO 8601; for stamps on arrivals and corrections. */
  now(): string;
  /** A new UUID, for corrections. */
  newId(): string;
  /** From now on an interruption (Ctrl-C) aborts this signal and no longer ends the run at once; a second one does. */
  interruption(): AbortSignal;
  /** Serves the record over HTTP until the run is interrupted. */
  serve(settings: Settings, at: { readonly host: string; readonly port: number }): Promise<Serving>;
  /** Serves the record to an assistant on standard input and output, until that ends. */
  mcp(settings: Settings, mayWrite: boolean): Promise<void>;
  /** Accounts of those who may use a desk that is served to others. */
  accounts(): Promise<AccountBook>;
  /** Opens an address in the browser, where the system has one. */
  openInBrowser(url: string): Promise<void>;
  /** What the system calls the person at the keyboard: the author of corrections where no other is set. */
  userName(): string;
  /** How many processors the machine has. */
  readonly processors: number;
  /** What `doctor` looks at. */
  examination(settings: Settings): Promise<Examination>;
  /** What the run will end with. */
  end(code: ExitCode): void;
}
