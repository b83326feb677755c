/** The readings' actors, numbered, with who has been found to be whom so far. */
import type { ReportedActor } from "../../record/report.ts";
import { Families } from "../families.ts";
import { dayOf, inOrder } from "../kept.ts";
import type { Sourced } from "../sourced.ts";
import { soundOf } from "./fold-name.ts";
import { isWordOf, taskOf } from "./role-key.ts";

/** Actors of readings; each has a number, which is its place in the order of the reports. */
export class Roster {
  readonly members: readonly Sourced<ReportedActor>[];
  readonly #families: Families;
  /** Tasks that were worked out, by side, then by the words. */
  readonly #tasks = new Map<number | null, Map<string, string>>();
  readonly #sides: (number | null | undefined)[] = [];
  /** By article, then by the actor's id in it. */
  readonly #numbers = new Map<string, Map<string, number>>();
  /** The article that was asked for last: most often, the next question is of it too. */
  #last = "";
  #own: Map<string, number> | undefined;
  /** States by the first letters of their names, for reading them out of “Tarvia's” and “Tarvian”. */
  readonly #states = new Map<string, Map<string, number>>();

  constructor(actors: readonly Sourced<ReportedActor>[]) {
    this.members = inOrder(actors);
    this.#families = new Families(this.members.length);
    this.members.forEach(({ item, report }, number) => {
      const own = this.#numbers.get(report.article.id) ?? new Map<string, number>();
      this.#numbers.set(report.article.id, own);
      const known = own.get(item.id);
      if (known === undefined) own.set(item.id, number);
      else this.#families.join(known, number);
      if (item.kind === "state") this.#learnState(item.name, number);
    });
  }

  rootOf(number: number): number {
    return this.#families.rootOf(number);
  }

  join(a: number, b: number): void {
    this.#families.join(a, b);
  }

  families(): number[][] {
    return this.#families.all();
  }

  itemOf(number: number): ReportedActor {
    const member = this.members[number];
    if (member === undefined) throw new Error(`There is no actor ${number}.`);
    return member.item;
  }

  articleOf(number: number): string {
    return this.members[number]?.report.article.id ?? "";
  }

  /** Days since 1970 of the report; null where its date is unknown. */
  dayOf(number: number): number | null {
    const member = this.members[number];
    const day = Date.parse((member === undefined ? null : dayOf(member.report)) ?? "");
    return Number.isNaN(day) ? null : day / 86_400_000;
  }

  /** The number of an article's actor. */
  numberOf(article: string, id: string): number | null {
    if (article !== this.#last || this.#own === undefined) {
      this.#last = article;
      this.#own = this.#numbers.get(article);
    }
    return this.#own?.get(id) ?? null;
  }

  /** Root of the party that an actor speaks for, by its side, or by a state named in its role or description; null: unknown. */
  sideOf(number: number): number | null {
    let side = this.#sides[number];
    if (side === undefined) {
      side = this.#findSide(number);
      this.#sides[number] = side;
    }
    return side === null ? null : this.rootOf(side);
  }

  #findSide(number: number): number | null {
    const { name, role, side } = this.itemOf(number);
    if (side !== null) {
      const own = this.numberOf(this.articleOf(number), side.actor.id);
      if (own !== null) return own;
    }
    return this.#stateIn(role ?? "") ?? this.#stateIn(name);
  }

  /** The words of a role or description without those of its party; sorted, so that “Minister of Water” is “water minister”. */
  taskOf(words: string, side: number | null): string {
    const known = this.#tasks.get(side)?.get(words);
    if (known !== undefined) return known;
    const bare = words.replace(/^.*['’]s? (?=\p{L})/u, "");
    const names = side === null ? [] : [this.itemOf(side).name, ...this.itemOf(side).aliases];
    const task = taskOf(bare, names).split(" ").sort().join(" ");
    const own = this.#tasks.get(side) ?? new Map<string, string>();
    this.#tasks.set(side, own.set(words, task));
    return task;
  }

  #learnState(name: string, number: number): void {
    const start = soundOf(name).slice(0, 3);
    const states = this.#states.get(start) ?? new Map<string, number>();
    this.#states.set(start, states);
    if (!states.has(name)) states.set(name, number);
  }

  #stateIn(words: string): number | null {
    for (const word of words.match(/\p{Lu}[\p{L}.]*/gu) ?? []) {
      for (const [name, number] of this.#states.get(soundOf(word).slice(0, 3)) ?? []) {
        if (!name.includes(" ") && isWordOf(word, name)) return number;
      }
    }
    return null;
  }
}
