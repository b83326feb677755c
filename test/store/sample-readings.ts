/**
 * Readings made by machine for tests of the store: invented parties who say invented things, every span in its place. The same
 * seed always makes the same reading; `eval/store.mjs` makes thousands of them.
 */
import { createHash } from "node:crypto";
import type { Actor, ActorRef } from "../../src/record/actor.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Report } from "../../src/record/report.ts";
import type { Span } from "../../src/record/span.ts";
import { spanOf } from "../../src/record/spans.ts";
import type { Addition } from "../../src/store/store.ts";

const parties = ["Tarvia", "Belmara", "Öskeland", "Norrin", "Qadesh Valley Union", "Vell Harbour Company"];
const given = ["Ilyana", "Dario", "Anton", "Mirèle", "Søren", "Łucja", "Tomas", "Edda", "Brannoch", "Yusra"];
const family = [
  "Voss",
  "Quint",
  "Krebs",
  "Hallstrøm",
  "Ocampo",
  "Ferrante",
  "Zelník",
  "Marchetti",
  "Dunmore",
  "Akkerman",
];
const publishers = ["The Halden Courier", "Northern Wire", "Oune Valley Post", "Karsk Daily", "Coastal Ledger"];
const issues = ["water levels", "fishing rights", "the lower dam", "patrol boats", "overtime pay", "prisoner lists"];
const places = ["Ravensholt", "Port Halden", "Karsk", "Saint Aubrey", "Lindmoor"];
const things = [
  "a fixed minimum flow through the dam",
  "an inquiry into the spring floods",
  "the withdrawal of every patrol boat",
  "the release of the fishermen held since autumn",
  "a share of the harbour fees for ten years",
  "the return of the archives from the capital",
  "new gauges on both banks of the river",
  "a commission with members from three countries",
  "wages that keep up with the price of bread",
  "guarantees in writing before the first snow",
];
const reasons = [
  "because the farmers on the plain cannot wait",
  "as the season of storms comes nearer",
  "although nobody in the room believed it",
  "while engineers count the cracks in the wall",
  "after a night of calls between the ministries",
  "since earlier promises were kept only in part",
];
const stances = ["demand", "offer", "accept", "reject", "open"] as const;
const stanceWords = {
  demand: "demands",
  offer: "offers",
  accept: "accepts",
  reject: "rejects",
  open: "would consider",
};
const attendanceStatuses = ["expected", "declined", "present", "undecided", "withdrawn"] as const;
const attendanceWords = {
  expected: "is expected in",
  declined: "will not come to",
  present: "arrived in",
  undecided: "has not decided whether to travel to",
  withdrawn: "pulled out of the meeting in",
};

