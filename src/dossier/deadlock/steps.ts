/** Steps: the things that would have to happen, each once, whoever words it and however. */
import type { ActorRef } from "../../record/actor.ts";
import type { Step } from "../../record/deadlock.ts";
import { type Cast, listOf, shortName } from "./cast.ts";
import { isComing, isMeeting } from "./step-kinds.ts";

/** More words than this say something of their own, and not merely that things move. */
const mostGeneric = 12;
const generic =
  /\b(?:anything|nothing|something)\b.*\b(?:happen|move|change|go on|go ahead|go forward|work)|\b(?:progress|headway)\b(?! (?:in|on|toward|towards|with)\b)|\b(?:deadlock|impasse|stalemate|move (?:forward|ahead)|moves? on)\b/i;

const filler = new Set(
  "a an the of to in on at by for with and or that this it its is are was were be been has had have would will could can not no do does did any their his her they he she we i more than from as until before if".split(
    " ",
  ),
);

export interface StepBook {
  /** The step that the words stand for; a new one where none fits, named by the words in quotation marks or by `label`. */
  of(words: string, actors: readonly ActorRef[], speaker: ActorRef | null, label?: string): Step;
  /** That what the words tell, which goes on, comes to an end: “the strike will go on”. */
  endOf(words: string, actors: readonly ActorRef[]): Step;
  /** That somebody comes to the talks. */
  comingOf(actor: ActorRef): Step;
  readonly steps: readonly Step[];
}

/** An empty book. Two wordings are one step when they are of one kind and name the same actors, or share most of their words. */
export function openStepBook(cast: Cast): StepBook {
  const steps: Step[] = [];
  const wordings = new Map<string, Set<string>>();
  const ends = new Set<string>();

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
    endOf: (words, actors) => act(`an end to “${words}”`, words, doersOf(words, actors), true),
    of(words, actors, speaker, label = `“${words}”`) {
      const named = namedIn(words, actors, speaker);
      if (generic.test(words) && words.split(" ").length <= mostGeneric)
        return known("progress", []) ?? add("progress", "anything moves", [], words);
      if (isMeeting(words) && named.length > 0) {
        const both =
          named.length === 1 && speaker !== null && named[0]?.id !== speaker.id ? [...named, speaker] : named;
        const theirs = `${listOf(both.map(shortName))} meet`;
        if (both.length > 1) return known("meeting", both) ?? add("meeting", theirs, both, words);
      }
      const [only] = named;
      if (only !== undefined && named.length === 1 && isComing(words, only))
        return known("coming", [only]) ?? add("coming", `${shortName(only)} comes`, [only], words);
      return act(label, words, doersOf(words, actors), false);
    },
  };

  /** Who does it: whom the reading names as such, or else whom the words open with. Who is merely mentioned is not waited for. */
  function doersOf(words: string, actors: readonly ActorRef[]): ActorRef[] {
    return uniqueByName(actors.length > 0 ? actors : cast.doing(words));
  }

  function namedIn(words: string, actors: readonly ActorRef[], speaker: ActorRef | null): ActorRef[] {
    const inWords = cast.in(words, speaker);
    return uniqueByName(inWords.length > 0 ? inWords : actors);
  }

  function act(label: string, words: string, named: readonly ActorRef[], isEnd: boolean): Step {
    const own = contentWords(words);
    const same = steps.find(
      (step) =>
        step.kind === "act" &&
        ends.has(step.id) === isEnd &&
        !areOthers(step.actors, named) &&
        likeness(wordings.get(step.id) ?? new Set(), own) >= 0.6,
    );
    if (same !== undefined) return same;
    const step = add("act", label, named, words);
    if (isEnd) ends.add(step.id);
    return step;
  }
}

/** Whether both acts have doers, and none in common: “Tarvia frees the pilots” is not “Morvia frees the pilots”. */
function areOthers(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((actor) => b.some((other) => other.id === actor.id));
}

function isSameCast(a: readonly ActorRef[], b: readonly ActorRef[]): boolean {
  return a.length === b.length && a.every((actor) => b.some((other) => other.id === actor.id));
}

/** Each actor once; two of one name are taken for one. */
function uniqueByName(actors: readonly ActorRef[]): ActorRef[] {
  return [...new Map([...actors].reverse().map((actor) => [shortName(actor), actor])).values()].reverse();
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
