/** Who negotiates: the actors that stand beside a noun or verb of talks. */
import type { Actor } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import { isPassive } from "../grammar/clause.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import type { Side, TalksLexicon, VerbEntry } from "./lexicon.ts";
import { doersOf, peopleAt, peopleListed, unique } from "./people.ts";
import { standingOf } from "./standing.ts";

const withSide = new Set(["with", "alongside", "against"]);
const toSide = new Set(["to"]);
const onSide = new Set(["on", "upon"]);

/** The actors that a phrase names and that can be named as parties: not “both sides”. */
export function actorsIn(context: ReadContext, lexicon: TalksLexicon, token: number): Actor[] {
  return named(context, lexicon, peopleAt(context, token));
}

export function named(context: ReadContext, lexicon: TalksLexicon, actors: readonly (Actor | null)[]): Actor[] {
  return unique(actors.flatMap((actor) => (actor === null ? [] : (partyFor(context, lexicon, actor) ?? []))));
}

/** Officials, envoys and delegations stand for their party; a person for himself; a phrase without a name for nobody. */
function partyFor(context: ReadContext, lexicon: TalksLexicon, actor: Actor): Actor | null {
  if (actor.kind === "person") return actor;
  const party = context.actors.partyOf(actor);
  if (actor.kind !== "organization" && actor.kind !== "state" && party.id !== actor.id) return party;
  return isGeneric(lexicon, actor) ? null : actor;
}

/** Whether the actor is named by nothing but words that fit anybody: “the two sides”, “negotiators”, “his government”. */
export function isGeneric(lexicon: TalksLexicon, actor: Actor): boolean {
  if (actor.kind === "person") return false;
  if (actor.kind === "office" && actor.side === null && !actor.name.includes(" ")) return true;
  if (/\bcounterparts?$/i.test(actor.name)) return true;
  const words = actor.name.toLowerCase().match(/[\p{L}\p{N}.-]+/gu) ?? [];
  const telling = words.filter(
    (word) =>
      !lexicon.generic.has(word) &&
      ![
        "the",
        "a",
        "an",
        "of",
        "two",
        "three",
        "several",
        "some",
        "other",
        "all",
        "and",
        "warring",
        "senior",
        "top",
      ].includes(word),
  );
  return telling.length === 0;
}

/**
 * The parties of a meeting that a verb names.
 *
 *     The president met the rebel leader.      The owners sat down with the union.      Ruiz and Okello will meet.
 *         └───────┘     └──────────────┘           └────┘               └───┘           └──┘     └────┘
 */
export function partiesOfVerb(
  context: ReadContext,
  lexicon: TalksLexicon,
  verb: number,
  entry: VerbEntry,
): { subjects: Actor[]; others: Actor[] } {
  const others = entry.sides
    .flatMap((side) => phrasesOfSide(context, verb, side))
    .flatMap((phrase) => actorsIn(context, lexicon, phrase));
  const subjects = named(context, lexicon, doersOf(context, verb));
  return { subjects: unique(subjects), others: unique(others) };
}

/** Heads of the phrases in which the other side of a meeting stands. */
export function phrasesOfSide(context: ReadContext, verb: number, side: Side): number[] {
  const { tree } = context;
  switch (side) {
    case "object": {
      const object = isPassive(tree, verb) ? childBy(tree, verb, "nsubj:pass") : objectOf(tree, verb);
      return object === null ? [] : [object];
    }
    case "with":
      return phrasesBehind(tree, verb, withSide);
    case "to":
      return phrasesBehind(tree, verb, toSide);
    case "on":
      return phrasesBehind(tree, verb, onSide);
    case "together":
      return [];
  }
}

/** Parties that hold, open or break off talks, and those they do it with: “Kenya opened talks with the Fund”. */
export function partiesOfClause(context: ReadContext, lexicon: TalksLexicon, predicate: number): Actor[] {
  const { tree } = context;
  const found = named(context, lexicon, doersOf(context, predicate));
  for (const phrase of phrasesBehind(tree, predicate, withSide)) found.push(...actorsIn(context, lexicon, phrase));
  return unique(found);
}

