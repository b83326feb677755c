/** The tables beside the pages as CSV: what a page's filters leave, whole. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { exportDossier } from "../../desk/export/export-dossier.ts";
import { narrowed, pageTables } from "../../desk/export/narrowed.ts";
import { findStatements } from "../../desk/search/find-statements.ts";
import { ParleyError } from "../../record/error.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";
import { asOfQuery, daysQuery, dossierParam, filterQuery, orNull } from "./parameters.ts";

/** Adds the route to the server. */
export function addTableRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/tables/{table}",
      tags: ["export"],
      summary: "A page's table as CSV, with the page's filters",
      request: {
        params: dossierParam.extend({ table: z.enum(pageTables) }),
        query: asOfQuery.extend({
          ...daysQuery.shape,
          ...filterQuery("q", "speaker", "party", "publisher", "kind", "issue", "agreement").shape,
        }),
      },
      responses: answers(z.unknown(), "The table."),
    }),
    async (c) => {
      const { dossier: wanted, table } = c.req.valid("param");
      const { asOf, q, ...query } = c.req.valid("query");
      const dossier = findDossier((await keeper.kept(orNull(asOf))).dossiers, wanted);
      const found = q === undefined || table !== "statements" ? null : await findStatements(keeper.store, dossier, q);
      const rows = narrowed(dossier, table, {
        ...{ found, words: orNull(q), from: orNull(query.from), to: orNull(query.to), kind: orNull(query.kind) },
        ...{ speaker: orNull(query.speaker), party: orNull(query.party), publisher: orNull(query.publisher) },
        ...{ issue: orNull(query.issue), agreement: orNull(query.agreement) },
      });
      const request = { format: "csv", kind: table, formulas: "escaped", encoding: "marked" } as const;
      const exported = await exportDossier(rows, keeper.store, request);
      const [file] = exported.kind === "files" ? exported.files : [];
      if (file === undefined) throw new ParleyError("bad-option", `There is no table “${table}”.`);
      return c.body(new Uint8Array(file.bytes), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${dossier.id}-${file.name}"`,
      }) as never;
    },
  );
}
