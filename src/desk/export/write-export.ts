/** Writing an export where it was asked for: a file whole or not at all, or a folder of files. */
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Exported } from "../../export/exported.ts";
import { ParleyError } from "../../record/error.ts";

/** `refused`: what is there already stays, and an error says so. */
export type Overwriting = "refused" | "allowed";

/** Writes it to `path`, a folder where there are several files. Returns what was written; throws `output-unwritable`. */
export async function writeExport(exported: Exported, path: string, overwriting: Overwriting): Promise<string[]> {
  const files = await filesFor(exported, path);
  if (overwriting === "refused") {
    for (const { place } of files) await refuseExisting(place);
  }
  for (const { place, bytes } of files) await writeFileWhole(place, bytes);
  return files.map(({ place }) => place);
}

async function filesFor(exported: Exported, path: string): Promise<{ place: string; bytes: string | Uint8Array }[]> {
  if (exported.kind === "text") return [{ place: path, bytes: exported.text }];
  if (exported.kind === "bytes") return [{ place: path, bytes: exported.bytes }];
  const [only, ...others] = exported.files;
  if (only !== undefined && others.length === 0 && !(await isFolder(path))) return [{ place: path, bytes: only.bytes }];
  await mkdir(path, { recursive: true }).catch((cause) => {
    throw unwritable(path, cause, "There are several files to write: name a folder.");
  });
  return exported.files.map(({ name, bytes }) => ({ place: join(path, name), bytes }));
}

async function refuseExisting(place: string): Promise<void> {
  const found = await stat(place).catch(() => null);
  if (found === null) return;
  if (found.isDirectory()) throw unwritable(place, null, "It is a folder: name a file in it.");
  throw new ParleyError("output-unwritable", `${place} is there already.`, { hint: "Write over it with --force." });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function writeFileWhole(place: string, bytes: string | Uint8Array): Promise<void> {
  const beside = `${place}.${process.pid}.part`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, place);
  } catch (cause) {
    await rm(beside, { force: true });
    throw unwritable(place, cause, "Name a file in a folder that exists and is yours.");
  }
}

function unwritable(place: string, cause: unknown, hint: string): ParleyError {
  const reason = cause === null ? "" : `: ${(cause as Error).message}`;
  return new ParleyError("output-unwritable", `${place} could not be written${reason}.`, { cause, hint });
}
