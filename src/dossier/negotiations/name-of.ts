/** What a negotiation is called until a person names it. */
import type { ActorRef } from "../../record/actor.ts";
import type { Report } from "../../record/report.ts";
import { plainName } from "../actors/fold-name.ts";
import { byReport, compareText } from "../kept.ts";
import type { Voices } from "../sourced.ts";

/** Names longer than this are no names. */
const longest = 60;

/** With a third party that so many of the first one's voices name, talks are between several, and not named after two. */
const severalFrom = 0.6;

/** What is named once, by the way, is neither a party nor a topic: party to talks, an agenda, or two positions at least. */
const often = 2;

/** What is negotiated, as it stands before “talks”: the kinds of negotiation that news names. */
const KIND =
  /\b(coalition|peace|free-trade|trade|ceasefire|cease-fire|truce|hostage|prisoner|nuclear|arms control|climate|pay|wage|border|disarmament|accession|membership|budget|tax|debt|tariff|fisheries|immigration|merger|unity|reconciliation|power-sharing|reunification|withdrawal|proximity|security)[ -](?:\w+ )?(?:talks|negotiations?|summit|conference|round|deal|agreement|accord|government)\b/giu;

/**
 * “Tarvia–Belmara talks on the Karsk Dam”: the two parties that most voices name, and what is oftenest on the agenda; “Norvik
 * coalition talks” where several negotiate. Where no parties are known, the commonest name of the talks; where no talks are, the
 * headline of the first report.
 */
export function nameOf(reports: readonly Report[], voices: Voices): string {
  const ordered = [...reports].sort(byReport);
  const tallies = {
    parties: new Tally(),
    persons: new Tally(),
    agenda: new Tally(),
    places: new Tally(),
    names: new Tally(),
    subject: new Tally(),
    kinds: new Tally(),
  };
  for (const report of ordered) {
    const voice = voices.voiceOf(report.article.id);
    for (const mention of mentionsIn(report)) tallies[mention.as].count(mention, voice);
  }
  const { parties, persons, agenda, places, names, subject, kinds } = tallies;
  const isNamed = (name: string) => /^\p{Lu}/u.test(name);
  const [first, second] = betweenWhom(parties, persons, isNamed);
  const [kindWord] = kinds.best((_, voicesOf) => voicesOf * 2 > ordered.length);
  const kind = kindWord === undefined ? "" : `${kindWord} `;
  const [thing] = subject.best((_, voicesOf) => voicesOf >= Math.max(3, parties.voices / 4));
  const [commonTopic] = agenda.best(
    (words, voicesOf) => isTopic(words) && (ordered.length < 3 ? agenda.weightOf(words) >= often : voicesOf > 1),
  );
  const topic = thing === undefined ? commonTopic : `the ${thing}`;
  const [place] = places.best();
  const about = topic !== undefined ? ` on ${topic}` : place !== undefined ? ` in ${place}` : "";
  const mostVoices = first === undefined ? 0 : parties.voicesOf(first);
  const isBetweenSeveral =
    parties.best((name, voicesOf) => isNamed(name) && voicesOf >= mostVoices * severalFrom).length > 2;
  if (isBetweenSeveral && kind !== "" && place !== undefined) return `${place} ${kind}talks`;
  if (isBetweenSeveral && kind !== "") return `${capital(kind)}talks${thing === undefined ? "" : about}`;
  if (first !== undefined && second !== undefined)
    return kind === "" || thing !== undefined ? `${first}–${second} talks${about}` : `${first}–${second} ${kind}talks`;
  const [commonest] = names.best((name) => /\p{Lu}/u.test(name));
  if (commonest !== undefined) {
    const tellsItself = topic === undefined || kind !== "" || /^\p{Lu}\p{Ll}+ talks$/u.test(commonest);
    return tellsItself ? commonest : `${commonest} on ${topic}`;
  }
  if (first !== undefined) return `${first} talks${about}`;
  return ordered.find(({ article }) => article.headline !== null)?.article.headline ?? "Talks";
}

/** The two that most voices name: states and bodies; a person who is at the talks for nobody known only where they are too few. */
function betweenWhom(parties: Tally, persons: Tally, isNamed: (name: string) => boolean): string[] {
  const bodies = parties.best((name) => isNamed(name) && parties.weightOf(name) >= often);
  if (bodies.length > 1) return bodies;
  return [...bodies, ...persons.best((name) => isNamed(name) && persons.weightOf(name) >= often)];
}

/** A name that a report uses: as what, how it is compared, and how much it counts. */
interface Mention {
  readonly as: "parties" | "persons" | "agenda" | "places" | "names" | "subject" | "kinds";
  readonly name: string;
  readonly key: string;
  readonly weight: number;
}

/** How names are compared. */
function keyOf(name: string): string {
  return plainName(name).replace(/^the /, "");
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const mentioned = new WeakMap<Report, readonly Mention[]>();

/** The names in a report, in its order; worked out once. */
function mentionsIn(report: Report): readonly Mention[] {
  const known = mentioned.get(report);
  if (known !== undefined) return known;
  const mentions: Mention[] = [];
  const count = (as: Mention["as"], name: string, weight: number) => {
    const key = keyOf(name);
    if (key !== "") mentions.push({ as, name, key, weight });
  };
  const actors = new Map(report.actors.map((actor) => [actor.id, actor]));
  const countParty = (ref: ActorRef, weight: number) => {
    const actor = actors.get(ref.id);
    const side = actor?.side?.actor ?? ref;
    count(actors.get(side.id)?.kind === "person" ? "persons" : "parties", side.name, weight);
  };
  for (const talks of report.talks) {
    for (const ref of talks.parties) countParty(ref, 2);
    for (const { text } of talks.agenda) count("agenda", text, 2);
    if (talks.place !== null) count("places", talks.place, 1);
    count("names", talks.name, 1);
  }
  for (const { side, actor } of report.positions) countParty(side ?? actor, 1);
  for (const { issue } of report.positions) count("agenda", issue, 1);
  for (const name of thingsIn(report)) count("subject", name, 1);
  const said = [
    report.article.headline ?? "",
    ...report.talks.flatMap(({ name, evidence }) => [name, ...evidence.map(({ text }) => text)]),
  ];
  for (const [, word = ""] of said.join("\n").matchAll(KIND)) count("kinds", word.toLowerCase(), 1);
  mentioned.set(report, mentions);
  return mentions;
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
  readonly #counts = new Map<
    string,
    { readonly spellings: Map<string, number>; readonly voices: Set<string>; weight: number }
  >();

  /** How many voices have been counted for any name. */
  get voices(): number {
    return new Set([...this.#counts.values()].flatMap(({ voices }) => [...voices])).size;
  }

  count({ name, key, weight }: Mention, voice: string): void {
    const known = this.#counts.get(key) ?? {
      spellings: new Map<string, number>(),
      voices: new Set<string>(),
      weight: 0,
    };
    this.#counts.set(key, known);
    known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
    known.voices.add(voice);
    known.weight += weight;
  }

  /** How many voices use a name. */
  voicesOf(name: string): number {
    return this.#counts.get(keyOf(name))?.voices.size ?? 0;
  }

  /** How much a name counts in all reports. */
  weightOf(name: string): number {
    return this.#counts.get(keyOf(name))?.weight ?? 0;
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
