/** Deciding on items: each decision is a correction with author and time, and can be undone. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { correctItem } from "../../desk/correct/correct-item.ts";
import type { Request } from "../../desk/correct/request.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { decisionWords } from "../../desk/views/item-view.ts";
import { type Correction, correctionSchema } from "../../record/correction.ts";
import type { Desk } from "../desk.ts";
import { authorOf, whoOf } from "../guard/who.ts";
import { answerProblem, problemSchema } from "../problem.ts";
import { answers } from "./answers.ts";
import { dossierParam } from "./parameters.ts";

const name = z.string().trim().min(1).max(300);
const names = z.array(name).min(1).max(100);
const note = z.string().trim().max(2_000).optional();
const set = z.record(z.string().max(40), z.string().max(5_000));

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
      responses: answers(
        z.object({ entries: z.array(correctionSchema.extend({ what: z.string() })) }),
        "The decisions, each with its words.",
      ),
    }),
    async (c) => {
      const { corrections } = await keeper.kept();
      const entries = [...corrections].reverse().map((one) => ({ ...one, what: decisionWords(one.decision) }));
      return c.json({ entries }, 200);
    },
  );
}

/** What an editor alone may do: shape dossiers, and take back what somebody else decided. */
function isEditors(request: Request, author: string, corrections: readonly Correction[]): boolean {
  if (request.do === "place" || request.do === "rename-dossier") return true;
  if (request.do !== "undo") return false;
  return corrections.some(({ id, by }) => id.startsWith(request.correction) && by !== author);
}

function withoutOk<Answers extends { 200: unknown }>({ 200: _ok, ...rest }: Answers): Omit<Answers, 200> {
  return rest;
}
