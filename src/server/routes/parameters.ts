/** Parameters that many routes have. */
import { z } from "@hono/zod-openapi";

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

export const dossierParam = z.object({
  dossier: z
    .string()
    .min(1)
    .max(200)
    .openapi({
      param: { name: "dossier", in: "path" },
      example: "d-1f2e3d4c5b",
      description: "id or name of the dossier",
    }),
});

export const asOfQuery = z.object({
  asOf: day.openapi({ description: "leave out reports after this day, YYYY-MM-DD" }),
});

export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ description: "entries on a page" }),
  after: z.string().max(200).optional().openapi({ description: "`next` of the page before" }),
});

export const daysQuery = z.object({
  from: day.openapi({ description: "first day, inclusive" }),
  to: day.openapi({ description: "last day, inclusive" }),
});

/** A filter that takes one of a facet's values. */
export function filterQuery<Name extends string>(...names: Name[]) {
  const filter = z.string().min(1).max(300).optional();
  return z.object(Object.fromEntries(names.map((name) => [name, filter])) as Record<Name, typeof filter>);
}

/** What a query leaves out, as null. */
export function orNull<Value>(value: Value | undefined): Value | null {
  return value ?? null;
}