/** Even numbers from 0 up to 1 from a seed (mulberry32). */
export function diceOf(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface SampleOptions {
  /** Statements in the article. */
  readonly statements?: number;
  /** ISO 8601; null for an article without a date. */
  readonly publishedOn?: string | null;
  readonly version?: string;
  /** A sentence of one's own, as the first paragraph. */
  readonly opening?: string;
  /** What is said in each statement, instead of the few things that samples say. */
  readonly content?: () => string;
}

/** A reading of an invented article. */
export function sampleReading(seed: number, options: SampleOptions = {}): Reading {
  const dice = diceOf(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(dice() * list.length)] as Item;
  const { statements: count = 6, version = "1.0.0" } = options;
  const publishedOn = options.publishedOn === undefined ? dayOf(Math.floor(dice() * 700)) : options.publishedOn;

  const text = new GrowingText();
  const actors = new Map<string, Actor>();
  const reading: Reading = {
    format: "parley-reading/1",
    reader: { version, model: "sample" },
    article: {
      id: "",
      headline: `${pick(parties)} and ${pick(parties)} at odds over ${pick(issues)}`,
      deck: null,
      byline: `${pick(given)} ${pick(family)}`,
      publisher: pick(publishers),
      dateline: pick(places),
      publishedOn,
      updatedOn: null,
      publishedFrom: publishedOn === null ? "unknown" : "page",
      language: "en",
      url: `https://news.example/${seed}`,
      format: "html",
      text: "",
      paragraphs: [],
      headings: [],
      captions: [],
      removals: [{ reason: "navigation", text: "Home News Weather", rule: "sample" }],
      notes: [],
    },
    actors: [],
    dates: [],
    talks: [],
    attendance: [],
    conditions: [],
    positions: [],
    statements: [],
    notes: [],
  };

  const actor = (name: string, kind: Actor["kind"], side: ActorRef | null, at: Span): ActorRef => {
    const id = `actor-${name}`;
    const aliases = kind === "person" ? [name.split(" ").at(-1) ?? name] : [];
    const known = side === null ? null : { actor: side, certainty: "stated" as const, from: "article" as const };
    const there = actors.get(id);
    if (there === undefined) {
      const role = kind === "person" ? "envoy" : null;
      actors.set(id, {
        id,
        name,
        aliases,
        kind,
        role,
        side: known,
        mentions: [{ ...at, via: "name" }],
        evidence: [at],
      });
    }
    return { id, name, aliases };
  };
  const item = { event: null, trace: [] };

  text.paragraph(options.opening ?? `Report ${seed} from ${pick(places)}.`);
  const host = pick(parties);
  const guest = pick(parties.filter((one) => one !== host));
  const place = pick(places);
  text.paragraph("");
  const hostRef = actor(host, "state", null, text.say(host));
  text.say(" and ");
  const guestRef = actor(guest, "state", null, text.say(guest));
  text.say(" will ");
  const meeting = text.say(`meet in ${place}`);
  text.say(".");
  reading.talks.push({
    ...item,
    id: "talks-1",
    name: `${place} talks`,
    place,
    date: null,
    dateWords: null,
    status: "scheduled",
    format: "direct",
    level: "ministers",
    parties: [hostRef, guestRef],
    host: null,
    hostCertainty: "unknown",
    mediators: [],
    delegations: [],
    agenda: [],
    outcome: null,
    partOf: null,
    evidence: [meeting],
  });

  for (let at = 1; at <= count; at += 1) {
    text.paragraph("");
    const name = `${pick(given)} ${pick(family)}`;
    const words = `“${options.content?.() ?? `We want ${pick(things)} ${pick(reasons)}`},”`;
    const said = text.say(words);
    text.say(" ");
    const speakerAt = text.say(name);
    text.say(" of ");
    const party = pick(parties);
    const sideRef = actor(party, "state", null, text.say(party));
    const speaker = actor(name, "person", sideRef, speakerAt);
    text.say(" ");
    const cue = text.say("said");
    text.say(".");
    reading.statements.push({
      id: `statement-${at}`,
      speaker,
      speakerCertainty: "stated",
      speakerWords: speakerAt,
      cue,
      content: [said],
      kind: "direct",
      isNegated: false,
      date: null,
      place: null,
      audience: null,
      occasion: null,
      inResponseTo: null,
      via: [],
      evidence: [said, speakerAt, cue],
      trace: [{ entry: "sample", words: cue.text, start: cue.start, end: cue.end }],
    });
    if (at % 3 === 1) {
      const stance = pick(stances);
      text.say(" ");
      const holder = text.say(party);
      text.say(` ${stanceWords[stance]} `);
      const content = text.say(pick(things));
      text.say(".");
      reading.positions.push({
        ...item,
        id: `position-${at}`,
        actor: sideRef,
        side: null,
        issue: pick(issues),
        stance,
        content,
        refersTo: null,
        toward: [],
        statement: null,
        evidence: [holder, content],
      });
    }
    if (at % 3 === 2) {
      const status = pick(attendanceStatuses);
      text.say(" ");
      const words = text.say(`${name} ${attendanceWords[status]} ${place}`);
      text.say(".");
      reading.attendance.push({
        ...item,
        id: `attendance-${at}`,
        actor: speaker,
        talks: "talks-1",
        status,
        basis: "reported",
        saidBy: null,
        because: null,
        asOf: publishedOn?.slice(0, 10) ?? null,
        previous: null,
        evidence: [words],
      });
    }
    if (at % 3 === 0) {
      text.say(" There will be ");
      const outcome = text.say("no signature");
      text.say(" unless ");
      const requires = text.say(`${party} gives way on ${pick(issues)}`);
      text.say(".");
      reading.conditions.push({
        ...item,
        id: `condition-${at}`,
        outcome,
        requires,
        relation: "unless",
        statedBy: speaker,
        outcomeActor: [],
        requiresActor: [sideRef],
        isOutcomeNegated: true,
        isRequirementNegated: false,
        evidence: [outcome, requires],
      });
    }
  }

  const whole = text.whole();
  const id = createHash("sha256").update(whole).digest("hex").slice(0, 16);
  return {
    ...reading,
    article: { ...reading.article, id, text: whole, paragraphs: text.paragraphs() },
    actors: [...actors.values()],
  };
}

/** What a dossier needs of a reading; its signature is no MinHash, as the store does not look at it. */
export function sampleReport(reading: Reading): Report {
  const { id, headline, publisher, byline, publishedOn, updatedOn, language, url, text, paragraphs } = reading.article;
  const bare = <Item extends { trace: unknown }>({ trace: _trace, ...rest }: Item): Omit<Item, "trace"> => rest;
  return {
    article: {
      id,
      headline,
      publisher,
      byline,
      publishedOn,
      updatedOn,
      language,
      url,
      words: text.split(/\s+/).length,
      paragraphs: paragraphs.map(({ start }) => start),
      sentences: paragraphs.map(({ start }) => start),
      signature: Array.from({ length: 128 }, (_, at) => text.length * 7919 + at * 104_729),
    },
    reader: reading.reader,
    actors: reading.actors.map(({ mentions: _mentions, ...rest }) => rest),
    talks: reading.talks.map(bare),
    attendance: reading.attendance.map(bare),
    conditions: reading.conditions.map(bare),
    positions: reading.positions.map(bare),
    statements: reading.statements.map(bare),
    anchors: {},
  };
}

/** An addition of a sample, as the desk would make it. */
export function sampleAddition(seed: number, options: SampleOptions = {}): Addition {
  return additionOf(sampleReading(seed, options), seed);
}

/** An addition of this reading. */
export function additionOf(reading: Reading, seed: number): Addition {
  const key = createHash("sha256").update(`sample ${seed} ${reading.article.id}`).digest("hex");
  const at = new Date(Date.UTC(2026, 0, 1) + seed * 1_000).toISOString();
  return {
    arrival: { key, name: `sample-${seed}.html`, at, outcome: "read", article: reading.article.id, reason: null },
    reading,
    report: sampleReport(reading),
  };
}

/** The so many-th day from the beginning of 2024. */
export function dayOf(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}

/** A text that is written from left to right, with the span of each piece. */
class GrowingText {
  #text = "";
  readonly #starts: number[] = [];

  /** Begins a paragraph. */
  paragraph(words: string): void {
    if (this.#text !== "") this.#text += "\n\n";
    this.#starts.push(this.#text.length);
    this.#text += words;
  }

  say(words: string): Span {
    const start = this.#text.length;
    this.#text += words;
    return spanOf(this.#text, start, this.#text.length);
  }

  whole(): string {
    return this.#text;
  }

  paragraphs(): { start: number; end: number }[] {
    return this.#starts.map((start, at) => ({ start, end: (this.#starts[at + 1] ?? this.#text.length + 2) - 2 }));
  }
}
