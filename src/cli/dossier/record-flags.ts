/** What the commands over the kept record have in common: which record, which dossier in it, as of which day. */
import { type Command, InvalidArgumentError } from "commander";
import type { Store } from "../../desk/keep.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings.ts";

export interface RecordFlags extends Settings {
  dossier?: string;
  asOf?: string;
  csv?: boolean;
}

/** Adds `--dossier`, which all of them have. */
export function addDossierOption(command: Command): Command {
  return command.option("--dossier <name>", "which dossier: its name or id, or the beginning of either");
}

/** Adds `--as-of`, for those that can look back. */
export function addAsOfOption(command: Command): Command {
  return command.option("--as-of <date>", "as it stood on that day, YYYY-MM-DD: later reports are left out", dayOption);
}

/** Adds `--csv`, for those that print a table. */
export function addCsvOption(command: Command): Command {
  return command.option("--csv", "print a table as CSV, with a line of headers");
}

/** Adds `--width`, for those that print for people. */
export function addWidthOption(command: Command): Command {
  return command.option("--width <columns>", "columns that the text fills", countOption);
}

/** Checks a day given to an option; commander prints what it throws. */
export function dayOption(value: string): string {
  const day = new Date(`${value}T00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${value}T`);
  if (isDay) return value;
  throw new InvalidArgumentError("It is not a date. Write it as 2025-03-04.");
}

/** Checks a number given to an option. */
export function countOption(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It must be a whole number above 0.");
}

/** The record of this run. */
export interface OpenRecord {
  readonly store: Store;
  readonly settings: Settings;
  /** All dossiers, the one with most articles first. */
  readonly dossiers: readonly Dossier[];
}

/** Opens the record, works on it, and closes it whatever happens. Throws `store-missing` with the next step where there is none. */
export async function withRecord<Result>(
  flags: RecordFlags,
  context: Context,
  work: (record: OpenRecord) => Promise<Result>,
): Promise<Result> {
  checkFormats(flags);
  const { dossier: _dossier, asOf, csv: _csv, ...kept } = flags;
  const settings = await context.settings(kept);
  const store = await openExisting(settings, context);
  try {
    const { openDossiers } = await import("../../desk/dossiers/open-dossiers.ts");
    return await work({ store, settings, dossiers: await openDossiers(store, asOf ?? null) });
  } finally {
    await store.close();
  }
}

/** The same for one dossier: the named one, or the only one, or the one with most articles. */
export async function withDossier<Result>(
  flags: RecordFlags,
  context: Context,
  work: (dossier: Dossier, record: OpenRecord) => Promise<Result>,
): Promise<Result> {
  return withRecord(flags, context, async (record) => {
    const { findDossier } = await import("../../desk/dossiers/open-dossiers.ts");
    checkNotEmpty(record.dossiers, flags);
    const dossier = findDossier(record.dossiers, flags.dossier ?? null);
    sayWhichDossier(dossier, record, flags, context);
    return work(dossier, record);
  });
}

/** Where several dossiers are kept and none was named, says which one this is about. */
function sayWhichDossier(dossier: Dossier, record: OpenRecord, flags: RecordFlags, context: Context): void {
  const others = record.dossiers.length - 1;
  if (flags.dossier !== undefined || others === 0 || record.settings.quiet || record.settings.json) return;
  if (!context.terminal.isErrTerminal) return;
  context.terminal.err(
    `This is the largest of ${others + 1} dossiers, “${dossier.name}”. Choose another with --dossier; \`parley dossier\` lists them.\n`,
  );
}

/** Throws `dossier-unknown` where there is no dossier at all, with what to do about it. */
export function checkNotEmpty(dossiers: readonly Dossier[], flags: RecordFlags): void {
  if (dossiers.length > 0) return;
  if (flags.asOf !== undefined) {
    throw new ParleyError("dossier-unknown", `No report in the record is of ${flags.asOf} or earlier.`, {
      hint: "Choose a later day, or leave out --as-of.",
    });
  }
  throw new ParleyError("dossier-unknown", "The record holds no dossier: no article in it is about a negotiation.", {
    hint: "Add reports: parley add news/. `parley articles --arrivals` says what was kept out, and why.",
  });
}

async function openExisting(settings: Settings, context: Context): Promise<Store> {
  try {
    return await context.store(settings, "existing");
  } catch (error) {
    const isHere = settings.store === undefined;
    if (!(error instanceof ParleyError) || error.code !== "store-missing" || !isHere) throw error;
    throw new ParleyError("store-missing", "There is no record here yet.", {
      cause: error,
      hint: "Start one: parley add news/",
    });
  }
}

function checkFormats({ json, csv }: RecordFlags): void {
  if (json && csv)
    throw new ParleyError("bad-option", "--json and --csv cannot both be printed.", { hint: "Choose one." });
}
