/** Who is named in some words, among the actors that conditions and attendance know. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";

export interface Cast {
  /** The actors that the words name; “I”, “me” and “we” name the speaker. */
  in(words: string, speaker: ActorRef | null): ActorRef[];
  /** Those that the words open with, or that have something to give: “Tarvia and Belmara leave”, “a pledge from the Taliban”. */
  doing(words: string): ActorRef[];
}

/** What stands before the name of one who acts: nothing, another name, or what he has to give. */
const before =
  /(?:^(?:(?:both|the) )*|^\S+(?: \p{Lu}\S+)*,? (?:and|or) (?:the )?|\b(?:pledge|promise|guarantee|assurance|commitment|consent|approval|apology|concession|signal|answer|reply|invitation|act|move|step)s? (?:from|by) (?:the )?)$/iu;

/** All actors of the items, the longest names tried first. */
export function castOf(conditions: readonly Condition[], attendance: readonly Attendance[]): Cast {
  const all = [
    ...attendance.map((item) => item.actor),
    ...conditions.flatMap((item) => [
      ...item.outcomeActor,
      ...item.requiresActor,
      ...(item.statedBy ? [item.statedBy] : []),
    ]),
  ];
  const actors = [...new Map(all.map((actor) => [actor.id, actor])).values()];
  const names = actors.flatMap((actor) =>
    namesOf(actor).map((name) => ({ actor, pattern: new RegExp(`(?<![\\p{L}])${escaped(name)}(?![\\p{L}])`, "u") })),
  );
  return {
    in(words, speaker) {
      const found = names.filter(({ pattern }) => pattern.test(words)).map(({ actor }) => actor);
      if (speaker !== null && /(?<![\p{L}])(?:I|me|we|us)(?![\p{L}])/u.test(words)) found.push(speaker);
      return [...new Map(found.map((actor) => [actor.id, actor])).values()];
    },
    doing(words) {
      const found = names.filter(
        ({ pattern }) => before.test(words.slice(0, Math.max(0, words.search(pattern)))) && pattern.test(words),
      );
      return [...new Map(found.map(({ actor }) => [actor.id, actor])).values()];
    },
  };
}

/** Names long enough to stand for somebody, with the family name of a person's. */
function namesOf(actor: ActorRef): string[] {
  const names = [actor.name, ...actor.aliases];
  const family = actor.name.split(" ").at(-1) ?? actor.name;
  return [...new Set([...names, ...(actor.name.includes(" ") && /^\p{Lu}/u.test(family) ? [family] : [])])].filter(
    (name) => name.length > 2 && /^\p{Lu}/u.test(name),
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** How a person is called for short: the last word of the name; a state keeps its whole name. */
export function shortName(actor: ActorRef): string {
  const words = actor.name.split(" ");
  const last = words.at(-1) ?? actor.name;
  const isPerson = words.length > 1 && actor.aliases.includes(last);
  return isPerson ? last : actor.name;
}

/** How somebody is referred to again: “he and him”, “she and her”, “it”; null where the text shows no pronoun. */
export interface Pronoun {
  readonly subject: string;
  readonly object: string;
}

const pronouns: readonly (Pronoun & { readonly words: RegExp })[] = [
  { subject: "he", object: "him", words: /^(?:he|him|his|himself)$/i },
  { subject: "she", object: "her", words: /^(?:she|her|hers|herself)$/i },
];

/** The pronoun that the article uses most for an actor; “it” for states and organizations; null where it uses none. */
export function pronounOf(actor: Actor): Pronoun | null {
  if (actor.kind === "state" || actor.kind === "organization") return { subject: "it", object: "it" };
  const counts = pronouns.map((pronoun) => ({
    pronoun,
    count: actor.mentions.filter((mention) => mention.via === "pronoun" && pronoun.words.test(mention.text)).length,
  }));
  const [best] = counts.sort((a, b) => b.count - a.count);
  return best !== undefined && best.count > 0 ? best.pronoun : null;
}

/** “Putin”, “Putin and Trump”, “Putin, Trump and Xi” */
export function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
