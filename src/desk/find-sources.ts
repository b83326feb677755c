/** From the words of a command line to the reports they name: files, folders, patterns, addresses, standard input. */
import { ParleyError } from "../record/error.ts";
import type { Disk } from "./effects.ts";
import { isPattern, patternRoot, patternTest } from "./glob.ts";
import type { FoundSources, Source } from "./source.ts";

/** Endings that are taken from a folder; a file named outright is read whatever its ending. */
const articleEndings = [".html", ".htm", ".xhtml", ".txt", ".md", ".markdown", ".pdf", ".eml", ".mht"];

/**
 * Every report that the words name, in their order, folders in alphabetical order. Nothing is opened yet. `further` are endings
 * that are taken from folders beside those of articles, such as those of bundles.
 */
export async function findSources(
  words: readonly string[],
  disk: Disk,
  further: readonly string[] = [],
): Promise<FoundSources> {
  const sources: Source[] = [];
  let areSeveral = words.length > 1;
  for (const word of words) {
    if (word === "-") sources.push({ kind: "stdin", name: "-" });
    else if (/^[a-z][a-z0-9+.-]*:\/\//i.test(word)) sources.push({ kind: "url", name: word });
    else {
      const found = await findFiles(word, disk, further);
      sources.push(...found.sources);
      areSeveral ||= found.areSeveral;
    }
  }
  return { sources: withoutRepeats(sources), areSeveral };
}

async function findFiles(word: string, disk: Disk, further: readonly string[]): Promise<FoundSources> {
  const kind = await disk.kindOf(word);
  if (kind === "file") return { sources: [{ kind: "file", name: word }], areSeveral: false };
  if (kind === "folder") {
    const files = (await walk(word, disk)).filter((path) => isLikelyReport(path, further));
    const reason = `There is no article file in ${word}.`;
    return { sources: orMissing(files, word, reason), areSeveral: true };
  }
  if (isPattern(word)) {
    const pattern = word.replaceAll("\\", "/").replace(/^\.\//, "");
    const test = patternTest(pattern);
    const files = (await walk(patternRoot(pattern), disk)).filter((path) => test.test(path.replaceAll("\\", "/")));
    return { sources: orMissing(files, word, `No file matches ${word}.`), areSeveral: true };
  }
  return { sources: orMissing([], word, `There is no file or folder ${word}.`), areSeveral: false };
}

function orMissing(files: string[], word: string, reason: string): Source[] {
  if (files.length > 0) return files.map((name) => ({ kind: "file", name }));
  const hint = looksLikeAddress(word)
    ? `If it is an address, write https://${word}.`
    : `Name a file that ends in ${articleEndings.join(", ")}, a folder of them, an address, or - for standard input.`;
  return [{ kind: "missing", name: word, error: new ParleyError("file-unreadable", reason, { hint }) }];
}

/** Every file below a folder. Hidden folders and installed packages are passed over. */
async function walk(folder: string, disk: Disk): Promise<string[]> {
  if ((await disk.kindOf(folder)) !== "folder") return [];
  const files: string[] = [];
  for (const entry of await disk.list(folder)) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = folder === "." ? entry.name : `${folder.replace(/\/$/, "")}/${entry.name}`;
    if (entry.kind === "folder") files.push(...(await walk(path, disk)));
    else files.push(path);
  }
  return files;
}

/** Whether a file found in a folder is likely a report: by its ending, and a folder's own README is none. */
function isLikelyReport(path: string, further: readonly string[]): boolean {
  const isReadme = /(^|\/)readme\.\w+$/i.test(path);
  const isFurther = further.some((ending) => path.toLowerCase().endsWith(ending));
  return (hasArticleEnding(path) || isFurther) && !isReadme;
}

/** Whether a file's ending says that it is one article. */
export function hasArticleEnding(path: string): boolean {
  return articleEndings.some((ending) => path.toLowerCase().endsWith(ending));
}

function looksLikeAddress(word: string): boolean {
  return /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/|$)/i.test(word) && !hasArticleEnding(word);
}

/** A report named twice (by a pattern and outright) is read once. */
function withoutRepeats(sources: Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    if (seen.has(source.name)) return false;
    seen.add(source.name);
    return true;
  });
}
