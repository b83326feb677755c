/** Positions by adjectives: “willing to …”, “opposed to …”, “against …”. */
import { isNegated, subjectOf } from "../grammar/clause.ts";
import { subjectNear } from "../grammar/complement.ts";
import { childBy, childrenBy, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import { type Complement, complementOf } from "./complements.ts";
import type { PositionDraft } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import { draftOf, type FrameTools, openedBy, refusedIn } from "./frames.ts";
import { isAllowed, isPlanNoun } from "./limits.ts";
import { ownerOf } from "./owner.ts";
import { isIrreal } from "./reality.ts";

/**
 * An adjective of readiness or refusal.
 *
 *     The owners are willing to wait.
 *     └─holder─┘             └──┘
 */
export function positionByAdjective(tools: FrameTools, word: number): PositionDraft | null {
  const { tree, lexicon } = tools;
  const thing = thingStoodFor(tree, word);
  const at = thing ?? word;
  const entry = lexicon
    .of("adjective", lowerAt(tree, word))
    .find(
      ({ takes }) =>
        takes.includes("np") === (thing !== null) && (thing !== null || complementOf(tree, at, takes) !== null),
    );
  if (entry === undefined || isIrreal(tree, at)) return null;
  if (thing === null && !["ADJ", "VERB", "ADV"].includes(tokenAt(tree, word).upos)) return null;
  const complement =
    thing === null
      ? complementOf(tree, at, entry.takes)
      : { head: at, toward: null, isJoined: false, isClause: tokenAt(tree, at).xpos === "VBG" };
  const subject =
    unreflected(tree, at) ??
    subjectOf(tree, at) ??
    subjectOver(tree, thing) ??
    adjectiveSubject(tree, at) ??
    subjectNear(tree, at, tools.isActor);
  // “her lot are happy to wait”: where the subject is nobody, whose it is.
  const bearer = subject === null || tools.isActor(subject) ? subject : ownerOf(tools, subject);
  if (complement === null || subject === null || bearer === null || !isAllowed(tools, entry, at, complement))
    return null;
  const stance = isNegated(tree, at) ? entry.negated : entry.stance;
  const opened = openedBy(tools, subject);
  const holder = opened === null ? { tokens: [bearer], speakers: [] } : { tokens: [], speakers: opened };
  if (stance === null) return null;
  const refused = stance === "reject" ? null : refusedIn(tools, complement);
  if (refused !== null) return draftOf(tools, refused.entry, "reject", word, refused.complement, holder);
  const taken = stance === "open" ? acceptedIn(tools, complement) : null;
  if (taken !== null) return draftOf(tools, taken.entry, "accept", word, taken.complement, holder);
  const isAct = entry.stance === "open" && stance === "open" && complement.isClause && isOwnAct(tools, complement.head);
  return draftOf(tools, entry, isAct ? "offer" : stance, word, complement, holder);
}

/**
 * The thing that a preposition says somebody is for or against.
 *
 *     The guild is against naming a year.      The islanders are after a bigger quota.
 *                          └── thing ──┘                             └── thing ──┘
 */
function thingStoodFor(tree: Tree, word: number): number | null {
  const isLead =
    ["case", "mark"].includes(relationAt(tree, word)) && ["ADP", "SCONJ"].includes(tokenAt(tree, word).upos);
  const { head } = tokenAt(tree, word);
  if (!isLead || head < word) return null;
  const isDoing =
    tokenAt(tree, head).xpos === "VBG" && childrenBy(tree, head, "aux").some((aux) => lemmaAt(tree, aux) === "be");
  // “are fiercely against the levy”: the clause hangs on the adverb.
  const above = tokenAt(tree, head).head;
  const isBelow = above >= 0 && tokenAt(tree, above).upos === "ADV" && childBy(tree, above, "cop") !== null;
  return isDoing || isBelow || childBy(tree, head, "cop") !== null ? head : null;
}

/** “ready to take the 5.5”: who is ready to accept a thing accepts it. */
function acceptedIn(
  { tree, lexicon }: FrameTools,
  { head, isClause, toward }: Complement,
): { entry: StanceEntry; complement: Complement } | null {
  if (!isClause || toward !== null || isNegated(tree, head) || !taking.test(lowerAt(tree, head))) return null;
  const isTake = lowerAt(tree, head) === "take";
  for (const entry of lexicon.of("verb", isTake ? "accept" : lowerAt(tree, head))) {
    const complement = entry.stance === "accept" ? complementOf(tree, head, entry.takes) : null;
    if (complement !== null && (!isTake || isOffered(tree, complement.head))) return { entry, complement };
  }
  return null;
}

/** “take the 5.5”, “take the deal”: a figure or a thing put forward; “take part” takes nothing. */
function isOffered(tree: Tree, thing: number): boolean {
  return tokenAt(tree, thing).upos === "NUM" || childBy(tree, thing, "nummod") !== null || isPlanNoun(tree, thing);
}

/** Verbs of taking what another has put forward. */
const taking = /^(?:accept|take|live|settle|swallow|stomach|endorse|back|support|embrace)$/;

/** “ready to free four of the sailors”: an act of his own is offered; “ready to talk”, “ready to hold a round” leave open. */
function isOwnAct({ tree, lexicon }: FrameTools, verb: number): boolean {
  const isDeed = lexicon.of("promise", lowerAt(tree, verb)).length > 0 && childBy(tree, verb, "obj") !== null;
  return (
    isDeed &&
    !/^(?:give|provide|allow|press|hold|resume|share|abide|comply|refrain|return|end|open)$/.test(lowerAt(tree, verb))
  );
}

/** The subject of “are fiercely against the levy”. */
function subjectOver(tree: Tree, thing: number | null): number | null {
  const above = thing === null ? -1 : tokenAt(tree, thing).head;
  return above >= 0 && tokenAt(tree, above).upos === "ADV" ? subjectOf(tree, above) : null;
}

/** “showed itself willing”: who showed it is willing. */
function unreflected(tree: Tree, word: number): number | null {
  const { head } = tokenAt(tree, word);
  const isReflexive =
    head >= 0 &&
    childrenBy(tree, head, "obj", "iobj").some((child) =>
      /^(?:it|him|her|them)sel(?:f|ves)$/.test(lowerAt(tree, child)),
    );
  return isReflexive && relationAt(tree, word) === "xcomp" ? subjectOf(tree, head) : null;
}

/** “The rebels remain willing to talk”, “bankers willing to wait” */
function adjectiveSubject(tree: Tree, word: number): number | null {
  const { head } = tokenAt(tree, word);
  if (head < 0) return null;
  if (["amod", "acl"].includes(relationAt(tree, word))) return head;
  return relationAt(tree, word) === "xcomp" ? subjectOf(tree, head) : null;
}
