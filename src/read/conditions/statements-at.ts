/** Which statements a word stands in. */
import type { Statement } from "../../record/statement.ts";
import { type Tree, tokensWithin } from "../grammar/tree.ts";

export interface StatementsAt {
  /** The innermost statement that holds the token; several where several speakers share it. */
  of(token: number): readonly Statement[];
  /** The statements whose cue holds the token: “urged” in “Paris and Berlin urged …”. */
  cuedBy(token: number): readonly Statement[];
}

/** Lays the statements over the tokens: the shortest stretch of content wins where statements stand in each other. */
export function statementsAt(tree: Tree, statements: readonly Statement[]): StatementsAt {
  const inside: Statement[][] = [];
  const lengths: number[] = [];
  const cues: Statement[][] = [];
  for (const statement of statements) {
    for (const span of statement.content) {
      const range = tokensWithin(tree, span.start, span.end);
      if (range === null) continue;
      const length = span.end - span.start;
      for (let token = range.first; token < range.end; token++) {
        const shortest = lengths[token] ?? Infinity;
        if (length === shortest) inside[token]?.push(statement);
        if (length >= shortest) continue;
        lengths[token] = length;
        inside[token] = [statement];
      }
    }
    const cue = statement.cue === null ? null : tokensWithin(tree, statement.cue.start, statement.cue.end);
    if (cue === null) continue;
    for (let token = cue.first; token < cue.end; token++) cues[token] = [...(cues[token] ?? []), statement];
  }
  return { of: (token) => inside[token] ?? [], cuedBy: (token) => cues[token] ?? [] };
}
