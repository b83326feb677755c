/** “Both sides”, “all five parties”: who they are, once the talks are known. */
import type { Actor } from "../../record/actor.ts";
import type { Talks } from "../../record/talks.ts";
import type { Reading } from "./reading.ts";

const both = /^(both|the two|two) (sides|parties|teams|delegations|governments|countries)$|^(sides|parties)$/i;
const all = /^(the|all|all the)? ?(three|four|five|six|seven|eight) (sides|parties|teams|delegations|governments)$/i;
const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight"];

/** “Both sides”, “all five parties”: the parties of the talks, where they are as many. */
export function sidesOf(reading: Reading, actors: readonly Actor[], talks: Talks | null): Actor[] {
  return actors.flatMap((actor) => {
    if (actor.kind === "person") return [actor];
    const count = both.test(actor.name) ? 2 : numbers.indexOf(all.exec(actor.name)?.[2]?.toLowerCase() ?? "-");
    if (count < 2) return [actor];
    const own = (talks?.parties ?? []).flatMap((party) => reading.context.actors.byId(party.id) ?? []);
    return own.length === count ? own : [actor];
  });
}

/** “Both sides” alone, which names nobody before the talks are known. */
export function sidesAt({ context }: Reading, phrase: number): Actor[] {
  const actor = context.actors.actorAt(phrase);
  return actor && (both.test(actor.name) || all.test(actor.name)) ? [actor] : [];
}
