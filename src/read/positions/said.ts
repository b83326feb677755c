/** Positions taken in what somebody says: a duty laid on another, something called due, a verdict. */
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf, markerOf, wordsOf } from "../grammar/complement.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { PositionDraft, Wanted } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { isPlan } from "./limits.ts";
import { isIrreal } from "./reality.ts";

/**
 * A duty that a speaker lays on somebody.
 *
 *     “Both sides must make compromises,” the minister said.
 *      └────────── wanted ───────────┘    └─ holder ──┘
 */
export function positionByDuty(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, lexicon, said } = tools;
  const speakers = said.of(verb);
  if (speakers.length === 0 || !["VERB", "AUX", "ADJ", "NOUN"].includes(tokenAt(tree, verb).upos)) return null;
  const entry =
    auxiliariesOf(tree, verb)
      .filter((word) => !/^ha[vsd]|^need/.test(word))
      .flatMap((word) => lexicon.of("modal", word))[0] ?? obligation(tools, verb);
  if (entry === undefined || isIrreal(tree, verb) || isGuess(tree, verb) || isInverted(tree, verb)) return null;
  const { head } = tokenAt(tree, verb);
  const wanted = clausesOf(tree, entry.words.includes(" ") && relationAt(tree, verb) === "xcomp" ? head : verb);
  const stance = isNegated(tree, verb) ? entry.negated : entry.stance;
  if (wanted.length === 0 || stance === null) return null;
  const subject = childBy(tree, verb, "nsubj");
  return {
    entry,
    stance,
    word: verb,
    wanted,
    holder: { tokens: [], speakers },
    toward: subject === null ? [] : [subject],
    isClause: true,
  };
}

/** “has to pay”, “need to give ground”: the verb under “have” or “need”; “we need guarantees”. */
function obligation(tools: FrameTools, verb: number): StanceEntry | undefined {
  const subject = subjectOf(tools.tree, verb);
  const mayHaveTo = auxiliariesOf(tools.tree, verb).some((word) =>
    /^(?:will|'ll|would|'d|may|might|could)$/.test(word),
  );
  if ((mayHaveTo && lowerAt(tools.tree, verb) === "have") || isTime(tools.tree, verb)) return undefined;
  const isOwn = subject !== null && /^(?:we|i)$/.test(lowerAt(tools.tree, subject));
  if (
    (/^had$/.test(lowerAt(tools.tree, verb)) && !isBackshifted(tools, verb, subject)) ||
    (isOwn && /^ha/.test(lowerAt(tools.tree, verb)))
  )
    return undefined;
  const { tree, lexicon } = tools;
  const word = lowerAt(tree, verb);
  const lemma = /^ha[vsd]/.test(word) ? "have" : word.startsWith("need") ? "need" : word;
  if (!["have", "need", "ought"].includes(lemma) || tokenAt(tree, verb).upos === "NOUN") return undefined;
  // “a chamber that needed to back the deal”: told of it by the way.
  if (word === "needed" && tokenAt(tree, verb).deprel === "acl:relcl") return undefined;
  const below = childrenBy(tree, verb, "xcomp", "ccomp").some((child) =>
    childrenBy(tree, child, "mark", "aux").some((mark) => lowerAt(tree, mark) === "to"),
  );
  const isLed = lowerAt(tree, verb + 1) === "to";
  const isNeeded = lemma === "need" && childBy(tree, verb, "obj") !== null;
  return below || isLed || isNeeded ? lexicon.of("modal", lemma)[0] : undefined;
}

/** “said the deal had to cover cars”: a duty on a thing, told in the past with the saying. */
function isBackshifted({ tree, said, isActor }: FrameTools, verb: number, subject: number | null): boolean {
  const isIndirect = said.of(verb).every(({ kind }) => kind === "indirect");
  return isIndirect && subject !== null && tokenAt(tree, subject).upos === "NOUN" && !isActor(subject);
}

/** “needs time to study the text”: no duty of anybody. */
function isTime(tree: Tree, verb: number): boolean {
  const object = childBy(tree, verb, "obj");
  return object !== null && ["time", "days", "weeks", "rest", "help"].includes(lowerAt(tree, object));
}

/** “Should talks fail”: a condition, no duty. */
function isInverted(tree: Tree, verb: number): boolean {
  const subject = childBy(tree, verb, "nsubj");
  return (
    subject !== null && childrenBy(tree, verb, "aux").some((aux) => lowerAt(tree, aux) === "should" && aux < subject)
  );
}

/** “must be tired”, “should help”: a guess or a forecast, no duty. */
function isGuess(tree: Tree, verb: number): boolean {
  const done = childBy(tree, verb, "xcomp");
  const isSeen = done !== null && lowerAt(tree, done) === "see" && childBy(tree, done, "obj") === null;
  if (isSeen || (done !== null && ["wait", "say", "think"].includes(lowerAt(tree, done)))) return true;
  const subject = childBy(tree, verb, "nsubj", "expl");
  const isAnybody =
    subject !== null &&
    auxiliariesOf(tree, verb).includes("should") &&
    (["i", "nobody", "people"].includes(lowerAt(tree, subject)) ||
      childrenBy(tree, subject, "det").some((det) => /^an?$/.test(lowerAt(tree, det))));
  if (isAnybody || (subject !== null && /^(?:some|any)(?:body|one)$/.test(lowerAt(tree, subject)))) return true;
  if (
    subject !== null &&
    ["it", "that", "this"].includes(lowerAt(tree, subject)) &&
    tokenAt(tree, verb).upos !== "VERB"
  )
    return true;
  return (
    ["note", "remember", "say", "help", "see", "know", "hope", "wait", "understand", "ask", "expect"].includes(
      lemmaAt(tree, verb),
    ) ||
    (auxiliariesOf(tree, verb).includes("have") && lowerAt(tree, verb) === "been")
  );
}

