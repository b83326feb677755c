/** What a deriver keeps from one time to the next. */
import type { ActorRef } from "../record/actor.ts";
import type { DossierPosition, DossierStatement } from "../record/dossier.ts";
import { TraitNumbers } from "./negotiations/weigh.ts";
import type { NumberedWords } from "./numbered-words.ts";
import type { PositionMemory } from "./positions/merge-positions.ts";
import { Remembered } from "./remembered.ts";
import type { StatementMemory } from "./statements/heard.ts";
import { SameTexts } from "./voices/same-texts.ts";

/** What was found out and made the last time. Whatever is in here, the dossiers are the same: it only saves work. */
export interface DeriveMemory {
  readonly texts: SameTexts;
  readonly traits: TraitNumbers;
  /** Statements as they were heard, and the words of positions, by dossier. */
  readonly heard: Remembered<StatementMemory>;
  readonly positionWords: Remembered<NumberedWords>;
  readonly refs: Remembered<ActorRef>;
  readonly positions: Remembered<DossierPosition>;
  readonly issueNames: PositionMemory["issueNames"];
  readonly statements: Remembered<DossierStatement>;
}

/** A memory without anything in it. */
export function newMemory(): DeriveMemory {
  return {
    texts: new SameTexts(),
    traits: new TraitNumbers(),
    heard: new Remembered(),
    positionWords: new Remembered(),
    refs: new Remembered(),
    positions: new Remembered(),
    issueNames: new Remembered(),
    statements: new Remembered(),
  };
}

/** To be called before each time: drops what the last time had no need of. */
export function beginAnew({ texts: _texts, traits: _traits, ...remembered }: DeriveMemory): void {
  for (const one of Object.values(remembered)) one.begin();
}
