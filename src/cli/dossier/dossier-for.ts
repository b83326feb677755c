/** Which of several dossiers a correction is about, where none was named. */
import type { Request } from "../../desk/correct/request.ts";
import { whatIsMeant } from "../../desk/correct/what-is-meant.ts";
import { findDossier } from "../../desk/dossiers/open-dossiers.ts";
import type { Correction } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";

/** The named dossier; else the first that knows what the request names; else the one with most articles, whose error then helps most. */
export function dossierFor(
  request: Request,
  dossiers: readonly Dossier[],
  name: string | undefined,
  corrections: readonly Correction[] = [],
): Dossier {
  if (name !== undefined) return findDossier(dossiers, name);
  const found = dossiers.find((dossier) => knows(dossier, request, corrections));
  return found ?? findDossier(dossiers, null);
}

function knows(dossier: Dossier, request: Request, corrections: readonly Correction[]): boolean {
  switch (request.do) {
    case "settle": {
      const meant = corrections.find(({ id }) => id.startsWith(request.decision))?.decision;
      const article =
        meant !== undefined && "target" in meant && "article" in meant.target ? meant.target.article : null;
      return dossier.articles.some(({ id }) => id === article);
    }
    case "add":
      return dossier.articles.some(({ id }) => request.article !== "" && id.startsWith(request.article));
    case "merge":
      return request.items.every((item) => isMeant(dossier, item));
    case "accept":
    case "reject":
    case "edit":
    case "split":
    case "rename":
      return isMeant(dossier, request.item);
    default:
      return true;
  }
}

function isMeant(dossier: Dossier, item: string): boolean {
  try {
    whatIsMeant(dossier, item);
    return true;
  } catch (error) {
    if (error instanceof ParleyError) return false;
    throw error;
  }
}
