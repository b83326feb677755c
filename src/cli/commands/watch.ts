/** `parley watch`: keeps adding what feeds list, politely, and says what changed. */
import { setTimeout as sleep } from "node:timers/promises";
import { Command, InvalidArgumentError } from "commander";
import { ParleyError } from "../../record/error.ts";
import { type AddingFlags, addAddingOptions, addingWith, planAdding } from "../adding-options.ts";
import { withExamples } from "../command-help.ts";
import type { Context } from "../context.ts";
import { exitCodes } from "../exit-codes.ts";

interface WatchFlags extends AddingFlags {
  /** Milliseconds. */
  every: number;
  once?: boolean;
  dryRun?: boolean;
}

/** No feed is asked more often than this, in milliseconds. */
const shortest = 60_000;

/** The command, ready to be added to a program. */
export function watchCommand(context: Context): Command {
  const command = new Command("watch")
    .description("Asks feeds again and again, adds what is new to the record, and says what changed. Ctrl-C ends it.")
    .summary("keep adding what feeds list")
    .argument("<feeds...>", "addresses of RSS, Atom or JSON feeds")
    .option("--every <time>", "how often each feed is asked: 15m, 2h, 1d", duration, 15 * 60_000)
    .option("--once", "ask each feed once and end; for a scheduler of your own");
  addAddingOptions(command)
    .option("--dry-run", "list the feeds, and ask none")
    .action((words: string[], _options, self: Command) => watch(words, self.optsWithGlobals<WatchFlags>(), context));
  return withExamples(command, [
    { line: "parley watch https://example.org/rss.xml", does: "ask every 15 minutes" },
    { line: "parley watch https://example.org/rss.xml --every 2h", does: "ask every two hours" },
    { line: "parley watch https://example.org/rss.xml --once", does: "ask once and end" },
  ]);
}

async function watch(words: string[], { every, once, dryRun, ...flags }: WatchFlags, context: Context): Promise<void> {
  const { terminal } = context;
  checkAddresses(words);
  const plan = await planAdding(flags, context);
  const { settings } = plan;
  if (dryRun) {
    const { listSources } = await import("../list-sources.ts");
    return listSources(
      words.map((name) => ({ kind: "url", name })),
      settings,
      context,
    );
  }
  const { watchFeeds } = await import("../../desk/add/watch-feeds.ts");
  const { showWatching } = await import("../show-watching.ts");
  const store = await context.store(settings, "made-if-missing");
  try {
    const signal = context.interruption();
    const jobs = settings.jobs ?? 1;
    const adding = addingWith(plan, { store, effects: plan.effects, jobs, signal }, context);
    const events = watchFeeds(words, { ...adding, every, isOnce: once === true, wait });
    const code = await showWatching(events, { store, settings, isOnce: once === true, now: context.now }, terminal);
    context.end(signal.aborted ? exitCodes.interrupted : code);
  } finally {
    await store.close();
  }
}

async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {});
}

function checkAddresses(words: readonly string[]): void {
  const odd = words.find((word) => !/^https?:\/\//i.test(word) || !URL.canParse(word));
  if (odd === undefined) return;
  throw new ParleyError("bad-option", `“${odd}” is not the address of a feed.`, {
    hint: "Write it as https://…; files are added with `parley add`.",
  });
}

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** “15m” in milliseconds. */
function duration(words: string): number {
  const found = /^(\d{1,5})\s*([smhd])$/.exec(words.trim().toLowerCase());
  const milliseconds = found === null ? 0 : Number(found[1]) * units[found[2] as keyof typeof units];
  if (milliseconds < shortest) throw new InvalidArgumentError("It must be a time of at least a minute, such as 15m.");
  return milliseconds;
}
