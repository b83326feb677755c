/** Adding an item that the reader missed. */
import { makeItem, requiredFields } from "../../dossier/corrections/make-item.ts";
import { type CorrectedFields, type Decision, type ItemKind, itemKinds } from "../../record/correction.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import type { Span } from "../../record/span.ts";
import type { Store } from "../../store/store.ts";
import { findQuote, sentenceAround } from "./find-quote.ts";
import { didYouMean } from "./nearest.ts";
import { readFields } from "./read-fields.ts";
import type { Request } from "./request.ts";

/**
 * An added item rests on the sentence that its words stand in. Words that it quotes (content, outcome, requires, because) must stand in
 * the article; content is the words themselves where nothing else is said.
 */
export async function decideAdding(
  store: Store,
  dossier: Dossier,
  request: Extract<Request, { do: "add" }>,
): Promise<Decision> {
  const kind = itemKinds.find((one) => one === request.kind.toLowerCase());
  if (kind === undefined) {
    throw new ParleyError("bad-correction", `“${request.kind}” is no kind of item.`, {
      hint: didYouMean(request.kind, itemKinds),
    });
  }
  const ids = (await store.articleIds()).filter((id) => id === request.article || id.startsWith(request.article));
  const [id, other] = request.article === "" ? [] : ids;
  const article = id === undefined || other !== undefined ? null : await store.article(id);
  if (article === null) {
    throw new ParleyError("bad-correction", `“${request.article}” names no article, or several.`, {
      hint: "`parley articles` lists the articles with their ids.",
    });
  }
  const words = findQuote(article, request.words);
  const typed = readFields(kind, withContent(kind, request), dossier);
  const sentence = sentenceAround(article, words);
  const spans: Span[] = [sentence];
  const set: CorrectedFields = { ...typed };
  for (const field of ["content", "because", "outcome", "requires"] as const) {
    const said = typed[field];
    if (said == null) continue;
    const place = findQuote(article, said, [words, ...spans]);
    set[field] = place.text;
    if (!spans.some((span) => span.start <= place.start && place.end <= span.end))
      spans.push(sentenceAround(article, place));
  }
  spans.sort((a, b) => a.start - b.start);
  check(kind, spans, set);
  return { do: "add", kind, article: article.id, spans, set };
}

/** Position and statement say the words that they were found by, where the person sets no others. */
function withContent(
  kind: ItemKind,
  { words, set }: Extract<Request, { do: "add" }>,
): Readonly<Record<string, string>> {
  const isQuoting = kind === "position" || kind === "statement";
  const hasContent = Object.keys(set).some((field) => ["content", "words"].includes(field.toLowerCase()));
  return isQuoting && !hasContent ? { ...set, content: words } : set;
}

function check(kind: ItemKind, evidence: readonly Span[], fields: CorrectedFields): void {
  const lacking = requiredFields[kind].filter((field) => fields[field] === undefined);
  if (lacking.length > 0) {
    throw new ParleyError("bad-correction", `To add this, say its ${lacking.join(" and its ")} too.`, {
      hint: `Write ${lacking.map((field) => `${field}=…`).join(" ")} after it.`,
    });
  }
  const naming = { actor: (name: string) => ({ id: name, name, aliases: [] }), talks: (name: string) => name };
  const made = makeItem(kind, "added", { evidence, fields, day: null }, naming);
  if ("reason" in made) throw new ParleyError("bad-correction", made.reason);
}
