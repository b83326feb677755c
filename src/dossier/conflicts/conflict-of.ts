/** Makes a conflict of items that disagree, if independent reports stand on both sides. */
import type { Conflict } from "../../record/conflict.ts";
import type { ItemKind } from "../../record/correction.ts";
import type { Evidence } from "../../record/evidence.ts";
import { idLetters, type Kept } from "../kept.ts";
import { shortHash } from "../short-hash.ts";
import type { Voices } from "../sourced.ts";

/** What one side says. */
export interface Side {
  /** In plain words: “withdrew”. */
  readonly says: string;
  readonly items: readonly Kept[];
  /** The evidence that says so; all evidence of the items where it is left out. */
  readonly evidence?: readonly Evidence[];
}

export interface Disagreement {
  readonly kind: ItemKind;
  /** In plain words: “whether Voss was ever coming to the Ravensholt talks”. */
  readonly about: string;
  readonly sides: readonly Side[];
  /** Whether each side needs an outlet that reports it alone; a denial needs none, since who denies tells what he denies. */
  readonly needsOwnVoices: boolean;
  /** One side passes on what another outlet told: “was quoted in a daily as ready to accept it. ‘I said nothing of the sort.’” */
  readonly isPassedOn?: boolean;
}

/**
 * The conflict; null where one side has no words left in the newest versions of its articles, or where copies of one text
 * would contradict themselves. An item that a person accepted, edited or added settles it.
 */
export function conflictOf(
  { kind, about, sides, needsOwnVoices, isPassedOn = false }: Disagreement,
  voices: Voices,
): Conflict | null {
  const told = sides.map((side) => ({
    ...side,
    evidence: (side.evidence ?? side.items.flatMap(({ evidence }) => evidence)).filter(({ isLost }) => !isLost),
  }));
  if (told.some(({ evidence }) => evidence.length === 0)) return null;
  const heard = told.map(({ evidence }) => new Set(evidence.map(({ article }) => voices.voiceOf(article))));
  const areApart = needsOwnVoices
    ? heard.every((own, at) => heard.every((other, also) => at === also || [...own].some((voice) => !other.has(voice))))
    : new Set(heard.flatMap((own) => [...own])).size > 1;
  if (!areApart && !isPassedOn) return null;
  const ids = sides.map(({ says, items }) => `${says}:${items.map(({ id }) => id).sort()}`).sort();
  return {
    id: `${idLetters.conflict}-${shortHash(`${kind} ${about} ${ids.join(" ")}`)}`,
    kind,
    about,
    sides: told.map(({ says, items, evidence }) => ({ says, items: items.map(({ id }) => id), evidence })),
    resolvedBy: settledBy(sides),
  };
}

/** The correction by which a person stood behind one side, and no other. */
function settledBy(sides: readonly Side[]): string | null {
  const settled = sides.map(({ items }) => items.find(({ review }) => review !== "none")?.corrections.at(-1) ?? null);
  const found = settled.filter((correction) => correction !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
}
