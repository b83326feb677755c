/** The words of what is wanted, a list taken apart: three demands are three. */
import {
  areAlike,
  bareSpan,
  closeQuotes,
  conjunctsOf,
  joinSpans,
  runOf,
  stretchRun,
  wordsOf,
} from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  wordAt,
} from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { Wanted } from "./draft.ts";

const asides = new Set(["say", "add", "tell", "note", "call", "cite", "warn", "argue", "describe", "accuse", "claim"]);

/**
 * Each thing wanted, with its words.
 *
 *     demands that Ukraine cede territory, abandon its bid, and declare itself neutral
 *                  └────────────────────┘  └─────────────┘      └────────────────────┘
 */
export function wantedBy(
  tree: Tree,
  complement: Complement,
  isDate: (token: number) => boolean,
  word: number,
): Wanted[] {
  const listed = [...conjunctsOf(tree, complement.head), ...siblingsOf(tree, complement)].sort((a, b) => a - b);
  const heads = [...new Set(listed)].filter(
    (head) => head === complement.head || areAlike(tree, head, complement.head),
  );
  const isElsewhere = new Set(heads);
  return heads.flatMap((head, at) => {
    const run = runOf(tree, head, (child) => child === word || isElsewhere.has(child) || isAside(tree, head, child));
    if (run === null) return [];
    const next = Math.min(heads[at + 1] ?? Infinity, word > head ? word : Infinity);
    const isShort =
      at === 0 && complement.from !== undefined && complement.from < run.first && run.first - complement.from <= 10;
    const full = isShort ? { first: complement.from as number, end: run.end } : run;
    const words = spanOfRange(tree, closeQuotes(tree, stretchRun(tree, full, next, isDate)));
    const joined =
      at === 0 && complement.isJoined && complement.toward !== null ? wordsOf(tree, complement.toward) : null;
    const content = joined === null || joined.start > words.start ? words : joinSpans(tree.text, joined, words);
    return [{ head, content: bareSpan(tree.text, content) }];
  });
}

/** Further members of a list of clauses, where the parse hangs each on the word above: “that it cede …, | abandon …, and declare …”. */
function siblingsOf(tree: Tree, { head, isClause }: Complement): number[] {
  const above = tokenAt(tree, head).head;
  if (!isClause || above < 0) return [];
  const { xpos } = tokenAt(tree, head);
  return childrenBy(tree, above, "acl", "ccomp", "xcomp", "advcl")
    .filter((child) => {
      const isBare =
        childBy(tree, child, "nsubj", "mark") === null ||
        childrenBy(tree, child, "mark").some((mark) => lowerAt(tree, mark) === "to");
      return (
        child > head &&
        isBare &&
        tokenAt(tree, child).xpos === xpos &&
        xpos === "VB" &&
        tokenAt(tree, child).deprel !== "acl:relcl"
      );
    })
    .flatMap((child) => conjunctsOf(tree, child));
}

/** What stands beside the thing wanted: who said it, a clause after a comma that only comments. */
function isAside(tree: Tree, head: number, child: number): boolean {
  const relation = relationAt(tree, child);
  if (relation === "parataxis" || relation === "discourse" || relation === "vocative") return true;
  if (relation === "case" && child < head) return true;
  if (relation === "mark" && child < head)
    return ["that", "for", "on", "of", "to", "against", "with"].includes(lowerAt(tree, child));
  if (relation === "advcl" && child > head && asides.has(lemmaAt(tree, child))) return true;
  const isAfterComma = firstOf(tree, child) > 0 && wordAt(tree, firstOf(tree, child) - 1) === ",";
  if (tokenAt(tree, child).deprel === "acl:relcl" && isAfterComma) return true;
  return (
    relation === "conj" &&
    childBy(tree, child, "nsubj") !== null &&
    childBy(tree, head, "nsubj") === null &&
    tokenAt(tree, head).upos !== "VERB"
  );
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
