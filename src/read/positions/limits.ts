/** What a frame is limited to: of what it may be said, and what words can be what is wanted. */
import { auxiliariesOf, isPassive } from "../grammar/clause.ts";
import { childBy, childrenOf, lemmaAt, lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Complement } from "./complements.ts";
import type { Wanted } from "./draft.ts";
import type { StanceEntry } from "./entries.ts";
import type { FrameTools } from "./frames.ts";

/** Nouns for things that are put forward and argued over. */
const plans =
  /^(?:plan|proposal|offer|deal|agreement|accord|pact|treaty|draft|text|demand|request|call|appeal|term|condition|idea|initiative|compromise|concession|package|bill|legislation|resolution|statement|framework|settlement|contract|budget|measure|amendment|document|declaration|invitation|suggestion|withdrawal|ceasefire|cease-fire|truce|talk|negotiation|sanction|tariff|quota|decision|constitution|referendum|right|roadmap|timetable|merger|clause|wage|pay|cut|increase|loan|access|claim|bid)$/;

const pacts =
  /^(?:pact|treaty|accord|deal|agreement|understanding|consensus|compromise|settlement|truce|talk|negotiation|union|alliance|organization|organisation)s?$/;
const assents = /^(?:accept|agree|support|sign|back|approve|endorse|meet|give|commit)$/;

/** “declined to comment”, “asked not to be named”: about the report, not about the negotiation. */
const silences =
  /^(?:comment|say|elaborate|specify|identify|identified|name|named|quoted|confirm|reveal|disclose|speculate)$/;

/** Whether the entry's limits (`only`) hold for this word and its complement. */
export function isAllowed(tools: FrameTools, entry: StanceEntry, word: number, complement: Complement): boolean {
  const { tree } = tools;
  const head = lowerAt(tree, complement.head);
  if (complement.isClause && silences.test(head)) return false;
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
      return auxiliariesOf(tree, word).some((aux) => aux === "would" || aux === "'d") || isUnderReady(tree, word);
    case "passive":
      return isPassive(tree, word) || (relationAt(tree, word) === "acl" && tokenAt(tree, word).xpos === "VBN");
    case "due":
      return isDue(tree, complement.head);
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

function isUnderReady(tree: Tree, word: number): boolean {
  const { head } = tokenAt(tree, word);
  const isReady = head >= 0 && ["ready", "willing", "prepared"].includes(lowerAt(tree, head));
  return isReady && relationAt(tree, word) === "xcomp";
}

/** Whether a noun names something that is negotiated: a plan, a demand, talks; or a pact by its name. */
export function isPlan({ tree, isActor }: FrameTools, noun: number): boolean {
  if (plans.test(lemmaAt(tree, noun)) || plans.test(lowerAt(tree, noun).replace(/s$/, ""))) return true;
  return tokenAt(tree, noun).upos === "PROPN" && !isActor(noun);
}

/** Whether the words say what is wanted: not “it”, not “how he could help”, not a person who is backed or blamed. */
export function isThing(
  { tree, isPerson }: FrameTools,
  entry: StanceEntry,
  complement: Complement,
  { head, content }: Wanted,
): boolean {
  if (/^(?:who|whom|how|what|where|when|why|whether|which)\b/i.test(content.text)) return false;
  if (complement.isClause) return /\s/.test(content.text) && !/^be \S+$/i.test(content.text);
  if (/^(?:it|them|him|her|us|this|that|these|those|one)$/.test(lowerAt(tree, head)) || content.text.length < 3)
    return false;
  return !isPerson(head) || !["accept", "reject"].includes(entry.stance);
}
