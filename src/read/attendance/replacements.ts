/** Who comes instead of somebody, who then does not: “sent its deputy chairman instead of its leader”, “is replaced by”. */
import type { Actor } from "../../record/actor.ts";
import { isPassive, subjectOf } from "../grammar/clause.ts";
import { objectOf, phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenOf, lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import { personNamedAfter } from "../talks/named-after.ts";
import { agentNear } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { peopleIn } from "./who.ts";

const places = new Set(["place", "stead"]);

/**
 * Those whom the ones who come stand in for.
 *
 *     The League sent its deputy chairman instead of its leader.      Her deputy will lead the team in her place.
 *                                                    └ declined                                        └ declined
 */
export function replacedAt(reading: Reading, coming: readonly AttendanceMention[]): AttendanceMention[] {
  const { tree } = reading.context;
  const seen = new Set<number>();
  return coming.flatMap((one) => {
    const isComing = one.status === "present" || one.status === "expected";
    if (!isComing || seen.has(one.token)) return [];
    seen.add(one.token);
    const away = childrenOf(tree, one.token)
      .flatMap((child) => [child, ...childrenOf(tree, child)])
      .flatMap((phrase) => phraseReplaced(reading, phrase))
      .flatMap((phrase) => peopleIn(reading, phrase));
    return awayFrom(reading, one, away);
  });
}

/** “instead of the premier”, “in place of the premier” → premier; “in her place” → her. */
function phraseReplaced({ context }: Reading, phrase: number): number[] {
  const { tree } = context;
  const preposition = prepositionOf(tree, phrase);
  if (preposition === "instead of" || preposition === "in place of" || preposition === "in lieu of") return [phrase];
  if (preposition !== "in" || !places.has(lemmaAt(tree, phrase))) return [];
  const owner = childBy(tree, phrase, "nmod:poss") ?? phrasesBehind(tree, phrase, new Set(["of"]))[0];
  return owner === undefined || owner === null ? [] : [owner];
}

function awayFrom(reading: Reading, one: AttendanceMention, actors: readonly Actor[]): AttendanceMention[] {
  return actors
    .filter((actor) => actor.id !== one.actor.id && (actor.kind === "person" || actor.kind === "office"))
    .map((actor) => ({
      ...mentionBy(reading, actor, {
        token: one.token,
        entry: "attendance/instead-of",
        status: "declined",
        talks: one.talks,
        isNamed: one.isNamed,
        standing: null,
      }),
      isExpress: false,
    }));
}

/**
 * Verbs of standing in: both are told of at once.
 *
 *     The premier is to be replaced by her deputy.      The envoy will stand in for the minister.
 *         └ declined           └ verb     └ expected        └ expected  └ verb      └ declined
 */
export function standInAt(reading: Reading, verb: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  if (tokenAt(tree, verb).upos !== "VERB") return [];
  const roles = rolesOf(reading, verb);
  const talks = around.near(verb) ?? around.next;
  if (roles === null || talks === null) return [];
  const standing = standingOf(tree, verb, talksWords);
  const status = standing.isSupposed ? null : statusOf("come", standing.reality, talks);
  if (status !== "expected" && status !== "present") return [];
  const finding = { token: verb, entry: "attendance/stand-in", talks, isNamed: false, standing };
  const isOne = (actor: Actor) => actor.kind === "person" || actor.kind === "office";
  // “For Finance Minister Ana Ruiz”: the parse may hang the title on the verb without the name.
  const named = personNamedAfter(context, roles.away);
  const told = peopleIn(reading, roles.away).filter(isOne);
  const away = told.length === 0 && named !== null ? [named] : told;
  const coming = peopleIn(reading, roles.coming).filter(isOne);
  if (away.length === 0 || coming.length === 0) return [];
  return [
    ...away.map((actor) => mentionBy(reading, actor, { ...finding, status: "declined" })),
    ...coming.map((actor) => mentionBy(reading, actor, { ...finding, status })),
  ];
}

function rolesOf({ context }: Reading, verb: number): { away: number; coming: number } | null {
  const { tree } = context;
  const lemma = lemmaAt(tree, verb);
  const subject = subjectOf(tree, verb);
  if (lemma === "replace" || lemma === "represent") {
    // “Represented by” says of a person what “replaced by” does; parties that are represented stay parties.
    const isPerson = subject !== null && context.actors.actorAt(subject)?.kind === "person";
    const agent = isPassive(tree, verb) ? agentNear(context, verb) : null;
    if (lemma === "represent" && !isPerson) return null;
    return subject !== null && agent !== null ? { away: subject, coming: agent } : null;
  }
  const behind = phrasesBehind(tree, verb, new Set(["for"]))[0] ?? null;
  const isStandIn = ["stand", "fill", "sit", "step"].includes(lemma) && lowerAt(tree, verb + 1) === "in";
  const isDeputy = ["deputise", "deputize", "substitute"].includes(lemma);
  if ((isStandIn || isDeputy) && behind !== null && subject !== null) return { away: behind, coming: subject };
  const object = objectOf(tree, verb);
  if (lemma !== "take" || object === null || lemmaAt(tree, object) !== "place" || subject === null) return null;
  const owner = childBy(tree, object, "nmod:poss") ?? phrasesBehind(tree, object, new Set(["of"]))[0] ?? null;
  return owner === null ? null : { away: owner, coming: subject };
}
