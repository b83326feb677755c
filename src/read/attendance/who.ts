/** Who comes or stays away: the actors in the part of the clause that a frame points to. */
import type { Actor } from "../../record/actor.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import { isGeneric } from "../talks/parties.ts";
import { agentNear, doersOf, isPassiveForm, isSomebody, peopleAt, unique } from "../talks/people.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

/** Who comes or stays away: the actors of the phrase, without those that nobody can name. */
export function whoStands(reading: Reading, token: number, entry: FrameEntry): Actor[] {
  const { context, talksWords, words } = reading;
  const { tree } = context;
  const phrase = phraseOfWho(reading, token, entry);
  if (phrase !== null && isMerePurpose(reading, token, phrase)) return [];
  if (phrase === null)
    return entry.who === "subject" && !isPassiveForm(context, token)
      ? keptOf(entry, nameable(reading, doersOf(context, token)))
      : [];
  if (entry.delegationSubject) {
    const subject = subjectOf(tree, token);
    if (subject === null || !isDelegation(reading, subject)) return [];
  }
  if (
    entry.people &&
    !conjunctsOf(tree, phrase).some(
      (one) => words.people.has(lemmaAt(tree, one)) || context.actors.actorAt(one)?.kind === "person",
    )
  )
    return [];
  const isClauseSubject = entry.who === "subject" && tokenAt(tree, token).upos === "VERB";
  const listed = isClauseSubject ? nameable(reading, doersOf(context, token)) : [];
  const actors = unique([...peopleIn(reading, phrase), ...listed]);
  const isNobodys =
    entry.people === true && actors.every((actor) => actor.side === null && isGeneric(talksWords, actor));
  if (isNobodys) return nameable(reading, doersOf(context, token));
  return keptOf(entry, actors);
}

/** “A reason to stay away”, “a chance to attend”: of nobody's coming. “A decision to come” is its owner's. */
function isMerePurpose({ context }: Reading, token: number, phrase: number): boolean {
  const { tree } = context;
  const { deprel, head, upos } = tokenAt(tree, token);
  const isInfinitive = childrenBy(tree, token, "mark").some((child) => lowerAt(tree, child) === "to");
  if (deprel !== "acl" || head !== phrase || upos !== "VERB" || !isInfinitive) return false;
  return !doings.has(lemmaAt(tree, phrase)) && !isSomebody(context, phrase);
}

/** The kinds of actors that the entry lets through. */
function keptOf(entry: FrameEntry, actors: readonly Actor[]): Actor[] {
  if (entry.noParties) return actors.filter((actor) => actor.kind !== "state" && actor.kind !== "organization");
  return entry.personOnly ? actors.filter((actor) => actor.kind === "person" || actor.kind === "office") : [...actors];
}

/** A noun for those who are sent; “the group” only in the singular, as one spoken of. */
function isDelegation(reading: Reading, token: number): boolean {
  const { tree } = reading.context;
  return (
    reading.talksWords.delegations.has(lemmaAt(tree, token)) &&
    tokenAt(tree, token).xpos !== "NNS" &&
    lowerAt(tree, token) !== "party"
  );
}

function phraseOfWho(reading: Reading, token: number, entry: FrameEntry): number | null {
  const { tree } = reading.context;
  switch (entry.who) {
    case "agent":
      return agentNear(reading.context, token);
    case "of":
      return phrasesBehind(tree, token, new Set(["of"]))[0] ?? childBy(tree, token, "nmod:poss");
    case "object": {
      if (entry.particle === undefined && entry.means === "come" && isPassive(tree, token))
        return childBy(tree, token, "nsubj:pass");
      if (isPassive(tree, token)) return subjectOf(tree, token);
      if (tokenAt(tree, token).deprel === "acl" && tokenAt(tree, token).xpos === "VBN")
        return tokenAt(tree, token).head;
      return objectOf(tree, token);
    }
    case "subject": {
      if (isPassiveForm(reading.context, token)) return null;
      if (relationAt(tree, token) === "amod") return tokenAt(tree, token).head;
      return tokenAt(tree, token).deprel === "acl" && subjectOf(tree, token) === null
        ? tokenAt(tree, token).head
        : subjectOf(tree, token);
    }
  }
}

const fromSide = new Set(["from", "of"]);

/** “The premier's decision to stay away”, “the decision of the premier to come” tell of the premier. */
const doings = new Set([
  "decision",
  "refusal",
  "plan",
  "choice",
  "failure",
  "intention",
  "willingness",
  "move",
  "pledge",
  "promise",
  "threat",
  "vow",
  "agreement",
]);

/** The actors of a phrase, with each state of “leaders from Kenya, Chad and Niger”; “the premier's decision” is the premier's. */
export function peopleIn(reading: Reading, phrase: number): Actor[] {
  const { context } = reading;
  const { tree } = context;
  if (!conjunctsOf(tree, phrase).some((one) => isSomebody(context, one))) {
    if (!doings.has(lemmaAt(tree, phrase))) return [];
    const owner = childBy(tree, phrase, "nmod:poss") ?? phrasesBehind(tree, phrase, new Set(["of", "by"]))[0] ?? null;
    return owner === null ? [] : peopleIn(reading, owner);
  }
  const states = phrasesBehind(tree, phrase, fromSide)
    .flatMap((one) => peopleAt(context, one))
    .filter((actor) => actor.kind === "state");
  const isSent =
    ["delegation", "envoy", "representative", "negotiator", "team", "official"].includes(lemmaAt(tree, phrase)) &&
    tokenAt(tree, phrase).xpos === "NNS";
  return nameable(reading, states.length > (isSent ? 1 : 2) ? states : peopleAt(context, phrase));
}

/** Without those that nobody can tell apart: “both sides”. */
export function nameable(reading: Reading, actors: readonly Actor[]): Actor[] {
  return unique(actors).filter(
    (actor) => !isGeneric(reading.talksWords, actor) || actor.kind === "delegation" || actor.kind === "office",
  );
}
