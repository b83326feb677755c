/** All words of an article that name talks, in text order. */
import type { ReadContext } from "../context.ts";
import { prepositionOf } from "../grammar/prepositions.ts";
import { tokenAt } from "../grammar/tree.ts";
import type { TalksLexicon } from "./lexicon.ts";
import type { TalksMention } from "./mention.ts";
import { nounMentionAt } from "./noun-mentions.ts";
import { unique } from "./people.ts";
import { verbMentionAt } from "./verb-mentions.ts";

/** Finds nouns and verbs of talks; a noun that only completes its verb (“met for talks”) is one with it. */
export function findMentions(context: ReadContext, lexicon: TalksLexicon): readonly TalksMention[] {
  const known = found.get(context);
  if (known) return known;
  const mentions = mentionsIn(context, lexicon);
  found.set(context, mentions);
  return mentions;
}

/** Talks and attendance both ask for them; the same context always has the same. */
const found = new WeakMap<ReadContext, readonly TalksMention[]>();

function mentionsIn(context: ReadContext, lexicon: TalksLexicon): TalksMention[] {
  const verbs = new Map<number, TalksMention>();
  const nouns: TalksMention[] = [];
  for (let token = 0; token < context.tree.tokens.length; token++) {
    const verb = verbMentionAt(context, lexicon, token);
    if (verb) verbs.set(token, verb);
    const noun = nounMentionAt(context, lexicon, token);
    if (noun) nouns.push(noun);
  }
  const alone: TalksMention[] = [];
  for (const noun of nouns) {
    const above = tokenAt(context.tree, noun.anchor).head;
    const verb = verbs.get(above);
    const isComplement =
      verb !== undefined && ["for", "in", "at", "during"].includes(prepositionOf(context.tree, noun.anchor));
    if (verb && isComplement) verbs.set(above, joined(verb, noun));
    else alone.push(noun);
  }
  return [...verbs.values(), ...alone].sort((a, b) => a.token - b.token);
}

/** “They met for direct talks in Oslo”: the verb's parties and day, the noun's place and kind. */
function joined(verb: TalksMention, noun: TalksMention): TalksMention {
  return {
    ...verb,
    isDefinite: noun.isDefinite,
    isNew: verb.isNew || noun.isNew,
    isPlural: noun.isPlural,
    isRound: noun.isRound,
    place: verb.place ?? noun.place,
    date: verb.date ?? noun.date,
    parties: unique([...verb.parties, ...noun.parties]),
    mediators: unique([...verb.mediators, ...noun.mediators]),
    host: verb.host ?? noun.host,
    format: verb.format ?? noun.format,
    level: verb.level ?? noun.level,
    agenda: [...verb.agenda, ...noun.agenda],
    trace: [...verb.trace, ...noun.trace],
  };
}
