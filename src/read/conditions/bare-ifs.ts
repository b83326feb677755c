/** Conditions whose clause is cut down to what is said of its subject: “if successful”, “if implemented fully”, “unless renewed”. */
import type { TokenRange } from "../../record/tagging.ts";
import { isNegated } from "../grammar/clause.ts";
import { runOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenOf,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
  wordAt,
} from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";
import { isOfWhatWas } from "./leads.ts";
import { hasModal } from "./outcomes.ts";

/**
 * A consequence tied to an adjective or a participle; whom it is said of is the subject of the consequence.
 *
 *     If implemented fully, the truce can open the road.      The fund, if agreed, could open in March.
 *        └─── requires ───┘ └──────── outcome ─────────┘                └requires┘ └──── outcome ─────┘
 */
export function conditionInBareIf(tree: Tree, lexicon: ConditionLexicon, marker: number): ConditionDraft | null {
  const entry = lexicon.of("clause", lowerAt(tree, marker));
  if (entry === null || !["if", "unless", "until", "once"].includes(entry.words)) return null;
  if (entry.words === "once" && isOfWhatWas(tree, marker)) return null;
  const said = predicateAfter(tree, marker);
  if (said === null) return null;
  const main = tokenAt(tree, said).head;
  if (main < 0 || !["VERB", "ADJ", "AUX"].includes(tokenAt(tree, main).upos)) return null;
  if (entry.needs === "modal" && (!hasModal(tree, main) || relationAt(tree, said) !== "advcl")) return null;
  const requires = requirement(tree, said, main);
  const outcome = consequence(tree, main, said, { first: marker, end: requires.end });
  if (outcome === null) return null;
  return {
    entry,
    relation: entry.relation,
    outcome: spanOfRange(tree, outcome),
    requires: spanOfRange(tree, requires),
    outcomeHead: main,
    requiresHead: said,
    tie: spanOfRange(tree, { first: marker, end: marker + 1 }),
    isOutcomeNegated: isNegated(tree, main),
    isRequirementNegated: isNegated(tree, said),
  };
}

/** The adjective or participle that follows the conjunction, an adverb or “not” let pass, with no subject of its own. */
function predicateAfter(tree: Tree, marker: number): number | null {
  let at = marker + 1;
  while (at < marker + 3 && ["ADV", "PART"].includes(tree.tokens[at]?.upos ?? "")) at++;
  const token = tree.tokens[at];
  if (token === undefined || token.sentence !== tokenAt(tree, marker).sentence) return null;
  const isParticiple = token.upos === "VERB" && (token.xpos === "VBN" || /(?:ed|en|un|own)$/.test(lowerAt(tree, at)));
  if (!isParticiple && token.upos !== "ADJ" && token.xpos !== "JJ") return null;
  // “if renewed talks fail”: the word belongs to a noun after it.
  const isBeforeNoun = ["NOUN", "PROPN"].includes(tree.tokens[at + 1]?.upos ?? "");
  const isAlone =
    !isBeforeNoun && !["amod", "compound", "det", "aux"].includes(relationAt(tree, at)) && token.head !== at + 1;
  return isAlone && childBy(tree, at, "nsubj", "expl", "aux", "cop") === null ? at : null;
}

/** Up to the comma or to where the subject of the main clause starts. */
function requirement(tree: Tree, said: number, main: number): TokenRange {
  const subject = childBy(tree, main, "nsubj");
  const own = new Set(childrenOf(tree, said).filter((child) => child > said));
  const stop = subject !== null && subject > said ? (runOf(tree, subject)?.first ?? subject) : main;
  let end = said + 1;
  const last = tree.sentences[tokenAt(tree, said).sentence]?.end ?? end;
  while (end < last && !/^[,;:.!?"”—–]$/.test(wordAt(tree, end)) && (said > main || end < stop)) {
    if (own.size === 0 && tokenAt(tree, end).upos !== "ADV") break;
    end++;
  }
  return { first: said, end };
}

/** The main clause beside the tied words: where they stand in its middle, what follows them. */
function consequence(tree: Tree, main: number, said: number, tied: TokenRange): TokenRange | null {
  const isBeside = (child: number) =>
    child === said || ["parataxis", "discourse", "mark", "advcl"].includes(relationAt(tree, child));
  const run = runOf(tree, main, isBeside);
  if (run === null) return null;
  const cut =
    run.first < tied.first && run.end > tied.end
      ? { first: main < tied.first ? run.first : tied.end, end: main < tied.first ? tied.first : run.end }
      : run;
  const range = trimRange(tree, cut);
  return range !== null && range.end - range.first >= 2 ? range : null;
}
