/** Who holds the office that a definite description names: “the minister”, “the Green leader”. */
import { relationAt, spanOfRange, tokenAt, wordAt } from "../grammar/tree.ts";
import { type Draft, newDraft } from "./draft.ts";
import { headLemma, type NounPhrase, roleFits } from "./nominals.ts";
import { before, type Scene } from "./scene.ts";
import { findSide } from "./sides.ts";

/** Stands for “nobody in particular” where a look-up wants to know whom not to find. */
export const phantom: Draft = newDraft("group", "");

/** The person whose role a definite description repeats: “the minister” after “Turkish Minister of Foreign Affairs Hakan Fidan”. */
export function holderOf(scene: Scene, phrase: NounPhrase): Draft | null {
  const noun = headLemma(scene.tree, phrase.head);
  const side =
    findSide(
      scene.tree,
      { first: phrase.range.first, end: phrase.head },
      phantom,
      scene.named.byToken,
      scene.named.state,
      scene.gazetteer,
    )?.draft ?? null;
  for (const { draft, token } of before(scene, phrase.head)) {
    if (tokenAt(scene.tree, phrase.head).sentence - tokenAt(scene.tree, token).sentence > 25) break;
    if (draft.isPlural || (draft.kind !== "person" && draft.kind !== "office")) continue;
    const role = draft.role?.text ?? (draft.kind === "office" ? (draft.names[0] ?? "") : "");
    const isLeader = leading.has(noun) && side !== null && draft.side?.draft === side && leads(role);
    if ((!roleFits(role, noun) || isOtherOffice(role, phrase.name, noun)) && !isLeader) continue;
    if (side !== null && draft.side !== null && draft.side.draft !== side) continue;
    return draft;
  }
  return null;
}

/** “the defence minister” is neither the prime minister nor the premier: both say which minister, and not the same. */
function isOtherOffice(role: string, name: string, noun: string): boolean {
  const [known, asked] = [portfolioIn(role, noun), portfolioIn(name, noun)];
  return known !== null && asked !== null && known !== asked;
}

const portfolios =
  /^(?:prime|deputy|foreign|defence|finance|interior|home|trade|justice|labour|water|agriculture|fisheries|energy|health|transport|environment|climate|economy|economic|commerce|culture|education|industry|housing|tourism|infrastructure|planning|information|chief|vice)$/;

/** Which minister: “foreign”, “finance”; a premier is the prime one; null where the words do not say. */
function portfolioIn(words: string, noun: string): string | null {
  const word = new RegExp(`(\\p{L}+) ${noun}`, "iu").exec(words)?.[1]?.toLowerCase();
  const spelt = word?.replace("defense", "defence").replace("labor", "labour");
  if (spelt !== undefined && portfolios.test(spelt)) return spelt;
  return noun === "minister" && /\bpremier\b/iu.test(words) && !/\bvice[- ]premier\b/iu.test(words) ? "prime" : null;
}

/**
 * Whoever was named in full in the sentence before, without an office: the office that the next sentence begins with is his.
 *
 *     General Odo Farr wants more. The defence minister demands a base.
 *             └─ name ┘            └───── Farr ──────┘
 */
export function justNamed(scene: Scene, phrase: NounPhrase): Draft | null {
  const { tree } = scene;
  if (relationAt(tree, phrase.head) !== "nsubj") return null;
  const here = tokenAt(tree, phrase.head).sentence;
  for (const { draft, token } of before(scene, phrase.head)) {
    const distance = here - tokenAt(tree, token).sentence;
    if (distance > 1) return null;
    if (distance === 0 && (draft.kind === "person" || draft.kind === "office")) return null;
    if (distance === 0) continue;
    if (draft.kind !== "person" || relationAt(tree, token) !== "nsubj") continue;
    if (isEpithet(scene, phrase)) return draft;
    if (draft.mentions[0]?.token !== token) continue;
    const role = scene.titles.classOf(draft.role?.text.split(" ").at(-1) ?? "");
    return draft.role === null || role === "officer" ? draft : null;
  }
  return null;
}

/** What tells of somebody's past or age tells of whom the text has just named: “The ex-judge promised”, “The general secretary, 54, left”. */
function isEpithet({ tree }: Scene, { range, head }: NounPhrase): boolean {
  const isPast = /^(?:ex-|former\b|one-time\b)/.test(
    spanOfRange(tree, { first: range.first + 1, end: range.end }).text,
  );
  const isAged =
    wordAt(tree, head + 1) === "," && /^\d\d$/.test(wordAt(tree, head + 2)) && wordAt(tree, head + 3) === ",";
  return isPast || isAged;
}

/** Nouns for whoever stands at the top, and the words of roles that do: “the Green leader” is the Greens' co-chair. */
const leading = new Set(["leader", "chief", "head", "boss"]);

function leads(role: string): boolean {
  return /\b(?:leader|co-leader|chief|head|president|chair\w*|co-chair\w*|secretary|boss|premier|minister)\b/i.test(
    role,
  );
}
