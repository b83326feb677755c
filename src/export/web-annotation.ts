/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a note on every stretch of words that carries an item. A target
 * is quoted with what stands around it, and counted. The standard counts characters; Parley counts UTF-16 units, as browsers,
 * Java and .NET do: `start` and `end` are UTF-16 units, and the selector holds the count in characters beside them.
 */
import type { Dossier, DossierArticle } from "../record/dossier.ts";
import type { Evidence } from "../record/evidence.ts";
import type { Span } from "../record/span.ts";
import { type Articles, type CitedItem, citedItems, lookUpOf, stateOf, textIn } from "./look-up.ts";

/** Terms that are not the standard's; they are read as `urn:parley:terms:…`. */
const context = ["http://www.w3.org/ns/anno.jsonld", { parley: "urn:parley:terms:" }];

/** Characters quoted before and after, in UTF-16 units. */
const around = 32;

/** A collection with all annotations on one page. */
export function exportWebAnnotation(dossier: Dossier, articles: Articles): string {
  const found = lookUpOf(dossier);
  const items = citedItems(dossier).flatMap((cited) =>
    cited.evidence.map((evidence, place) => {
      const text = textIn(articles, evidence.article);
      return annotationOf(cited, place, evidence, text, found.articles.get(evidence.article));
    }),
  );
  const collection = {
    "@context": context,
    id: `urn:parley:dossier:${dossier.id}`,
    type: "AnnotationCollection",
    label: dossier.name,
    generator: { id: "urn:parley:reader", type: "Software", name: `Parley ${dossier.readers.join(", ")}` },
    "parley:offsets":
      "TextPositionSelector counts UTF-16 code units of the article's text; parley:codePoint… counts characters.",
    total: items.length,
    first: { id: `urn:parley:dossier:${dossier.id}:page:1`, type: "AnnotationPage", startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationOf(
  cited: CitedItem,
  place: number,
  evidence: Evidence,
  text: string,
  article: DossierArticle | undefined,
): object {
  return {
    id: `urn:parley:item:${cited.id}:${place + 1}`,
    type: "Annotation",
    motivation: "describing",
    body: [
      { type: "TextualBody", purpose: "describing", value: cited.told, format: "text/plain" },
      { type: "TextualBody", purpose: "tagging", value: cited.kind },
      { type: "TextualBody", purpose: "tagging", value: stateOf(cited) },
    ],
    target: evidence.spans.map((span) => ({
      type: "SpecificResource",
      source: article?.url ?? `urn:parley:article:${evidence.article}`,
      selector: selectorsOf(text, span),
      "parley:article": evidence.article,
    })),
    "parley:item": cited.id,
    "parley:review": cited.item.review,
    "parley:isLost": evidence.isLost,
  };
}

/** The two selectors of a stretch of a text: its words with their surroundings, and its offsets. */
export function selectorsOf(text: string, { start, end, text: exact }: Span): object[] {
  const codePoints = (at: number) => [...text.slice(0, at)].length;
  return [
    {
      type: "TextQuoteSelector",
      exact,
      prefix: whole(text, Math.max(0, start - around), start),
      suffix: whole(text, end, Math.min(text.length, end + around)),
    },
    {
      type: "TextPositionSelector",
      start,
      end,
      "parley:unit": "UTF-16",
      "parley:codePointStart": codePoints(start),
      "parley:codePointEnd": codePoints(end),
    },
  ];
}

/** The stretch from `start` to `end`, without the half of a surrogate pair that it may begin or end with. */
function whole(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