/** Who a phrase names; where it names a body and then some of its people, the body: “leaders of the bloc, including Ana Ruiz”. */
function bodyOrPeopleAt(context: ReadContext, token: number): Actor[] {
  const people = peopleAt(context, token);
  const body = people.find((actor) => actor.id === context.actors.actorAt(token)?.id);
  const isNamedBody = body !== undefined && body.kind !== "person" && body.kind !== "office";
  const rest = people.filter((actor) => actor !== body);
  return isNamedBody && rest.length > 0 && rest.every((actor) => actor.kind === "person") ? [body] : people;
}

/** Parties that talks “include”, “involve” or “bring together”. */
export function partiesIncluded(context: ReadContext, lexicon: TalksLexicon, verb: number): Actor[] {
  const { tree } = context;
  const object = objectOf(tree, verb);
  if (object !== null) return named(context, lexicon, bodyOrPeopleAt(context, object));
  const isParticle = verb + 1 < tree.tokens.length && ["ADP", "ADV"].includes(tokenAt(tree, verb + 1).upos);
  return named(context, lexicon, peopleListed(context, verb + (isParticle ? 2 : 1)));
}

/**
 * States and bodies that come to talks, in so many words; a person who comes is present, and no party for that.
 *
 *     Kenya joined the talks.      The rebels are party to the talks.      The minister flew home for talks.
 *     └ party                      └────────┘                              └──────────┘ a traveller counts
 */
export function partiesComing(
  context: ReadContext,
  lexicon: TalksLexicon,
  clauses: readonly { verb: number; role: string }[],
): Actor[] {
  const found: Actor[] = [];
  for (const { verb, role } of clauses) {
    if (role === "subject" || !lexicon.comers.has(lemmaAt(context.tree, verb))) continue;
    if (standingOf(context.tree, verb, lexicon).reality === "refused") continue;
    const doers = named(context, lexicon, doersOf(context, verb));
    found.push(...doers.filter((actor) => actor.kind === "state" || actor.kind === "organization" || role === "for"));
  }
  return found;
}

const fromSide = new Set(["from", "of"]);

/** “…, with delegations from Israel, Hamas and Egypt”: in the sentence of the talks, where few parties stand beside their noun. */
export function partiesSending(context: ReadContext, lexicon: TalksLexicon, noun: number, known: number): Actor[] {
  const { tree } = context;
  const sentence = tree.sentences[tokenAt(tree, noun).sentence];
  if (known > 1 || !sentence) return [];
  const found: Actor[] = [];
  for (let token = sentence.first; token < sentence.end; token++) {
    if (!lexicon.sent.has(lemmaAt(tree, token)) || tokenAt(tree, token).upos !== "NOUN") continue;
    const marker = token + 1;
    if (marker < sentence.end && fromSide.has(lowerAt(tree, marker)))
      found.push(...named(context, lexicon, peopleListed(context, marker + 1)));
  }
  return found.filter((actor) => actor.kind === "state" || actor.kind === "organization");
}

/**
 * Who offers talks, and to whom; a mediator who only calls for them names no one beside the verb.
 *
 *     Kenya offered the rebels talks.      The premier invited the king to talks.
 *     └───┘         └────┘                     └─────┘         └──┘
 */
export function partiesOffered(
  context: ReadContext,
  lexicon: TalksLexicon,
  clause: { readonly verb: number; readonly role: string },
): Actor[] {
  const { tree } = context;
  const { verb, role } = clause;
  const isInvitation = ["to", "for"].includes(role) && lemmaAt(tree, verb) === "invite";
  const asked = childBy(tree, verb, "iobj") ?? (isInvitation ? objectOf(tree, verb) : null);
  if (asked === null || (role !== "object" && !isInvitation)) return [];
  const others = actorsIn(context, lexicon, asked);
  return others.length === 0 ? [] : unique([...named(context, lexicon, doersOf(context, verb)), ...others]);
}

/** Whether the phrase names an audience, not a party: reporters, a crowd. */
export function isAudience(context: ReadContext, lexicon: TalksLexicon, token: number): boolean {
  return lexicon.audience.has(lowerAt(context.tree, token)) || lexicon.audience.has(lemmaAt(context.tree, token));
}
