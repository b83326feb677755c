/** Steps in plain words, with pronouns for whoever is speaking. */
import type { ActorRef } from "../../record/actor.ts";
import type { Step } from "../../record/deadlock.ts";
import { listOf, type Pronoun, shortName } from "./cast.ts";
import { worded } from "./wording.ts";

/** How somebody is referred to again. */
export type Again = (actor: ActorRef) => Pronoun;

/** “nothing moves”, “Putin will not come”; other acts in their own words. */
export function heldBack(step: Step, speaker: ActorRef | null, again: Again): string {
  if (step.kind === "progress") return "nothing moves";
  if (step.kind === "coming") return `${namesFor(step.actors, speaker, again)} will not come`;
  if (step.kind === "meeting") return `${namesFor(step.actors, speaker, again)} will not meet`;
  if (/^an end to /.test(step.label)) return `${step.label.slice("an end to ".length)} goes on`;
  return `${step.label} has to wait`;
}

/** “something moves”, “Putin comes”; other acts by their label. */
export function happens(step: Step, speaker: ActorRef | null, again: Again): string {
  if (step.kind === "progress") return "something moves";
  if (step.kind === "coming") return `${namesFor(step.actors, speaker, again)} comes`;
  if (step.kind === "meeting") return `${namesFor(step.actors, speaker, again)} meet`;
  const said = /^“(.*)”$/su.exec(step.label)?.[1];
  return said === undefined ? step.label : worded(said);
}

/** The speaker stands first, and is not named twice: “he and Putin”. */
export function namesFor(actors: readonly ActorRef[], speaker: ActorRef | null, again: Again): string {
  const others = actors.filter((actor) => actor.id !== speaker?.id).map(shortName);
  const own = actors.find((actor) => actor.id === speaker?.id);
  return listOf(own === undefined ? others : [again(own).subject, ...others]);
}

/** The same as an object: “him and Putin”. */
export function objectFor(actors: readonly ActorRef[], speaker: ActorRef | null, again: Again): string {
  return listOf(actors.map((actor) => (actor.id === speaker?.id ? again(actor).object : shortName(actor))));
}
