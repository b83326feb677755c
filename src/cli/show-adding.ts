/** What `parley add` prints: outcomes as they are kept, then the sum, what was kept out and what failed, and what it changed. */
import type { AddOutcome } from "../desk/add/add-reports.ts";
import type { BroughtNews } from "../desk/add/what-changed.ts";
import type { Store } from "../desk/keep.ts";
import type { AddingProgress } from "./adding-progress.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { harmless } from "./harmless.ts";
import { printError, printedError } from "./print-error.ts";
import type { Settings } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** How many became what. */
export interface AddedCounts {
  added: number;
  known: number;
  keptOut: number;
  passedOver: number;
  failed: number;
}

/** Everything that came of a run of adding. */
export interface AddedSum {
  readonly counts: AddedCounts;
  /** Ids of the articles that are new. */
  readonly articles: Set<string>;
  /** The first few. */
  readonly keptOut: { readonly name: string; readonly reason: string }[];
  /** How many for each reason. */
  readonly passedOver: Map<string, number>;
  readonly failures: { readonly name: string; readonly error: Error }[];
}

/** Names that are listed of what was kept out; `-v` lists all as they come. */
const mostListed = 5;
/** Failures past this many are counted only, unless they are printed as they come (`--json`, `-v`). */
const mostFailures = 1000;

/** A sum that nothing was added to yet. */
export function emptySum(): AddedSum {
  return {
    counts: { added: 0, known: 0, keptOut: 0, passedOver: 0, failed: 0 },
    articles: new Set(),
    keptOut: [],
    passedOver: new Map(),
    failures: [],
  };
}

/** Counts an outcome in. */
export function addOutcome(sum: AddedSum, outcome: AddOutcome): void {
  const { counts, articles, keptOut, passedOver, failures } = sum;
  if (outcome.kind === "added") {
    counts.added += 1;
    articles.add(outcome.article);
  } else if (outcome.kind === "known") counts.known += 1;
  else if (outcome.kind === "kept-out") {
    counts.keptOut += 1;
    if (keptOut.length < mostListed) keptOut.push(outcome);
  } else if (outcome.kind === "passed-over") {
    counts.passedOver += 1;
    passedOver.set(outcome.reason, (passedOver.get(outcome.reason) ?? 0) + 1);
  } else {
    counts.failed += 1;
    if (failures.length < mostFailures) failures.push(outcome);
  }
}

/** Prints the outcomes as they come and returns what they come to. */
export async function showOutcomes(
  outcomes: AsyncIterable<AddOutcome>,
  settings: Settings,
  progress: AddingProgress,
  terminal: Terminal,
): Promise<AddedSum> {
  const sum = emptySum();
  for await (const outcome of outcomes) {
    progress.step();
    addOutcome(sum, outcome);
    if (settings.verbose) progress.clear();
    await printOutcome(outcome, settings, terminal);
  }
  progress.clear();
  return sum;
}

/** Prints one outcome: a line of JSON for programs, a line for people who want to see each. */
export async function printOutcome(outcome: AddOutcome, settings: Settings, terminal: Terminal): Promise<void> {
  if (settings.json) return terminal.out(`${JSON.stringify(asData(outcome))}\n`);
  if (settings.verbose && outcome.kind !== "failed") terminal.err(`${harmless(lineOf(outcome))}\n`);
}

/** An outcome as programs get it. */
function asData(outcome: AddOutcome): Record<string, unknown> {
  const { kind, ...rest } = outcome;
  if (outcome.kind !== "failed") return { outcome: kind, ...rest };
  const { code, message, hint } = printedError(outcome.error);
  return { outcome: kind, name: outcome.name, error: { code, message, hint } };
}

function lineOf(outcome: Exclude<AddOutcome, { kind: "failed" }>): string {
  if (outcome.kind === "added") return `added: ${outcome.name}: ${outcome.headline ?? "(no headline)"}`;
  if (outcome.kind === "known") return `known: ${outcome.name}`;
  return `${outcome.kind === "kept-out" ? "kept out" : "passed over"}: ${outcome.name}: ${outcome.reason}`;
}

