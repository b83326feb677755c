/** Matching the frames of attendance over the parse: who, which talks, by which words. */
import { isNegated, isPassive } from "../grammar/clause.ts";
import { lookUp } from "../grammar/look-up.ts";
import { objectOf, particlesOf, phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { isPassiveForm } from "../talks/people.ts";
import { standingOf } from "../talks/standing.ts";
import { goalOf } from "./goal.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { AttendanceMention } from "./mention.ts";
import { clauseAround, mentionBy } from "./mention-by.ts";
import type { Reading } from "./reading.ts";
import { statusOf } from "./status.ts";
import { whoStands } from "./who.ts";

/**
 * What the frames say at one word.
 *
 *     The premier has backed out of the summit in Oslo.
 *     └── who ──┘     └─ frame ┘    └── talks ───────┘
 */
export function framesAt(reading: Reading, token: number): AttendanceMention[] {
  const { context, words } = reading;
  for (const entry of lookUp(words.frames, context.tree, token) ?? []) {
    const found = matchFrame(reading, token, entry);
    if (found.length > 0) return found;
  }
  return [];
}

function matchFrame(reading: Reading, token: number, entry: FrameEntry): AttendanceMention[] {
  const { context, talksWords } = reading;
  const { tree } = context;
  if (!fitsForm(reading, token, entry)) return [];
  const goal = goalOf(reading, token, entry);
  if (!goal) return [];
  const who = whoStands(reading, token, entry, goal.talks);
  if (who.length === 0) return [];
  const standing = standingOf(tree, token, talksWords);
  const isGerund = tokenAt(tree, token).xpos === "VBG" && childrenBy(tree, token, "aux").length === 0;
  if (standing.isSupposed || (isGerund && ["ccomp", "csubj", "obj", "nsubj"].includes(relationAt(tree, token))))
    return [];
  if (isQuestion(tree, token)) return [];
  if (entry.done && standing.reality !== "actual") return [];
  const isUnderWay = standing.reality === "ongoing" && isComing(tree, token);
  const reality = (entry.planned && standing.reality === "actual") || isUnderWay ? "planned" : standing.reality;
  const told = statusOf(entry.means, reality, goal.talks);
  if (entry.means === "waver" && entry.negated && !isNegated(tree, token)) return [];
  const isKeptOut =
    told === "declined" && entry.means === "come" && (entry.denied || isLeftUnasked(reading, standing.governors));
  const status = isKeptOut ? "excluded" : told;
  if (status === null) return [];
  return who.map((actor) =>
    mentionBy(reading, actor, {
      ...{ token, entry: entry.entry, status, talks: goal.talks, isNamed: goal.isNamed, standing },
      evidence: clauseAround(reading, topOf(tree, token)),
    }),
  );
}

const goings = new Set(["come", "go", "fly", "travel", "return", "head", "send", "journey"]);

/** “Says that it is coming”: the progressive of going somewhere tells of what is to be. */
function isComing(tree: Tree, token: number): boolean {
  return tokenAt(tree, token).xpos === "VBG" && goings.has(lemmaAt(tree, token));
}

/** The verb that says how real it is, where the word hangs on it as an infinitive: “never intended to travel” → intended. */
function topOf(tree: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < 3 && relationAt(tree, at) === "xcomp"; step++) at = tokenAt(tree, at).head;
  return at;
}

/** “Are you going back?” tells of nobody's coming. */
function isQuestion(tree: Tree, token: number): boolean {
  const sentence = tree.sentences[tokenAt(tree, token).sentence];
  for (let at = token + 1; sentence && at < sentence.end; at++) if (lowerAt(tree, at) === "?") return true;
  return false;
}

/** Who “was not asked to attend” or “was barred from attending” is kept out, and has not stayed away. */
function isLeftUnasked({ context }: Reading, governors: readonly { token: number }[]): boolean {
  const { tree } = context;
  return governors.some(
    ({ token }) => isPassive(tree, token) && (asking.has(lemmaAt(tree, token)) || barring.has(lemmaAt(tree, token))),
  );
}

const asking = new Set(["ask", "invite", "allow", "permit"]);
const barring = new Set(["bar", "forbid", "prevent", "stop", "exclude", "ban"]);

/** The shape that the entry asks for: part of speech, particle, object. */
function fitsForm(reading: Reading, token: number, entry: FrameEntry): boolean {
  const { tree } = reading.context;
  const { upos } = tokenAt(tree, token);
  if (entry.noun) return upos === "NOUN" && prepositionOf(tree, token) === "in";
  if (entry.adjective) {
    const isPredicate =
      childBy(tree, token, "cop") !== null ||
      ["acl", "xcomp", "amod"].includes(relationAt(tree, token)) ||
      relationAt(tree, token) === "root";
    if ((!["ADJ", "ADV", "PRON"].includes(upos) && tokenAt(tree, token).xpos !== "JJ") || !isPredicate) return false;
    return relationAt(tree, token) !== "amod" || childrenOf(tree, token).length > 0;
  }
  if (upos !== "VERB") return false;
  if (entry.passiveOnly && !isPassiveForm(reading.context, token)) return false;
  if (entry.coordinated) {
    const joined = childrenBy(tree, token, "conj").map((child) => lemmaAt(tree, child));
    if (!joined.some((lemma) => entry.coordinated?.includes(lemma))) return false;
  }
  if (entry.company && !isWithSomebody(reading, token)) return false;
  if (
    entry.particle !== undefined &&
    !particlesOf(tree, token).includes(entry.particle) &&
    !isDoublePreposition(reading, token, entry.particle)
  )
    return false;
  if (
    entry.adverb &&
    !childrenBy(tree, token, "advmod", "obj", "obl").some(
      // “early in her career” is no early leaving.
      (child) => entry.adverb?.includes(lowerAt(tree, child)) && childBy(tree, child, "obl") === null,
    )
  )
    return false;
  if (entry.objectIs) {
    const object = objectOf(tree, token);
    return object !== null && entry.objectIs.includes(lemmaAt(tree, object));
  }
  return true;
}

/** “flies with him”: with a person whose coming is told of. */
function isWithSomebody({ context }: Reading, verb: number): boolean {
  return phrasesBehind(context.tree, verb, new Set(["with"])).some((phrase) => {
    const kind = context.actors.actorAt(phrase)?.kind;
    return kind === "person" || kind === "office";
  });
}

/** “out of” read as one preposition: “walked out of the talks”. */
function isDoublePreposition(reading: Reading, token: number, particle: string): boolean {
  const { tree } = reading.context;
  return childrenBy(tree, token, "obl").some((child) => prepositionOf(tree, child).startsWith(`${particle} `));
}
