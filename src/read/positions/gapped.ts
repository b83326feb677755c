/** Positions whose verb is left out: “The miners want 6 per cent and the clerks 5”. */
import { spanOf } from "../../record/spans.ts";
import { headFrom } from "../grammar/complement.ts";
import { lowerAt, type Tree, tokenAt, wordAt } from "../grammar/tree.ts";
import type { PositionDraft, Wanted } from "./draft.ts";
import type { FrameTools } from "./frames.ts";

/**
 * The draft, and a second one for whoever stands behind “and” without a verb of his own.
 *
 *     The miners want 6 per cent and the clerks a rise of 5.
 *     └ holder ┘      └ wanted ┘     └ holder ┘ └─ wanted ─┘
 */
export function withGapped(tools: FrameTools, draft: PositionDraft): PositionDraft[] {
  if (draft.isClause) return [draft];
  const split = draft.wanted.map((wanted, at) => splitAt(tools, wanted, at > 0));
  if (split.every(({ others }) => others.length === 0)) return [draft];
  const own = split.flatMap(({ own }) => (own === null ? [] : [own]));
  const others = split.flatMap(({ others }) => others);
  return [...(own.length === 0 ? [] : [{ ...draft, wanted: own }]), ...others.map((other) => gapped(draft, other))];
}

interface Gapped {
  readonly actor: number;
  readonly wanted: Wanted;
}

function gapped(draft: PositionDraft, { actor, wanted }: Gapped): PositionDraft {
  return { ...draft, word: actor, wanted: [wanted], holder: { tokens: [actor], speakers: [] }, toward: [] };
}

/** What is wanted, parted where another actor stands behind “and”; a later member of a list may start with him. */
function splitAt(tools: FrameTools, wanted: Wanted, isLater: boolean): { own: Wanted | null; others: Gapped[] } {
  const { tree } = tools;
  const tokens = tools.tokensIn(wanted.content);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { own: wanted, others: [] };
  // The second may stand behind a comma, outside what the first wants.
  const beyond = wordAt(tree, last + 1) === "," ? (lowerAt(tree, last + 2) === "and" ? last + 2 : last + 1) : last + 1;
  const end = clauseEnd(tree, beyond + 1);
  const gap = (isLater ? [first - 1] : [...tokens.slice(1), beyond]).find((at) => isGap(tools, at, end));
  const actor = gap === undefined ? null : actorBehind(tools, gap);
  if (gap === undefined || actor === null) return { own: wanted, others: [] };
  const start = thingStart(tree, actor);
  const stop = Math.max(wanted.content.end, gap === beyond ? tokenAt(tree, end).end : 0);
  const content = spanOf(tree.text, tokenAt(tree, start).start, stop);
  const others = [{ actor, wanted: { head: headFrom(tree, start), content } }];
  if (isLater) return { own: null, others };
  if (gap === beyond) return { own: wanted, others };
  const before = spanOf(tree.text, wanted.content.start, tokenAt(tree, gap - 1).end);
  return { own: { head: wanted.head, content: before }, others };
}

/** “and” before an actor with an amount or an indefinite noun right behind. */
function isGap(tools: FrameTools, at: number, last: number): boolean {
  const { tree } = tools;
  if (!/^(?:and|,)$/.test(lowerAt(tree, at)) || at + 2 > last) return false;
  const actor = actorBehind(tools, at);
  return actor !== null && actor < last && isAmountStart(tree, thingStart(tree, actor));
}

/** The actor right behind “and”: a name, or a noun with its article. */
function actorBehind({ tree, isActor }: FrameTools, and: number): number | null {
  for (let at = and + 1; at <= and + 5 && at < tree.tokens.length; at++) {
    const { upos } = tokenAt(tree, at);
    const isEnd = at + 1 >= tree.tokens.length || !["NOUN", "PROPN"].includes(tokenAt(tree, at + 1).upos);
    if (["NOUN", "PROPN"].includes(upos) && isEnd) return isActor(at) ? at : null;
    if (!["DET", "ADJ", "NOUN", "PROPN"].includes(upos)) return null;
  }
  return null;
}

/** The first word of the thing, past a comma or the verb's preposition: “and the Greens on | a new ministry |”. */
const thingStart = (tree: Tree, actor: number) =>
  /^(?:,|on|for|to|against)$/.test(lowerAt(tree, actor + 1)) ? actor + 2 : actor + 1;

/** The last word before the next mark. */
function clauseEnd(tree: Tree, from: number): number {
  let at = from;
  while (at + 1 < tree.tokens.length && !/^[,;:.?!—–“”"]$/.test(wordAt(tree, at + 1))) at++;
  return Math.min(at, tree.tokens.length - 1);
}

function isAmountStart(tree: Tree, at: number): boolean {
  if (at >= tree.tokens.length) return false;
  return tokenAt(tree, at).upos === "NUM" || /^(?:an?|[$€£])$/.test(lowerAt(tree, at));
}
