/** The real disk and the real standard input. */
import { createReadStream } from "node:fs";
import { access, constants, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { ParleyError } from "../record/error.ts";
import type { Disk, EntryKind } from "./effects.ts";

/** Largest file that is read, in bytes: room for a long PDF, not for a disk image. */
const largestFile = 20 * 1024 * 1024;

export const realDisk: Disk = {
  async kindOf(path) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) return "folder";
      return "file";
    } catch {
      return null;
    }
  },

  async list(folder) {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      const found: { name: string; kind: EntryKind }[] = [];
      for (const entry of entries) {
        if (entry.isDirectory()) found.push({ name: entry.name, kind: "folder" });
        else if (entry.isFile() || (entry.isSymbolicLink() && (await this.kindOf(join(folder, entry.name))) === "file"))
          found.push({ name: entry.name, kind: "file" });
      }
      return found.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (cause) {
      throw unreadable(folder, cause);
    }
  },

  async read(path) {
    try {
      const found = await stat(path);
      if (found.size > largestFile) throw tooLarge(path);
      return await readFile(path);
    } catch (cause) {
      if (cause instanceof ParleyError) throw cause;
      throw unreadable(path, cause);
    }
  },
};

/** The bytes of a file as they come, whatever its size; throws `file-unreadable`. */
export async function* streamFile(path: string): AsyncGenerator<Uint8Array, void, void> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) yield chunk as Buffer;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

/** All bytes of a stream such as standard input; throws `file-too-large` rather than fill the memory. */
export async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largestFile) throw tooLarge("Standard input");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The size in bytes of each file in a folder; null where there is no such folder. */
export async function filesIn(folder: string): Promise<Map<string, number> | null> {
  try {
    const sizes = new Map<string, number>();
    for (const name of await readdir(folder)) sizes.set(name, (await stat(join(folder, name))).size);
    return sizes;
  } catch {
    return null;
  }
}

/** Whether files can be written in a folder, or the folder made where it is to stand. Nothing is written. */
export async function canWrite(folder: string): Promise<boolean> {
  const isThere = (await realDisk.kindOf(folder)) !== null;
  return access(isThere ? folder : dirname(folder), constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Writes a file whole or not at all: beside it first, then in its place. Throws `output-unwritable`. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new ParleyError("output-unwritable", `${path} could not be written: ${(cause as Error).message}.`, {
      cause,
      hint: "Name a file in a folder that exists and is yours.",
    });
  }
}

function tooLarge(name: string): ParleyError {
  return new ParleyError("file-too-large", `${name} is larger than ${largestFile / 1024 / 1024} MB.`, {
    hint: "Give one article to a file.",
  });
}

function unreadable(path: string, cause: unknown): ParleyError {
  const code = (cause as NodeJS.ErrnoException).code;
  const reason = code === "EACCES" ? "Parley has no permission to read it" : `the system says ${code ?? String(cause)}`;
  return new ParleyError("file-unreadable", `${path} could not be read: ${reason}.`, {
    cause,
    hint: "Check the path and its permissions.",
  });
}
