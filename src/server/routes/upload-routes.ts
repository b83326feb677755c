/** Adding an article by dropping a file or pasting words. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ParleyError } from "../../record/error.ts";
import type { Desk } from "../desk.ts";
import { answerProblem, problemSchema } from "../problem.ts";

/** Largest upload, in bytes: as large as the largest file that Parley reads. */
const largestUpload = 20 * 1024 * 1024;
/** Uploads that are read at once; the next one waits its turn, a few more are turned away. */
const mostWaiting = 8;
/** Uploads on their way, waiting or being read at once, so that many slow ones cannot fill the memory. */
const mostInHand = 24;

const outcomeSchema = z.object({
  kind: z.enum(["added", "known", "kept-out", "passed-over"]),
  article: z.string().nullable(),
  reason: z.string().nullable().describe("why it was kept out"),
});
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});
const told = z.string().max(2_000).optional();

/** Adds the route to the server. */
export function addUploadRoutes(app: OpenAPIHono, { upload }: Desk): void {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let inHand = 0;
  app.use("/api/articles", async (c, next) => {
    if (inHand >= mostInHand) return answerBusy(c);
    inHand += 1;
    await next().finally(() => {
      inHand -= 1;
    });
  });
  app.use(
    "/api/articles",
    bodyLimit({
      maxSize: largestUpload,
      onError: (c) =>
        answerProblem(c, 413, "file-too-large", "The file is larger than 20 MB.", "Save the article alone."),
    }),
  );
  app.openapi(
    createRoute({
      method: "post",
      path: "/api/articles",
      tags: ["article"],
      summary: "Read a page into the record; the body is the file as it is",
      request: {
        query: z.object({
          name: told.openapi({ description: "file name, for its ending" }),
          url: told,
          publisher: told,
          published: z.iso.date().optional(),
          all: z.enum(["yes"]).optional().openapi({ description: "also where it is about no negotiation" }),
        }),
        body: {
          required: true,
          content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
        },
      },
      responses: {
        200: { description: "What became of it.", content: { "application/json": { schema: outcomeSchema } } },
        408: problem("The file came too slowly."),
        413: problem("The file is too large."),
        422: problem("There is no article in it."),
        503: problem("Too many uploads wait to be read."),
      },
    }),
    async (c) => {
      if (waiting >= mostWaiting) return answerBusy(c) as never;
      const { name, url, publisher, published, all } = c.req.valid("query");
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const handed = { name: name ?? null, contentType: c.req.header("content-type") ?? null };
      const known = { url: url ?? null, publisher: publisher ?? null, published: published ?? null };
      waiting += 1;
      const turn = last.then(() => upload(bytes, handed, known, all === "yes"));
      last = turn.catch(() => {});
      const outcome = await turn.finally(() => {
        waiting -= 1;
      });
      if (outcome.kind === "failed") throw asOurs(outcome.error);
      const article = "article" in outcome ? outcome.article : null;
      const reason = "reason" in outcome ? outcome.reason : null;
      return c.json({ kind: outcome.kind, article, reason }, 200);
    },
  );
}

function answerBusy(c: Context): Response {
  return answerProblem(c, 503, "too-many", "Other uploads are being read.", "Try again in a moment.");
}

/** What is wrong with a page is the page's fault, not the server's. */
function asOurs(error: Error): Error {
  return error instanceof ParleyError
    ? error
    : new ParleyError("format-broken", "The file cannot be read.", { cause: error });
}
