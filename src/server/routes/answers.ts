/** What the description of a route says of its answers. */
import type { z } from "@hono/zod-openapi";
import { problemSchema } from "../problem.ts";

const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** A JSON answer, and what may go wrong. */
export function answers<Schema extends z.ZodType>(schema: Schema, description: string) {
  return {
    200: { description, content: { "application/json": { schema } } },
    400: problem("A parameter is not valid."),
    404: problem("There is no such dossier, item or article."),
  } as const;
}
