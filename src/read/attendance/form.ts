/** Whether a word stands in the shape that a frame of attendance asks for: part of speech, particle, object, company. */
import { isNegated, isYetTo, subjectOf } from "../grammar/clause.ts";
import { objectOf, particlesOf, phrasesBehind, prepositionOf } from "../grammar/prepositions.ts";
import { childBy, childrenBy, childrenOf, lemmaAt, lowerAt, relationAt, tokenAt } from "../grammar/tree.ts";
import { isPassiveForm } from "../talks/people.ts";
import type { FrameEntry } from "./lexicon.ts";
import type { Reading } from "./reading.ts";

/** The shape that the entry asks for. */
export function fitsForm(reading: Reading, token: number, entry: FrameEntry): boolean {
  const { tree } = reading.context;
  const { upos } = tokenAt(tree, token);
  if (entry.noun) return upos === "NOUN" && prepositionOf(tree, token) === "in";
  if (entry.adjective) {
    const isPredicate =
      childBy(tree, token, "cop") !== null ||
      ["acl", "xcomp", "amod"].includes(relationAt(tree, token)) ||
      relationAt(tree, token) === "root" ||
      // “with the League absent”
      (relationAt(tree, token) === "advcl" && childBy(tree, token, "nsubj") !== null);
    if ((!["ADJ", "ADV", "PRON"].includes(upos) && tokenAt(tree, token).xpos !== "JJ") || !isPredicate) return false;
    return relationAt(tree, token) !== "amod" || childrenOf(tree, token).length > 0;
  }
  // “No-show” comes as three words from the tagger.
  if (entry.predicate && lemmaAt(tree, token) === "show")
    return (
      lowerAt(tree, token - 1) === "-" && lowerAt(tree, token - 2) === "no" && childBy(tree, token, "cop") !== null
    );
  if (entry.predicate) return upos !== "VERB" && childBy(tree, token, "cop") !== null;
  if (upos !== "VERB") return false;
  if (entry.negated && !isUndone(reading, token)) return false;
  if (entry.open && !isOpen(reading, token)) return false;
  if (entry.answer && !isAfterInvitation(reading, token)) return false;
  if (!hasCompany(reading, token, entry)) return false;
  if (entry.passiveOnly && !isPassiveForm(reading.context, token)) return false;
  if (entry.coordinated) {
    const joined = childrenBy(tree, token, "conj", "parataxis").map((child) => lemmaAt(tree, child));
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
  const object = objectOf(tree, token);
  const isDescribed =
    object !== null && childrenBy(tree, object, "amod").some((child) => lowerAt(tree, child) === entry.objectWith);
  if (entry.noObject && object !== null && prepositionOf(tree, object) === "") return false;
  if (entry.objectWith !== undefined && !isDescribed) return false;
  const isNone = object !== null && childrenBy(tree, object, "det").some((child) => lowerAt(tree, child) === "no");
  if (entry.objectIs)
    return (
      object !== null && (entry.objectIs.includes(lemmaAt(tree, object)) || (isNone && entry.objectIs.includes("no")))
    );
  // “sent no envoy” tells of nobody who comes.
  return !(isNone && entry.who === "object");
}

/** “has not replied”, “has yet to reply”, “gave no answer”. */
function isUndone({ context }: Reading, verb: number): boolean {
  const { tree } = context;
  const object = objectOf(tree, verb);
  const isNone = object !== null && childrenBy(tree, object, "det").some((child) => lowerAt(tree, child) === "no");
  return isNone || isNegated(tree, verb) || isYetTo(tree, verb);
}

/** “whether to go”, “whether she will come”, “in two minds about going”. */
function isOpen({ context }: Reading, verb: number): boolean {
  const marks = childrenBy(context.tree, verb, "mark").map((child) => lowerAt(context.tree, child));
  const isGerund = tokenAt(context.tree, verb).xpos === "VBG";
  return marks.includes("whether") || (isGerund && marks.some((mark) => ["about", "on", "over"].includes(mark)));
}

/** What must stand beside the verb: those it is done for, the means, what somebody is there as. */
function hasCompany({ context }: Reading, verb: number, entry: FrameEntry): boolean {
  const { tree } = context;
  const isOneOf = (phrase: number, words: readonly string[]) =>
    [phrase, ...childrenBy(tree, phrase, "compound", "nmod")].some((word) => words.includes(lemmaAt(tree, word)));
  if (entry.behalf && !phrasesBehind(tree, verb, forSide).some((phrase) => context.actors.actorAt(phrase) !== null))
    return false;
  if (entry.by && !phrasesBehind(tree, verb, byMeans).some((phrase) => isOneOf(phrase, entry.by ?? []))) return false;
  if (entry.as && !phrasesBehind(tree, verb, asWhat).some((phrase) => entry.as?.includes(lemmaAt(tree, phrase))))
    return false;
  const { hung } = entry;
  // “Returned to his base in protest”: the parse may hang the protest on the base.
  const under = [verb, ...childrenBy(tree, verb, "obl", "obj")];
  const isHung = (phrase: number) => isOneOf(phrase, hung?.words ?? []);
  if (hung && !under.some((word) => phrasesBehind(tree, word, new Set(hung.by)).some(isHung))) return false;
  if (entry.list && !childrenBy(tree, verb, "obj", "obl").some((phrase) => lists.has(lemmaAt(tree, phrase))))
    return false;
  if (!entry.subjectIs) return true;
  const subject = subjectOf(tree, verb);
  return subject !== null && entry.subjectIs.includes(lemmaAt(tree, subject));
}

const forSide = new Set(["for"]);
const byMeans = new Set(["by", "via", "over", "through", "on"]);
const asWhat = new Set(["as"]);
const lists = new Set(["list", "roster"]);

/** Sentences back in which an invitation counts as just told of. */
const answering = 2;

/** Somebody has been asked to come in the words right before: “The premier was invited, but has not decided.” */
function isAfterInvitation({ context }: Reading, token: number): boolean {
  const { tree } = context;
  const { sentence } = tokenAt(tree, token);
  for (let at = token - 1; at >= 0 && tokenAt(tree, at).sentence >= sentence - answering; at--) {
    const lemma = lemmaAt(tree, at);
    // “Asked to come, the premier …”, “was asked to come”, “asked them to come”.
    const isBeside = relationAt(tree, at) === "advcl" && tokenAt(tree, at).xpos === "VBN";
    const isAsked = lemma === "ask" && (isBeside || childBy(tree, at, "obj", "iobj", "nsubj:pass") !== null);
    if (invitations.has(lemma) || (isAsked && childBy(tree, at, "xcomp", "ccomp") !== null)) return true;
  }
  return false;
}

const invitations = new Set(["invite", "invitation", "summon", "summons", "convene"]);

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
