/** What a frame is limited to: of what it may be said, and what words can be what is wanted. */
import { auxiliariesOf, isPassive, isReduced } from "../grammar/clause.ts";
import { markerOf } from "../grammar/complement.ts";
import { childBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { Wanted } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";

/** Nouns for things that are put forward and argued over. */
const plans =
  /^(?:plan|proposal|offer|deal|agreement|accord|pact|treaty|draft|text|demand|request|call|appeal|term|condition|idea|initiative|compromise|concession|package|bill|legislation|resolution|statement|framework|settlement|contract|budget|measure|amendment|document|declaration|invitation|suggestion|withdrawal|ceasefire|cease-fire|truce|talk|negotiation|sanction|tariff|quota|decision|constitution|referendum|right|roadmap|timetable|merger|clause|wage|pay|cut|increase|loan|access|claim|bid|levy|tax|duty|cap|ban|limit|ceiling|freeze|fee|figure|sum|timeline|date|deadline|map|formula|pause|swap|exchange|target|threshold|ratio|calendar|notion|arrangement|scheme|guarantee|blueprint|reform|ultimatum)$/;

const pacts =
  /^(?:pact|treaty|accord|deal|agreement|understanding|consensus|compromise|settlement|truce|memorandum|memoranda|talk|negotiation|union|alliance|organization|organisation)s?$/;
const assents = /^(?:accept|support|sign|back|approve|endorse|meet|give|commit)$/;

/** “declined to comment”, “asked not to be named”: about the report, not about the negotiation. */
const silences =
  /^(?:comment|say|elaborate|specify|identify|identified|name|named|quoted|confirm|reveal|disclose|speculate|predict|guess|forecast)$/;

/** Whether the entry's limits (`only`) hold for this word and its complement. */
export function isAllowed(tools: FrameTools, entry: StanceEntry, word: number, complement: Complement): boolean {
  const { tree } = tools;
  const head = lowerAt(tree, complement.head);
  if (complement.isClause && silences.test(head)) return false;
  if (entry.stance === "accept" && isHistory(tree, word)) return false;
  if (entry.stance === "reject" && hearsay.test(head)) return false;
  if (complement.isClause && entry.stance === "offer" && isReturn(tree, complement.head)) return false;
  if (complement.isClause && entry.stance === "offer" && /^(?:table|talks|meeting)$/.test(head)) return false;
  if (entry.stance === "reject" && isTrip(tree, complement.head)) return false;
  if (entry.words === "consider" && isOpinion(tree, word)) return false;
  if (!complement.isClause && isStatedFact(tree, word, complement.head)) return false;
  switch (entry.only) {
    case "plan":
      return complement.isClause || isPlan(tools, complement.head);
    case "pact":
      return pacts.test(head);
    case "done":
      return pacts.test(head) && /(?:ed|struck)$/.test(lowerAt(tree, word));
    case "assent":
      return assents.test(head);
    case "would":
      return (
        auxiliariesOf(tree, word).some((aux) => aux === "would" || aux === "'d") ||
        isUnderReady(tree, word) ||
        (entry.stance === "open" && isWithinReach(tools, word))
      );
    case "passive":
      return isPassive(tree, word) || isReduced(tree, word);
    case "due":
      return isDue(tree, complement.head);
    case "now":
      return isMeantNow(tools, word) && !journeys.test(head);
    case "could":
      return auxiliariesOf(tree, word).some((aux) => ["could", "can"].includes(aux));
    case "tabled":
      return isTabled(tools, word);
    case "amount":
      return tokenAt(tree, complement.head).upos === "NUM" || childBy(tree, complement.head, "nummod") !== null;
    case "return":
      return childrenOf(tree, word).some((child) => child < word && /^(?:for|in)$/.test(markerOf(tree, child)));
    case "right":
      return /^(?:right|sovereignty|jurisdiction|ownership|control|territory|compensation|damages|ministry|ministries|portfolio|post|seat|share|chair|chairmanship|presidency|speakership)s?$/.test(
        head,
      );
    case "way":
      return childrenOf(tree, word).some((child) => lowerAt(tree, child) === entry.only);
    case "no":
      return childrenOf(tree, word).some((child) => lowerAt(tree, child) === "no");
    default:
      return true;
  }
}

/** Whether a clause says what is to be: “that Iran leave”, “that talks should go on”; not “that its aims are peaceful”. */
function isDue(tree: Tree, head: number): boolean {
  const modals = auxiliariesOf(tree, head).some((word) =>
    /^(?:must|should|shall|will|'ll|would|'d|ought|can|ca)$/.test(word),
  );
  if (modals || /^(?:need|have|has)/.test(lowerAt(tree, head))) return true;
  const told = childBy(tree, head, "cop", "aux:pass", "aux") ?? head;
  const isPlain = told === head && tokenAt(tree, head).xpos === "VBP" && !/^(?:are|am|do)$/.test(lowerAt(tree, head));
  return tokenAt(tree, told).xpos === "VB" || isPlain;
}

/** “the memorandum in which the two agreed on a border”: told of a pact that is there already. */
function isHistory(tree: Tree, word: number): boolean {
  const { head, deprel } = tokenAt(tree, word);
  return (
    deprel === "acl:relcl" &&
    head >= 0 &&
    /^VB[DN]$/.test(tokenAt(tree, word).xpos) &&
    pacts.test(lemmaAt(tree, head)) &&
    !isPassive(tree, word) &&
    childBy(tree, word, "obl", "advmod") !== null &&
    childrenOf(tree, word).some((child) => child < word && /^(?:which|where)$/.test(lowerAt(tree, child)))
  );
}

/** “suggested the talks are a waste of time”: the noun is the predicate of a clause, and nothing that is suggested. */
function isStatedFact(tree: Tree, word: number, noun: number): boolean {
  return relationAt(tree, noun) === "ccomp" && tokenAt(tree, noun).head === word && childBy(tree, noun, "cop") !== null;
}

/** Who rejects what is said of him denies it, and refuses nothing. */
const hearsay = /^(?:report|allegation|accusation|rumou?r|blame|insinuation|speculation)s?$/;

/** “promised to come back on Friday”: coming and going is attendance. */
function isReturn(tree: Tree, verb: number): boolean {
  return /^(?:come|go|return|call|write)$/.test(lowerAt(tree, verb)) && childBy(tree, verb, "obj") === null;
}

/** “scrapped plans to travel”, “dropped her visit”: coming and going is attendance. */
function isTrip(tree: Tree, noun: number): boolean {
  if (/^(?:trip|visit|journey|flight)$/.test(lemmaAt(tree, noun))) return true;
  return /^plans?$/.test(lowerAt(tree, noun)) && childBy(tree, noun, "acl") !== null
    ? childrenOf(tree, noun).some((child) => journeys.test(lowerAt(tree, child)))
    : false;
}

/** “considers an accord impossible”: what it thinks of it, not what it may do. */
function isOpinion(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some(
    (child) => child > verb && relationAt(tree, child) === "xcomp" && tokenAt(tree, child).upos === "ADJ",
  );
}

/** Going somewhere and meeting somebody are attendance and talks, not what is wanted of them. */
const journeys = /^(?:travel|visit|fly|attend|come|go|return|arrive|leave|meet|sit|speak|talk|host|hold|join|be|see)$/;

/** “hopes to”, or “he hoped to” in what somebody says; “had hoped to” in the report's own story is past. */
function isMeantNow({ tree, said }: FrameTools, verb: number): boolean {
  const { xpos } = tokenAt(tree, verb);
  return /^VB[ZPG]$/.test(xpos) || (said.of(verb).length > 0 && !auxiliariesOf(tree, verb).includes("had"));
}

/** “put 900 crowns on the table”, “put a truce to both armies”, “put 9 million towards the repairs” */
function isTabled({ tree, isActor }: FrameTools, verb: number): boolean {
  return childrenOf(tree, verb).some((child) => {
    const marker = markerOf(tree, child);
    return (
      child > verb &&
      ((marker === "on" && lowerAt(tree, child) === "table") ||
        (marker === "to" && isActor(child)) ||
        /^towards?$/.test(marker))
    );
  });
}

/** “We can talk about the timetable”: said of what the speaker may do. */
function isWithinReach({ tree, said }: FrameTools, word: number): boolean {
  return said.of(word).length > 0 && auxiliariesOf(tree, word).some((aux) => aux === "can" || aux === "could");
}

function isUnderReady(tree: Tree, word: number): boolean {
  const { head } = tokenAt(tree, word);
  const isReady = head >= 0 && ["ready", "willing", "prepared"].includes(lowerAt(tree, head));
  return isReady && relationAt(tree, word) === "xcomp";
}

/** Whether a noun is one for things that are put forward: a plan, an offer, a deal. */
export function isPlanNoun(tree: Tree, noun: number): boolean {
  return plans.test(lemmaAt(tree, noun)) || plans.test(lowerAt(tree, noun).replace(/s$/, ""));
}

/** Whether a noun names something that is negotiated: a plan, a demand, talks; or a pact by its name. */
export function isPlan({ tree, isActor }: FrameTools, noun: number): boolean {
  if (isPlanNoun(tree, noun)) return true;
  return tokenAt(tree, noun).upos === "PROPN" && !isActor(noun);
}

/** Words for what is put forward that do not say what it is. */
const vague =
  /^(?:(?:an?|the|any|some|its|their|his|her|new|other|another|one|more|latest|final|fresh|further|own)\s+)*(?:proposals?|offers?|ideas?|plans?|paper|terms|ways?|suggestions?|things?|more|something|anything|nothing|everything|lots?|demands?|answers?|questions?|return|so far|re-?election|asylum|refuge|advice|comment|office)$|^(?:an?|the|his|her|its|their) (?:\S+ )?(?:paper|document|proposal|draft|text)(?: of (?:her|his|its|their) own| of \S+ pages?)?(?: on the table)?$|^go (?:further|on|ahead|home)$/i;

/** What is asked for and agreed on between two talks, and is no matter of theirs. */
const everyday =
  /^(?:coffee|tea|lunch|dinner|breakfast|drinks?|beers?|sandwich(?:es)?|cakes?|biscuits?|cigarettes?|cup|umbrellas?|seconds|eggs?|soup|bread|cheese|photographs?|photos?|autographs?|directions|cushions?|jokes?|songs?|applause|silence|patience|luck|sleep)$/;

/** Those whom a notice to the public is for: “asks passengers to check its website”. */
const publics =
  /^(?:passengers?|customers?|travellers?|travelers?|readers?|commuters?|viewers?|listeners?|visitors?|guests?|fans|shoppers?|motorists|subscribers?|audience|spectators|reporters?|journalists?|photographers?|waiters?|waitress(?:es)?)$/;

/** What somebody wants to become: “wanted to be a dentist”. */
const becoming = /^be(?:come)? an? \S+(?: \S+)?$/i;

/** A pronoun for something put forward before. */
export const pronounThing = /^(?:it|that|this|both)$/i;

/** Whether the words say what is wanted: not “it”, not “how he could help”, not a person who is backed or blamed. */
export function isThing(
  { tree, isPerson, isActor, isDate }: FrameTools,
  entry: StanceEntry,
  complement: Complement,
  { head, content }: Wanted,
): boolean {
  if (["offer", "demand"].includes(entry.stance) && vague.test(content.text)) return false;
  if (
    everyday.test(lowerAt(tree, head)) ||
    (!complement.isClause && isDate(head) && !/^(?:19|20)\d\d$/.test(content.text))
  )
    return false;
  if (
    /^(?:(?:me|him|her|us|them|reporters|people) )?(?:who|whom|how|what|where|when|why|whether|which|whatever|whoever)\b/i.test(
      content.text,
    )
  )
    return false;
  const isPublic = complement.toward !== null && publics.test(lowerAt(tree, complement.toward));
  if (
    isPublic ||
    (["PRON", "DET"].includes(tokenAt(tree, head).upos) && /^(?:his|hers|theirs|mine|ours)$/.test(lowerAt(tree, head)))
  )
    return false;
  if (complement.isClause)
    return /\s/.test(content.text) && !/^be \S+$/i.test(content.text) && !becoming.test(content.text);
  const isAnswer = entry.kind === "verb" && ["accept", "reject"].includes(entry.stance) && entry.words !== "reach";
  if (pronounThing.test(content.text)) return isAnswer;
  if (/^(?:it|them|him|her|us|this|that|these|those|one)$/.test(lowerAt(tree, head))) return false;
  // “its commitment to the United Nations”
  if (entry.stance === "offer" && tokenAt(tree, head).upos === "PROPN" && isActor(head)) return false;
  if (content.text.length < 3 && !/^\d/.test(content.text)) return false;
  const isSomebody =
    isPerson(head) || (tokenAt(tree, head).upos === "PROPN" && isActor(head) && entry.words !== "recognize");
  return !isSomebody || !["accept", "reject"].includes(entry.stance);
}
