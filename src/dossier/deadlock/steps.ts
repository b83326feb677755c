/** Steps: the things that would have to happen, each once, whoever words it and however. */
import type { ActorRef } from "../../record/actor.ts";
import type { Step } from "../../record/deadlock.ts";
import { type Cast, listOf, shortName } from "./cast.ts";

const generic =
  /\b(?:anything|nothing|progress|deadlock|impasse|stalemate|headway|move (?:forward|ahead)|moves? on)\b/i;
const meeting =
  /\b(?:get together|gets? together|meet|meets|met|meeting|sit down|sits down|face[- ]to[- ]face|summit)\b/i;
const coming =
  /\b(?:to go|go|goes|come|comes|coming|attend|attends|attendance|join|joins|take part|participate|participates?|show up|there|at the table|travel|turn up)\b/i;
const filler = new Set(
  "a an the of to in on at by for with and or that this it its is are was were be been has had have would will could can not no do does did any their his her they he she we i more than from as until before if".split(
    " ",
  ),
);

export interface StepBook {
  /** The step that the words stand for; a new one where none fits. */
  of(words: string, actors: readonly ActorRef[], speaker: ActorRef | null): Step;
  /** That somebody comes to the talks. */
  comingOf(actor: ActorRef): Step;
  readonly steps: readonly Step[];
}

/** An empty book. Two wordings are one step when they are of one kind and name the same actors, or share most of their words. */
export function openStepBook(cast: Cast): StepBook {
  const steps: Step[] = [];
  const wordings = new Map<string, Set<string>>();

  const add = (kind: Step["kind"], label: string, actors: readonly ActorRef[], words: string): Step => {
    const step: Step = { id: `step-${steps.length + 1}`, kind, label, actors: [...actors], refusals: [] };
    steps.push(step);
    wordings.set(step.id, contentWords(words));
    return step;
  };
  const known = (kind: Step["kind"], actors: readonly ActorRef[]): Step | undefined =>
    steps.find((step) => step.kind === kind && isSameCast(step.actors, actors));

  return {
    steps,
    comingOf: (actor) => known("coming", [actor]) ?? add("coming", `${shortName(actor)} comes`, [actor], ""),
    of(words, actors, speaker) {
      const inWords = cast.in(words, speaker);
      const named = inWords.length > 0 ? inWords : unique(actors);
      if (generic.test(words)) return known("progress", []) ?? add("progress", "anything moves", [], words);
      if (meeting.test(words) && named.length > 0) {
        const both =
          named.length === 1 && speaker !== null && named[0]?.id !== speaker.id ? [...named, speaker] : named;
        const label = `${listOf(both.map(shortName))} meet`;
        if (both.length > 1) return known("meeting", both) ?? add("meeting", label, both, words);
      }
      const [only] = named;
      if (coming.test(words) && words.split(" ").length <= 9 && named.length === 1 && only !== undefined)
        return known("coming", [only]) ?? add("coming", `${shortName(only)} comes`, [only], words);
      const own = contentWords(words);
      const same = steps.find(
        (step) => step.kind === "act" && likeness(wordings.get(step.id) ?? new Set(), own) >= 0.6,
      );
      return same ?? add("act", `“${words}”`, named, words);
    },
  };
}

function isSameCast(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  return a.length === b.length && a.every((actor) => b.some((other) => other.id === actor.id));
}

function unique(actors: readonly ActorRef[]): ActorRef[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}

/** Content words, cut to their first six letters so that “withdraws” and “withdrawal” agree. */
function contentWords(words: string): Set<string> {
  const found = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => !filler.has(word)).map((word) => word.slice(0, 6)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size);
}
