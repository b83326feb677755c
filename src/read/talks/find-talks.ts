/** Every meeting of an article, once: mentions are found, gathered and made into one entry each. */
import type { Statement } from "../../record/statement.ts";
import type { Talks } from "../../record/talks.ts";
import type { ReadContext } from "../context.ts";
import { attachDelegations } from "./attach-delegations.ts";
import { findHeads } from "./delegations.ts";
import { describeTalks } from "./describe-talks.ts";
import { talksLexiconOf } from "./lexicon.ts";
import { findMentions } from "./mentions.ts";
import { gatherTalks } from "./same-talks.ts";

/** Finds the talks that an article reports: held, planned, cancelled or past. In order of first mention. */
export function findTalks(context: ReadContext, _statements: readonly Statement[]): Talks[] {
  const lexicon = talksLexiconOf(context);
  const mentions = findMentions(context, lexicon);
  const talks = describeTalks(context, lexicon, gatherTalks(context, mentions));
  return attachDelegations(context, talks, findHeads(context, lexicon));
}
