/** Whether a phrase can name somebody who wants something: a person, a state, a group; never “its security” or “the deadline”. */
import type { EntityKind } from "../../record/tagging.ts";
import type { GroupEntry } from "../actors/nominals.ts";
import type { ReadContext } from "../context.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { LexiconPart } from "../lexicon.ts";

const pronouns = new Set(
  "i we he she it they you both neither either each all many some most others several who everyone nobody none us our my his her its their them him me ours theirs whose".split(
    " ",
  ),
);
/** “a number of firms”, “a group of senators”: the firms and the senators want. */
const amounts = new Set(
  "number group majority handful dozens hundreds thousands host lot couple pair array".split(" "),
);
const notActors: ReadonlySet<EntityKind> = new Set(["date", "money", "product", "misc", "facility"]);
/** Endings of nouns for people by what they do: negotiators, economists, Parisians. */
const peopled = /(?:ers|ors|ists|ians|iser|izer|men|women|crats|ees|mates|folk|people)$/;

const households = /^(?:family|families|relatives|kin|elders|staff|crews?|households?)$/;

const documents =
  /^(?:statement|communique|communiqué|declaration|resolution|report|letter|document|text|draft|list|paper|deal|agreement|accord|pact|treaty|plan|proposal|offer|bill|law|poll|survey|memo|memorandum)s?$/;

/** Whether a noun names a document: what it says, they want who issued it. */
export function isDocument(tree: Tree, token: number): boolean {
  return tokenAt(tree, token).upos === "NOUN" && documents.test(lowerAt(tree, token));
}

/** “Harbour Lines”: two capital words in a row inside a sentence are a name, though the tagger calls the last a noun. */
function isNameLike(tree: Tree, token: number): boolean {
  const isCapital = (at: number) =>
    at >= 0 && /^\p{Lu}\p{Ll}/u.test(tree.text.slice(tokenAt(tree, at).start, tokenAt(tree, at).end));
  return isCapital(token) && isCapital(token - 1) && relationAt(tree, token - 1) === "compound";
}

/** Looks a token up without making an actor of it; built once for an article. */
export function actorGate(context: ReadContext): (token: number) => boolean {
  const { tree, tagging, lexicon } = context;
  const kinds = new Map<number, EntityKind>();
  for (const entity of tagging.entities) for (let at = entity.first; at < entity.end; at++) kinds.set(at, entity.kind);
  const groups = (lexicon.parts.groups as LexiconPart<GroupEntry> | undefined)?.entries ?? [];
  const nouns = new Set(groups.filter((entry) => entry.kind !== "document").map((entry) => entry.noun));
  for (const { title } of lexicon.titles.entries) nouns.add(title.split(" ").at(-1) as string);
  return (token) => {
    const kind = kinds.get(token);
    if (kind !== undefined) return !notActors.has(kind);
    const { upos } = tokenAt(tree, token);
    const word = lowerAt(tree, token);
    if (upos === "PRON" || upos === "DET") return pronouns.has(word);
    if (upos === "NUM") return childBy(tree, token, "nmod") !== null;
    const isCapital = /^\p{Lu}/u.test(tree.text.slice(tokenAt(tree, token).start, tokenAt(tree, token).end));
    if (upos === "PROPN" && isCapital) return relationAt(tree, token) !== "nmod:unmarked";
    // “the president”, which the tagger may take for a name.
    if (!["NOUN", "PROPN"].includes(upos) || isDocument(tree, token)) return false;
    if (isNameLike(tree, token)) return true;
    if (amounts.has(word))
      return childrenBy(tree, token, "nmod").some(
        (child) =>
          nouns.has(lowerAt(tree, child)) ||
          nouns.has(lowerAt(tree, child).replace(/s$/, "")) ||
          tokenAt(tree, child).upos === "PROPN",
      );
    return (
      nouns.has(word) ||
      nouns.has(lemmaAt(tree, token)) ||
      nouns.has(word.replace(/s$/, "")) ||
      peopled.test(word) ||
      households.test(word)
    );
  };
}
