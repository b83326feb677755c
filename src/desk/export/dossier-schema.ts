/** The JSON Schema of a dossier, for `parley schema dossier`. */
import { z } from "zod";
import { dossierSchema } from "../../record/dossier.ts";

/** JSON Schema (2020-12) of a dossier: what `parley export json` and `parley dossier --json` print. */
export function dossierJsonSchema(): unknown {
  return z.toJSONSchema(dossierSchema, { target: "draft-2020-12" });
}
