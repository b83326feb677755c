/** Starting a process that reads, and speaking with it: to the desk it is a reader like any other. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { NamedCodebook, Reported, ReportReader } from "../../desk/page-reader.ts";
import type { Settings } from "../settings.ts";
import { type Answer, type Request, receivedError } from "./messages.ts";

/** The built file that the process runs; it lies beside this one. */
const program = fileURLToPath(new URL("./serve-reader.js", import.meta.url));

/** Starts a process and opens lexicon and model in it; throws what it says is wrong. */
export async function startReader(settings: Settings, own: NamedCodebook | null): Promise<ReportReader> {
  const child = fork(program, [], { serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ask = asking(child);
  let isLost = false;
  child.once("exit", () => {
    isLost = true;
  });
  try {
    await ask({ kind: "open", settings, own });
  } catch (cause) {
    child.kill("SIGKILL");
    throw cause;
  }
  const askForReport = async (request: Request): Promise<Reported> => {
    const answer = await ask(request);
    if (answer.kind !== "reported") throw new Error("The process that reads gave no reading.");
    return answer.reported;
  };
  return {
    get isLost() {
      return isLost;
    },
    async read(page, told) {
      const answer = await ask({ kind: "read", page, told });
      if (answer.kind !== "read") throw new Error("The process that reads gave no reading.");
      return answer.reading;
    },
    report: (page, told, takesAll) => askForReport({ kind: "report", page, told, takesAll }),
    reread: (article) => askForReport({ kind: "reread", article }),
    async close() {
      child.kill("SIGKILL");
    },
  };
}

/** Sends a request and waits for its answer, or for the process's end. One request at a time. */
function asking(child: ChildProcess): (request: Request) => Promise<Answer> {
  return (request) =>
    new Promise((resolve, reject) => {
      const settle = (action: () => void) => {
        child.off("message", onMessage);
        child.off("exit", onExit);
        child.off("error", onError);
        action();
      };
      const onMessage = (answer: Answer) =>
        settle(() => (answer.kind === "failed" ? reject(receivedError(answer.error)) : resolve(answer)));
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(new Error(`The process that read it ended (${signal ?? `exit code ${code}`}).`)));
      const onError = (cause: Error) => settle(() => reject(cause));
      child.on("message", onMessage);
      child.once("exit", onExit);
      child.once("error", onError);
      if (child.exitCode !== null || child.signalCode !== null) return onExit(child.exitCode, child.signalCode);
      child.send(request, (cause) => {
        if (cause !== null) onError(cause);
      });
    });
}
