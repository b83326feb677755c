/** What a negotiation is called until a person names it. */
import type { ActorRef } from "../../record/actor.ts";
import type { Report } from "../../record/report.ts";
import { plainName } from "../actors/fold-name.ts";
import { byReport, compareText } from "../kept.ts";
import type { Voices } from "../sourced.ts";

/** Names longer than this are no names. */
const longest = 60;

/**
 * “Tarvia–Belmara talks on the Karsk Dam”: the two parties that most voices name, and what is oftenest on the agenda. Where no
 * parties are known, the commonest name of the talks; where no talks are, the headline of the first report.
 */
export function nameOf(reports: readonly Report[], voices: Voices): string {
  const ordered = [...reports].sort(byReport);
  const parties = new Tally(voices);
  const agenda = new Tally(voices);
  const places = new Tally(voices);
  const names = new Tally(voices);
  const subject = new Tally(voices);
  for (const report of ordered) {
    const actors = new Map(report.actors.map((actor) => [actor.id, actor]));
    const partyOf = (ref: ActorRef) => actors.get(ref.id)?.side?.actor.name ?? ref.name;
    for (const talks of report.talks) {
      for (const ref of talks.parties) parties.count(partyOf(ref), report, 2);
      for (const { text } of talks.agenda) agenda.count(text, report, 2);
      if (talks.place !== null) places.count(talks.place, report, 1);
      names.count(talks.name, report, 1);
    }
    for (const { side, actor } of report.positions) parties.count(partyOf(side ?? actor), report, 1);
    for (const { issue } of report.positions) agenda.count(issue, report, 1);
    for (const name of thingsIn(report)) subject.count(name, report, 1);
  }
  const [first, second] = parties.best((name) => /^\p{Lu}/u.test(name));
  const [thing] = subject.best((_, voicesOf) => voicesOf >= Math.max(3, parties.voices / 4));
  const [commonTopic] = agenda.best((words, voicesOf) => isTopic(words) && (voicesOf > 1 || ordered.length < 3));
  const topic = thing === undefined ? commonTopic : `the ${thing}`;
  const [place] = places.best();
  const about = topic !== undefined ? ` on ${topic}` : place !== undefined ? ` in ${place}` : "";
  if (first !== undefined && second !== undefined) return `${first}–${second} talks${about}`;
  const [commonest] = names.best((name) => /\p{Lu}/u.test(name));
  if (commonest !== undefined) return `${commonest}${topic !== undefined ? ` on ${topic}` : ""}`;
  if (first !== undefined) return `${first} talks${about}`;
  return ordered.find(({ article }) => article.headline !== null)?.article.headline ?? "Talks";
}

/** Works and places that a report names in its headline, agenda, issues and talks as what it is about: “over Karsk Dam”, “on the Karsk Dam”. */
function thingsIn({ article, talks, positions, actors }: Report): string[] {
  const named = new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases].map(plainName)));
  const places = new Set(talks.flatMap(({ place }) => (place === null ? [] : [plainName(place)])));
  const words = [
    article.headline ?? "",
    ...talks.flatMap(({ name, agenda }) => [name, ...agenda.map(({ text }) => text)]),
    ...positions.flatMap(({ issue, content }) => [issue, content.text]),
  ];
  const found = words.flatMap((text) =>
    // A headline that writes every word large tells nothing.
    /\p{Ll}{3}/u.test(text.replace(/\b\p{Lu}\S*/gu, ""))
      ? [...text.matchAll(/\b(?:on|over|of|from|at|the) (?:the )?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)/gu)].map(
          (match) => match[1] ?? "",
        )
      : /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ talks$/u.test(text)
        ? [text.replace(/ talks$/, "")]
        : [/^the (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+)$/u.exec(text)?.[1] ?? ""],
  );
  return [...new Set(found)].filter((name) => {
    const key = plainName(name);
    return key !== "" && !places.has(key) && !named.has(key);
  });
}

/** A thing to talk about: “the Karsk Dam”, “sanctions”; not “talks” or “agreement”, which all talks are about. */
function isTopic(words: string): boolean {
  const plain = plainName(words).replace(/^(?:the|a|an|his|her|their|its|our) /, "");
  return (
    words.length <= longest / 2 &&
    plain.length > 2 &&
    !/^(?:talks?|agreements?|deals?|negotiations?|meetings?|demands?|offers?|terms|conditions?|proposals?|issues?|positions?|sides?|date|time|need|work|way|part|end)$/.test(
      plain,
    )
  );
}

/** Counts names by the voices that use them; spellings that differ in case or accents are one. */
class Tally {
  readonly #voices: Voices;
  readonly #counts = new Map<
    string,
    { readonly spellings: Map<string, number>; readonly voices: Set<string>; weight: number }
  >();

  constructor(voices: Voices) {
    this.#voices = voices;
  }

  /** How many voices have been counted for any name. */
  get voices(): number {
    return new Set([...this.#counts.values()].flatMap(({ voices }) => [...voices])).size;
  }

  count(name: string, report: Report, weight: number): void {
    const key = plainName(name).replace(/^the /, "");
    if (key === "") return;
    const known = this.#counts.get(key) ?? {
      spellings: new Map<string, number>(),
      voices: new Set<string>(),
      weight: 0,
    };
    this.#counts.set(key, known);
    known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
    known.voices.add(this.#voices.voiceOf(report.article.id));
    known.weight += weight;
  }

  /** The names that are wanted, the one with most voices first. */
  best(isWanted: (name: string, voices: number) => boolean = () => true): string[] {
    return [...this.#counts]
      .map(([key, { spellings, voices, weight }]) => ({
        key,
        name: [...spellings].sort(([one, a], [other, b]) => b - a || compareText(one, other))[0]?.[0] ?? key,
        voices: voices.size,
        weight,
      }))
      .filter(({ name, voices }) => isWanted(name, voices))
      .sort((a, b) => b.voices - a.voices || b.weight - a.weight || compareText(a.key, b.key))
      .map(({ name }) => name);
  }
}
