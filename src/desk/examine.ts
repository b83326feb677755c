/** Looking whether everything that Parley needs is there, for `parley doctor`. */
import type { Lexicon, LexiconPart } from "../read/lexicon.ts";
import { ParleyError } from "../record/error.ts";
import type { Tagger } from "../record/tagging.ts";

export type CheckState = "good" | "note" | "bad";

/** One thing that was looked at: what was found, and what to do if it is not good. */
export interface Check {
  readonly name: string;
  readonly state: CheckState;
  readonly found: string;
  readonly fix: string | null;
}

/** What is looked at, handed over by the command line. */
export interface Examination {
  readonly nodeVersion: string;
  /** The `engines` line of package.json. */
  readonly nodeWanted: string;
  readonly modelFolder: string;
  /** Size in bytes of the files in a folder, by name; null where there is no such folder. */
  readonly filesIn: (folder: string) => Promise<Map<string, number> | null>;
  readonly loadLexicon: () => Promise<Lexicon>;
  readonly openTagger: () => Promise<Tagger>;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
  readonly storeFolder: string;
  /** Whether files can be written in a folder, or the folder made. */
  readonly canWrite: (folder: string) => Promise<boolean>;
  /** The settings files that were found. */
  readonly settingsFiles: readonly string[];
}

/** A sentence that any model must find a speaker in. */
const trial = "“We will come to the talks,” the minister said on Monday.";

/** Every check, in the order a person would want to mend them. */
export async function examine(examination: Examination): Promise<Check[]> {
  return [
    checkNode(examination),
    await checkModelFiles(examination),
    await checkLexicon(examination),
    await checkReading(examination),
    await checkStore(examination),
    checkSettings(examination),
  ];
}

function checkNode({ nodeVersion, nodeWanted }: Examination): Check {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, "").split(".").map(Number);
  const isGood = (major === 20 && minor >= 19) || (major === 22 && minor >= 14) || major > 22;
  return {
    name: "Node.js",
    state: isGood ? "good" : "bad",
    found: nodeVersion,
    fix: isGood ? null : `Install a Node.js that fits “${nodeWanted}”.`,
  };
}

async function checkModelFiles({ modelFolder, filesIn }: Examination): Promise<Check> {
  const files = await filesIn(modelFolder);
  const onnx = [...(files ?? [])].filter(([name]) => name.endsWith(".onnx"));
  const hasModel = onnx.some(([, size]) => size > 0);
  const size = onnx.reduce((sum, [, bytes]) => sum + bytes, 0);
  return {
    name: "Language model",
    state: hasModel ? "good" : "bad",
    found: hasModel ? `${(size / 1e6).toFixed(1)} MB in ${modelFolder}` : `no model file in ${modelFolder}`,
    fix: hasModel
      ? null
      : "Check the repository out again, with all of model/, or name the model's folder with --model.",
  };
}

async function checkLexicon({ loadLexicon }: Examination): Promise<Check> {
  const name = "Lexicon";
  try {
    const parts = Object.values((await loadLexicon()).parts) as LexiconPart<unknown>[];
    const entries = parts.reduce((sum, part) => sum + part.entries.length, 0);
    return { name, state: "good", found: `${entries} entries in ${parts.length} parts`, fix: null };
  } catch (cause) {
    const hint = cause instanceof ParleyError ? cause.hint : null;
    const fix = hint ?? "Check the repository out again, with all of lexicon/.";
    return { name, state: "bad", found: (cause as Error).message, fix };
  }
}

async function checkReading({ openTagger, clock }: Examination): Promise<Check> {
  const name = "Reading";
  try {
    const begun = clock();
    const tagger = await openTagger();
    const opened = clock();
    const tagging = await tagger.tag({ text: trial, paragraphs: [{ start: 0, end: trial.length }] });
    await tagger.close();
    const times = `opened in ${Math.round(opened - begun)} ms, a sentence in ${Math.round(clock() - opened)} ms`;
    const isGood = tagging.tokens.length > 0;
    return {
      name,
      state: isGood ? "good" : "bad",
      found: `${tagger.model}, ${times}`,
      fix: isGood ? null : "Install again: `npm ci`.",
    };
  } catch (cause) {
    const hint = cause instanceof ParleyError ? cause.hint : null;
    return { name, state: "bad", found: (cause as Error).message, fix: hint ?? "Install again: `npm ci`." };
  }
}

async function checkStore({ storeFolder, canWrite }: Examination): Promise<Check> {
  const isGood = await canWrite(storeFolder);
  return {
    name: "Store",
    state: isGood ? "good" : "note",
    found: isGood ? `${storeFolder} can be written` : `${storeFolder} cannot be written`,
    fix: isGood ? null : "Reading works without it. To keep dossiers, run Parley in a folder of yours.",
  };
}

function checkSettings({ settingsFiles }: Examination): Check {
  const found = settingsFiles.length === 0 ? "no settings file; none is needed" : settingsFiles.join(", ");
  return { name: "Settings", state: "good", found, fix: null };
}
