/** SQLite's result codes (https://www.sqlite.org/rescode.html) as Parley's errors. */
import { ParleyError } from "../../record/error.ts";

const codes = { busy: 5, locked: 6, readOnly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };

/** SQLite's own words for its codes: some errors come from the binding without their number. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [/database (table )?is locked/, codes.busy],
  [/readonly database/, codes.readOnly],
  [/disk I\/O error/, codes.ioError],
  [/disk image is malformed/, codes.corrupt],
  [/database or disk is full/, codes.full],
  [/unable to open database/, codes.cannotOpen],
  [/file is not a database/, codes.notADatabase],
];

/** The primary result code; null where the error is not SQLite's. */
function codeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_SQLITE_ERROR") return null;
  if ("errcode" in error && typeof error.errcode === "number") return error.errcode & 0xff;
  return phrases.find(([words]) => words.test(error.message))?.[1] ?? null;
}

/** Another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error);
  return code === codes.busy || code === codes.locked;
}

/** The error as people should see it. */
export function explainSqlite(error: unknown, path: string): unknown {
  switch (codeOf(error)) {
    case codes.busy:
    case codes.locked:
      return new ParleyError("store-busy", `Another process is writing to the store ${path} and has not finished.`, {
        hint: "Wait until it has (a running `parley add`, `parley rebuild` or `parley watch`), then run the command again.",
        cause: error,
      });
    case codes.readOnly:
      return unwritable(path, "it may only be read", error);
    case codes.full:
      return new ParleyError("store-unwritable", `The store ${path} cannot be written: the disk is full.`, {
        hint: "Make room on the disk, then run the command again; nothing that was kept is lost.",
        cause: error,
      });
    case codes.cannotOpen:
      return unwritable(path, "the file or its folder cannot be opened", error);
    case codes.ioError:
      return new ParleyError("store-unwritable", `The disk failed while the store ${path} was read or written.`, {
        hint: "Look at the disk (is it full, unplugged, or a network drive that has gone?), then run the command again.",
        cause: error,
      });
    case codes.corrupt:
      return damaged(path, "its file is damaged", error);
    case codes.notADatabase:
      return damaged(path, "it is no store of Parley's, or its beginning was overwritten", error);
    default:
      return error;
  }
}

export function unwritable(path: string, reason: string, cause?: unknown): ParleyError {
  return new ParleyError("store-unwritable", `The store ${path} cannot be written: ${reason}.`, {
    hint: "Give yourself the right to write there, or name another place with --store.",
    cause,
  });
}

export function damaged(path: string, reason: string, cause?: unknown): ParleyError {
  return new ParleyError("store-damaged", `The store ${path} cannot be read: ${reason}.`, {
    hint: "Go back to a copy of the file, or name another place with --store and add the articles again.",
    cause,
  });
}
