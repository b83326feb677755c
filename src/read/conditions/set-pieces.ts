/** Conditions in turns of phrase that are told by their words alone: “no apology, no talks”, “on one condition: …”, “first …; then …”. */
import type { TokenRange } from "../../record/tagging.ts";
import { headOfRange, spanOfRange, type Tree, tokenAt, tokensWithin, trimRange } from "../grammar/tree.ts";
import type { ConditionDraft } from "./draft.ts";
import type { ConditionLexicon } from "./entries.ts";
import { afterReporting } from "./surface.ts";

/** A turn of phrase: `out` is what happens, `req` what it takes. It is looked for in one sentence at a time. */
interface SetPiece {
  readonly entry: string;
  /** Told quickly: a sentence without it is not looked at further. */
  readonly cue: RegExp;
  readonly words: RegExp;
  readonly isOutcomeDenied?: true;
  /** What would make it something else: “it will take weeks for …”. */
  readonly unless?: RegExp;
}

const opening = String.raw`(?:^|[“"]\s*|,\s+“)`;
const duty = String.raw`\b(?:must|ha(?:s|ve) to|needs? to|(?:will|would) (?:first )?(?:have|need) to|ought to)\b`;
const goal = String.raw`\b(?:deals?|agreements?|settlements?|peace|truces?|ceasefires?|talks|pacts?|accords?|breakthroughs?|progress|compromises?|strikes?|solutions?|contracts?|treat(?:y|ies))\b`;
const rest = '[^,;:.?!”"]';

