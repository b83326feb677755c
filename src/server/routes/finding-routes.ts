/** Looking through statements, the review queue, and searching everything. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { deadlockOf } from "../../desk/dossiers/deadlock-of.ts";
import { findItem } from "../../desk/dossiers/find-item.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { findStatements } from "../../desk/search/find-statements.ts";
import { searchRecord } from "../../desk/search/search-record.ts";
import { alikeOf } from "../../desk/views/alike-view.ts";
import { reviewOf } from "../../desk/views/review-view.ts";
import { statementsOf } from "../../desk/views/statements-view.ts";
import { reviewSchema, statementsViewSchema } from "../../record/views/dossier-views.ts";
import { pageSchema } from "../../record/views/page-view.ts";
import { alikeSchema } from "../../record/views/review-views.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";
import { asOfQuery, daysQuery, dossierParam, filterQuery, orNull, pageQuery } from "./parameters.ts";

const hitSchema = z.object({
  id: z.string(),
  kind: z.enum(["article", "statement", "position", "attendance", "condition", "talks"]),
  article: z.string(),
  dossier: z.object({ id: z.string(), name: z.string() }).nullable(),
  item: z.string().nullable().describe("id of the dossier's item"),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  headline: z.string().nullable(),
  actor: z.string().nullable(),
  text: z.string(),
  matches: z.array(z.object({ start: z.int(), end: z.int() })),
});

/** Adds the routes to the server. */
export function addFindingRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/statements",
      tags: ["dossier"],
      summary: "Who said what",
      request: {
        params: dossierParam,
        query: asOfQuery.extend({
          ...daysQuery.shape,
          ...pageQuery.shape,
          ...filterQuery("q", "speaker", "party", "publisher", "kind").shape,
        }),
      },
      responses: answers(statementsViewSchema, "A page of statements."),
    }),
    async (c) => {
      const query = c.req.valid("query");
      const { asOf, q, from, to, limit, after, speaker, party, publisher, kind } = query;
      const dossier = findDossier((await keeper.kept(orNull(asOf))).dossiers, c.req.valid("param").dossier);
      const found = q === undefined ? null : await findStatements(keeper.store, dossier, q);
      const wanted = {
        ...{ found, from: orNull(from), to: orNull(to), kind: orNull(kind) },
        ...{ speaker: orNull(speaker), party: orNull(party), publisher: orNull(publisher) },
      };
      return c.json(statementsOf(dossier, wanted, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/review",
      tags: ["dossier"],
      summary: "What to check first, and how far analysts agree",
      request: { params: dossierParam, query: pageQuery.extend(filterQuery("kind", "state").shape) },
      responses: answers(reviewSchema, "A page of the queue."),
    }),
    async (c) => {
      const { kind, state, limit, after } = c.req.valid("query");
      const { dossiers, corrections } = await keeper.kept();
      const dossier = findDossier(dossiers, c.req.valid("param").dossier);
      const deadlock = deadlockOf(dossier);
      const atIssue = new Set([...deadlock.circles, ...deadlock.blockages].flatMap(({ waits }) => waits));
      const blocking = new Set(deadlock.waits.filter(({ id }) => atIssue.has(id)).flatMap(({ items }) => items));
      const wanted = { kind: orNull(kind), state: orNull(state === "all" ? undefined : state), blocking, corrections };
      return c.json(reviewOf(dossier, wanted, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/items/{item}/alike",
      tags: ["dossier"],
      summary: "What an item may be the same as, the likeliest first",
      request: {
        params: dossierParam.extend({ item: z.string().min(1).max(200) }),
        query: pageQuery.extend(filterQuery("q").shape),
      },
      responses: answers(alikeSchema, "A page of the other items of its kind."),
    }),
    async (c) => {
      const { q, limit, after } = c.req.valid("query");
      const { dossier: name, item } = c.req.valid("param");
      const dossier = findDossier((await keeper.kept()).dossiers, name);
      return c.json(alikeOf(dossier, findItem(dossier, item), orNull(q), { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/search",
      tags: ["search"],
      summary: "Search articles, statements, positions and the rest",
      request: {
        query: pageQuery.extend({
          q: z.string().min(1).max(2_000).openapi({ description: "as `parley search` takes it" }),
          ...filterQuery("dossier").shape,
        }),
      },
      responses: answers(pageSchema(hitSchema), "A page of finds, the best first."),
    }),
    async (c) => {
      const { q, dossier, limit, after } = c.req.valid("query");
      const { dossiers } = await keeper.kept();
      const within = dossier === undefined ? null : findDossier(dossiers, dossier);
      const wanted = { words: q, kinds: [], within, limit, after: orNull(after) };
      const { entries, total, next } = await searchRecord(keeper.store, dossiers, wanted);
      const shown = entries.map(({ inDossier, matches, ...hit }) => ({
        ...hit,
        id: `${hit.article}/${hit.item ?? ""}`,
        item: inDossier,
        matches: [...matches],
      }));
      return c.json({ entries: shown, total, next, facets: [], articles: {} }, 200);
    },
  );
}
