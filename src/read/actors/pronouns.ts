/** Whom a pronoun means: the most likely of those mentioned shortly before. */
import { clauseHeadOf, subjectOf } from "../grammar/clause.ts";
import { lowerAt, relationAt, type Tree, tokenAt } from "../grammar/tree.ts";
import type { Draft } from "./draft.ts";

/** A mention that a pronoun may refer back to. */
export interface Candidate {
  readonly draft: Draft;
  readonly token: number;
}

type Want = "male" | "female" | "plural" | "thing";

const wants: Readonly<Record<string, Want>> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  hers: "female",
  herself: "female",
  they: "plural",
  them: "plural",
  their: "plural",
  theirs: "plural",
  themselves: "plural",
  it: "thing",
  its: "thing",
  itself: "thing",
};

export function isResolvable(word: string): boolean {
  return word in wants;
}

/** What a pronoun's reader knows of the text around it. */
export interface Surroundings {
  isQuoted(token: number): boolean;
  /** Whether a verb is one of saying. */
  isSpeaking(verb: number): boolean;
  /** Whether the tagger takes the words for those of somebody who speaks. */
  isSource(token: number): boolean;
  /** The number of a token's sentence, where sentences that are quoted from end to end do not count. */
  sentenceOf(token: number): number;
}

/**
 * The antecedent of a pronoun. Subjects come before other mentions, near ones before far ones, those outside quotations
 * before those inside; persons for he and she, those who act together for they, states and organizations for it.
 * `candidates` are the mentions before the pronoun, last first. Whoever has just spoken is likely to go on.
 */
export function antecedentOf(
  tree: Tree,
  pronoun: number,
  candidates: Iterable<Candidate>,
  around: Surroundings,
): Draft | null {
  const want = wants[lowerAt(tree, pronoun)];
  if (want === undefined) return null;
  const here = around.sentenceOf(pronoun);
  const clause = clauseHeadOf(tree, pronoun);
  const goesOn = relationAt(tree, pronoun) === "nsubj" && (around.isSpeaking(clause) || around.isSource(pronoun));
  const isPossessive = relationAt(tree, pronoun) === "nmod";
  let best: { draft: Draft; score: number } | null = null;
  for (const { draft, token } of candidates) {
    const distance = here - around.sentenceOf(token);
    if (distance > 6) break;
    if (!canMean(draft, want)) continue;
    // A clause's subject and object are two: "Trump told him" is not told to himself.
    if (distance === 0 && !isPossessive && clauseHeadOf(tree, token) === clause && relationAt(tree, token) !== "nmod")
      continue;
    if (goesOn && isInsertedAfter(tree, pronoun, clause, token)) continue;
    let score = 10 - 3 * distance - (pronoun - token) * 0.01;
    if (want === "thing" && distance > 1) score -= 2 * (distance - 1);
    if (want === "thing" && isPossessive && isMainSubject(tree, token)) score += mainSubject;
    if (isSubjectMention(tree, token) || around.isSource(token))
      score += subjectBonus(tree, token, distance, goesOn, around);
    if (["obl", "nmod"].includes(relationAt(tree, token))) score -= 2;
    if (isOwnClause(tree, token, clause, isPossessive)) score += ownSubject;
    if (around.isQuoted(token) && !around.isQuoted(pronoun)) score -= 5;
    if (want === "plural" && !draft.isPlural) score -= 3;
    if ((want === "male" || want === "female") && draft.kind === "person") score += 2;
    if (best === null || score > best.score) best = { draft, score };
  }
  if (best === null) return null;
  if (want === "male" || want === "female") best.draft.gender ??= want;
  return best.draft;
}

/**
 * Whether “she said” is put between this subject and its verb: then somebody else speaks of it.
 *
 *     Her executive, she said, welcomed the paper.
 *     └─ subject ─┘            └verb ─┘
 */
function isInsertedAfter(tree: Tree, pronoun: number, speaking: number, subject: number): boolean {
  const verb = clauseHeadOf(tree, subject);
  const isAround = subject < pronoun && verb > pronoun && verb !== speaking;
  return (
    isAround &&
    relationAt(tree, subject) === "nsubj" &&
    tokenAt(tree, subject).sentence === tokenAt(tree, pronoun).sentence
  );
}

/** How much more likely a thing is meant that the whole sentence is about: “Tarvia opened a gate that the UN hopes will save its talks”. */
const mainSubject = 2;

function isMainSubject(tree: Tree, token: number): boolean {
  return relationAt(tree, token) === "nsubj" && tokenAt(tree, clauseHeadOf(tree, token)).head < 0;
}

/** How much more likely a possessive means the subject of its own clause: “Lowland Rail sends Ann Cole, its director”. */
const ownSubject = 4;

function isOwnClause(tree: Tree, token: number, clause: number, isPossessive: boolean): boolean {
  return isPossessive && relationAt(tree, token) === "nsubj" && clauseHeadOf(tree, token) === clause;
}

/**
 * How much more likely a subject is meant than other mentions. Whoever spoke last goes on speaking, and so does whom the sentence
 * before is about.
 *
 *     Cole was told to wait. Weld rejected that. “We are ready,” he said.
 *                            └──┘ he
 */
function subjectBonus(tree: Tree, token: number, distance: number, goesOn: boolean, around: Surroundings): number {
  const clause = clauseHeadOf(tree, token);
  if (around.isSpeaking(clause) || around.isSource(token)) return goesOn ? 8 : 5.5;
  const isMain = tokenAt(tree, clause).head < 0;
  return goesOn && isMain && distance <= 1 ? 7 : 4;
}

function canMean(draft: Draft, want: Want): boolean {
  switch (want) {
    case "male":
    case "female":
      return (
        (draft.kind === "person" || draft.kind === "office") &&
        !draft.isPlural &&
        (draft.gender === null || draft.gender === want)
      );
    case "plural":
      return (
        draft.isPlural ||
        draft.kind === "organization" ||
        draft.kind === "delegation" ||
        draft.kind === "group" ||
        draft.kind === "state"
      );
    case "thing":
      return (
        !draft.isPlural && (draft.kind === "state" || draft.kind === "organization" || draft.kind === "delegation")
      );
  }
}

function isSubjectMention(tree: Tree, token: number): boolean {
  const relation = relationAt(tree, token);
  if (relation === "nsubj") return true;
  // “envoy Ann Cole said”: parsers may hang the name on the noun before it, or loosely on the verb itself.
  const above = tokenAt(tree, token).head;
  if (above >= 0 && ["flat", "appos", "parataxis", "dep"].includes(relation)) {
    if (token < above && tokenAt(tree, above).upos === "VERB") return true;
    if (relation === "flat" && relationAt(tree, above) === "nsubj") return true;
  }
  if (relation === "conj" || relation === "appos") return relationAt(tree, tokenAt(tree, token).head) === "nsubj";
  const clause = clauseHeadOf(tree, token);
  return subjectOf(tree, clause) === token;
}
