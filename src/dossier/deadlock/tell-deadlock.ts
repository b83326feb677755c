/** The deadlock in plain sentences, each with the words it rests on. */
import type { Actor, ActorRef } from "../../record/actor.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Deadlock, Step, Wait } from "../../record/deadlock.ts";
import { listOf, type Pronoun, pronounOf, shortName } from "./cast.ts";

type Telling = Deadlock["telling"];

/** Sentences for each wait, refusal, circle and release. */
export function tellDeadlock(
  { steps, waits, circles, blockages }: Omit<Deadlock, "telling">,
  attendance: readonly Attendance[],
  actors: readonly Actor[],
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
    if (wait.basis !== "condition") continue;
    told.push({
      sentence: tellHolding(wait, step(wait.step), step(wait.for), again),
      words: wait.words,
      items: wait.items,
    });
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

type Again = (actor: ActorRef) => Pronoun;

const staysAway: Readonly<Partial<Record<Attendance["status"], string>>> = {
  declined: "will not come",
  withdrawn: "was to come and pulled out",
  excluded: "is kept out",
};

/** “Trump holds that nothing moves until he and Putin meet.” Without anyone who states it: “As the report has it, …”. */
function tellHolding(wait: Wait, step: Step, awaited: Step, again: Again): string {
  const who = wait.statedBy;
  const isBothComing = step.kind === "coming" && awaited.kind === "coming";
  const isBothActs = step.kind === "act" && awaited.kind === "act";
  const claim = isBothComing
    ? `${namesFor(step.actors, who, again)} would not come without ${objectFor(awaited.actors, who, again)}`
    : isBothActs
      ? `${step.label} depends on ${awaited.label}`
      : `${heldBack(step, who, again)} until ${happens(awaited, who, again)}`;
  return who === null ? `As the report has it, ${claim}.` : `${shortName(who)} holds that ${claim}.`;
}

/** “nothing moves”, “Putin will not come”; what has no plain words of its own is quoted. */
function heldBack(step: Step, speaker: ActorRef | null, again: Again): string {
  if (step.kind === "progress") return "nothing moves";
  if (step.kind === "coming") return `${namesFor(step.actors, speaker, again)} will not come`;
  if (step.kind === "meeting") return `${namesFor(step.actors, speaker, again)} will not meet`;
  return `${step.label} has to wait`;
}

function happens(step: Step, speaker: ActorRef | null, again: Again): string {
  if (step.kind === "progress") return "something moves";
  if (step.kind === "coming") return `${namesFor(step.actors, speaker, again)} comes`;
  if (step.kind === "meeting") return `${namesFor(step.actors, speaker, again)} meet`;
  return step.label;
}

/** The speaker stands first, and is not named twice: “he and Putin”. */
function namesFor(actors: readonly ActorRef[], speaker: ActorRef | null, again: Again): string {
  const others = actors.filter((actor) => actor.id !== speaker?.id).map(shortName);
  const own = actors.find((actor) => actor.id === speaker?.id);
  return listOf(own === undefined ? others : [again(own).subject, ...others]);
}

function objectFor(actors: readonly ActorRef[], speaker: ActorRef | null, again: Again): string {
  return listOf(actors.map((actor) => (actor.id === speaker?.id ? again(actor).object : shortName(actor))));
}

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
  const names = listOf(refused.refusals.map((refusal) => shortName(refusal.actor)));
  return `${heldBack(step, null, plainly)}, and ${names} ${refused.refusals.length > 1 ? "have" : "has"} said no`;
}

function releaseWords(releases: readonly (readonly string[])[], step: (id: string) => Step): string {
  const sets = releases.map((set) => listOf(set.map((id) => happens(step(id), null, plainly))));
  return sets.length === 0
    ? "nothing that the reports name would release it."
    : `it would be released if ${sets.join(", or if ")}.`;
}

const plainly: Again = (actor) => ({ subject: shortName(actor), object: shortName(actor) });

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
