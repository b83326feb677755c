/** Corrections as lines of JSON, to hand them to somebody else and to take hers in. */

import { byTime } from "../../dossier/corrections/in-force.ts";
import { type Correction, correctionSchema } from "../../record/correction.ts";
import type { Store } from "../../store/store.ts";

/** One correction a line, in their order; the same corrections always give the same lines. */
export function correctionLines(corrections: readonly Correction[]): string {
  return [...corrections]
    .sort(byTime)
    .map((one) => `${JSON.stringify(correctionSchema.parse(one))}\n`)
    .join("");
}

export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly reason: string;
}

/** The corrections in lines of JSON, and the lines that hold none, each with the reason. Empty lines are passed over. */
export function readCorrectionLines(text: string): { corrections: Correction[]; bad: BadLine[] } {
  const corrections: Correction[] = [];
  const bad: BadLine[] = [];
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const parsed = parse(line);
      if ("reason" in parsed) bad.push({ line: index + 1, reason: parsed.reason });
      else corrections.push(parsed.correction);
    });
  return { corrections, bad };
}

function parse(line: string): { correction: Correction } | { reason: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: "It is not JSON." };
  }
  const checked = correctionSchema.safeParse(value);
  if (checked.success) return { correction: checked.data };
  const [issue] = checked.error.issues;
  return { reason: `It is no correction: ${issue?.path.join(".") || "its shape"}: ${issue?.message ?? "unknown"}.` };
}

export interface Imported {
  readonly added: number;
  /** Those that were there already. */
  readonly known: number;
  readonly bad: readonly BadLine[];
}

/** Takes in the corrections of a text; importing it again changes nothing. Bad lines keep none of the others out. */
export async function importCorrections(store: Store, text: string): Promise<Imported> {
  const { corrections, bad } = readCorrectionLines(text);
  const distinct = [...new Map(corrections.map((one) => [one.id, one])).values()];
  const added = await store.addCorrections(distinct);
  return { added, known: corrections.length - added, bad };
}

/** All corrections of a store as lines of JSON. */
export async function exportCorrections(store: Store): Promise<string> {
  return correctionLines(await store.corrections());
}
