/** The deadlock in plain sentences, each with the words it rests on. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Deadlock, Step, Wait } from "../../record/deadlock.ts";
import { listOf, type Pronoun, pronounOf, shortName } from "./cast.ts";
import { heldBy } from "./held.ts";
import { sayOf } from "./say-of.ts";
import { type Again, happens, heldBack } from "./step-words.ts";
import { tellCondition } from "./tell-condition.ts";

type Telling = Deadlock["telling"];

export interface ToldItems {
  readonly conditions: readonly Condition[];
  readonly attendance: readonly Attendance[];
  readonly actors: readonly Actor[];
}

/** Sentences for each wait, threat, refusal, circle and release. */
export function tellDeadlock(
  { steps, waits, circles, blockages }: Omit<Deadlock, "telling">,
  { conditions, attendance, actors }: ToldItems,
): Telling {
  const step = (id: string): Step => steps.find((each) => each.id === id) as Step;
  const again = (actor: ActorRef): Pronoun => {
    const known = actors.find((each) => each.id === actor.id);
    const name = shortName(actor);
    return (known === undefined ? null : pronounOf(known)) ?? { subject: name, object: name };
  };
  const itemsOf = (ids: readonly string[]) => ids.flatMap((id) => waits.find((wait) => wait.id === id)?.items ?? []);

  const told: Telling = [];
  const following = waits.filter((wait) => wait.basis === "attendance");
  const followers = new Set(following.map((wait) => step(wait.step).actors[0]?.id));
  for (const wait of waits) {
    const [first] = conditions.filter(({ id }) => wait.items.includes(id));
    if (wait.basis !== "condition" || first === undefined) continue;
    const claim = tellCondition(first, { step: step(wait.step), awaited: step(wait.for) }, again);
    told.push({ sentence: sayOf(first.statedBy, claim), words: wait.words, items: wait.items });
  }
  for (const condition of conditions) {
    if (heldBy(condition)?.hold !== "threatens") continue;
    const sentence = sayOf(condition.statedBy, tellCondition(condition, null, again));
    told.push({ sentence, words: condition.evidence, items: [condition.id] });
  }
  for (const item of attendance) {
    const isAtIssue = steps.some((each) => each.refusals.some((refusal) => refusal.attendance === item.id));
    if (!isAtIssue || followers.has(item.actor.id)) continue;
    told.push({
      sentence: `${shortName(item.actor)} ${staysAway[item.status] ?? "stays away"}.`,
      words: item.evidence,
      items: [item.id],
    });
  }
  for (const wait of following) told.push(tellFollowing(wait, step(wait.step), step(wait.for), attendance));
  for (const { actors: around, waits: ids, releases } of circles) {
    const sentence = `${listOf(around.map(shortName))} wait for one another; ${releaseWords(releases, step)}`;
    told.push({ sentence, words: [], items: itemsOf(ids) });
  }
  for (const { step: top, by, waits: ids, releases } of blockages) {
    told.push({
      sentence: `${capital(blockedWords(step(top), step(by)))}; ${releaseWords(releases, step)}`,
      words: [],
      items: itemsOf(ids),
    });
  }
  return told;
}

const staysAway: Readonly<Partial<Record<Attendance["status"], string>>> = {
  declined: "will not come",
  withdrawn: "was to come and pulled out",
  excluded: "is kept out",
};

function tellFollowing(wait: Wait, step: Step, awaited: Step, attendance: readonly Attendance[]): Telling[number] {
  const follower = step.actors[0];
  const leader = awaited.actors[0];
  const status = attendance.find((item) => wait.items.includes(item.id) && item.actor.id === follower?.id)?.status;
  const act =
    status === "withdrawn"
      ? "came off the list because"
      : status === "conditional"
        ? "will come only if"
        : "stays away because";
  const did = status === "conditional" ? "does" : status === "withdrawn" ? "did" : "does";
  return {
    sentence: `${follower ? shortName(follower) : step.label} ${act} ${leader ? shortName(leader) : awaited.label} ${did}.`,
    words: wait.words,
    items: wait.items,
  };
}

function blockedWords(step: Step, refused: Step): string {
  // One actor may have refused twice, in reports that contradict each other.
  const names = [...new Map(refused.refusals.map(({ actor }) => [actor.id, shortName(actor)])).values()];
  return `${heldBack(step, null, plainly)}, and ${listOf(names)} ${names.length > 1 ? "have" : "has"} said no`;
}

function releaseWords(releases: readonly (readonly string[])[], step: (id: string) => Step): string {
  const sets = releases.map((set) => listOf(set.map((id) => happens(step(id), null, plainly))));
  return sets.length === 0
    ? "nothing that the reports name would release it."
    : `it would be released if ${[...new Set(sets)].join(", or if ")}.`;
}

const plainly: Again = (actor) => ({ subject: shortName(actor), object: shortName(actor) });

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
