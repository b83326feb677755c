/** What `main` hands to every command. */
import type { Effects } from "../desk/effects.ts";
import type { Examination } from "../desk/examine.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

export interface Context {
  readonly version: string;
  readonly terminal: Terminal;
  /** The settings in force, given the flags of this run. */
  settings(flags: Settings): Promise<Settings>;
  /** What reading needs of the world: the disk, the network, the tagger. Nothing is opened yet. */
  effects(settings: Settings): Promise<Effects>;
  /** What `doctor` looks at. */
  examination(settings: Settings): Promise<Examination>;
  /** What the run will end with. */
  end(code: ExitCode): void;
}
