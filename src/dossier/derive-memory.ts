/** What a deriver keeps from one time to the next. */
import type { DossierAttendance, DossierCondition, DossierStatement, DossierTalks } from "../record/dossier.ts";
import { type CastMemory, newCastMemory } from "./actors/cast-actors.ts";
import { TraitNumbers } from "./negotiations/weigh.ts";
import type { NumberedWords } from "./numbered-words.ts";
import type { PositionMemory } from "./positions/merge-positions.ts";
import { Remembered } from "./remembered.ts";
import type { StatementMemory } from "./statements/heard.ts";
import { KnownVoices } from "./voices/find-voices.ts";
import { SameTexts } from "./voices/same-texts.ts";

/** What was found out and made the last time. Whatever is in here, the dossiers are the same: it only saves work. */
export interface DeriveMemory {
  readonly texts: SameTexts;
  readonly voices: KnownVoices;
  readonly traits: TraitNumbers;
  /** Statements as they were heard, and the words of positions, by dossier. */
  readonly heard: Remembered<StatementMemory>;
  readonly positionWords: Remembered<NumberedWords>;
  readonly cast: CastMemory;
  readonly talks: Remembered<DossierTalks>;
  readonly attendance: Remembered<DossierAttendance>;
  readonly conditions: Remembered<DossierCondition>;
  readonly positions: PositionMemory["positions"];
  readonly issueNames: PositionMemory["issueNames"];
  readonly statements: Remembered<DossierStatement>;
}

/** A memory without anything in it. */
export function newMemory(): DeriveMemory {
  return {
    texts: new SameTexts(),
    voices: new KnownVoices(),
    traits: new TraitNumbers(),
    heard: new Remembered(),
    positionWords: new Remembered(),
    cast: newCastMemory(),
    talks: new Remembered(),
    attendance: new Remembered(),
    conditions: new Remembered(),
    positions: new Remembered(),
    issueNames: new Remembered(),
    statements: new Remembered(),
  };
}

/** To be called before each time: drops what the last time had no need of. */
export function beginAnew({ texts: _, voices: __, traits: ___, cast, ...others }: DeriveMemory): void {
  for (const one of [cast.refs, cast.actors, cast.articles, ...Object.values(others)]) one.begin();
}
