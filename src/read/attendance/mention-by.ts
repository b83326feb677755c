/** Makes a mention of attendance from who, which talks and the word that says it. */
import type { Actor } from "../../record/actor.ts";
import type { AttendanceStatus } from "../../record/attendance.ts";
import type { Span } from "../../record/span.ts";
import type { Talks } from "../../record/talks.ts";
import { relationAt, spanOfRange, tokenAt, wordAt } from "../grammar/tree.ts";
import { spanAround } from "../talks/details.ts";
import type { Standing } from "../talks/standing.ts";
import { reasonBeside } from "./because.ts";
import type { AttendanceMention } from "./mention.ts";
import type { Reading } from "./reading.ts";

/** What a rule has found at one word. */
export interface Finding {
  readonly token: number;
  readonly entry: string;
  readonly status: AttendanceStatus;
  readonly talks: Talks | null;
  readonly isNamed: boolean;
  readonly standing: Standing | null;
  /** The words that say it, where they are more than the clause around the word. */
  readonly evidence?: Span;
}

/** All words of the sentence that a token stands in. */
export function sentenceAround({ context }: Reading, token: number): Span {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  return spanOfRange(tree, sentence ?? { first: token, end: token + 1 });
}

/** Branches that are no part of what a word says of attendance. */
const besides: readonly string[] = ["conj", "cc", "punct", "parataxis", "mark"];

/** The clause around a word, without what stands beside it. */
export function clauseAround({ context }: Pick<Reading, "context">, token: number): Span {
  return spanAround(context.tree, token, (child) => besides.includes(relationAt(context.tree, child)));
}

/** The mention of one actor, with the clause around the word as evidence. */
export function mentionBy({ context }: Reading, actor: Actor, finding: Finding): AttendanceMention {
  const { tree } = context;
  const { token, standing } = finding;
  return {
    actor,
    talks: finding.talks,
    status: finding.status,
    token,
    isEarlier: standing?.isEarlier ?? false,
    isSpeculation: standing?.reality === "possible",
    isDenied: standing?.isDenied ?? false,
    isExpress: true,
    isNamed: finding.isNamed,
    because: reasonBeside(tree, token),
    evidence: finding.evidence ?? clauseAround({ context }, token),
    trace: [
      { entry: finding.entry, at: token },
      ...(standing?.governors.map((governor) => ({ entry: governor.entry, at: governor.token })) ?? []),
    ].map(({ entry, at }) => ({
      entry,
      words: wordAt(tree, at),
      start: tokenAt(tree, at).start,
      end: tokenAt(tree, at).end,
    })),
  };
}
