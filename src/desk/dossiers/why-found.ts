/** Why an item stands in a dossier: every report that has it, with its words, and the lexicon entries that matched on them. */
import type { Lexicon } from "../../read/lexicon.ts";
import type { ItemKind } from "../../record/correction.ts";
import type { Dossier, DossierArticle } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Reading } from "../../record/reading.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";
import { tellItem } from "../../record/words/tell-item.ts";
import { itemsOf, type Match, whyItem } from "../why.ts";

/** One report that has the item. */
export interface WhyReport {
  readonly article: string;
  readonly publisher: string | null;
  readonly headline: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
  /** Id of the earliest article with this text, where it is another one: this report is a copy. */
  readonly copyOf: string | null;
  readonly item: string | null;
  readonly paragraph: number;
  readonly spans: Evidence["spans"];
  readonly isLost: boolean;
  /** What matched in the lexicon; null where no reading is at hand, or a person added the item. */
  readonly matches: readonly Match[] | null;
}

export interface WhyFound {
  readonly id: string;
  readonly kind: ItemKind;
  readonly sentence: string;
  readonly reports: readonly WhyReport[];
  readonly corrections: readonly string[];
}

/** Every piece of evidence of an item. `readings` are those at hand, by the article's id. */
export function whyFound(
  found: AnyItem,
  dossier: Dossier,
  readings: ReadonlyMap<string, Reading>,
  lexicon: Lexicon,
): WhyFound {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  return {
    id: found.item.id,
    kind: found.kind,
    sentence: tellItem(found, dossier),
    reports: found.item.evidence.map((evidence) => ({
      ...labelsOf(articles.get(evidence.article), evidence.article),
      item: evidence.item,
      paragraph: evidence.paragraph,
      spans: evidence.spans,
      isLost: evidence.isLost,
      matches: matchesOf(evidence, readings.get(evidence.article), lexicon),
    })),
    corrections: found.item.corrections,
  };
}

function labelsOf(article: DossierArticle | undefined, id: string) {
  const { publisher = null, headline = null, publishedOn = null, url = null, voice = id } = article ?? {};
  return { article: id, publisher, headline, publishedOn, url, copyOf: voice === id ? null : voice };
}

function matchesOf(evidence: Evidence, reading: Reading | undefined, lexicon: Lexicon): readonly Match[] | null {
  const item = reading === undefined ? undefined : itemsOf(reading).find(({ id }) => id === evidence.item);
  return reading === undefined || item === undefined ? null : whyItem(item, reading, lexicon).matches;
}
