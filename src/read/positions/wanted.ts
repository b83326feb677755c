/** The words of what is wanted, a list taken apart: three demands are three. */

import { spanOf } from "../../record/spans.ts";
import type { TokenRange } from "../../record/tagging.ts";
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
  tokensWithin,
  trimRange,
  wordAt,
  yieldOf,
} from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { Wanted } from "./draft.ts";
import { endAfter } from "./ends.ts";

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
  const members = [...conjunctsOf(tree, complement.head), ...siblingsOf(tree, complement)];
  const listed = [...members, ...membersBeside(tree, complement, members)].sort((a, b) => a - b);
  const heads = [...new Set(listed)]
    .filter((head, at, all) => head === complement.head || isParted(tree, all[at - 1] ?? head, head))
    .filter(
      (head) =>
        head === complement.head || (areAlike(tree, head, complement.head) && !isApart(tree, head, complement.head)),
    );
  const isElsewhere = new Set(heads);
  // “its price is the release of the crew”: subject and “is” are no part of the thing.
  const isTold = (child: number, head: number) =>
    !complement.isClause && child < head && ["cop", "nsubj"].includes(relationAt(tree, child));
  const wanted = heads.flatMap((head, at) => {
    const run = runOf(
      tree,
      head,
      (child) => child === word || isElsewhere.has(child) || isAside(tree, head, child) || isTold(child, head),
    );
    if (run === null) return [];
    const next = Math.min(
      heads[at + 1] ?? Infinity,
      word > head ? clauseStart(tree, head, word) : Infinity,
      endAfter(tree, head),
    );
    const isShort =
      at === 0 && complement.from !== undefined && complement.from < run.first && run.first - complement.from <= 10;
    const full = isShort ? { first: complement.from as number, end: run.end } : withAmount(tree, run);
    const cut = { first: afterAddressee(tree, full), end: Math.max(full.first + 1, Math.min(full.end, next)) };
    const words = spanOfRange(
      tree,
      closeQuotes(
        tree,
        stretchRun(tree, next === Infinity ? { first: afterAddressee(tree, full), end: full.end } : cut, next, isDate),
      ),
    );
    const joined =
      at === 0 && complement.isJoined && complement.toward !== null ? wordsOf(tree, complement.toward) : null;
    const content = joined === null || joined.start > words.start ? words : joinSpans(tree.text, joined, words);
    return [{ head, content: bareSpan(tree.text, content) }];
  });
  return wanted
    .map((each) => withoutNotion(tree, each))
    .flatMap((each, at) => partedBySemicolons(tree, each, at === wanted.length - 1));
}

/** “the idea of foreign observers” → foreign observers */
function withoutNotion(tree: Tree, wanted: Wanted): Wanted {
  const lead = /^(?:the|any|an?) (?:very |mere )?(?:idea|notion|prospect|thought|possibility) of /i.exec(
    wanted.content.text,
  );
  const inner = childrenBy(tree, wanted.head, "nmod", "acl").find((child) => child > wanted.head);
  if (lead === null || inner === undefined) return wanted;
  const { start, end } = wanted.content;
  const tail = / as (?:an?|the) [^,]*$/.exec(wanted.content.text);
  return {
    head: inner,
    content: spanOf(tree.text, start + lead[0].length, tail === null ? end : end - tail[0].length),
  };
}

/** Whether a conjunction or a mark parts two members; else the parse has split one: “a limit of ten night | shifts a month”. */
function isParted(tree: Tree, before: number, head: number): boolean {
  if (before >= head) return true;
  for (let at = before + 1; at < head; at++) if (["CCONJ", "PUNCT"].includes(tokenAt(tree, at).upos)) return true;
  return false;
}

/** Where the clause starts that the frame's word stands in, behind the thing: “the deal | that the powers are offering”. */
function clauseStart(tree: Tree, head: number, word: number): number {
  let branch = word;
  for (let step = 0; step < 6 && tokenAt(tree, branch).head !== head; step++) {
    const above = tokenAt(tree, branch).head;
    if (above < 0) return word;
    branch = above;
  }
  return Math.min(word, ...yieldOf(tree, branch).filter((token) => token > head));
}

/** “offered the union | 5 per cent”: the figure is offered, and not the union, though the parse makes one phrase of them. */
function afterAddressee(tree: Tree, { first, end }: TokenRange): number {
  const isNamed = first + 2 < end && tokenAt(tree, first).upos === "DET" && tokenAt(tree, first + 1).upos === "NOUN";
  return isNamed && tokenAt(tree, first + 2).upos === "NUM" && lowerAt(tree, first) === "the" ? first + 2 : first;
}

/** Figures right before a noun or figure belong to it, wherever the parse hangs them: “| 1.2 | million dollars”. */
function withAmount(tree: Tree, { first, end }: TokenRange): TokenRange {
  const isFigure = (at: number) => ["NUM", "SYM"].includes(tokenAt(tree, at).upos);
  let start = first;
  if (
    /^(?:million|billion|trillion|percent|per|dollars|euros|pounds|crowns)$/.test(lowerAt(tree, first)) ||
    isFigure(first)
  )
    while (start > 0 && isFigure(start - 1) && tokenAt(tree, start - 1).sentence === tokenAt(tree, first).sentence)
      start--;
  return { first: start, end };
}

/**
 * With further members of a list that semicolons part, which the parse seldom joins.
 *
 *     called for a pull-back of guns; an exchange of captives; and opening the road
 *                                     └────────────────────┘      └──────────────┘
 */
