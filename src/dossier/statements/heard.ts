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
  /** As the cast names the speaker now, and who was who in the article the last time. */
  speaker: ActorRef;
  whoIsWho: object;
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
  /** The same as members: the very same list as the last time, as long as who is who in their articles is, too. */
  members: readonly Sourced<ReportedStatement>[];
  /** Who is who in its article is what it was the last time. */
  isSteady: boolean;
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
  #heard = new WeakMap<Sourced<ReportedStatement>, Heard>();

  /** Begins another time with these statements, which are in order of the reports. */
  begin(statements: readonly Sourced<ReportedStatement>[], cast: Cast): Heard[] {
    if (this.#words.begin()) this.#heard = new WeakMap();
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

  /** How telling a word is. */
  readonly weightOf = (word: string): number => this.weights[this.#words.numberOf(word)] as number;

  #hear(member: Sourced<ReportedStatement>, cast: Cast): Heard {
    const { id } = member.report.article;
    const known = this.#heard.get(member);
    const whoIsWho = cast.whoIsWho(id);
    if (known?.whoIsWho === whoIsWho) {
      known.isThereIn = this.time;
      known.isSteady = true;
      return known;
    }
    const speaker = cast.refOf(id, member.item.speaker);
    const party = cast.partyOf(speaker).id;
    if (known !== undefined && known.speaker.id === speaker.id && known.party === party)
      return Object.assign(known, { speaker, whoIsWho, isThereIn: this.time, isSteady: false });
    const wording = wordingOf(member);
    const words = this.#words.of(wording.telling);
    const day = dayOf(wording) ?? Number.NaN;
    const heard = {
      ...{ member, wording, speaker, whoIsWho, party, words, day },
      ...{ found: null, group: [], members: [], isSteady: false, isThereIn: this.time, settledIn: 0 },
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