const setPieces: readonly SetPiece[] = [
  {
    entry: "no-no",
    cue: /\bNo .*, no /u,
    words: new RegExp(
      String.raw`${opening}No (?!one\b)(?<req>${rest}{3,60}?), (?<out>no ${rest}{3,60})(?!${rest}|, (?:(?:and|or) )?no\b)`,
      "du",
    ),
    isOutcomeDenied: true,
  },
  {
    entry: "first-then",
    cue: /\bFirst\b.*\bthen\b/u,
    words: new RegExp(
      `${opening}First,? (?<req>${rest}*?${duty}${rest}*?)[;,] (?:and )?(?:only )?then (?<out>${rest}+)`,
      "du",
    ),
  },
  {
    entry: "on-one-condition",
    cue: / conditions?: /u,
    words:
      /(?<out>[^;:.?!”"]+?),? (?:but )?on (?:one|two|three|a single|the following) conditions?: (?:that )?(?<req>[^;.?!”"]+)/du,
  },
  {
    entry: "conditions-listed",
    cue: /onditions? for .*: /u,
    words: new RegExp(String.raw`\b(?:pre)?conditions? for (?<out>${rest}{3,80}?): (?:that )?(?<req>[^;.?!”"]+)`, "du"),
  },
  {
    entry: "condition-is",
    cue: /ondition for /u,
    words: new RegExp(
      String.raw`\b(?:pre)?condition for (?<out>${rest}{3,80}?) (?:is|was|remains|would be) (?:that )?(?<req>${rest}{3,})`,
      "du",
    ),
    unless: /\b(?:is|was|remains|would be) (?:not|still|also)\b/i,
  },
  {
    entry: "price-of",
    cue: /\bprice (?:for|of) /u,
    words: new RegExp(
      String.raw`\bprice (?:for|of) (?<out>${rest}*?${goal}${rest}*?) (?:is|was|would be|will be) (?<req>${rest}{3,})`,
      "du",
    ),
    unless: /\d|\b(?:high|low|steep|heavy)\b/i,
  },
  {
    entry: "would-take",
    cue: /\b[Ii]t (?:will|would|could) take /u,
    words: new RegExp(
      String.raw`\b[Ii]t (?:will|would|could) take (?<req>${rest}{3,80}?) (?:for|before|to) (?<out>${rest}{5,})`,
      "du",
    ),
    unless: /\b(?:days?|weeks?|months?|years?|hours?|time|long(?:er)?|a while|minutes?)\b/i,
  },
  {
    entry: "in-order-for",
    cue: /[Ff]or .* to .*, /u,
    words: new RegExp(
      `${opening}(?:[Ii]n order for|For) (?<out>${rest}{3,60}? to ${rest}{3,60}?), (?<req>${rest}*${duty}${rest}+)`,
      "du",
    ),
  },
  {
    entry: "to-reach",
    cue: /\b(?:To|In order to) .*, .*(?:must|to) /u,
    words: new RegExp(
      `${opening}(?:In order to|To) (?<out>${rest}*?${goal}${rest}*?), (?<req>${rest}*${duty}${rest}+)`,
      "du",
    ),
  },
  {
    entry: "whether-depends",
    cue: /\bWhether .*\bon /u,
    words: new RegExp(
      `${opening}Whether (?<out>${rest}+?) (?:will |would )?(?:depends?|hinges?|turns?) (?:up)?on (?:whether )?(?<req>${rest}+)`,
      "du",
    ),
  },
  {
    entry: "do-and-will",
    cue: / and .*(?:['’]ll| will | can | shall )/u,
    words: new RegExp(
      String.raw`${opening}(?<req>(?:Give|Show|Bring|Send|Free|Open|Pay|Lift|Stop|Drop|Sign|Withdraw|Return|Release|Put|Name|Call off|Pull)\b${rest}*?),? and (?<out>(?:we|I|they|he|she|it|the \p{L}+)(?:['’]ll| will| can| shall) ${rest}+)`,
      "du",
    ),
  },
  {
    entry: "were-to",
    cue: /\bWere .* to .*, /u,
    words: new RegExp(`${opening}Were (?<req>${rest}+? to ${rest}+), (?<out>${rest}+)`, "du"),
  },
  {
    entry: "without-there",
    cue: /\bWithout .* there /u,
    words: new RegExp(`${opening}Without (?<req>${rest}+?),? (?<out>there (?:can|will|would|could|is) ${rest}+)`, "du"),
    isOutcomeDenied: true,
  },
];

/**
 * The first set piece of a sentence, found at its first word.
 *
 *     No apology, no talks.      The mayor will sign on one condition: the depot stays open.
 *        └ req ─┘ └─ out ─┘      └───── out ───────┘                   └────── req ──────┘
 */
export function conditionInSetPiece(tree: Tree, lexicon: ConditionLexicon, token: number): ConditionDraft | null {
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  if (sentence === undefined || sentence.first !== token) return null;
  const from = tokenAt(tree, token).start;
  const text = tree.text.slice(from, tokenAt(tree, sentence.end - 1).end);
  for (const { entry, cue, words, isOutcomeDenied, unless } of setPieces) {
    if (!cue.test(text)) continue;
    const known = lexicon.of("set-piece", entry);
    const found = words.exec(text)?.indices?.groups;
    if (known === null || found?.out === undefined || found.req === undefined) continue;
    if (unless?.test(text.slice(found.req[0], found.req[1]))) continue;
    const outcome = rangeOf(tree, from, found.out);
    const requires = rangeOf(tree, from, found.req);
    if (outcome === null || requires === null) continue;
    const bare = afterReporting(tree, outcome, outcome.end).range;
    const between = { first: Math.min(bare.end, requires.end), end: Math.max(bare.first, requires.first) };
    const tie = trimRange(tree, between) ?? { first: requires.first, end: requires.first + 1 };
    return {
      entry: known,
      relation: known.relation,
      outcome: spanOfRange(tree, bare),
      requires: spanOfRange(tree, requires),
      outcomeHead: headOfRange(tree, bare),
      requiresHead: headOfRange(tree, requires),
      tie: spanOfRange(tree, tie.end > tie.first ? tie : { first: requires.first, end: requires.first + 1 }),
      isOutcomeNegated: isOutcomeDenied === true && /\bno\b/i.test(text.slice(...found.out)),
      isRequirementNegated: false,
    };
  }
  return null;
}

function rangeOf(tree: Tree, from: number, [start, end]: readonly [number, number]): TokenRange | null {
  const range = tokensWithin(tree, from + start, from + end);
  return range === null ? null : trimRange(tree, range);
}