function partedBySemicolons(tree: Tree, wanted: Wanted, isLast: boolean): Wanted[] {
  const whole = tokensWithin(tree, wanted.content.start, wanted.content.end);
  if (whole === null) return [wanted];
  let cut = whole.first + 1;
  while (cut < whole.end && wordAt(tree, cut) !== ";") cut++;
  const end = isLast ? (tree.sentences[tokenAt(tree, whole.first).sentence]?.end ?? whole.end) : whole.end;
  const members: Wanted[] = [];
  let first = cut;
  // The first member may be cut short: on to the first semicolon, unless another clause lies between.
  const isWithin = (at: number) => at < end && at < cut + 14 && !/^VB[DZP]$/.test(tokenAt(tree, at).xpos);
  while (isWithin(first) && wordAt(tree, first) !== ";") first++;
  while (first < end && wordAt(tree, first) === ";") {
    first += ["and", "or"].includes(lowerAt(tree, Math.min(first + 1, end - 1))) ? 2 : 1;
    let stop = first;
    while (stop < end && wordAt(tree, stop) !== ";") stop++;
    const range = trimRange(tree, { first, end: stop });
    const head = range === null ? null : thingIn(tree, range);
    if (range === null || head === null) return [wanted];
    members.push({ head, content: bareSpan(tree.text, spanOfRange(tree, range)) });
    first = stop;
  }
  if (members.length === 0 || cut === whole.end) return [wanted, ...members];
  const content = bareSpan(tree.text, spanOfRange(tree, { first: whole.first, end: cut }));
  return [{ head: wanted.head, content }, ...members];
}

/** The first noun or gerund of a run that is no sentence of its own. */
function thingIn(tree: Tree, { first, end }: TokenRange): number | null {
  let thing: number | null = null;
  for (let at = first; at < end; at++) {
    const { upos, xpos } = tokenAt(tree, at);
    if (/^(?:WDT|WP)$/.test(xpos)) break;
    if (/^(?:VB[DZP]|MD)$/.test(xpos) || (thing === null && upos === "PRON")) return null;
    const isPart = at + 1 < end && tokenAt(tree, at + 1).upos === "NOUN";
    if ((["NOUN", "PROPN"].includes(upos) && !isPart) || xpos === "VBG") thing ??= at;
  }
  return thing;
}

/**
 * Further members of a list of things, where the parse takes them for an apposition or hangs them on a noun inside the first.
 *
 *     wants the finance ministry, a tax cut and a vote      an end to the drills and the withdrawal of the guns
 *           └──────────────────┘  └───────┘     └────┘      └─────────────────┘     └─────────────────────────┘
 */
function membersBeside(tree: Tree, { head, isClause }: Complement, members: readonly number[]): number[] {
  if (isClause) return [];
  const apposed = members.flatMap((member) =>
    childrenBy(tree, member, "appos").filter((child) => {
      const isListed = [child, member].some((each) => childrenBy(tree, each, "conj").some((last) => last > child));
      return child > member && isListed && isIndefinite(tree, child);
    }),
  );
  const inner = childrenBy(tree, head, "nmod")
    .filter((child) => child > head)
    .flatMap((child) => childrenBy(tree, child, "conj"))
    .filter(
      (child) =>
        acts.test(lowerAt(tree, child)) && acts.test(lowerAt(tree, head)) && childBy(tree, child, "nmod") !== null,
    );
  return [...apposed, ...inner].flatMap((child) => conjunctsOf(tree, child));
}

/** Nouns of what is done to something: members of a list are acts, one beside the other. */
const acts =
  /^(?:end|halt|stop|return|withdrawal|removal|release|lifting|easing|opening|reopening|exchange|recognition|dismantling|cut|cuts|freeze|ban|pause|increase|rise|reduction|dissolution|creation|resumption|suspension|payment|extension|deployment|disarmament|transfer)$/;

const isIndefinite = (tree: Tree, noun: number) =>
  childrenBy(tree, noun, "det").every((det) => /^an?$/.test(lowerAt(tree, det)));

/** “to talk | and offered help”, “a paper | and not a line more”: no members of the list. */
function isApart(tree: Tree, member: number, first: number): boolean {
  const isTold = /^VB[DZ]$/.test(tokenAt(tree, member).xpos) && tokenAt(tree, first).xpos === "VB";
  const isDenied = childrenBy(tree, member, "advmod").some((child) => lowerAt(tree, child) === "not" && child < member);
  return isTold || isDenied || lowerAt(tree, member) === "no";
}

/** Further members of a list of clauses, where the parse hangs each on the word above: “that it cede …, | abandon …, and declare …”. */
function siblingsOf(tree: Tree, { head, isClause }: Complement): number[] {
  const above = tokenAt(tree, head).head;
  if (!isClause || above < 0) return [];
  const { xpos } = tokenAt(tree, head);
  const further = childrenBy(tree, head, "advcl").filter((child) => isListed(tree, head, child));
  if (further.length > 0) return further.flatMap((child) => conjunctsOf(tree, child));
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

/** “to cap it, | to ship it out | and to let them in”: a member of the list, which the parse hangs on the first. */
function isListed(tree: Tree, head: number, child: number): boolean {
  const to = childrenBy(tree, child, "mark").find((mark) => lowerAt(tree, mark) === "to");
  const isAfterComma = to !== undefined && to > head && wordAt(tree, to - 1) === ",";
  return isAfterComma && childBy(tree, child, "conj") !== null;
}

/** What stands beside the thing wanted: who said it, a clause after a comma that only comments. */
function isAside(tree: Tree, head: number, child: number): boolean {
  const relation = relationAt(tree, child);
  if (relation === "parataxis" || relation === "discourse" || relation === "vocative") return true;
  if (relation === "case" && child < head && lowerAt(tree, child) !== "per") return true;
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
