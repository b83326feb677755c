/** What an item says, in the fields that a person may set: how a decision remembers what it was about. */
import type { ActorRef } from "../../record/actor.ts";
import type { CorrectedFields } from "../../record/correction.ts";
import { gap } from "./find-words.ts";
import type { ReportedItem } from "./reported-items.ts";

const nameOf = (actor: ActorRef | null) => actor?.name ?? null;
const namesOf = (actors: readonly ActorRef[]) => actors.map(({ name }) => name);

/** The fields of an item. Attendance leaves out its talks, which an item knows by an id alone. */
export function fieldsOf(one: ReportedItem): CorrectedFields {
  switch (one.kind) {
    case "talks": {
      const { name, place, date, status, parties, host, mediators } = one.item;
      return {
        name,
        place,
        date,
        status,
        parties: namesOf(parties),
        host: nameOf(host),
        mediators: namesOf(mediators),
      };
    }
    case "attendance": {
      const { actor, status, because } = one.item;
      return { actor: actor.name, status, because: because?.text ?? null };
    }
    case "condition": {
      const { statedBy, relation, outcome, requires, outcomeActor, requiresActor } = one.item;
      const { isOutcomeNegated, isRequirementNegated } = one.item;
      return {
        ...(statedBy === null ? {} : { actor: statedBy.name }),
        relation,
        outcome: outcome.text,
        requires: requires.text,
        outcomeActor: namesOf(outcomeActor),
        requiresActor: namesOf(requiresActor),
        isOutcomeNegated,
        isRequirementNegated,
      };
    }
    case "position": {
      const { actor, side, issue, stance, content, toward } = one.item;
      return { actor: actor.name, side: nameOf(side), issue, stance, content: content.text, toward: namesOf(toward) };
    }
    case "statement": {
      const { speaker, content, date } = one.item;
      return { actor: speaker.name, content: content.map(({ text }) => text).join(gap), date: date?.value ?? null };
    }
  }
}
