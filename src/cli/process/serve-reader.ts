/**
 * The process that reads for another: opens lexicon and model when told to, answers each page with its reading, and ends
 * when the other does. An interruption at the keyboard is the other's to answer.
 */
import { openPageReader, type ReportReader } from "../../desk/page-reader.ts";
import { readerEffects } from "../main.ts";
import { type Answer, type Request, sentError } from "./messages.ts";

let reader: ReportReader | null = null;

process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));
process.on("message", async (request: Request) => {
  const made = await answer(request);
  // Whoever asked may have ended meanwhile; then nobody waits for the answer.
  process.send?.(made, undefined, undefined, () => {});
});

async function answer(request: Request): Promise<Answer> {
  try {
    if (request.kind === "open") {
      reader = await openPageReader(await readerEffects(request.settings), request.own);
      return { kind: "ready" };
    }
    if (reader === null) throw new Error("Nothing was opened to read with.");
    if (request.kind === "read") return { kind: "read", reading: await reader.read(request.page, request.told) };
    if (request.kind === "reread") return { kind: "reported", reported: await reader.reread(request.article) };
    return { kind: "reported", reported: await reader.report(request.page, request.told, request.takesAll) };
  } catch (cause) {
    return { kind: "failed", error: sentError(cause) };
  }
}
