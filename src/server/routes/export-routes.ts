/** The brief as JSON, and every export as a file to keep. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { inOrderOfWeight } from "../../desk/deadlock/blocked-parts.ts";
import { deadlockOf } from "../../desk/dossiers/deadlock-of.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import { dossierBrief } from "../../desk/export/dossier-brief.ts";
import { exportDossier } from "../../desk/export/export-dossier.ts";
import { exportFormats } from "../../desk/export/export-formats.ts";
import { ParleyError } from "../../record/error.ts";
import { briefViewSchema } from "../../record/views/brief-view.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";
import { asOfQuery, dossierParam, filterQuery, orNull } from "./parameters.ts";

const names = exportFormats.map(({ name }) => name) as [string, ...string[]];

/** Adds the routes to the server. */
export function addExportRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/brief",
      tags: ["dossier"],
      summary: "The brief: one page, every clause with its footnotes",
      request: { params: dossierParam, query: asOfQuery },
      responses: answers(briefViewSchema, "The brief."),
    }),
    async (c) => {
      const { dossiers } = await keeper.kept(orNull(c.req.valid("query").asOf));
      const dossier = findDossier(dossiers, c.req.valid("param").dossier);
      return c.json(dossierBrief(dossier, inOrderOfWeight(deadlockOf(dossier))), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/dossiers/{dossier}/export/{format}",
      tags: ["export"],
      summary: "The dossier in a format of the field",
      request: {
        params: dossierParam.extend({ format: z.enum(names) }),
        query: asOfQuery.extend(filterQuery("kind").shape),
      },
      responses: answers(z.unknown(), "The file."),
    }),
    async (c) => {
      const { dossier: wanted, format } = c.req.valid("param");
      const { asOf, kind } = c.req.valid("query");
      const { dossiers } = await keeper.kept(orNull(asOf));
      const dossier = findDossier(dossiers, wanted);
      const request = { format, kind: orNull(kind), formulas: "escaped", encoding: "marked" } as const;
      const exported = await exportDossier(dossier, keeper.store, request);
      const ending = exportFormats.find(({ name }) => name === format)?.ending ?? "";
      // Whatever is in it, a browser keeps it as a file and shows none of it as a page of the desk.
      const headers = (name: string) => ({
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="${name}"`,
      });
      if (exported.kind === "text") return c.body(exported.text, 200, headers(`${dossier.id}${ending}`)) as never;
      if (exported.kind === "bytes")
        return c.body(new Uint8Array(exported.bytes), 200, headers(`${dossier.id}${ending}`)) as never;
      const [only, other] = exported.files;
      if (only === undefined || other !== undefined) {
        throw new ParleyError("bad-option", `${format} has a file for each kind of entry.`, {
          hint: `Ask for one: ?kind=${exported.files.map(({ name }) => name.replace(/\..*$/, "")).join(", or ?kind=")}`,
        });
      }
      return c.body(new Uint8Array(only.bytes), 200, headers(`${dossier.id}-${only.name}`)) as never;
    },
  );
}
