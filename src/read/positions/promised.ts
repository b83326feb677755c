/** Positions in what a speaker says of his own side: what it will do, and what it will not. */
import type { Statement } from "../../record/statement.ts";
import { auxiliariesOf, isNegated, subjectOf } from "../grammar/clause.ts";
import { markerOf, runOf } from "../grammar/complement.ts";
import {
  childBy,
  childrenBy,
  childrenOf,
  lowerAt,
  relationAt,
  spanOfRange,
  type Tree,
  tokenAt,
  yieldOf,
} from "../grammar/tree.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";
import { isIrreal } from "./reality.ts";

const refusal: StanceEntry = {
  id: "will-not",
  words: "will not",
  kind: "promise",
  stance: "reject",
  takes: [],
  negated: null,
  example: "“We will not pay twice,” the owners said.",
};

/** Verbs by which “will not” refuses nothing: coming and going is attendance, and knowing or being no act. */
const noRefusal =
  /^(?:be|is|are|was|been|attend|come|go|join|participate|appear|travel|think|know|believe|say|comment|see|tell|expect|want|like|hope|happen|understand|seem|feel|know|remember|imagine|wait|find|get|stop|rest|hesitate|fail|have|do|afford|tell|persuade|convince|manage|prevent|ensure|reach|agree)$/;

/**
 * What a speaker says that his side will do, or will not.
 *
 *     The North said it would stop testing missiles.      “We will not pay twice,” the owners said.
 *     └holder─┘          └──────── offer ─────────┘              └─ reject ──┘          └ holder ┘
 */
export function positionByPromise(tools: FrameTools, verb: number): PositionDraft | null {
  const { tree, said, lexicon } = tools;
  const [statement] = said.of(verb);
  if (tokenAt(tree, verb).upos !== "VERB" || isIrreal(tree, verb)) return null;
  const auxiliaries = auxiliariesOf(tree, verb);
  const going = goingTo(tree, verb);
  const isDenied = isNegated(tree, going ?? verb) || isNoFurther(tree, verb) || isNoWay(tree, verb);
  const isMeant =
    going !== null ||
    auxiliaries.some((word) => /^(?:will|'ll|wo|would|'d|shall)$/.test(word)) ||
    (isDenied &&
      auxiliaries.some((word) => /^(?:can|ca)$/.test(word) || (word === "could" && statement?.kind !== "direct")));
  const word = lowerAt(tree, verb);
  const isPart = word === "take" && lowerAt(tree, verb + 1) === "part";
  const isUsual =
    isDenied && dealing.test(word) && (auxiliaries.length === 0 || auxiliaries.some((aux) => /^do/.test(aux)));
  const isRefused = isDenied && (isPart ? !isTalks(tree, verb) : !noRefusal.test(word) || isBeyond(tree, verb));
  const entry = isDenied ? (isRefused ? refusal : undefined) : lexicon.of("promise", word)[0];
  // Coming back is attendance; giving something back is an offer.
  if (word === "return" && childBy(tree, verb, "obj") === null) return null;
  // Holding talks is no offer of a thing.
  const held = word === "hold" ? childBy(tree, verb, "obj") : null;
  if (
    held !== null &&
    /^(?:talks?|meetings?|rounds?|sessions?|summit|negotiations?|conference)$/.test(lowerAt(tree, held))
  )
    return null;
  const isMaybe = !isDenied && auxiliaries.some((aux) => /^(?:may|might|could)$/.test(aux));
  if ((!isMeant && !isUsual && !isMaybe) || entry === undefined || !/^VBP?Z?$/.test(tokenAt(tree, verb).xpos))
    return null;
  const subject = subjectOf(tree, going ?? verb);
  const isTold =
    subject !== null &&
    !isMaybe &&
    (statement === undefined
      ? isToldOf(tools, verb, subject, isDenied)
      : tools.isAdopted(subject, statement.speaker.id) && !tools.isOwn(subject, statement.speaker.id));
  const isOwn =
    isTold ||
    (subject !== null &&
      statement !== undefined &&
      (tools.isOwn(subject, statement.speaker.id) || isOpening(tree, statement, subject) || isOwnBody(tree, subject)));
  if (!isOwn) return null;
  const content = actOf(tree, verb, isDenied);
  return content === null
    ? null
    : {
        entry,
        stance: isMaybe ? "open" : entry.stance,
        word: verb,
        wanted: [{ head: verb, content }],
        holder: isTold ? { tokens: [subject as number], speakers: [] } : { tokens: [], speakers: said.of(verb) },
        toward: [],
        isClause: true,
      };
}

/**
 * What the report itself tells of a party: “The owners will not pay twice”, “They would open the gate if the road was free”.
 * Of a thing or a pronoun, and of what is only foreseen, it tells no stance.
 */
