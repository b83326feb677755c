/** When, where, to whom, on what occasion and in answer to what somebody spoke, as far as the cue's clause says so. */
import type { DateMention, ResolvedDate } from "../../record/dates.ts";
import type { Span } from "../../record/span.ts";
import { overlaps } from "../../record/spans.ts";
import type { TaggedEntity, TokenRange } from "../../record/tagging.ts";
import {
  childrenBy,
  childrenOf,
  headOfRange,
  lemmaAt,
  lowerAt,
  phraseOf,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  trimRange,
} from "../grammar/tree.ts";
import type { Stretch } from "./content.ts";

export interface Circumstances {
  readonly date: ResolvedDate | null;
  readonly place: Span | null;
  readonly audience: Span | null;
  readonly occasion: Span | null;
  readonly inResponseTo: Span | null;
}

const nowhere: Circumstances = { date: null, place: null, audience: null, occasion: null, inResponseTo: null };

const occasionNouns =
  /^(meeting|summit|conference|interview|speech|briefing|remarks?|talks?|visit|session|rally|ceremony|address|hearing|debate|forum|call|sidelines|event|dinner|lunch|breakfast|gathering|news|press|broadcast|appearance|statement|letter|post|tweet|column|article|book|testimony|reception|tour|trip|stop|phone|telephone)$/;

/** Verbs whose object is whom something is said to, and not what is said (“expressed regret”). */
const tellingVerbs = new Set(
  "tell inform assure warn remind urge ask notify advise brief address convince promise reassure caution question press call invite order instruct thank congratulate".split(
    " ",
  ),
);

/**
 * Reads the phrases that hang on the cue's verb.
 *
 *     Orsk told lawmakers on 3 May at a hearing of the budget committee in Oslo …
 *               └audience┘ └ date ┘└──────────── occasion ────────────┘ └place┘
 */
export function findCircumstances(
  tree: Tree,
  cueHead: number,
  contents: readonly Stretch[],
  dates: readonly DateMention[],
  places: ReadonlyMap<number, TaggedEntity>,
): Circumstances {
  if (tokenAt(tree, cueHead).upos !== "VERB") return nowhere;
  const found: { -readonly [K in keyof Circumstances]: Circumstances[K] } = { ...nowhere };
  const isContent = (index: number) => contents.some((content) => overlaps(content, tokenAt(tree, index)));
  for (const child of childrenOf(tree, cueHead)) {
    if (isContent(child)) continue;
    const relation = relationAt(tree, child);
    if (relation === "obl" || relation === "advmod" || relation === "nmod") {
      readOblique(child);
      // “on May 15 at a meeting …” is often parsed as one phrase inside the other.
      for (const inner of childrenBy(tree, child, "nmod", "obl")) if (!isContent(inner)) readOblique(inner);
    }
    if (
      (relation === "obj" || relation === "iobj") &&
      tellingVerbs.has(lemmaAt(tree, cueHead)) &&
      found.audience === null &&
      tokenAt(tree, child).upos !== "VERB"
    ) {
      found.audience = phraseSpan(child);
    }
    if (relation === "advcl" || relation === "parataxis") readClause(child);
  }
  return found;

  function readOblique(head: number): void {
    const marker = childrenBy(tree, head, "case")
      .map((child) => lowerAt(tree, child))
      .join(" ");
    const range = phraseOf(tree, head);
    const span = spanOfRange(tree, range);
    const date = dates.find(
      (mention) => mention.kind !== "duration" && overlaps(mention, span) && mention.value !== null,
    );
    if (date && found.date === null && relationAt(tree, head) !== "nmod") {
      found.date = {
        value: date.value as string,
        certainty: date.certainty,
        words: { start: date.start, end: date.end, text: date.text },
      };
    }
    if (
      marker === "to" &&
      found.audience === null &&
      ["say", "tell", "explain", "write", "speak", "announce", "suggest"].includes(lemmaAt(tree, cueHead))
    ) {
      found.audience = phraseSpan(head);
    }
    if (
      ["at", "in", "during", "after", "before", "on", "in an", "ahead of"].includes(marker) &&
      occasionNouns.test(lemmaAt(tree, head))
    ) {
      found.occasion ??= phraseSpan(head);
    }
    findPlace(range);
  }

  /** The first place that something is said to be in: “in Doha”, “in the Turkish capital, Ankara”. */
  function findPlace(range: TokenRange): void {
    for (let index = range.first; index < range.end && found.place === null; index++) {
      const entity = places.get(index);
      if (!entity || entity.isMetonymic) continue;
      const head = headOfRange(tree, entity);
      const holder = relationAt(tree, head) === "appos" ? tokenAt(tree, head).head : head;
      const isWhere = childrenBy(tree, holder, "case").some((child) =>
        ["in", "at", "near"].includes(lowerAt(tree, child)),
      );
      if (isWhere) found.place = spanOfRange(tree, entity);
    }
  }

  function readClause(head: number): void {
    const marker = childrenBy(tree, head, "mark", "advmod").map((child) => lowerAt(tree, child));
    const lemma = lemmaAt(tree, head);
    if (
      ["ask", "press", "question", "respond", "reply", "answer"].includes(lemma) &&
      (marker.includes("when") || tokenAt(tree, head).xpos !== "VBD")
    ) {
      found.inResponseTo ??= phraseSpan(head);
    } else if (
      ["after", "while", "as", "before"].some((word) => marker.includes(word)) &&
      ["meet", "arrive", "visit", "travel", "speak", "attend", "leave"].includes(lemma)
    ) {
      found.occasion ??= phraseSpan(head);
      findPlace(phraseOf(tree, head));
    } else if (lemma === "speak") {
      found.occasion ??= phraseSpan(head);
      findPlace(phraseOf(tree, head));
    }
  }

  function phraseSpan(head: number): Span | null {
    const skip = (child: number) =>
      relationAt(tree, child) === "punct" || tokenAt(tree, child).deprel === "acl:relcl" || isContent(child);
    const range = trimRange(tree, phraseOf(tree, head, skip));
    return range ? spanOfRange(tree, range) : null;
  }
}
