/** Positions by nouns: “Hungary's insistence on …”, “repeated its demand for …”. */
import type { Stance } from "../../record/position.ts";
import { isNegated, isPassive, subjectOf } from "../grammar/clause.ts";
import { markerOf } from "../grammar/complement.ts";
import { verbForms } from "../grammar/forms.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { type Complement, complementOf } from "./complements.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { draftOf, type FrameTools, verbHolder } from "./frames.ts";
import { ownersOf } from "./owner.ts";
import { isIrreal } from "./reality.ts";

/** Verbs by which somebody brings his demand or offer forward: “repeated its demand”, “made an offer”. */
const carriers = new Set(
  "make issue renew repeat reiterate voice express have show put table submit present state maintain press announce raise give lay extend send deliver hold confirm restate signal indicate declare reaffirm stress emphasize"
    .split(" ")
    .flatMap(verbForms),
);

/**
 * A noun of wanting, offering, accepting or refusing, and whose it is.
 *
 *     Hungary's insistence on an exemption held up the vote.
 *     └─────┘                 └──────────┘
 */
export function positionByNoun(tools: FrameTools, noun: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  if (tokenAt(tree, noun).upos !== "NOUN") return null;
  const entry = lexicon.of("noun", lowerAt(tree, noun))[0];
  if (entry === undefined) return null;
  const complement = amountOf(tree, noun) ?? complementOf(tree, noun, entry.takes) ?? predicateOf(tools, entry, noun);
  if (complement === null) return null;
  if (entry.only === "in" && markerOf(tree, noun) !== "in") return null;
  if (entry.stance === "offer" && (isIrreal(tree, noun) || isAskedFor(tools, noun))) return null;
  const { carrier, isDropped, isDenied } = carrierOf(tree, noun);
  const owners = ownersOf(tools, noun).concat(listOwners(tools, noun));
  const owner = boundTo(tools, noun, owners[0] ?? null);
  const bearer =
    entry.only === "in" || isTicket(tree, noun)
      ? { tokens: [subjectBeside(tree, noun)].filter((token) => token !== null), speakers: [] }
      : carrier === null
        ? null
        : verbHolder(tools, carrier);
  const holder = owner !== null ? { tokens: owners.length > 1 ? owners : [owner], speakers: [] } : bearer;
  const isDeniedNoun =
    isDenied || isNegated(tree, noun) || childrenBy(tree, noun, "det").some((det) => lowerAt(tree, det) === "no");
  const isSoftened = carrier !== null && softeners.has(lowerAt(tree, carrier));
  const stance =
    isSoftened && entry.stance === "reject"
      ? "open"
      : isDropped
        ? (dropped[entry.stance] ?? null)
        : isDeniedNoun
          ? entry.negated
          : entry.stance;
  if (holder === null || (holder.tokens.length === 0 && holder.speakers.length === 0) || stance === null) return null;
  return draftOf(tools, entry, stance, noun, complement, holder);
}

/** “demanded more concessions from the island”: nobody has offered what another asks for. */
function isAskedFor({ tree, lexicon }: FrameTools, noun: number): boolean {
  const { head } = tokenAt(tree, noun);
  if (head < 0 || !["obj", "obl"].includes(relationAt(tree, noun))) return false;
  return lexicon
    .of("verb", lowerAt(tree, head))
    .some(({ stance, takes }) => stance === "demand" && takes.includes("object"));
}

/** “is in favour of”, “came out in favour of”, “walked out in protest at”: the subject of the clause. */
function subjectBeside(tree: Tree, noun: number): number | null {
  const { head } = tokenAt(tree, noun);
  const isBeside = relationAt(tree, noun) === "obl" && head >= 0 && !isPassive(tree, head);
  return isBeside || isTicket(tree, noun) ? subjectOf(tree, head) : subjectOf(tree, noun);
}

/** “was elected on a promise to cut rents”: who was elected promises. */
function isTicket(tree: Tree, noun: number): boolean {
  const { head } = tokenAt(tree, noun);
  const isOn = relationAt(tree, noun) === "obl" && head >= 0 && markerOf(tree, noun) === "on";
  return isOn && /^(?:elect|campaign|run|stand|win|go|come|return|vote)$/.test(lemmaAt(tree, head));
}

/** “the rebels' list of demands”: whose the list is. */
function listOwners(tools: FrameTools, noun: number): number[] {
  const { head } = tokenAt(tools.tree, noun);
  const isListed = relationAt(tools.tree, noun) === "nmod" && head >= 0 && lowerAt(tools.tree, head) === "list";
  return isListed ? ownersOf(tools, head) : [];
}

/** What is left of a stance that is given up: whoever drops a demand no longer wants it, whoever drops an objection gives way. */
const dropped: Readonly<Partial<Record<Stance, Stance>>> = { demand: "reject", reject: "accept" };

/**
 * “its” before the noun is the subject of the clause, where there is one.
 *
 *     The ferry firm has raised its offer to 5 percent.
 *     └── owner ───┘            └─┘
 */
function boundTo(tools: FrameTools, noun: number, owner: number | null): number | null {
  const { tree } = tools;
  if (owner === null || !/^(?:its|their|his|her)$/.test(lowerAt(tree, owner))) return owner;
  const { head } = tokenAt(tree, noun);
  const isObject = head >= 0 && ["obj", "obl"].includes(relationAt(tree, noun)) && tokenAt(tree, head).upos === "VERB";
  const subject = isObject && !isPassive(tree, head) ? subjectOf(tree, head) : null;
  return subject !== null && subject < noun && tools.isActor(subject) ? subject : owner;
}