function isToldOf({ tree, isActor }: FrameTools, verb: number, subject: number, isDenied: boolean): boolean {
  if (!["NOUN", "PROPN"].includes(tokenAt(tree, subject).upos) || !isActor(subject)) return false;
  const isOver = childrenBy(tree, verb, "obl").some((child) =>
    /^(?:over|up|off|back|out|on)\b/.test(markerOf(tree, child)),
  );
  if (childBy(tree, verb, "obj", "compound") === null && !isOver) return false;
  const auxiliaries = auxiliariesOf(tree, verb);
  if (relationAt(tree, verb) === "acl" || auxiliaries.includes("have")) return false;
  if (isDenied) return auxiliaries.some((word) => /^(?:will|'ll|wo|would)$/.test(word));
  const isConditional = childrenBy(tree, verb, "advcl").some((child) =>
    childrenBy(tree, child, "mark").some((mark) => /^(?:if|once|provided)$/.test(lowerAt(tree, mark))),
  );
  return (isConditional || isInReturn(tree, verb)) && auxiliaries.includes("would");
}

/** “would now let them in”, “in exchange, they would hand over the guns” */
function isInReturn(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, "advmod", "obl").some((child) =>
    /^(?:now|return|exchange|instead)$/.test(lowerAt(tree, child)),
  );
}

/** Verbs whose plain denial is a rule of the speaker's: “We do not negotiate with pirates”. */
const dealing = /^(?:negotiate|bargain|pay|pays|accept|recogni[sz]e|talk|deal|yield|bow|compromise|tolerate|reward)$/;

/** “would not take part in talks” is attendance; in a commission, a refusal. */
function isTalks(tree: Tree, verb: number): boolean {
  const words = yieldOf(tree, verb).map((token) => lowerAt(tree, token));
  return !words.some((word) =>
    /^(?:commission|committee|body|force|government|coalition|programme|program|scheme|mission)$/.test(word),
  );
}

/** “will not go below that”, “would go no further” */
function isBeyond(tree: Tree, verb: number): boolean {
  return lowerAt(tree, verb) === "go" && childrenOf(tree, verb).some((child) => child > verb && isLimit(tree, child));
}

/** “would go no further”: the denial stands before the limit. */
function isNoFurther(tree: Tree, verb: number): boolean {
  return lowerAt(tree, verb) === "go" && lowerAt(tree, verb + 1) === "no" && isLimit(tree, verb + 2);
}

/** “There is no way we will sign this” */
function isNoWay(tree: Tree, verb: number): boolean {
  const { head } = tokenAt(tree, verb);
  return (
    head >= 0 && lowerAt(tree, head) === "way" && relationAt(tree, verb) === "acl" && lowerAt(tree, head - 1) === "no"
  );
}

function isLimit(tree: Tree, word: number): boolean {
  const limit = /^(?:below|beyond|above|further|farther|lower|higher|over|under)$/;
  return (
    limit.test(lowerAt(tree, word)) || childrenBy(tree, word, "case").some((child) => limit.test(lowerAt(tree, child)))
  );
}

/** “the government”, “her firm”: a body named by its kind alone is the speaker's own. */
function isOwnBody(tree: Tree, subject: number): boolean {
  if (
    !/^(?:government|state|company|firm|authority|administration|ministry|management|board|cabinet|bank|club|trust|council)$/.test(
      lowerAt(tree, subject),
    )
  )
    return false;
  return childrenOf(tree, subject).every((child) => /^(?:the|his|her|its|their|our|my)$/.test(lowerAt(tree, child)));
}

/** “is going to negotiate”: the verb of going above. */
function goingTo(tree: Tree, verb: number): number | null {
  const { head } = tokenAt(tree, verb);
  return head >= 0 && relationAt(tree, verb) === "xcomp" && lowerAt(tree, head) === "going" ? head : null;
}

/** A pronoun that opens what is said: in “the North said it would stop” it is the North. */
function isOpening(tree: Tree, statement: Statement, subject: number): boolean {
  const isPronoun = /^(?:it|they|he|she)$/.test(lowerAt(tree, subject));
  const start = statement.content[0]?.start ?? 0;
  return isPronoun && tokenAt(tree, subject).start - start < 12;
}

/** “…, as the envoy had asked”, “… if the road was free”: no part of the act. */
function isReason(tree: Tree, child: number): boolean {
  if (relationAt(tree, child) !== "advcl") return false;
  return childrenBy(tree, child, "mark").some((mark) =>
    /^(?:as|if|once|provided|unless|because|since|while|although|though)$/.test(lowerAt(tree, mark)),
  );
}

/** The verb with what follows it, without its subject and auxiliaries. */
function actOf(tree: Tree, verb: number, isDenied: boolean) {
  if (childBy(tree, verb, "obj", "xcomp", "ccomp", "obl") === null && !isBeyond(tree, verb)) return null;
  const run = runOf(
    tree,
    verb,
    (child) =>
      child < verb || ["parataxis", "conj"].includes(relationAt(tree, child)) || (!isDenied && isReason(tree, child)),
  );
  return run === null ? null : spanOfRange(tree, { first: verb, end: run.end });
}
