/** The words of what is wanted, a list taken apart: three demands are three. */
import { areAlike, bareSpan, conjunctsOf, joinSpans, wordsOf } from "../grammar/complement.ts";
import { childBy, lemmaAt, lowerAt, relationAt, tokenAt, type Tree, wordAt } from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { Wanted } from "./draft.ts";

const asides = new Set(["say", "add", "tell", "note", "call", "cite", "warn", "argue", "describe", "accuse", "claim"]);

/**
 * Each thing wanted, with its words.
 *
 *     demands that Ukraine cede territory, abandon its bid, and declare itself neutral
 *                  └────────────────────┘  └─────────────┘      └────────────────────┘
 */
export function wantedBy(tree: Tree, complement: Complement): Wanted[] {
  const heads = conjunctsOf(tree, complement.head).filter((head) => head === complement.head || areAlike(tree, head, complement.head));
  const isElsewhere = new Set(heads);
  return heads.flatMap((head, at) => {
    const words = wordsOf(tree, head, (child) => isElsewhere.has(child) || isAside(tree, head, child));
    if (words === null) return [];
    const joined = at === 0 && complement.isJoined && complement.toward !== null ? wordsOf(tree, complement.toward) : null;
    const content = joined === null || joined.start > words.start ? words : joinSpans(tree.text, joined, words);
    return [{ head, content: bareSpan(tree.text, content) }];
  });
}

/** What stands beside the thing wanted: who said it, a clause after a comma that only comments. */
function isAside(tree: Tree, head: number, child: number): boolean {
  const relation = relationAt(tree, child);
  if (relation === "parataxis" || relation === "discourse" || relation === "vocative") return true;
  if (["mark", "case"].includes(relation) && child < head) return ["that", "for", "on", "of", "to", "against", "with", "at", "in", "upon", "from"].includes(lowerAt(tree, child));
  if (relation === "advcl" && child > head && asides.has(lemmaAt(tree, child))) return true;
  const isAfterComma = firstOf(tree, child) > 0 && wordAt(tree, firstOf(tree, child) - 1) === ",";
  if (tokenAt(tree, child).deprel === "acl:relcl" && isAfterComma) return true;
  return relation === "conj" && childBy(tree, child, "nsubj") !== null && childBy(tree, head, "nsubj") === null && tokenAt(tree, head).upos !== "VERB";
}

/** The first word of the branch under `child`, looked for among its near descendants. */
function firstOf(tree: Tree, child: number): number {
  let first = child;
  for (let step = 0; step < 8; step++) {
    const left = tree.children[first]?.find((each) => each < first && relationAt(tree, each) !== "punct");
    if (left === undefined) break;
    first = left;
  }
  return first;
}
