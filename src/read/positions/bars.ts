/** Positions on what cannot be, or may be: “there can be no return to …”, “troops are out of the question”, “a hearing will do”. */
import { auxiliariesOf, isNegated } from "../grammar/clause.ts";
import { closeQuotes, runOf, stretchRun } from "../grammar/complement.ts";
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
  yieldOf,
} from "../grammar/tree.ts";
import type { PositionDraft, Wanted } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { isIrreal } from "./reality.ts";

const absence: StanceEntry = {
  id: "there-can-be-no",
  words: "there can be no",
  kind: "bar",
  stance: "reject",
  takes: [],
  negated: null,
  example: "“There can be no return to the old rosters,” the owners said.",
};

/**
 * What a speaker says there cannot be, or will not.
 *
 *     There can be no return to the old rosters, the owners said.
 *                     └───────── wanted ──────┘  └ holder ┘
 */
export function positionByAbsence(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  if (lemmaAt(tree, verb) !== "be" || childBy(tree, verb, "expl") === null || isIrreal(tree, verb)) return null;
  const noun = childrenBy(tree, verb, "nsubj", "obj").find((child) => child > verb);
  if (noun === undefined || !isMissing(tree, verb, noun)) return null;
  const isQuestion = lowerAt(tree, noun) === "question";
  const isRuled = auxiliariesOf(tree, verb).some((word) =>
    /^(?:can|could|ca|will|wo|would|must|should|shall)$/.test(word),
  );
  if (!isQuestion && !isRuled) return null;
  const thing = isQuestion ? childBy(tree, noun, "acl", "nmod") : noun;
  if (thing === null || notions.test(lemmaAt(tree, thing)) || /^(?:that|whether)$/.test(lowerAt(tree, noun + 1)))
    return null;
  return spoken(tools, absence, thing, verb);
}

/**
 * What a speaker says nobody will do.
 *
 *     “No prisoner will be exchanged,” the general said.
 *         └ wanted┘                        └ holder ┘
 */
export function positionByNothingDone(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  const subject = childBy(tree, verb, "nsubj:pass");
  if (subject === null || subject > verb || isIrreal(tree, verb) || notions.test(lemmaAt(tree, subject))) return null;
  const isRuled = auxiliariesOf(tree, verb).some((word) => /^(?:can|will|would|shall|must)$/.test(word));
  const isNone = /^(?:no|not)$/.test(lowerAt(tree, Math.min(subject, ...yieldOf(tree, subject))));
  if (!isRuled || !isNone || tokenAt(tree, subject).upos !== "NOUN") return null;
  return spoken(tools, { ...absence, id: "will-not-be" }, subject, verb);
}

/** Nouns of what is merely foreseen to be missing: nobody refuses a problem or a winner. */
const notions =
  /^(?:doubt|need|problem|reason|point|way|winner|loser|chance|hope|surprise|secret|comment|decision|statement|conference|news|time|danger|risk|change|delay|progress|one|more|end|trust|sign|evidence|question)$/;

function isMissing(tree: Tree, verb: number, noun: number): boolean {
  return isNegated(tree, verb) || childrenBy(tree, noun, "det").some((det) => lowerAt(tree, det) === "no");
}

/**
 * What a speaker calls barred, or enough, in the words of a `bar` of the lexicon.
 *
 *     Foreign troops were out of the question, the general said.
 *     └── wanted ──┘                           └── holder ───┘
 */
export function positionByBar(tools: FrameTools, word: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  const entry = lexicon.of("bar", lowerAt(tree, word)).find((each) => endsHere(tree, word, each));
  if (entry === undefined || isIrreal(tree, word)) return null;
  const predicate = predicateOver(tree, word);
  const subject = childBy(tree, predicate, "nsubj", "csubj");
  const isThing =
    subject !== null &&
    (["NOUN", "PROPN", "NUM"].includes(tokenAt(tree, subject).upos) || relationAt(tree, subject) === "csubj");
  if (subject === null || subject > word || !isThing) return null;
  const below = childrenBy(tree, word, "obj", "xcomp");
  if (below.some((child) => !(suits.test(entry.words) && tools.isActor(child)))) return null;
  const isDenied = isNegated(tree, predicate);
  const stance = isDenied ? entry.negated : entry.only === "denied" ? null : entry.stance;
  return stance === null
    ? null
    : spoken(tools, { ...entry, stance }, subject, word, forWhom(tools, predicate, subject, word));
}

/**
 * For whom something is barred, where the clause names him.
 *
 *     For the owners a cap is out of the question.      A cap is unacceptable to the owners.      Two stages would suit him.
 *         └────────┘                                                             └────────┘                         └─┘
 */
function forWhom({ tree, isActor }: FrameTools, predicate: number, subject: number, word: number): number | null {
  const beside = [predicate, subject, word].flatMap((at) => childrenBy(tree, at, "obl", "nmod"));
  const named = beside.find((child) => {
    const mark = childBy(tree, child, "case");
    const isLed = mark !== null && mark < child && /^(?:for|to)$/.test(lowerAt(tree, mark));
    return isLed && isActor(child) && (child < subject || child > word);
  });
  return named ?? childrenBy(tree, word, "obj").find((child) => isActor(child)) ?? null;
}

/** “would suit him”: the bar that takes an object. */
const suits = /suit/;

/** Whether the words of the entry end at a token; an entry is looked up by its last word. */
function endsHere(tree: Tree, word: number, { words }: StanceEntry): boolean {
  const parts = words.split(" ");
  return parts.every((part, at) => lowerAt(tree, word - parts.length + 1 + at) === part);
}

/** The word that the subject hangs on: the bar's own, or the one above it (“is not on the table”). */
function predicateOver(tree: Tree, word: number): number {
  let at = word;
  for (let step = 0; step < 3 && childBy(tree, at, "nsubj", "csubj") === null; step++) {
    const { head } = tokenAt(tree, at);
    if (head < 0 || relationAt(tree, at) === "ccomp") break;
    at = head;
  }
  return at;
}

/** The draft of a speaker's stance on a thing; null where nobody speaks or the thing is a person. */
function spoken(
  { tree, said, isPerson, isDate }: FrameTools,
  entry: StanceEntry,
  thing: number,
  word: number,
  whom: number | null = null,
): PositionDraft | null {
  const speakers = whom === null ? said.of(word) : [];
  const near = runOf(tree, thing, (child) => child === whom || isLead(tree, thing, child));
  // “there will be no cap | on night work”: the parse may hang the rest elsewhere.
  const run = near === null || thing < word ? near : stretchRun(tree, near, Infinity, isDate);
  const content = run === null ? null : spanOfRange(tree, closeQuotes(tree, run));
  if ((speakers.length === 0 && whom === null) || content === null || isPerson(thing)) return null;
  const wanted: Wanted = { head: thing, content };
  return {
    entry,
    stance: entry.stance,
    word,
    wanted: [wanted],
    holder: { tokens: whom === null ? [] : [whom], speakers },
    toward: [],
    isClause: tokenAt(tree, thing).upos === "VERB",
  };
}

/** “no”, prepositions and marks before the thing. */
function isLead(tree: Tree, thing: number, child: number): boolean {
  if (child > thing) return ["parataxis", "advcl"].includes(relationAt(tree, child));
  const isNo = /^(?:no|any|not)$/.test(lowerAt(tree, child));
  return (
    isNo || ["mark", "case", "cc", "punct"].includes(relationAt(tree, child)) || /^["“”]$/.test(wordAt(tree, child))
  );
}
