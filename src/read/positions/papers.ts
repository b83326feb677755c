/** Positions in what somebody's paper says: “the chair's draft foresees a truce”, “the plan put forward by Oman would end the levy”. */
import { isNegated } from "../grammar/clause.ts";
import { runOf, stretchRun } from "../grammar/complement.ts";
import { verbForms } from "../grammar/forms.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, childrenOf, lowerAt, spanOfRange, type Tree, tokenAt } from "../grammar/tree.ts";
import { authorOf } from "./author.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { ownersOf } from "./owner.ts";
import { isIrreal } from "./reality.ts";

const written: StanceEntry = {
  id: "the-paper-says",
  words: "the paper foresees",
  kind: "noun",
  stance: "offer",
  takes: [],
  negated: null,
  example: "The chair's draft foresees a truce of forty days.",
};

const papers =
  /^(?:paper|draft|plan|proposal|blueprint|scheme|roadmap|formula|compromise|text|offer|package|document|initiative)s?$/;
const foreseeing = new Set(
  "foresee envisage envision provide contain include set prescribe".split(" ").flatMap(verbForms),
);
/** What a plan does by its terms; “would harm the farmers” is what others say of it. */
const terms = new Set(
  "phase create establish give require cap limit raise lower reduce ban allow let bring introduce extend split divide share leave set cut end lift freeze halt stop open reopen release free return withdraw pull place put oblige force grant hand transfer abolish scrap delay postpone spare exempt pay double halve keep commit"
    .split(" ")
    .flatMap(verbForms),
);

/**
 * What a paper foresees, put forward by whoever wrote it.
 *
 *     The chair's draft foresees a truce of forty days.      The plan put forward by Oman would end the levy.
 *         └holder┘               └────── offer ───────┘                              └holder┘  └── offer ──┘
 */
export function positionByPaper(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree } = tools;
  if (tokenAt(tree, verb).upos !== "VERB" || isIrreal(tree, verb) || isNegated(tree, verb)) return null;
  const isForeseen = foreseeing.has(lowerAt(tree, verb));
  const isTerm =
    terms.has(lowerAt(tree, verb)) && childrenBy(tree, verb, "aux").some((aux) => lowerAt(tree, aux) === "would");
  if (!isForeseen && !isTerm) return null;
  const subject = paperBefore(tree, verb);
  if (subject === null) return null;
  const owners = ownersOf(tools, subject).filter((owner) => tools.isActor(owner));
  const author = owners[0] ?? (isForeseen ? authorOf(tools, subject, verb) : null);
  const wanted = author === null ? null : isTerm ? termOf(tools, verb) : thingOf(tools, verb);
  if (author === null || wanted === null) return null;
  const tokens = owners.length > 1 ? owners : [author];
  return {
    entry: written,
    stance: "offer",
    word: verb,
    wanted: [wanted],
    holder: { tokens, speakers: [] },
    toward: [],
    isClause: true,
  };
}

/** The paper that is the verb's subject; right before the verb, where the parse makes it part of the object. */
function paperBefore(tree: Tree, verb: number): number | null {
  const subject = childBy(tree, verb, "nsubj") ?? verb - 1;
  const isPaper = subject >= 0 && subject < verb && papers.test(lowerAt(tree, subject));
  return isPaper && tokenAt(tree, subject).upos === "NOUN" ? subject : null;
}

function termOf({ tree, isDate }: FrameTools, verb: number) {
  if (childBy(tree, verb, "obj", "xcomp", "compound") === null) return null;
  const run = runOf(tree, verb, (child) => child < verb || ["parataxis", "conj"].includes(tokenAt(tree, child).deprel));
  return run === null ? null : { head: verb, content: spanOfRange(tree, stretchRun(tree, run, Infinity, isDate)) };
}

function thingOf({ tree, isDate }: FrameTools, verb: number) {
  const [provided] = phrasesBehind(tree, verb, new Set(["for"]));
  const isFor = /^provid/.test(lowerAt(tree, verb));
  const thing = isFor ? provided : childrenBy(tree, verb, "obj").find((child) => child > verb);
  if (thing === undefined) return null;
  const isLead = (child: number) =>
    child < verb || (child < thing && childrenOf(tree, child).length === 0 && lowerAt(tree, child) === "for");
  const run = runOf(tree, thing, isLead);
  return run === null ? null : { head: thing, content: spanOfRange(tree, stretchRun(tree, run, Infinity, isDate)) };
}
