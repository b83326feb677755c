/** What an item says, field by field, as a form takes it: names instead of ids, lists with semicolons. */
import type { ActorRef } from "../../record/actor.ts";
import type { Dossier } from "../../record/dossier.ts";
import type { AnyItem } from "../../record/views/dossier-views.ts";

const nameOf = (actor: ActorRef | null) => actor?.name ?? "";
const namesOf = (actors: readonly ActorRef[]) => actors.map(({ name }) => name).join("; ");

/** The fields of an item that a person may set. */
export function itemFields(
  { kind, item }: AnyItem,
  dossier: Pick<Dossier, "talks" | "issues">,
): Record<string, string> {
  switch (kind) {
    case "talks": {
      const { name, status, place, date, parties, host, mediators } = item;
      return {
        ...{ name, status, place: place ?? "", date: date ?? "", parties: namesOf(parties), host: nameOf(host) },
        mediators: namesOf(mediators),
      };
    }
    case "attendance": {
      const talks = dossier.talks.find(({ id }) => id === item.talks)?.name ?? "";
      return { actor: item.actor.name, status: item.status, because: item.because ?? "", talks };
    }
    case "condition": {
      const { statedBy, outcome, relation, requires, outcomeActor, requiresActor } = item;
      return {
        ...{ actor: nameOf(statedBy), outcome, relation, requires },
        ...{ outcomeActor: namesOf(outcomeActor), requiresActor: namesOf(requiresActor) },
      };
    }
    case "position": {
      const issue = dossier.issues.find(({ id }) => id === item.issue)?.name ?? "";
      const { actor, stance, content, toward } = item;
      return { actor: actor.name, stance, issue, content, toward: namesOf(toward) };
    }
    case "statement":
      return { actor: item.speaker.name, content: item.content, date: item.date ?? "" };
  }
}
