/** What the rules of attendance share: the article, the words they know, and the talks they may be about. */
import type { ActorRef } from "../../record/actor.ts";
import type { ReadContext } from "../context.ts";
import type { TalksLexicon } from "../talks/lexicon.ts";
import type { AttendanceLexicon } from "./lexicon.ts";
import type { TalksAround } from "./talks-around.ts";

export interface Reading {
  readonly context: ReadContext;
  readonly words: AttendanceLexicon;
  readonly talksWords: TalksLexicon;
  readonly around: TalksAround;
  /** Who says the words that a token is part of. */
  readonly speakers: ReadonlyMap<number, ActorRef>;
}
