/** How the articles that some evidence is from are named beside it. */
import type { Dossier } from "../../record/dossier.ts";
import type { ArticleLabels } from "../../record/views/page-view.ts";

/** Labels of the articles named in `shown`, whatever its shape; only articles of the dossier have one. */
export function labelsFor(dossier: Dossier, shown: unknown): ArticleLabels {
  const wanted = new Set<string>();
  collect(shown, wanted);
  const labels: ArticleLabels = {};
  for (const { id, headline, publisher, publishedOn, url, voice } of dossier.articles) {
    if (wanted.has(id)) labels[id] = { headline, publisher, publishedOn, url, voice };
  }
  return labels;
}

/** Every `article` of every piece of evidence below a value. */
function collect(value: unknown, wanted: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, wanted);
    return;
  }
  if (value === null || typeof value !== "object") return;
  if ("article" in value && "spans" in value && typeof value.article === "string") wanted.add(value.article);
  for (const one of Object.values(value)) {
    if (one !== null && typeof one === "object") collect(one, wanted);
  }
}
