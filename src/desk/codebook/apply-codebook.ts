/** Naming and merging the issues of a reading by an analyst's codebook. */
import type { Position } from "../../record/position.ts";
import type { Reading } from "../../record/reading.ts";
import type { Codebook, Issue } from "./codebook.ts";

/**
 * The reading with its issues as the codebook names them. An issue is taken over by its name, or else by the words of what is
 * wanted; the first entry that fits counts, and what fits none keeps its name. The trace says which entry it was.
 */
export function applyCodebook(reading: Reading, { issues }: Pick<Codebook, "issues">): Reading {
  if (issues.length === 0) return reading;
  const rules = issues.map(ruleOf);
  return { ...reading, positions: reading.positions.map((position) => renamed(position, rules)) };
}

interface Rule {
  readonly name: string;
  readonly isNamed: (issue: string) => boolean;
  readonly words: RegExp | null;
}

function ruleOf({ name, also, words }: Issue): Rule {
  const named = new RegExp(`^(?:${[name, ...also].map(patternOf).join("|")})$`, "iu");
  return {
    name,
    isNamed: (issue) => named.test(issue.trim()),
    words:
      words.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(patternOf).join("|")})(?![\\p{L}\\p{N}])`, "iu"),
  };
}

function renamed(position: Position, rules: readonly Rule[]): Position {
  const byName = rules.find((rule) => rule.isNamed(position.issue));
  if (byName !== undefined) return named(position, byName.name, position.content.start, position.content.text);
  for (const rule of rules) {
    for (const span of [position.content, position.refersTo]) {
      const match = span === null ? null : (rule.words?.exec(span.text) ?? null);
      if (span !== null && match !== null) return named(position, rule.name, span.start + match.index, match[0]);
    }
  }
  return position;
}

function named(position: Position, issue: string, start: number, words: string): Position {
  const match = { entry: `codebook/${issue}`, words, start, end: start + words.length };
  return { ...position, issue, trace: [...position.trace, match] };
}

/** A pattern for words in which `*` stands for the rest of a word; spaces stand for any space. */
function patternOf(words: string): string {
  return words
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("[\\p{L}\\p{N}’'-]*");
}
