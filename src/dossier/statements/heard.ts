/** Statements as they are compared, and what is kept of them from one time to the next. */
import type { ActorRef } from "../../record/actor.ts";
import type { ReportedStatement } from "../../record/report.ts";
import { weightOfCount } from "../content-words.ts";
import { NumberedWords } from "../numbered-words.ts";
import type { Cast, Sourced } from "../sourced.ts";
import { dayOf } from "./same-statement.ts";
import { type Wording, wordingOf } from "./wording.ts";

/** A statement of a report. The very same as the last time, as long as its words, its speaker and the party are. */
export interface Heard {
  readonly member: Sourced<ReportedStatement>;
  readonly wording: Wording;
  /** As the cast names the speaker now. */
  speaker: ActorRef;
  /** Id of the party that the speaker speaks for. */
  readonly party: string;
  /** Its telling words by number. */
  readonly words: readonly number[];
  /** The day of the utterance; NaN where it is not known. */
  readonly day: number;
  /** The statement that it was last found to be a further report of, and the first report of both. */
  found: Heard | null;
  first: Heard;
  /** The reports of a statement so far, where this one is the first. */
  group: Heard[];
  /** The time that it was last there, and the time that both were last found out. */
  isThereIn: number;
  settledIn: number;
}

/** What is kept of a dossier's statements. Whatever is in here, they are grouped alike: it only saves work. */
export class StatementMemory {
  /** How many times statements were grouped, and the last time that this came to an end. */
  time = 0;
  lastTime = 0;
  /** Those of the last time, by party, in order of the reports. */
  before: ReadonlyMap<string, readonly Heard[]> = new Map();
  /** How telling each word is, by its number: now, and the last time. */
  weights: Float64Array = new Float64Array();
  lastWeights: Float64Array = new Float64Array();
  readonly #words = new NumberedWords();
  readonly #heard = new WeakMap<Sourced<ReportedStatement>, Heard>();

  /** Begins another time with these statements, which are in order of the reports. */
  begin(statements: readonly Sourced<ReportedStatement>[], cast: Cast): Heard[] {
    this.#words.begin();
    this.time += 1;
    const heard = statements.map((member) => this.#hear(member, cast));
    this.weights = this.#words.weigh(
      heard.map(({ words }) => words),
      (count, all) => weightOfCount(inSteps(count), inSteps(all)),
    );
    return heard;
  }

  /** Keeps what was found out, by party. */
  end(heard: ReadonlyMap<string, readonly Heard[]>): void {
    this.before = heard;
    this.lastWeights = this.weights;
    this.lastTime = this.time;
  }

  /** The statement of a member that was there this time. */
  of(member: Sourced<ReportedStatement>): Heard | undefined {
    return this.#heard.get(member);
  }

  /** How telling a word is. */
  readonly weightOf = (word: string): number => this.weights[this.#words.numberOf(word)] as number;

  #hear(member: Sourced<ReportedStatement>, cast: Cast): Heard {
    const speaker = cast.refOf(member.report.article.id, member.item.speaker);
    const party = cast.partyOf(speaker).id;
    const wording = wordingOf(member);
    const words = this.#words.of(wording.telling);
    const known = this.#heard.get(member);
    if (known !== undefined && known.speaker.id === speaker.id && known.party === party && known.words === words) {
      known.speaker = speaker;
      known.isThereIn = this.time;
      return known;
    }
    const day = dayOf(wording) ?? Number.NaN;
    const heard = {
      member,
      wording,
      speaker,
      party,
      words,
      day,
      found: null,
      group: [],
      isThereIn: this.time,
      settledIn: 0,
    };
    const fresh: Heard = Object.assign(heard, { first: heard as unknown as Heard });
    this.#heard.set(member, fresh);
    return fresh;
  }
}

/**
 * A number of statements in steps: 1, 2, 3, 4, 6, 8, 12, 16, 24. How telling a word is changes only when a step is taken, so that
 * most of what was found out by weight still holds when some statements come.
 */
export function inSteps(count: number): number {
  if (count < 4) return count;
  const power = 2 ** Math.floor(Math.log2(count));
  return count >= power * 1.5 ? power * 1.5 : power;
}
