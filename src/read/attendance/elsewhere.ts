/** Who was somewhere else while the talks went on: “The secretary of state stayed in Washington.” */

import { subjectOf } from "../grammar/clause.ts";
import { objectOf, phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, tokenAt } from "../grammar/tree.ts";
import { placeAt } from "../talks/places.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const staying = new Set(["stay", "remain"]);
const inPlace = new Set(["in", "at"]);
const homes = new Set([
  "home",
  "barracks",
  "headquarters",
  "office",
  "capital",
  "palace",
  "desk",
  "base",
  "ranch",
  "villa",
]);

/**
 * A person who stays where the talks are not.
 *
 *     The envoys met in Oslo; the minister stayed in Rome to vote.      Their commander remained at his barracks.
 *                                 └─ who ┘ └ verb    └ other place          └─ who ──┘ └ verb       └ home
 */
export function elsewhereAt(reading: Reading, verb: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  if (tokenAt(tree, verb).upos !== "VERB" || !staying.has(lemmaAt(tree, verb)) || objectOf(tree, verb) !== null)
    return [];
  const talks = around.near(verb) ?? around.current;
  const where = phrasesBehind(tree, verb, inPlace).find((phrase) => isElsewhere(reading, phrase));
  const subject = subjectOf(tree, verb);
  if (where === undefined || subject === null || talks === null) return [];
  const standing = standingOf(tree, verb, talksWords);
  if (standing.isSupposed || !["actual", "planned", "ongoing"].includes(standing.reality)) return [];
  return peopleIn(reading, subject)
    .filter((actor) => actor.kind === "person" || actor.kind === "office")
    .map((actor) =>
      mentionBy(reading, actor, {
        token: verb,
        entry: "attendance/elsewhere",
        status: "declined",
        talks,
        isNamed: false,
        standing,
      }),
    );
}

/** A named place that is not where any of the talks are, or a home or office of one's own. */
function isElsewhere({ context, around }: Reading, phrase: number): boolean {
  const { tree } = context;
  const isOwn = childBy(tree, phrase, "nmod:poss") !== null || lowerAt(tree, phrase) === "home";
  if (homes.has(lemmaAt(tree, phrase)) && isOwn) return true;
  if (placeAt(context, phrase) === null || childrenBy(tree, phrase, "compound").length > 1) return false;
  return around.main?.place !== null && around.main !== null && around.atPlace(phrase) === null;
}
