/** What `parley add` and `parley watch` have in common: options, and what adding needs of the world. */
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import type { Adding } from "../desk/add/add-reports.ts";
import type { Effects } from "../desk/effects.ts";
import type { Pacing } from "../desk/fetch/paced.ts";
import type { Store } from "../desk/keep.ts";
import type { NamedCodebook, Told } from "../desk/page-reader.ts";
import type { Context } from "./context.ts";
import { checkDate, namedCodebook, wholeNumber } from "./reading-options.ts";
import type { Settings } from "./settings.ts";

export interface AddingFlags extends Settings {
  all?: boolean;
  published?: string;
  publisher?: string;
  url?: string;
  codebook?: string;
}

/** Adds the options to a command, after its own. */
export function addAddingOptions(command: Command): Command {
  return command
    .option("--all", "take articles that are about no negotiation as well")
    .option("--publisher <name>", "the publisher, where the page does not tell or is wrong")
    .option("--codebook <file>", "your own names for issues, and entries for the lexicon")
    .option("--jobs <number>", "how many processes read at once", wholeNumber)
    .option("--model <folder>", "folder of the language model");
}

/** Between two requests to one site, in milliseconds. */
const pause = 1000;

/** Flags of adding, taken apart. */
export interface AddingPlan {
  readonly settings: Settings;
  readonly told: Told;
  readonly own: NamedCodebook | null;
  readonly takesAll: boolean;
  /** The effects, with a pause between two requests to one site. */
  readonly effects: Effects;
}

/** What the flags come to; throws `bad-option` and what is wrong with the codebook. */
export async function planAdding(flags: AddingFlags, context: Context): Promise<AddingPlan> {
  const { published, publisher, url, codebook, all, ...kept } = flags;
  checkDate(published);
  const settings = await context.settings(kept);
  const effects = await context.effects(settings);
  const { paced } = await import("../desk/fetch/paced.ts");
  const pacing: Pacing = {
    pause,
    clock,
    wait: (milliseconds) => wait(milliseconds),
    wishOf: effects.wishOf ?? (() => 0),
  };
  return {
    settings,
    told: { published: published ?? null, publisher: publisher ?? null, url: url ?? null },
    own: codebook === undefined ? null : await namedCodebook(codebook, effects),
    takesAll: all === true,
    effects: {
      ...effects,
      fetchPage: paced(effects.fetchPage, pacing),
      fetchFeed: paced(effects.fetchFeed, pacing),
    },
  };
}

/** All that adding needs, for a store that is open. `effects` may be the plan's, watched. */
export function addingWith(
  { settings, told, own, takesAll }: AddingPlan,
  { store, effects, jobs, signal }: { store: Store; effects: Adding["effects"]; jobs: number; signal: AbortSignal },
  context: Context,
): Adding {
  return {
    store,
    told,
    effects,
    readers: { open: () => context.openReader(settings, own, jobs), jobs },
    takesAll,
    now: () => context.now(),
    clock,
    signal,
  };
}

/** Milliseconds that pass evenly. */
export function clock(): number {
  return performance.now();
}
