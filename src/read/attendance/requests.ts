/** Who asked to come and was told no: “The league's request to join the talks was rejected.” */
import { isNegated, isPassive } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { phrasesBehind } from "../grammar/prepositions.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import { standingOf } from "../talks/standing.ts";
import type { AttendanceMention } from "./mention.ts";
import { mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { peopleIn } from "./who.ts";

const wishes = new Set(["request", "application", "bid", "plea", "wish", "demand", "offer"]);
const refusing = new Set(["reject", "refuse", "deny", "decline", "turn", "dismiss", "rebuff", "ignore"]);
const granting = new Set(["accept", "grant", "approve", "allow", "meet", "admit"]);

/**
 * A wish to come that is turned down.
 *
 *     The league's request to join the talks was turned down.
 *     └── who ──┘  └ noun     └ aim              └ verb
 */
export function requestRefusedAt(reading: Reading, noun: number): AttendanceMention[] {
  const { context, words, around, talksWords } = reading;
  const { tree } = context;
  if (!wishes.has(lemmaAt(tree, noun))) return [];
  const verb = tokenAt(tree, noun).head;
  if (verb < noun || !isPassive(tree, verb)) return [];
  // The parse takes the wish for something else than the subject where the clause has no other.
  const isSubject = relationAt(tree, noun) === "nsubj" || childBy(tree, verb, "nsubj") === null;
  if (!isSubject) return [];
  const lemma = lemmaAt(tree, verb);
  const isRefused = isNegated(tree, verb) ? granting.has(lemma) : refusing.has(lemma);
  const aim = childrenBy(tree, noun, "acl").find((clause) => isComing(lookUp(words.frames, tree, clause)));
  const owner = ownerOf(reading, noun) ?? phrasesBehind(tree, noun, new Set(["of", "by", "from"]))[0];
  if (!isRefused || aim === undefined || owner === undefined || owner === null) return [];
  const named = childrenBy(tree, aim, "obj", "obl").find((phrase) => around.atPhrase(phrase).named);
  const talks = named === undefined ? around.near(noun) : around.atPhrase(named).talks;
  if (named === undefined && talks === null) return [];
  const standing = standingOf(tree, verb, talksWords);
  const finding = {
    token: verb,
    entry: "attendance/request-refused",
    status: "excluded" as const,
    talks,
    isNamed: named !== undefined,
    standing,
  };
  return peopleIn(reading, owner).map((actor) => mentionBy(reading, actor, finding));
}

/** “The league's request”, also where the parse makes the owner a compound of it. */
function ownerOf({ context }: Reading, noun: number): number | null {
  const { tree } = context;
  const isOwner = (child: number) =>
    childrenBy(tree, child, "case").some((mark) => /^['’]s?$/.test(lowerAt(tree, mark)));
  return childBy(tree, noun, "nmod:poss") ?? childrenBy(tree, noun, "nmod", "compound").find(isOwner) ?? null;
}

function isComing(entries: readonly { means: string }[] | undefined): boolean {
  return (entries ?? []).some((entry) => entry.means === "come");
}
