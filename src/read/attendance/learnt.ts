/** Who comes and who does not where no rule has a word for it: what the tagger's learnt layer tells, weighed by how sure it is. */
import type { Actor } from "../../record/actor.ts";
import { type AttendanceStatus, attendanceStatuses } from "../../record/attendance.ts";
import type { TaggedStretch } from "../../record/tagging.ts";
import type { Talks } from "../../record/talks.ts";
import { conjunctsOf } from "../grammar/complement.ts";
import { lookUp } from "../grammar/look-up.ts";
import { lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { isSomebody } from "../talks/people.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy, sentenceAround } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { nameable } from "./who.ts";

const statuses: ReadonlySet<string> = new Set(attendanceStatuses);

/**
 * Log-odds from which the layer is believed: from 1 on it finds more in invented reports, and too much in real ones (train
 * gold: F1 .739 at 1, .779 at 3). eval/held/README.md has the figures.
 */
const least = 3;

/** What states and bodies need beyond that: they are more often named as mere parties than as those who come. */
const bodies = 1;
/** What is needed beyond that where the verb is one that the rules know: they have looked at the clause. */
const known = 1.75;

/**
 * What the learnt layer says of those of whom the rules say nothing in the same sentence.
 *
 *     The treasurer's chair stayed empty when the talks reopened.
 *         └ stretch: declined
 */
export function learntMentions(reading: Reading, told: readonly AttendanceMention[]): AttendanceMention[] {
  const { tree, tagging } = reading.context;
  const toldBefore = new Set(told.map((one) => keyOf(tree, one.actor, one.token)));
  return tagging.stretches
    .filter((stretch) => statuses.has(stretch.label) && stretch.score >= least && !isAsked(tree, stretch.first))
    .flatMap((stretch) => {
      const head = headOf(tree, stretch);
      const talks = talksFor(reading, head, stretch.label as AttendanceStatus);
      const status = statusAt(tree, head, stretch.label as AttendanceStatus, talks);
      return actorsOf(reading, stretch, head)
        .filter((actor) => stretch.score >= leastFor(reading, head, actor))
        .filter((actor) => !toldBefore.has(keyOf(tree, actor, head)))
        .map((actor) => ({
          ...mentionBy(reading, actor, {
            token: head,
            entry: "attendance/learnt",
            status,
            talks,
            isNamed: false,
            standing: null,
            evidence: sentenceAround(reading, head),
          }),
          isExpress: false,
        }));
    });
}

/** More is asked for a body, and where a rule knows the verb of the clause and yet has nothing to say. */
function leastFor(reading: Reading, head: number, { kind }: Actor): number {
  const isPerson = kind === "person" || kind === "office";
  return least + (isPerson ? 0 : bodies) + (isKnownVerb(reading, head) ? known : 0);
}

function isKnownVerb({ context, words }: Reading, head: number): boolean {
  let at = head;
  for (let step = 0; step < 4 && at >= 0 && tokenAt(context.tree, at).upos !== "VERB"; step++)
    at = tokenAt(context.tree, at).head;
  return at >= 0 && tokenAt(context.tree, at).upos === "VERB" && lookUp(words.frames, context.tree, at) !== undefined;
}

/** “Will she come?” tells of nobody's coming. */
function isAsked(tree: Tree, token: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  for (let at = token; sentence && at < sentence.end; at++) if (lowerAt(tree, at) === "?") return true;
  return false;
}

function keyOf(tree: Tree, actor: Actor, token: number): string {
  return `${actor.id} ${tokenAt(tree, token).sentence}`;
}

/** The word of the stretch that the others hang on. */
function headOf(tree: Tree, { first, end }: TaggedStretch): number {
  for (let at = first; at < end; at++) {
    const { head } = tokenAt(tree, at);
    if (head < first || head >= end) return at;
  }
  return first;
}

/** Who the words of the stretch name: by its head, else by any of its words. */
function actorsOf(reading: Reading, { first, end }: TaggedStretch, head: number): Actor[] {
  const { context } = reading;
  const isWithin = (token: number) => token >= first && token < end;
  const named = conjunctsOf(context.tree, head)
    .filter((token) => isWithin(token) && isSomebody(context, token))
    .flatMap((token) => context.actors.actorAt(token) ?? []);
  if (named.length > 0) return nameable(reading, named);
  for (let at = end - 1; at >= first; at--) {
    const isPart = ["compound", "flat", "amod"].includes(relationAt(context.tree, at)) && at + 1 < end;
    const actor = isPart || !isSomebody(context, at) ? null : context.actors.actorAt(at);
    if (actor) return nameable(reading, [actor]);
  }
  return [];
}

/** Whoever “is there” at talks that are still ahead is expected, unless the sentence tells of the past. */
function statusAt(tree: Tree, token: number, status: AttendanceStatus, talks: Talks | null): AttendanceStatus {
  const isAhead = talks !== null && ["scheduled", "proposed", "postponed"].includes(talks.status);
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  if (status !== "present" || !isAhead || !sentence) return status;
  const words = tree.tokens.slice(sentence.first, sentence.end);
  return words.some(({ xpos }) => xpos === "VBD") ? status : "expected";
}

/** The talks spoken of nearby, else those that go on or are over for one who is or was there, and the next ones for the rest. */
function talksFor({ around }: Reading, token: number, status: AttendanceStatus): Talks | null {
  const isDone = status === "present" || status === "withdrawn";
  return around.near(token) ?? (isDone ? around.current : around.next);
}
