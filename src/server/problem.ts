/** Errors over HTTP as problem details (RFC 9457): what happened, its code, and the next step. */
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { type ErrorCode, ParleyError } from "../record/error.ts";

export const problemSchema = z
  .object({
    type: z.string().describe("about:blank, or urn:parley:error: and the code"),
    title: z.string().describe("what happened, in a sentence"),
    status: z.int(),
    code: z.string(),
    hint: z.string().nullable().describe("the next step"),
  })
  .describe("What went wrong.");
export type Problem = z.infer<typeof problemSchema>;

/** Which status an error of ours is answered with; all others are 500. */
const statuses: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  "bad-option": 400,
  "bad-query": 400,
  "bad-correction": 422,
  "item-unknown": 404,
  "dossier-unknown": 404,
  "file-too-large": 413,
  "format-unknown": 415,
  "format-broken": 422,
  "no-article": 422,
  "page-refused": 422,
  "page-unreachable": 502,
  "store-busy": 503,
  "store-unreachable": 503,
  "store-unwritable": 507,
};

/** A problem as a response. */
export function answerProblem(
  c: Context,
  status: ContentfulStatusCode,
  code: string,
  title: string,
  hint: string | null = null,
) {
  const problem: Problem = { type: `urn:parley:error:${code}`, title, status, code, hint };
  return c.body(JSON.stringify(problem), status, { "content-type": "application/problem+json; charset=utf-8" });
}

/** The response to whatever was thrown. What is not ours tells the outside nothing. */
export function answerError(c: Context, error: unknown): Response {
  if (error instanceof ParleyError) {
    return answerProblem(c, statuses[error.code] ?? 500, error.code, error.message, error.hint);
  }
  if (error instanceof HTTPException && error.status < 500) {
    return answerProblem(
      c,
      error.status,
      "bad-option",
      error.message || "The request is not valid.",
      "GET /api/openapi.json says what is.",
    );
  }
  return answerProblem(c, 500, "unexpected", "Parley met a fault of its own.", "Look at what the server printed.");
}
