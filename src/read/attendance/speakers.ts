/** Whose words stand where: who tells of a coming, and who “I” and “we” are. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Statement } from "../../record/statement.ts";
import type { ReadContext } from "../context.ts";
import { lowerAt, tokensWithin } from "../grammar/tree.ts";
import type { Reading } from "./reading.ts";

/** Whose words a token is part of. Where one statement stands in another, the inner one counts. */
export function speakersByToken(context: ReadContext, statements: readonly Statement[]): ReadonlyMap<number, ActorRef> {
  const found = new Map<number, ActorRef>();
  const spans = statements.flatMap((statement) =>
    statement.content.map((span) => ({ span, speaker: statement.speaker })),
  );
  spans.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const { span, speaker } of spans) {
    const range = tokensWithin(context.tree, span.start, span.end);
    if (range) for (let token = range.first; token < range.end; token++) found.set(token, speaker);
  }
  return found;
}

const alone = new Set(["i", "me"]);
const together = new Set(["we", "us"]);

/**
 * Whoever says “I” of himself; “we” are those whom he speaks for.
 *
 *     “We are not going,” said Nora Blick of the Pilots' Union.
 *      └ phrase                               └── who ───┘
 */
export function selfAt({ context, speakers }: Reading, phrase: number): Actor | null {
  const word = lowerAt(context.tree, phrase);
  const ref = alone.has(word) || together.has(word) ? speakers.get(phrase) : undefined;
  const speaker = ref === undefined ? null : context.actors.byId(ref.id);
  if (speaker === null || alone.has(word)) return speaker;
  const party = context.actors.partyOf(speaker);
  return party.kind === "organization" || party.kind === "group" ? party : speaker;
}
