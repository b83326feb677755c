/** The timeline as JSON: its entries page by page, and how many stand on each day. */
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { timelineDaysOf, timelineOf } from "../../desk/views/timeline.ts";
import { timelineSchema } from "../../record/views/dossier-views.ts";
import { timelineDaysSchema } from "../../record/views/timeline-days-view.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";
import { asOfQuery, daysQuery, dossierParam, filterQuery, orNull, pageQuery } from "./parameters.ts";

const narrowed = filterQuery("kind", "party", "issue", "publisher");

/** Adds the routes to the server. */
export function addTimelineRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/timeline",
      tags: ["dossier"],
      summary: "Talks, changes, statements and contradictions by day",
      request: {
        params: dossierParam,
        query: asOfQuery.extend({ ...daysQuery.shape, ...pageQuery.shape, ...narrowed.shape }),
      },
      responses: answers(timelineSchema, "A page of the timeline."),
    }),
    async (c) => {
      const { asOf, from, to, kind, party, issue, publisher, limit, after } = c.req.valid("query");
      const dossier = findDossier((await keeper.kept(orNull(asOf))).dossiers, c.req.valid("param").dossier);
      const filters = {
        ...{ from: orNull(from), to: orNull(to), kind: orNull(kind) },
        ...{ party: orNull(party), issue: orNull(issue), publisher: orNull(publisher) },
      };
      return c.json(timelineOf(dossier, filters, { limit, after: orNull(after) }), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/timeline/days",
      tags: ["dossier"],
      summary: "How many entries of the timeline stand on each day",
      request: { params: dossierParam, query: asOfQuery.extend(narrowed.shape) },
      responses: answers(timelineDaysSchema, "Counts by kind and day."),
    }),
    async (c) => {
      const { asOf, kind, party, issue, publisher } = c.req.valid("query");
      const dossier = findDossier((await keeper.kept(orNull(asOf))).dossiers, c.req.valid("param").dossier);
      const filters = {
        ...{ from: null, to: null, kind: orNull(kind) },
        ...{ party: orNull(party), issue: orNull(issue), publisher: orNull(publisher) },
      };
      return c.json(timelineDaysOf(dossier, filters), 200);
    },
  );
}
