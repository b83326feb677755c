/** Lists of names taken apart by commas and “and”: coordination is where parses go wrong most, and news writes it plainly. */
import { lowerAt, type Tree, tokenAt } from "./tree.ts";

/** One member of a list, as a run of tokens: end exclusive. */
export interface Member {
  readonly first: number;
  readonly end: number;
}

const inside = new Set(["of", "from", "'s"]);
const joints = new Set([",", "(", "/", "including"]);

/**
 * The members of the list that starts at a token and runs to the right.
 *
 *     talks between the United States, Iran and the union's leaders in Rome
 *                   └───────────────┘  └──┘     └───────────────┘
 */
export function listFrom(tree: Tree, start: number): Member[] {
  const members: Member[] = [];
  const { sentence } = tokenAt(tree, start);
  let first = start;
  let at = start;
  let isJoined = false;
  for (; at < tree.tokens.length && at < start + 60; at++) {
    const token = tokenAt(tree, at);
    if (token.sentence !== sentence) break;
    const word = lowerAt(tree, at);
    if (joints.has(word) || word === ")" || word === "and" || (token.upos === "CCONJ" && word !== "but")) {
      if (at > first) members.push({ first, end: at });
      first = at + 1;
      isJoined ||= word !== ",";
      if (word === ")" && !["and", ","].includes(lowerAt(tree, at + 1))) return members;
      continue;
    }
    if (isVerbal(tree, at)) return word === "" ? members : dropOpen(members, first, at, tree);
    if (isBreak(tree, at)) break;
  }
  if (at > first) members.push({ first, end: at });
  // Two with a comma alone are a name and what its bearer is: “Ana Ruiz, a former minister”.
  return isJoined || members.length !== 2 ? members : members.slice(0, 1);
}

/**
 * The members of the list that ends right before a verb.
 *
 *     Mr. Ruiz and the rebels' leader, Ali Okello, had held talks
 *     └──────┘     └────────────────┘  └────────┘
 */
export function listBefore(tree: Tree, verb: number): Member[] {
  const { sentence } = tokenAt(tree, verb);
  let end = verb;
  while (
    end > 0 &&
    ["AUX", "ADV", "PART"].includes(tokenAt(tree, end - 1).upos) &&
    tokenAt(tree, end - 1).sentence === sentence
  )
    end--;
  let first = end;
  while (first > 0 && first > end - 40 && tokenAt(tree, first - 1).sentence === sentence) {
    const word = lowerAt(tree, first - 1);
    const isJoint = joints.has(word) || word === ")" || tokenAt(tree, first - 1).upos === "CCONJ";
    if (!isJoint && (isVerbal(tree, first - 1) || isBreak(tree, first - 1))) break;
    first--;
  }
  const members: Member[] = [];
  let open = first;
  for (let at = first; at <= end; at++) {
    const isJoint =
      at === end || joints.has(lowerAt(tree, at)) || lowerAt(tree, at) === ")" || tokenAt(tree, at).upos === "CCONJ";
    if (!isJoint) continue;
    if (at > open) members.push({ first: open, end: at });
    open = at + 1;
  }
  return members;
}

/** A verb after a comma begins something new (“…, France said”): the member it follows is not in the list. */
function dropOpen(members: Member[], first: number, at: number, tree: Tree): Member[] {
  const isAfterComma = first > 0 && lowerAt(tree, first - 1) === ",";
  return isAfterComma || at === first ? members : [...members, { first, end: at }];
}

function isVerbal(tree: Tree, at: number): boolean {
  const { upos, xpos, deprel } = tokenAt(tree, at);
  if (upos === "AUX") return true;
  return upos === "VERB" && deprel !== "amod" && deprel !== "compound" && xpos !== "NN";
}

function isBreak(tree: Tree, at: number): boolean {
  const { upos } = tokenAt(tree, at);
  const word = lowerAt(tree, at);
  if (upos === "SCONJ" || ["who", "which", "that", "to"].includes(word)) return true;
  if (upos === "ADP") return !inside.has(word);
  return upos === "PUNCT" && !/^[-–'’.]$/.test(word);
}
