/** Names that people gave to dossiers. */
import type { Report } from "../../record/report.ts";
import type { Directives, Voices } from "../sourced.ts";

export interface Named {
  readonly name: string;
  readonly isByPerson: boolean;
}

/**
 * The name that a person gave last to the dossier that holds most of some articles, else the one that it is given by rule.
 * Exactly half is not most: of a dossier that was split in two, neither part keeps the name by this alone.
 */
export function named(
  reports: readonly Report[],
  voices: Voices,
  names: Directives["dossierNames"],
  nameOf: (reports: readonly Report[], voices: Voices) => string,
): Named {
  const own = new Set(reports.map(({ article }) => article.id));
  const given = names
    .filter(({ articles }) => articles.filter((id) => own.has(id)).length * 2 > articles.length)
    .at(-1);
  return given === undefined
    ? { name: nameOf(reports, voices), isByPerson: false }
    : { name: given.name, isByPerson: true };
}
