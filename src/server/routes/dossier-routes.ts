/** The pages of a dossier as JSON: overview, positions, conditions, statements, actors, issues, articles, items. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { changesSince } from "../../desk/dossiers/changes-since.ts";
import { deadlockOf } from "../../desk/dossiers/deadlock-of.ts";
import { findItem } from "../../desk/dossiers/find-item.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { conditionsViewOf } from "../../desk/views/conditions-view.ts";
import { dossierEntry } from "../../desk/views/dossier-entry.ts";
import { itemViewOf } from "../../desk/views/item-view.ts";
import { actorsOf, articlesOf, issuesOf } from "../../desk/views/lists.ts";
import { daysOfPositions, matrixOf } from "../../desk/views/matrix.ts";
import { overviewOf } from "../../desk/views/overview.ts";
import { touchedBy } from "../../desk/views/touched.ts";
import {
  actorsViewSchema,
  articlesViewSchema,
  conditionsViewSchema,
  dossierEntrySchema,
  issuesViewSchema,
  itemViewSchema,
  matrixSchema,
  overviewSchema,
  touchedSchema,
} from "../../record/views/dossier-views.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";
import { asOfQuery, dossierParam, filterQuery, orNull, pageQuery } from "./parameters.ts";

const get = <Path extends string>(path: Path) => ({ method: "get" as const, path, tags: ["dossier"] });

/** Adds the routes to the server. */
export function addDossierRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  const dossierOf = async (name: string, asOf: string | undefined) =>
    findDossier((await keeper.kept(orNull(asOf))).dossiers, name);

  app.openapi(
    createRoute({
      ...get("/api/dossiers"),
      summary: "Every dossier",
      responses: answers(z.object({ entries: z.array(dossierEntrySchema) }), "The dossiers, the largest first."),
    }),
    async (c) => c.json({ entries: (await keeper.kept()).dossiers.map(dossierEntry) }, 200),
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/overview"),
      summary: "What changed, the talks, who comes, what is stuck",
      request: { params: dossierParam, query: asOfQuery.extend({ since: z.iso.date().optional() }) },
      responses: answers(overviewSchema, "The overview."),
    }),
    async (c) => {
      const { asOf, since } = c.req.valid("query");
      const dossier = await dossierOf(c.req.valid("param").dossier, asOf);
      const { totals } = changesSince(dossier, since ?? "0000-01-01");
      return c.json(overviewOf(dossier, { since: orNull(since), totals, deadlock: deadlockOf(dossier) }), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/positions"),
      summary: "The matrix of issues and parties",
      request: { params: dossierParam, query: asOfQuery },
      responses: answers(matrixSchema, "The matrix."),
    }),
    async (c) => {
      const { dossier: name } = c.req.valid("param");
      const dossier = await dossierOf(name, c.req.valid("query").asOf);
      const whole = dossier.asOf === null ? dossier : await dossierOf(dossier.id, undefined).catch(() => dossier);
      return c.json(matrixOf(dossier, daysOfPositions(whole)), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/conditions"),
      summary: "Conditions, who waits for whom, and what would follow",
      request: {
        params: dossierParam,
        query: asOfQuery.extend({
          suppose: z.string().max(2_000).optional().openapi({ description: "ids of steps, with commas" }),
        }),
      },
      responses: answers(conditionsViewSchema, "The conditions."),
    }),
    async (c) => {
      const { asOf, suppose } = c.req.valid("query");
      const dossier = await dossierOf(c.req.valid("param").dossier, asOf);
      const supposed = suppose?.split(",").filter((id) => id !== "") ?? [];
      return c.json(conditionsViewOf(dossier, deadlockOf(dossier), supposed), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/actors"),
      summary: "Actors under all their names",
      request: { params: dossierParam, query: pageQuery.extend(filterQuery("q", "kind").shape) },
      responses: answers(actorsViewSchema, "A page of actors."),
    }),
    async (c) => {
      const { q, kind, limit, after } = c.req.valid("query");
      const dossier = await dossierOf(c.req.valid("param").dossier, undefined);
      return c.json(actorsOf(dossier, { words: orNull(q), kind: orNull(kind) }, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/issues"),
      summary: "Issues under all their names",
      request: { params: dossierParam, query: pageQuery.extend(filterQuery("q").shape) },
      responses: answers(issuesViewSchema, "A page of issues."),
    }),
    async (c) => {
      const { q, limit, after } = c.req.valid("query");
      const dossier = await dossierOf(c.req.valid("param").dossier, undefined);
      return c.json(issuesOf(dossier, { words: orNull(q) }, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/articles"),
      summary: "Articles, with copies and versions",
      request: { params: dossierParam, query: pageQuery.extend(filterQuery("q", "publisher").shape) },
      responses: answers(articlesViewSchema, "A page of articles."),
    }),
    async (c) => {
      const { q, publisher, limit, after } = c.req.valid("query");
      const dossier = await dossierOf(c.req.valid("param").dossier, undefined);
      const filters = { words: orNull(q), publisher: orNull(publisher) };
      return c.json(articlesOf(dossier, filters, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/touched/{id}"),
      summary: "Every item that an actor or an issue is in",
      request: { params: dossierParam.extend({ id: z.string().min(1).max(200) }), query: pageQuery },
      responses: answers(touchedSchema, "A page of items with their words."),
    }),
    async (c) => {
      const { dossier: name, id } = c.req.valid("param");
      const { limit, after } = c.req.valid("query");
      const dossier = await dossierOf(name, undefined);
      return c.json(touchedBy(dossier, id, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      ...get("/api/dossiers/{dossier}/items/{item}"),
      summary: "An item with its words, changes, contradictions and decisions",
      request: { params: dossierParam.extend({ item: z.string().min(1).max(200) }) },
      responses: answers(itemViewSchema, "The item."),
    }),
    async (c) => {
      const { dossier: name, item } = c.req.valid("param");
      const { dossiers, corrections } = await keeper.kept();
      const dossier = findDossier(dossiers, name);
      return c.json(itemViewOf(findItem(dossier, item), dossier, corrections), 200);
    },
  );
}
