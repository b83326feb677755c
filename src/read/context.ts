/** What every part of the reading shares: the article, its parsed text, its actors and dates, and the lexicon. */
import type { Actor, ActorRef } from "../record/actor.ts";
import type { Article } from "../record/article.ts";
import type { DateMention } from "../record/dates.ts";
import type { Tagging } from "../record/tagging.ts";
import type { Tree } from "./grammar/tree.ts";
import type { Lexicon } from "./lexicon.ts";

/** The actors of an article, and who is meant at a place in it. */
export interface ActorIndex {
  readonly actors: readonly Actor[];
  /** The actors without those that only a rule's question brought up and no item speaks of. */
  actorsBut(unused: (id: string) => boolean): Actor[];
  /** The actor that the phrase headed by a token names (a name, a description, a pronoun); null where the text leaves it open. */
  actorAt(token: number): Actor | null;
  /**
   * The actors that the phrase headed by a token names: coordinated names one by one (“Paris and Berlin” → two).
   * A phrase that names an actor not met before (“two Western diplomats”) makes one.
   */
  actorsAt(token: number): Actor[];
  /** The actor that the phrase headed by a token is known to name, without making one of a new phrase. */
  knownAt(token: number): Actor | null;
  /** The actor with that id. */
  byId(id: string): Actor | null;
  /** The party that an actor speaks or acts for; a state or an organization stands for itself. */
  partyOf(actor: Actor): Actor;
}

export interface ReadContext {
  readonly article: Article;
  readonly tagging: Tagging;
  readonly tree: Tree;
  readonly dates: readonly DateMention[];
  readonly actors: ActorIndex;
  readonly lexicon: Lexicon;
}

/** The short form of an actor that an item carries. */
export function refOf(actor: Actor): ActorRef {
  return { id: actor.id, name: actor.name, aliases: [...actor.aliases] };
}