const asides = new Set(["while", "although", "though", "because", "as", "since"]);

/** The clause with the clauses that share its duty. */
function clausesOf(tree: Tree, verb: number): Wanted[] {
  const heads = conjunctsOf(tree, verb).filter(
    (head) =>
      head === verb ||
      (childBy(tree, head, "nsubj") === null &&
        tokenAt(tree, head).upos === "VERB" &&
        auxiliariesOf(tree, head).length === 0),
  );
  const isElsewhere = new Set(conjunctsOf(tree, verb).filter((head) => head !== verb));
  return heads.flatMap((head) => {
    const content = wordsOf(
      tree,
      head,
      (child) =>
        isElsewhere.has(child) ||
        ["parataxis", "discourse"].includes(relationAt(tree, child)) ||
        (relationAt(tree, child) === "advcl" && asides.has(markerOf(tree, child))) ||
        (["mark", "cc"].includes(relationAt(tree, child)) && child < head),
    );
    const isSaying =
      content !== null &&
      content.text.split(/\s+/).length > 2 &&
      !/^(?:who|how|what|where|when|why|whether|which|of)\b/i.test(content.text);
    return isSaying ? [{ head, content }] : [];
  });
}

/**
 * Something that a speaker calls due.
 *
 *     It is important that both sides respond, he said.
 *                          └──── wanted ────┘  └┘ holder
 */
export function positionByNeed(tools: FrameTools, word: number): PositionDraft | null {
  const { tree, lexicon, said } = tools;
  const entry = lexicon.of("duty", lowerAt(tree, word))[0];
  const speakers = entry === undefined ? [] : said.of(word);
  if (entry === undefined || speakers.length === 0 || isNegated(tree, word)) return null;
  const due = childrenBy(tree, word, "ccomp", "csubj", "xcomp", "advcl", "acl").find(
    (child) => child > word && ["that", "to", "for"].includes(markerOf(tree, child).split(" ")[0] ?? ""),
  );
  if (due === undefined) return null;
  const content = wordsOf(
    tree,
    due,
    (child) => relationAt(tree, child) === "mark" && child < due && lowerAt(tree, child) !== "to",
  );
  return content === null
    ? null
    : {
        entry,
        stance: entry.stance,
        word,
        wanted: [{ head: due, content }],
        holder: { tokens: [], speakers },
        toward: [],
        isClause: true,
      };
}

/**
 * A verdict on a plan or a demand: “called the bid crazy”, “the bid was crazy, he said”.
 *
 *     The guild called the latest bid “unacceptable”.
 *     └holder─┘        └─ wanted ───┘
 */
export function positionByVerdict(tools: FrameTools, word: number): PositionDraft | null {
  const { tree, lexicon, said } = tools;
  const entry = lexicon.of("verdict", lowerAt(tree, word))[0];
  if (entry === undefined || isNegated(tree, word)) return null;
  const judged = judgedBy(tree, word);
  if (judged === null) return null;
  const { object, verb } = judged;
  const cued = verb === null ? said.of(word) : said.cuedBy(verb);
  const subject = verb === null ? null : childBy(tree, verb, "nsubj");
  if (cued.length === 0 && (subject === null || !tools.isActor(subject))) return null;
  const content = wordsOf(tree, object, (child) => relationAt(tree, child) === "case" || child === word);
  const isRuledOn =
    barring.test(lowerAt(tree, word)) && tokenAt(tree, object).upos === "NOUN" && !tools.isActor(object);
  if (
    content === null ||
    !(isRuledOn || isPlan(tools, object)) ||
    /^(?:talk|negotiation)s?$/.test(lowerAt(tree, object))
  )
    return null;
  return {
    entry,
    stance: entry.stance,
    word,
    wanted: [{ head: object, content }],
    holder: { tokens: cued.length > 0 || subject === null ? [] : [subject], speakers: cued },
    toward: [],
    isClause: false,
  };
}

/** Verdicts that say of any thing whether it can be had. */
const barring = /^(?:unacceptable|acceptable|nonstarter|non-starter|unworkable)$/;

/** What the verdict is on, and the verb of calling; the verb is null where the verdict is the predicate of what is said. */
function judgedBy(tree: Tree, word: number): { object: number; verb: number | null } | null {
  const top =
    relationAt(tree, word) === "amod" && childrenOf(tree, word).length === 0 ? tokenAt(tree, word).head : word;
  const { head } = tokenAt(tree, top);
  const subject = childBy(tree, top, "nsubj");
  if (childBy(tree, top, "cop") !== null && subject !== null) return { object: subject, verb: null };
  if (
    head < 0 ||
    ![
      "call",
      "describe",
      "brand",
      "label",
      "term",
      "dub",
      "consider",
      "dismiss",
      "deem",
      "see",
      "view",
      "regard",
      "denounce",
    ].includes(lemmaAt(tree, head))
  )
    return null;
  if (!["xcomp", "obl", "advcl", "obj", "ccomp"].includes(relationAt(tree, top))) return null;
  const object = childrenBy(tree, head, "obj").find((child) => child !== top);
  return object === undefined ? null : { object, verb: head };
}