/** Prints what failed, each with its reason. */
export function printFailures({ failures, counts }: AddedSum, settings: Settings, terminal: Terminal): void {
  if (settings.json) return;
  for (const { name, error } of failures) printError({ ...printedError(error), source: name }, false, terminal);
  const untold = counts.failed - failures.length;
  if (untold > 0) terminal.err(`and ${untold} more failed.\n`);
}

/** What the articles changed, from the dossiers of the store. */
export async function newsOf(store: Store, articles: ReadonlySet<string>): Promise<BroughtNews[]> {
  if (articles.size === 0) return [];
  const { openDossiers } = await import("../desk/dossiers/open-dossiers.ts");
  const { whatChanged } = await import("../desk/add/what-changed.ts");
  return whatChanged(await openDossiers(store, null), articles);
}

/** Prints the sum: one object for programs, a few lines for people. */
export async function printSum(
  sum: AddedSum,
  news: readonly BroughtNews[],
  settings: Settings,
  terminal: Terminal,
): Promise<void> {
  const { counts } = sum;
  if (settings.json) return terminal.out(`${JSON.stringify({ outcome: "sum", ...counts, dossiers: news })}\n`);
  if (settings.quiet) return;
  await terminal.out(`${harmless([sumLine(counts), ...keptOutLines(sum), ...newsLines(news)].join("\n"))}\n`);
}

/** “24 added, 2 known, 3 kept out (about no negotiation), 1 failed” */
export function sumLine({ added, known, keptOut, passedOver, failed }: AddedCounts): string {
  return [
    `${added} added`,
    known > 0 ? `${known} known` : null,
    keptOut > 0 ? `${keptOut} kept out (about no negotiation)` : null,
    passedOver > 0 ? `${passedOver} passed over (no articles)` : null,
    failed > 0 ? `${failed} failed` : null,
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function keptOutLines({ counts, keptOut, passedOver }: AddedSum): string[] {
  const kept = keptOut.map(({ name, reason }) => `  kept out: ${name}: ${reason}`);
  const more = counts.keptOut - keptOut.length;
  const rest = more > 0 ? [`  and ${more} more kept out; -v lists all, --all takes them`] : [];
  const passed = [...passedOver]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostListed)
    .map(([reason, count]) => `  passed over: ${count} ${reason}`);
  return [...kept, ...rest, ...passed];
}

/** “2 dossiers: 31 new, 2 contradict, 40 repeat”, then each dossier. */
export function newsLines(news: readonly BroughtNews[]): string[] {
  if (news.length === 0) return [];
  const total = news.reduce(
    (sum, one) => ({
      new: sum.new + one.new,
      contradict: sum.contradict + one.contradict,
      repeat: sum.repeat + one.repeat,
    }),
    { new: 0, contradict: 0, repeat: 0 },
  );
  const head = `${news.length} ${news.length === 1 ? "dossier" : "dossiers"}: ${countsOf(total)}`;
  const each = news.slice(0, 20).map((one) => {
    const isNew = one.isNew ? " (new)" : "";
    return `  ${one.name}${isNew}: ${one.articles} ${one.articles === 1 ? "article" : "articles"}, ${countsOf(one)}`;
  });
  return [head, ...each, ...(news.length > 20 ? [`  and ${news.length - 20} more`] : [])];
}

function countsOf(counts: Pick<BroughtNews, "new" | "contradict" | "repeat">): string {
  const { contradict, repeat } = counts;
  return `${counts.new} new, ${contradict} ${contradict === 1 ? "contradicts" : "contradict"}, ${repeat} ${repeat === 1 ? "repeats" : "repeat"}`;
}

/** What a run of adding ends with. */
export function exitCodeOfSum({ counts }: AddedSum): ExitCode {
  if (counts.failed === 0) return exitCodes.done;
  return counts.added + counts.known + counts.keptOut === 0 ? exitCodes.failure : exitCodes.someFailed;
}