/** Verbs by which a demand or an offer comes to another amount. */
const changers = new Set([
  "lower",
  "raise",
  "cut",
  "reduce",
  "increase",
  "trim",
  "lift",
  "improve",
  "sweeten",
  "scale",
  "bring",
  "drop",
  "slash",
  "soften",
  "up",
  "hike",
  "double",
  "revise",
]);

/**
 * The new amount is what is wanted or offered from now on.
 *
 *     The union lowered its demand from 12 percent to 9 percent.
 *                                                     └ wanted ┘
 */
function amountOf(tree: Tree, noun: number): Complement | null {
  const { head: verb } = tokenAt(tree, noun);
  if (relationAt(tree, noun) !== "obj" || verb < 0 || !changers.has(lemmaAt(tree, verb))) return null;
  const toWord = new Set(["to"]);
  const amounts = [
    verb,
    noun,
    ...phrasesBehind(tree, verb, new Set(["from"])),
    ...phrasesBehind(tree, noun, new Set(["from"])),
  ]
    .flatMap((one) => phrasesBehind(tree, one, toWord))
    .filter((one) => one > noun && (tokenAt(tree, one).upos === "NUM" || childBy(tree, one, "nummod") !== null));
  const [head] = amounts;
  return head === undefined ? null : { head, toward: null, isJoined: false, isClause: false };
}

/** “Russia's aim is to secure a peace”: what is wanted is the predicate. */
function predicateOf(
  { tree, lexicon }: Pick<FrameTools, "tree" | "lexicon">,
  entry: StanceEntry,
  noun: number,
): Complement | null {
  const isVerdict = (word: number) =>
    [word, ...childrenBy(tree, word, "amod")].some((each) => lexicon.of("verdict", lowerAt(tree, each)).length > 0);
  const above = tokenAt(tree, noun).head;
  const isListed =
    relationAt(tree, noun) === "nmod" &&
    above >= 0 &&
    /^(?:list|catalogue|set|series|bundle)$/.test(lowerAt(tree, above));
  if (isListed) return predicateOf({ tree, lexicon }, entry, above);
  if (relationAt(tree, noun) !== "nsubj" || !["demand", "offer", "reject"].includes(entry.stance)) return null;
  // “is”, which the parse may hang the subject on.
  const head = relationAt(tree, above) === "cop" ? tokenAt(tree, above).head : above;
  if (head < noun) return null;
  const listed = ["include", "includes", "included", "involve", "involves"].includes(lowerAt(tree, head))
    ? childBy(tree, head, "obj", "xcomp")
    : null;
  if (listed !== null)
    return { head: listed, toward: null, isJoined: false, isClause: tokenAt(tree, listed).upos === "VERB" };
  const isInfinitive = childrenBy(tree, head, "mark", "aux").some((mark) => lowerAt(tree, mark) === "to");
  const isThat =
    childrenBy(tree, head, "mark").some((mark) => mark > noun && lowerAt(tree, mark) === "that") &&
    childBy(tree, head, "cop") !== null;
  if (tokenAt(tree, head).upos === "VERB" && isInfinitive)
    return { head, toward: null, isJoined: false, isClause: true };
  if (isThat) return { head, toward: null, isJoined: false, isClause: true };
  const isPhrase =
    ["NOUN", "PROPN", "NUM"].includes(tokenAt(tree, head).upos) &&
    childBy(tree, head, "cop") !== null &&
    childBy(tree, noun, "nmod:poss") !== null &&
    /^(?:|for)$/.test(markerOf(tree, head)) &&
    !isVerdict(head);
  if (isPhrase) return { head, toward: null, isJoined: false, isClause: false };
  const below = lemmaAt(tree, head) === "be" ? childBy(tree, head, "ccomp", "xcomp", "advcl") : null;
  return below === null ? null : { head: below, toward: null, isJoined: false, isClause: true };
}

const droppers = new Set(
  ["drop", "abandon", "withdraw", "relinquish", "shelve", "waive", "retract"].flatMap(verbForms),
);

/** Whoever softens a refusal leaves the thing open. */
const softeners = new Set(["soften", "relax", "ease", "temper"].flatMap(verbForms));

/** Verbs that bring a proposal with “with”: “replied with an offer of …”. */
const answers = new Set(["reply", "respond", "counter", "come", "return", "answer"].flatMap(verbForms));

function carrierOf(tree: Tree, noun: number): { carrier: number | null; isDropped: boolean; isDenied: boolean } {
  const { head } = tokenAt(tree, noun);
  const isObject = ["obj", "obl"].includes(relationAt(tree, noun)) && head >= 0;
  const word = isObject ? lowerAt(tree, head) : "";
  const isGivenUp =
    word === "gave" || word === "given" || word === "give" ? lowerAt(tree, head + 1) === "up" : droppers.has(word);
  if (isGivenUp && amountOf(tree, noun) === null)
    return { carrier: head, isDropped: !isNegated(tree, head), isDenied: false };
  const isChanged = isObject && changers.has(lemmaAt(tree, head));
  const isAnswer = isObject && answers.has(word) && markerOf(tree, noun) === "with";
  if (!isChanged && !isAnswer && !carriers.has(word) && !softeners.has(word))
    return { carrier: null, isDropped: false, isDenied: false };
  return { carrier: head, isDropped: false, isDenied: isNegated(tree, head) };
}
