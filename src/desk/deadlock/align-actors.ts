/** Who is who across reports: “Volodymyr Zelenskyy” in one and “Zelenskyy” in the next are one actor. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Reading } from "../../record/reading.ts";

/** The actor that a reading's actor is among all readings; `report` counts from 0. */
export type Aligned = (report: number, ref: ActorRef) => ActorRef;

/**
 * Actors of one kind whose name is the other's name, or is a name that the other also goes by. A name that fits two actors
 * joins neither, and a description (“the delegation”) is somebody else in every report.
 */
export function alignActors(readings: readonly Reading[]): Aligned {
  const known: Actor[] = [];
  const found = new Map<string, Actor>();
  readings.forEach((reading, report) => {
    for (const actor of reading.actors) {
      const same = sameActor(actor, known);
      if (same !== null) {
        const aliases = [...new Set([...same.aliases, actor.name, ...actor.aliases])].filter(
          (name) => name !== same.name,
        );
        same.aliases.splice(0, same.aliases.length, ...aliases);
        found.set(keyOf(report, actor.id), same);
        continue;
      }
      const isTaken = known.some((other) => other.id === actor.id);
      const own = { ...actor, id: isTaken ? `${report + 1}:${actor.id}` : actor.id, aliases: [...actor.aliases] };
      known.push(own);
      found.set(keyOf(report, actor.id), own);
    }
  });
  return (report, ref) => {
    const { id, name, aliases } = found.get(keyOf(report, ref.id)) ?? ref;
    return { id, name, aliases: [...aliases] };
  };
}

function sameActor(actor: Actor, known: readonly Actor[]): Actor | null {
  if (!isName(actor.name)) return null;
  const fits = known.filter((other) => other.kind === actor.kind && isName(other.name));
  const byName = fits.filter((other) => other.name === actor.name);
  if (byName.length === 1) return byName[0] ?? null;
  const byAlias = fits.filter((other) => other.aliases.includes(actor.name) || actor.aliases.includes(other.name));
  return byAlias.length === 1 ? (byAlias[0] ?? null) : null;
}

function isName(words: string): boolean {
  return /^\p{Lu}/u.test(words);
}

function keyOf(report: number, id: string): string {
  return `${report} ${id}`;
}
