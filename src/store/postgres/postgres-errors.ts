/** PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) and the network's as Parley's errors. */
import { ParleyError } from "../../record/error.ts";

const refusals: Readonly<Record<string, string>> = {
  "28P01": "the password is wrong",
  "28000": "it does not let this user in",
  "3D000": "it has no database of that name",
  "53300": "it has too many connections",
  "57P01": "it is shutting down",
  "57P02": "it has crashed",
  "57P03": "it is still starting",
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "its name cannot be looked up now",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no way to it",
  ECONNRESET: "it broke off the connection",
  EPIPE: "it broke off the connection",
  ENOENT: "there is no socket of that name",
  EACCES: "its socket may not be used",
};

const hints: Readonly<Record<string, string>> = {
  "28P01": "Look at the user and the password in the address, or set PGPASSWORD.",
  "28000": "Look at the user in the address and at the server's pg_hba.conf.",
  "3D000": "Make the database with `createdb NAME`, or look at its name in the address.",
};

/** Whether running the transaction again may succeed. */
export function isPassing(error: unknown): boolean {
  return ["40001", "40P01"].includes(codeOf(error));
}

/** The error as people should see it; `address` is without its password. */
export function explainPostgres(error: unknown, address: string): unknown {
  const code = codeOf(error);
  const refusal =
    refusals[code] ?? (isBrokenOff(error, code) ? "it broke off the connection or does not answer" : undefined);
  if (refusal !== undefined) {
    return new ParleyError("store-unreachable", `The store ${address} cannot be reached: ${refusal}.`, {
      hint: hints[code] ?? "Look whether the server runs and whether host and port in the address are right.",
      cause: error,
    });
  }
  if (["55P03", "57014", "40001", "40P01"].includes(code)) {
    return new ParleyError("store-busy", `Another process is writing to the store ${address} and has not finished.`, {
      hint: "Wait until it has (a running `parley add`, `parley rebuild` or `parley watch`), then run the command again.",
      cause: error,
    });
  }
  if (code === "53100" || code === "53200") {
    const what = code === "53100" ? "the server's disk is full" : "the server is out of memory";
    return new ParleyError("store-unwritable", `The store ${address} cannot be written: ${what}.`, {
      hint: "Make room on the server, then run the command again; nothing that was kept is lost.",
      cause: error,
    });
  }
  if (code === "25006" || code === "42501") {
    return new ParleyError("store-unwritable", `The store ${address} cannot be written: this user may not.`, {
      hint: "Have the database's owner grant the right to create and write tables, or connect as another user.",
      cause: error,
    });
  }
  if (code.startsWith("XX")) {
    return new ParleyError("store-damaged", `The store ${address} cannot be read: the server reports damage.`, {
      hint: "Ask who runs the server to look at its log and to go back to a copy.",
      cause: error,
    });
  }
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Class 08 is connections; some of the driver's own errors have words and no code. */
function isBrokenOff(error: unknown, code: string): boolean {
  if (code.startsWith("08")) return true;
  return (
    code === "" &&
    error instanceof Error &&
    /connection terminated|timeout (exceeded|expired)|not queryable/i.test(error.message)
  );
}
