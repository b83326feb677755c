/** Who asked to come and was told no: “The league's request to join the talks was rejected.” */
import { isNegated, isPassive, subjectOf } from "../grammar/clause.ts";
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
  const seat = phrasesBehind(tree, noun, new Set(["for"])).find((one) => entrances.has(lemmaAt(tree, one)));
  const goal = aim ?? seat;
  if (!isRefused || goal === undefined || owner === undefined || owner === null) return [];
  const named = childrenBy(tree, goal, "obj", "obl", "nmod").find((phrase) => around.atPhrase(phrase).named);
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

const asking = new Set(["ask", "apply", "request", "seek", "demand", "want", "hope", "try", "offer"]);
const denying = new Set(["refuse", "reject", "rebuff", "deny", "decline", "turn", "ignore", "snub"]);
const entrances = new Set(["seat", "place", "invitation", "admission", "admittance", "accreditation", "access"]);

/**
 * Who asks to come and is refused, in one sentence.
 *
 *     The League had asked to be admitted to the talks but was refused.
 *     └─ who ──┘     └ verb      └ aim                         └ denial
 */
export function askedInVainAt(reading: Reading, verb: number): AttendanceMention[] {
  const { context, around, talksWords } = reading;
  const { tree } = context;
  if (!asking.has(lemmaAt(tree, verb)) || tokenAt(tree, verb).upos !== "VERB") return [];
  const denial = childrenBy(tree, verb, "conj").find(
    (clause) => denying.has(lemmaAt(tree, clause)) && isPassive(tree, clause) && !isNegated(tree, clause),
  );
  const subject = subjectOf(tree, verb);
  const own = denial === undefined ? null : childBy(tree, denial, "nsubj");
  const isSame = own === null || ["it", "they", "he", "she"].includes(lowerAt(tree, own));
  const aim = aimOf(reading, verb);
  if (denial === undefined || subject === null || !isSame || aim === null) return [];
  const named = phrasesBehind(tree, aim, new Set(["to", "at", "in", "from"])).find((one) => around.atPhrase(one).named);
  const object = childrenBy(tree, aim, "obj").find((one) => around.atPhrase(one).named);
  const phrase = named ?? object;
  const talks = phrase === undefined ? around.near(verb) : around.atPhrase(phrase).talks;
  const isElsewhere = phrase === undefined && phrasesBehind(tree, aim, new Set(["in", "on", "at"])).length > 0;
  if (isElsewhere || (phrase === undefined && talks === null)) return [];
  const finding = {
    token: denial,
    entry: "attendance/request-refused",
    status: "excluded" as const,
    talks,
    isNamed: phrase !== undefined,
    standing: standingOf(tree, denial, talksWords),
  };
  return peopleIn(reading, subject).map((actor) => mentionBy(reading, actor, finding));
}

/** What is asked: to come, to be let in, or a seat. */
function aimOf({ context, words }: Reading, verb: number): number | null {
  const { tree } = context;
  const clause = childrenBy(tree, verb, "xcomp").find((one) => isComing(lookUp(words.frames, tree, one)));
  const seat = [...childrenBy(tree, verb, "obj"), ...phrasesBehind(tree, verb, new Set(["for"]))].find((one) =>
    entrances.has(lemmaAt(tree, one)),
  );
  return clause ?? seat ?? null;
}

function isComing(entries: readonly { means: string }[] | undefined): boolean {
  return (entries ?? []).some((entry) => entry.means === "come");
}
