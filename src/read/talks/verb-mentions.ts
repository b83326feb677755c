/** Talks that a verb names: “met the envoy”, “will sit down with the union”, “spoke by phone”. */
import type { Trace } from "../../record/event.ts";
import type { ReadContext } from "../context.ts";
import { subjectOf } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { particlesOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, tokenAt, wordAt } from "../grammar/tree.ts";
import { dateAfter, dateBeside } from "./days.ts";
import { agendaOf, formatOf, spanAround } from "./details.ts";
import type { TalksLexicon, VerbEntry } from "./lexicon.ts";
import type { TalksMention } from "./mention.ts";
import { nounEntryAt } from "./nouns.ts";
import { isAudience, partiesOfVerb, phrasesOfSide } from "./parties.ts";
import { isPassiveForm, isSomebody, unique } from "./people.ts";
import { placeAfter, placeBeside } from "./places.ts";
import { standingOf } from "./standing.ts";
import { statusFrom } from "./statuses.ts";

const byPhone = new Set(["by", "on", "over", "via"]);
const phones = new Set(["phone", "telephone", "call", "video"]);

/** The mention that a verb makes; null where it is none of talks, or nobody is met. */
export function verbMentionAt(context: ReadContext, lexicon: TalksLexicon, verb: number): TalksMention | null {
  const { tree } = context;
  if (tokenAt(tree, verb).upos !== "VERB") return null;
  for (const entry of lookUp(lexicon.verbs, tree, verb) ?? []) {
    const mention = mentionBy(context, lexicon, verb, entry);
    if (mention) return mention;
  }
  return null;
}

function mentionBy(context: ReadContext, lexicon: TalksLexicon, verb: number, entry: VerbEntry): TalksMention | null {
  const { tree } = context;
  if (entry.particle !== undefined && !particlesOf(tree, verb).includes(entry.particle)) return null;
  if (
    entry.obliques &&
    !phrasesBehind(tree, verb, new Set(["at", "around"])).some((phrase) =>
      entry.obliques?.includes(lemmaAt(tree, phrase)),
    )
  )
    return null;
  if (!entry.sides.includes("object") && isPassiveForm(context, verb)) return null;
  const isByPhone = phrasesBehind(tree, verb, byPhone).some((phrase) => phones.has(lemmaAt(tree, phrase)));
  if (entry.needs === "phone" && !isByPhone) return null;
  const sides = entry.sides.flatMap((side) => phrasesOfSide(context, verb, side));
  if (sides.some((phrase) => isAudience(context, lexicon, phrase))) return null;
  const { subjects, others } = partiesOfVerb(context, lexicon, verb, entry);
  const hasObject = childBy(tree, verb, "obj", "nsubj:pass") !== null;
  if (entry.sides.includes("object") && hasObject && others.length === 0) return null;
  if (!entry.sides.includes("object") && hasObject && entry.sides.includes("together") && others.length === 0)
    return null;
  if (entry.objectIs === "person") {
    const isPersonal =
      others.some((actor) => actor.kind === "person" || actor.kind === "office") &&
      subjects.some((actor) => actor.kind !== "organization");
    const hasMore = childBy(tree, verb, "xcomp", "ccomp", "advcl") !== null && entry.host === undefined;
    if (!isPersonal || hasMore) return null;
  }
  const parties = unique([...subjects, ...others]);
  if (entry.needs === "detail" && parties.length === 0 && !isMutual(context, verb)) return null;
  const isForTalks = phrasesBehind(tree, verb, new Set(["for"])).some(
    (phrase) => nounEntryAt(tree, lexicon, phrase) !== null,
  );
  const needsTwo =
    !isForTalks &&
    (entry.needs === "two" || entry.needs === "phone" || (others.length === 0 && entry.needs === undefined));
  if (entry.needs === "two" && parties.length < 2) return null;
  if (needsTwo && parties.length < 2 && (others.length > 0 || !isMutual(context, verb))) return null;
  if (needsTwo && parties.length === 1 && others.length === 0 && !isMutual(context, verb)) return null;
  const place = placeBeside(context, verb) ?? placeAfter(context, verb);
  if (entry.placed && place === null) return null;
  const standing = standingOf(tree, verb, lexicon);
  if (standing.reality === "refused" || standing.isSupposed) return null;

  const trace: Trace = [verb, ...standing.governors.map((governor) => governor.token)].map((token, at) => ({
    entry: at === 0 ? entry.entry : (standing.governors[at - 1]?.entry ?? entry.entry),
    words: wordAt(tree, token),
    start: tokenAt(tree, token).start,
    end: tokenAt(tree, token).end,
  }));
  return {
    token: verb,
    anchor: verb,
    predicate: verb,
    kind: "verb",
    entry: entry.entry,
    span: spanAround(tree, verb, (child) =>
      ["conj", "cc", "punct", "parataxis", "advcl", "ccomp", "mark"].includes(relationAt(tree, child)),
    ),
    isDefinite: false,
    isNew: childrenBy(tree, verb, "advmod").some((child) =>
      ["again", "separately", "also", "later", "earlier"].includes(lowerAt(tree, child)),
    ),
    isPlural: false,
    isRound: false,
    place,
    date: dateBeside(context, verb) ?? dateAfter(context, verb),
    vote: { status: statusFrom("hold", standing.reality), weight: 3, effect: "hold", entry: entry.entry, token: verb },
    standing,
    parties,
    host: entry.host === "subject" ? (subjects[0] ?? null) : null,
    mediators: [],
    format: entry.format ?? (isByPhone ? "phone" : formatOf(tree, lexicon, [], [verb])),
    level: null,
    agenda: agendaOf(tree, [], [verb]),
    outcome: null,
    trace,
  };
}

/** “The two sides met”, “leaders meet on Friday”: many together, with no one named. */
function isMutual(context: ReadContext, verb: number): boolean {
  const subject = subjectOf(context.tree, verb);
  if (subject === null || !isSomebody(context, subject)) return false;
  const { xpos } = tokenAt(context.tree, subject);
  return xpos === "NNS" || xpos === "NNPS" || ["they", "both"].includes(lowerAt(context.tree, subject));
}
