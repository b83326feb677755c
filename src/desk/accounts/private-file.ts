/** A file that only its owner may read, replaced as a whole. */
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { ParleyError } from "../../record/error.ts";
import type { BookFile } from "./account-book.ts";

/** The file at a path; its folder is made when it is first written. Throws `file-unreadable`, `output-unwritable`. */
export function privateFile(path: string): BookFile {
  return {
    name: path,
    async read() {
      try {
        return await readFile(path, "utf8");
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw new ParleyError("file-unreadable", `${path} cannot be read.`, { cause, hint: "Check whose it is." });
      }
    },
    async write(text) {
      const draft = `${path}.${process.pid}.new`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(draft, text, { mode: 0o600 });
        await chmod(draft, 0o600);
        await rename(draft, path);
      } catch (cause) {
        await rm(draft, { force: true });
        throw new ParleyError("output-unwritable", `${path} cannot be written.`, {
          cause,
          hint: "Check the folder's permissions.",
        });
      }
    },
  };
}
