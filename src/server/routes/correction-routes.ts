/** Deciding on items: each decision is a correction with author and time, and can be undone. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { correctItem } from "../../desk/correct/correct-item.ts";
import type { Request } from "../../desk/correct/request.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { comparisonOf } from "../../desk/views/comparison-view.ts";
import { historyOfAll } from "../../desk/views/history-view.ts";
import { type Correction, correctionSchema } from "../../record/correction.ts";
import { comparisonSchema, historySchema } from "../../record/views/review-views.ts";
import type { Desk } from "../desk.ts";
import { authorOf, whoOf } from "../guard/who.ts";
import { answerProblem, problemSchema } from "../problem.ts";
import { answers } from "./answers.ts";
import { dossierParam, filterQuery, orNull, pageQuery } from "./parameters.ts";

const name = z.string().trim().min(1).max(300);
const names = z.array(name).min(1).max(100);
const note = z.string().trim().max(2_000).optional();
const set = z.record(z.string().max(40), z.string().max(5_000));

/** What an editor says herself where no analyst's decision stands. */
const own = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["accept", "reject"]) }),
  z.object({ do: z.literal("edit"), set }),
]);

/** What may be asked; things are named by id or by name, as on the command line. */
const requestSchema = z.discriminatedUnion("do", [
  z.object({ do: z.enum(["accept", "reject"]), item: name, note }),
  z.object({ do: z.literal("edit"), item: name, set, note }),
  z.object({ do: z.literal("add"), kind: name, article: name, words: z.string().min(1).max(5_000), set, note }),
  z.object({ do: z.literal("merge"), items: names.min(2), name: name.nullable(), note }),
  z.object({ do: z.literal("split"), item: name, apart: names, name: name.nullable(), note }),
  z.object({ do: z.literal("rename"), item: name, name, note }),
  z.object({ do: z.literal("place"), articles: names, dossier: name.nullable(), note }),
  z.object({ do: z.literal("rename-dossier"), name, note }),
  z.object({ do: z.literal("settle"), decision: name, stands: name.nullable(), own: own.nullable(), note }),
  z.object({ do: z.literal("undo"), correction: name, note }),
]);

/** Adds the routes to the server. */
export function addCorrectionRoutes(app: OpenAPIHono, { keeper, now, newId }: Desk): void {
  app.openapi(
    createRoute({
      method: "post",
      path: "/api/dossiers/{dossier}/corrections",
      tags: ["correction"],
      summary: "Decide on an item, an actor, an issue or a dossier",
      request: {
        params: dossierParam,
        body: { required: true, content: { "application/json": { schema: requestSchema } } },
      },
      responses: {
        201: {
          description: "The correction that was kept.",
          content: { "application/json": { schema: correctionSchema } },
        },
        ...withoutOk(answers(z.unknown(), "")),
        403: {
          description: "That takes the role editor.",
          content: { "application/problem+json": { schema: problemSchema } },
        },
        422: {
          description: "It means nothing, or points at nothing.",
          content: { "application/problem+json": { schema: problemSchema } },
        },
      },
    }),
    async (c) => {
      const { note, ...request } = c.req.valid("json");
      const { dossiers, corrections } = await keeper.kept();
      if (isEditors(request, authorOf(c), corrections) && whoOf(c)?.role !== "editor") {
        return answerProblem(
          c,
          403,
          "not-allowed",
          "That takes the role editor.",
          "Ask whoever runs this desk.",
        ) as never;
      }
      const dossier = findDossier(dossiers, c.req.valid("param").dossier);
      const signature = { by: authorOf(c), note: note ?? null, at: now(), id: newId() };
      return c.json(await correctItem(keeper.store, dossier, request, signature), 201);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/corrections",
      tags: ["correction"],
      summary: "Every decision, the latest first",
      request: { query: pageQuery.extend(filterQuery("by").shape) },
      responses: answers(historySchema, "A page of the decisions, each with its words."),
    }),
    async (c) => {
      const { by, limit, after } = c.req.valid("query");
      const { dossiers, corrections } = await keeper.kept();
      return c.json(historyOfAll(corrections, dossiers, orNull(by), { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/comparison",
      tags: ["correction"],
      summary: "What analysts decided on the same items, how far they agree, and what was settled",
      request: {
        params: dossierParam,
        query: pageQuery.extend({
          between: z
            .union([name, z.array(name).max(10)])
            .optional()
            .openapi({ description: "an analyst; repeat it for each; the two with most items in common otherwise" }),
          ...filterQuery("kind", "show").shape,
        }),
      },
      responses: answers(comparisonSchema, "A page of the items that two or more of them decided on."),
    }),
    async (c) => {
      const { between = [], kind, show, limit, after } = c.req.valid("query");
      const { dossiers, corrections } = await keeper.kept();
      const dossier = findDossier(dossiers, c.req.valid("param").dossier);
      const wanted = { between: [between].flat(), kind: orNull(kind), show: orNull(show === "all" ? undefined : show) };
      return c.json(comparisonOf(dossier, corrections, wanted, { limit, after: orNull(after) }), 200);
    },
  );
}

/** What an editor alone may do: shape dossiers, settle what others decided differently, and take back what somebody else decided. */
function isEditors(request: Request, author: string, corrections: readonly Correction[]): boolean {
  if (request.do === "place" || request.do === "rename-dossier" || request.do === "settle") return true;
  if (request.do !== "undo") return false;
  return corrections.some(({ id, by }) => id.startsWith(request.correction) && by !== author);
}

function withoutOk<Answers extends { 200: unknown }>({ 200: _ok, ...rest }: Answers): Omit<Answers, 200> {
  return rest;
}
