/** Positions where the noun stands last: “a freeze is the party's main demand”, “a truce, a key demand of the rebels”. */
import { isNegated } from "../grammar/clause.ts";
import { markerOf, runOf } from "../grammar/complement.ts";
import { childBy, childrenBy, lowerAt, relationAt, spanOfRange, type Tree, tokenAt } from "../grammar/tree.ts";
import { complementOf } from "./complements.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { ownersOf } from "./owner.ts";

/** Nouns for what somebody wants or offers, which may be said of any thing. */
const summing =
  /^(?:demand|condition|precondition|requirement|request|goal|aim|objective|priority|offer|proposal|wish)s?$/;

/**
 * A thing that is called somebody's demand or offer.
 *
 *     A freeze on rents remains the Left's main demand.      a truce, the central demand of the rebels
 *     └──── wanted ───┘             └holder┘                 └wanted┘                       └ holder ┘
 */
export function positionByName(tools: FrameTools, noun: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  const word = lowerAt(tree, noun);
  if (tokenAt(tree, noun).upos !== "NOUN" || !(summing.test(word) || isFavourite(tree, noun))) return null;
  const [wish] = lexicon.of("noun", "wish");
  const entry = lexicon.of("noun", word)[0] ?? lexicon.of("noun", word.replace(/^pre/, ""))[0] ?? wish;
  const named = entry === undefined ? null : thingNamed(tree, noun);
  if (entry === undefined || named === null) return null;
  if (
    named.isBeside
      ? !isKept(tree, noun)
      : complementOf(
          tree,
          noun,
          entry.takes.filter((slot) => slot !== "of"),
        ) !== null
  )
    return null;
  const owners = [...ownersOf(tools, noun), ...holdersBeside(tools, noun)].filter((owner) => tools.isActor(owner));
  const runs = [named.thing, named.last].map((at) => runOf(tree, at, (child) => isLead(tree, at, child, noun)));
  const [run, rest] = runs;
  if (owners.length === 0 || !run || !rest) return null;
  return {
    entry: nameEntry(entry),
    stance: entry.stance,
    word: noun,
    wanted: [{ head: named.thing, content: spanOfRange(tree, { first: run.first, end: Math.max(run.end, rest.end) }) }],
    holder: { tokens: [...new Set(owners)], speakers: [] },
    toward: [],
    isClause: tokenAt(tree, named.thing).upos === "VERB",
  };
}

/** “its preferred solution”: what is preferred is wanted. */
function isFavourite(tree: Tree, noun: number): boolean {
  const isKind = /^(?:solution|option|choice|outcome|route|venue)$/.test(lowerAt(tree, noun));
  return (
    isKind &&
    childrenBy(tree, noun, "amod").some((child) => /^(?:preferred|favou?red|favou?rite)$/.test(lowerAt(tree, child)))
  );
}

const nameEntry = (entry: StanceEntry): StanceEntry => ({ ...entry, kind: "noun" });

/** What the noun is said of: the subject of “is” or “remains”, or what it stands beside. */
function thingNamed(tree: Tree, noun: number): { thing: number; last: number; isBeside: boolean } | null {
  const { head } = tokenAt(tree, noun);
  const isRest = relationAt(tree, noun) === "xcomp" && head >= 0 && /^(?:remain|stay|become)/.test(lowerAt(tree, head));
  const told = isRest ? head : childBy(tree, noun, "cop") !== null ? noun : null;
  if (told !== null && !isNegated(tree, told)) {
    const subject = childBy(tree, told, "nsubj", "csubj");
    const isThing = subject !== null && subject < noun && tokenAt(tree, subject).upos !== "PRON";
    return isThing && markerOf(tree, noun) === "" ? { thing: subject, last: subject, isBeside: false } : null;
  }
  const isBeside = relationAt(tree, noun) === "appos" && head >= 0 && head < noun;
  if (!isBeside || !["NOUN", "VERB"].includes(tokenAt(tree, head).upos)) return null;
  return { thing: wholeOf(tree, head), last: head, isBeside: true };
}

/** “a freeze on fees, a key demand”: the freeze, though the parse ties the demand to the fees. */
function wholeOf(tree: Tree, noun: number): number {
  const { head } = tokenAt(tree, noun);
  if (head < 0 || head > noun || markerOf(tree, noun) === "") return noun;
  if (relationAt(tree, noun) === "nmod") return wholeOf(tree, head);
  const object = relationAt(tree, noun) === "obl" ? childBy(tree, head, "obj") : null;
  return object !== null && object < noun && tokenAt(tree, object + 1).upos === "ADP" ? object : noun;
}

/** A demand that was given up in the same breath is not held. */
function isKept(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, "acl").every((clause) => !/^(?:drop|abandon|reject)/.test(lowerAt(tree, clause)));
}

/** “a demand of the rebels”, “a condition for the lenders”, “the demand that Vorland has emphasized” */
function holdersBeside({ tree, isActor }: FrameTools, noun: number): number[] {
  const behind = childrenBy(tree, noun, "nmod").filter(
    (child) => child > noun && /^(?:of|for)$/.test(markerOf(tree, child)) && isActor(child),
  );
  const clauses = childrenBy(tree, noun, "acl").flatMap((clause) =>
    tokenAt(tree, clause).deprel === "acl:relcl" ? childrenBy(tree, clause, "nsubj") : [],
  );
  return [...behind, ...clauses.filter((child) => !/^(?:which|that|who)$/.test(lowerAt(tree, child)))];
}

function isLead(tree: Tree, thing: number, child: number, noun: number): boolean {
  if (child === noun || (child > thing && (child > noun || relationAt(tree, child) === "appos"))) return true;
  return child < thing && ["case", "mark", "cc", "punct"].includes(relationAt(tree, child));
}
