/** Format, level, agenda and outcome of talks, from the words beside their noun or verb. */
import type { Span } from "../../record/span.ts";
import { wordsOf } from "../grammar/complement.ts";
import { phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  lemmaAt,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
} from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";
import type { TalksFormat, TalksLevel } from "./mention.ts";
import { statusEntryOf } from "./statuses.ts";

const media = new Set(["by", "over", "via", "on"]);

export function formatOf(
  tree: Tree,
  lexicon: TalksLexicon,
  nouns: readonly number[],
  verbs: readonly number[],
): TalksFormat | null {
  const phrases = verbs.flatMap((verb) => phrasesBehind(tree, verb, media));
  return firstOf(lexicon.formats, tree, [...modifiersOf(tree, nouns), ...phrases]);
}

export function levelOf(tree: Tree, lexicon: TalksLexicon, nouns: readonly number[]): TalksLevel | null {
  return firstOf(lexicon.levels, tree, modifiersOf(tree, nouns));
}

function firstOf<Kind>(words: ReadonlyMap<string, Kind>, tree: Tree, tokens: readonly number[]): Kind | null {
  for (const token of tokens) {
    const kind = words.get(lowerAt(tree, token)) ?? words.get(lowerAt(tree, token).replace(/['’]s?$/, ""));
    if (kind !== undefined) return kind;
  }
  return null;
}

function modifiersOf(tree: Tree, nouns: readonly number[]): number[] {
  return nouns.flatMap((noun) =>
    childrenOf(tree, noun)
      .filter(
        (child) =>
          ["amod", "compound", "nmod", "advmod"].includes(relationAt(tree, child)) &&
          (child < noun || prepositionOf(tree, child) === "of"),
      )
      .flatMap((child) => [child, ...childrenBy(tree, child, "amod", "compound", "conj")]),
  );
}

const topics = new Set(["on", "about", "over", "concerning", "regarding"]);
const aims = new Set([
  "discuss",
  "end",
  "resolve",
  "settle",
  "negotiate",
  "address",
  "secure",
  "reach",
  "halt",
  "free",
  "avert",
]);

/**
 * What talks are about.
 *
 *     talks on the release of prisoners      will meet to discuss the border
 *              └──────────────────────┘                   └──────┘
 */
export function agendaOf(tree: Tree, nouns: readonly number[], verbs: readonly number[]): Span[] {
  const heads = nouns.flatMap((noun) => phrasesBehind(tree, noun, topics).filter((phrase) => !isDay(tree, phrase)));
  for (const host of [...nouns, ...verbs]) {
    for (const aim of childrenBy(tree, host, "acl", "advcl", "xcomp")) {
      if (tokenAt(tree, aim).xpos !== "VB" || !aims.has(lemmaAt(tree, aim))) continue;
      const object = childBy(tree, aim, "obj");
      if (object !== null) heads.push(object);
    }
  }
  return [...new Set(heads)].map((head) =>
    spanAround(tree, head, (child) => ["case", "acl", "punct"].includes(relationAt(tree, child))),
  );
}

function isDay(tree: Tree, token: number): boolean {
  return (
    /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|^\d/i.test(
      lowerAt(tree, token),
    ) || lemmaAt(tree, token) === "sideline"
  );
}

/** How talks ended: “without a deal”, “with an agreement to meet again”, “failed to agree on wages”. */
export function outcomeOf(
  tree: Tree,
  lexicon: TalksLexicon,
  clauses: readonly { verb: number; role: string }[],
): Span | null {
  for (const clause of clauses) {
    const isEnd = statusEntryOf(tree, lexicon, clause)?.effect === "end";
    const isFailure = ["fail", "produce", "yield", "lead"].includes(lemmaAt(tree, clause.verb));
    if (!isEnd && !isFailure) continue;
    const phrase = phrasesBehind(tree, clause.verb, new Set(["without", "with", "in"])).find(
      (one) => !/^\d|day$/.test(lowerAt(tree, one)),
    );
    const open = childBy(tree, clause.verb, "xcomp", "advcl") ?? (isFailure ? childBy(tree, clause.verb, "obj") : null);
    const head = phrase ?? open;
    if (head !== undefined && head !== null)
      return spanAround(tree, head, (child) => relationAt(tree, child) === "punct");
  }
  return null;
}

/** The words of a phrase without the branches that `skip` names; at least its head. */
export function spanAround(tree: Tree, head: number, skip: (child: number) => boolean): Span {
  return wordsOf(tree, head, skip) ?? spanOfRange(tree, { first: head, end: head + 1 });
}
