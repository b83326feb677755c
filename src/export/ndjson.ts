/** NDJSON: a line of JSON for each entry of a dossier, which says what kind it is. */
import type { Dossier } from "../record/dossier.ts";
import { ParleyError } from "../record/error.ts";

/** What lines there are, with the list of the dossier that they are from. */
const lists = {
  article: "articles",
  actor: "actors",
  talks: "talks",
  attendance: "attendance",
  condition: "conditions",
  position: "positions",
  statement: "statements",
  issue: "issues",
  conflict: "conflicts",
  change: "changes",
} as const;

/** Kinds of entries, in the plural. */
export const ndjsonKinds: readonly string[] = Object.values(lists);

/** Lines for every entry, or for those of one kind; `entry` (“position”) stands first in each. Throws `bad-option` for another kind. */
export function exportNdjson(dossier: Dossier, kind: string | null): string {
  if (kind !== null && !ndjsonKinds.includes(kind)) {
    throw new ParleyError("bad-option", `There is no kind “${kind}”.`, {
      hint: `Kinds are ${ndjsonKinds.join(", ")}.`,
    });
  }
  const lines = Object.entries(lists).flatMap(([name, list]) =>
    kind === null || kind === list ? dossier[list].map((entry) => JSON.stringify({ entry: name, ...entry })) : [],
  );
  return lines.map((line) => `${line}\n`).join("");
}
