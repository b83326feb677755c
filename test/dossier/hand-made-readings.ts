/** Readings made by hand of the sample articles, with items by their words: for tests of corrections and of whole dossiers. */
import type { Actor, ActorKind, ActorRef } from "../../src/record/actor.ts";
import type { Article } from "../../src/record/article.ts";
import type { Attendance } from "../../src/record/attendance.ts";
import type { Condition } from "../../src/record/condition.ts";
import type { Position } from "../../src/record/position.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Statement } from "../../src/record/statement.ts";
import type { Talks } from "../../src/record/talks.ts";
import { announced, contradicted, copied, corrected, suspended, withdrawn } from "./sample-articles.ts";
import { wordsIn } from "./sample-dossier.ts";

type Kinds = {
  talks: Talks;
  attendance: Attendance;
  conditions: Condition;
  positions: Position;
  statements: Statement;
};

/** Collects the items of one article; `prefix` goes before every id, as another reader would number them otherwise. */
export function readingFor(article: Article, prefix = "") {
  const actors = new Map<string, Actor>();
  const items: { [Kind in keyof Kinds]: Kinds[Kind][] } = {
    talks: [],
    attendance: [],
    conditions: [],
    positions: [],
    statements: [],
  };
  const at = (words: string) => wordsIn(article, words);
  const blank = { event: null, trace: [] };
  const refOf = ({ id, name, aliases }: Actor): ActorRef => ({ id, name, aliases });
  const builder = {
    actor(name: string, kind: ActorKind = "person", side: string | null = null, words = name): ActorRef {
      const known = actors.get(name);
      if (known !== undefined) return refOf(known);
      const party = side === null ? null : builder.actor(side, "state");
      const span = at(words);
      const actor: Actor = {
        id: `${prefix}actor-${actors.size + 1}`,
        name,
        aliases: words === name ? [] : [words],
        kind,
        role: null,
        side: party === null ? null : { actor: party, certainty: "stated", from: "article" },
        mentions: [{ ...span, via: "name" }],
        evidence: [span],
      };
      actors.set(name, actor);
      return refOf(actor);
    },
    talks(name: string, words: string, more: Partial<Talks> = {}): string {
      const id = `${prefix}talks-${items.talks.length + 1}`;
      items.talks.push({
        ...blank,
        ...{ id, name, place: null, date: null, dateWords: null, status: "scheduled", format: null, level: null },
        ...{ parties: [], host: null, hostCertainty: "unknown", mediators: [], delegations: [], agenda: [] },
        ...{ outcome: null, partOf: null, evidence: [at(words)], ...more },
      });
      return id;
    },
    attends(actor: ActorRef, status: Attendance["status"], words: string, more: Partial<Attendance> = {}): void {
      items.attendance.push({
        ...blank,
        ...{ id: `${prefix}attendance-${items.attendance.length + 1}`, actor, talks: items.talks[0]?.id ?? null },
        ...{ status, basis: "reported", saidBy: null, because: null, asOf: null, previous: null },
        ...{ evidence: [at(words)], ...more },
      });
    },
    position(actor: ActorRef, stance: Position["stance"], content: string, words: string, issue = "water"): void {
      items.positions.push({
        ...blank,
        ...{ id: `${prefix}position-${items.positions.length + 1}`, actor, side: null, issue, stance },
        ...{ content: at(content), refersTo: null, toward: [], statement: null, evidence: [at(words)] },
      });
    },
    says(speaker: ActorRef, content: string, words: string): void {
      items.statements.push({
        ...{ id: `${prefix}statement-${items.statements.length + 1}`, speaker, speakerCertainty: "stated" },
        ...{ speakerWords: null, cue: null, content: [at(content)], kind: "direct", isNegated: false, date: null },
        ...{ place: null, audience: null, occasion: null, inResponseTo: null, via: [] },
        ...{ evidence: [at(words)], trace: [] },
      });
    },
    unless(outcome: string, requires: string, words: string, statedBy: ActorRef | null): void {
      items.conditions.push({
        ...blank,
        ...{ id: `${prefix}condition-${items.conditions.length + 1}`, outcome: at(outcome), requires: at(requires) },
        ...{ relation: "unless", statedBy, outcomeActor: [], requiresActor: [], isOutcomeNegated: true },
        ...{ isRequirementNegated: false, evidence: [at(words)] },
      });
    },
    done(): Reading {
      return {
        format: "parley-reading/1",
        reader: { version: prefix === "" ? "1.0.0" : "2.0.0", model: "hand" },
        article,
        actors: [...actors.values()],
        dates: [],
        ...items,
        notes: [],
      };
    },
  };
  return builder;
}

/** All six readings; another prefix is another reader, who finds the same under other ids. */
export function handMadeReadings(prefix = ""): Reading[] {
  return [
    announcedReading(prefix),
    withdrawnReading(withdrawn, prefix),
    withdrawnReading(copied, prefix),
    contradictedReading(prefix),
    suspendedReading(suspended, prefix),
    suspendedReading(corrected, prefix),
  ];
}

export function announcedReading(prefix = ""): Reading {
  const read = readingFor(announced, prefix);
  const tarvia = read.actor("Tarvia", "state");
  const belmara = read.actor("Belmara", "state");
  const quint = read.actor("Dario Quint", "person", "Belmara");
  const voss = read.actor("Ilyana Voss", "person", "Tarvia");
  read.talks("Ravensholt talks", "Tarvia and Belmara will hold talks in Ravensholt on Thursday", {
    place: "Ravensholt",
    date: "2025-03-13",
    parties: [tarvia, belmara],
  });
  read.attends(quint, "expected", "“I will be in Ravensholt,” Belmaran Prime Minister Dario Quint told reporters.");
  read.attends(voss, "expected", "Tarvian President Ilyana Voss plans to travel to Ravensholt");
  read.position(
    belmara,
    "demand",
    "a release of 400 cubic metres a second",
    "Belmara demands a release of 400 cubic metres a second",
  );
  read.position(tarvia, "reject", "any fixed minimum", "Tarvia rejects any fixed minimum.");
  read.says(
    quint,
    "I will be in Ravensholt,",
    "“I will be in Ravensholt,” Belmaran Prime Minister Dario Quint told reporters.",
  );
  return read.done();
}

export function withdrawnReading(article: Article, prefix = ""): Reading {
  const read = readingFor(article, prefix);
  const tarvia = read.actor("Tarvia", "state");
  const belmara = read.actor("Belmara", "state");
  const voss = read.actor("Ilyana Voss", "person", "Tarvia");
  const halloran = read.actor("Petr Halloran", "person", "Tarvia");
  const krebs = read.actor("Anton Krebs", "person", "Tarvia");
  read.talks("Ravensholt talks", "Thursday’s talks with Belmara", { date: "2025-03-13", parties: [tarvia, belmara] });
  read.attends(
    voss,
    "withdrawn",
    "Tarvian President Ilyana Voss pulled out of Thursday’s talks with Belmara because patrol boats were still on the lower Oune",
  );
  read.attends(halloran, "expected", "she sends Water Minister Petr Halloran instead");
  read.position(
    halloran,
    "accept",
    "a trial release of 250 cubic metres a second",
    "Halloran said Tarvia would accept a trial release of 250 cubic metres a second",
    "trial release",
  );
  read.unless(
    "There will be no treaty",
    "the boats leave",
    "“There will be no treaty unless the boats leave,” spokesman Anton Krebs told Northern Wire.",
    krebs,
  );
  read.says(
    krebs,
    "There will be no treaty unless the boats leave,",
    "“There will be no treaty unless the boats leave,” spokesman Anton Krebs told Northern Wire.",
  );
  return read.done();
}

export function contradictedReading(prefix = ""): Reading {
  const read = readingFor(contradicted, prefix);
  const voss = read.actor("Ilyana Voss");
  const belmara = read.actor("Belmara", "state");
  read.talks("Ravensholt talks", "the meeting in Ravensholt", { place: "Ravensholt" });
  read.attends(voss, "declined", "President Ilyana Voss never planned to attend the meeting in Ravensholt");
  read.position(
    belmara,
    "demand",
    "300 cubic metres a second,\nnot 400",
    "Belmara was asking for 300 cubic metres a second,\nnot 400.",
  );
  return read.done();
}

export function suspendedReading(article: Article, prefix = ""): Reading {
  const read = readingFor(article, prefix);
  const tarvia = read.actor("Tarvia", "state", null, "Tarvia");
  const belmara = read.actor("Belmara", "state");
  const quint = read.actor("Dario Quint", "person", "Belmara");
  const halloran = read.actor("Petr Halloran", "person", "Tarvia");
  read.talks("Ravensholt talks", "Belmara and Tarvia suspended their talks early on Friday", {
    status: "suspended",
    parties: [belmara, tarvia],
    date: "2025-03-13",
  });
  read.attends(halloran, "present", "Petr Halloran led the Tarvian delegation.");
  read.position(
    quint,
    "demand",
    "400 cubic metres a second",
    "but still demanded 400 cubic metres a second in any treaty.",
  );
  if (article.id === suspended.id) {
    const sundmark = read.actor("Sundmark", "state");
    read.position(
      sundmark,
      "offer",
      "to pay for the trial",
      "Sundmark offered to pay for the trial, two officials said.",
      "payment",
    );
  }
  return read.done();
}
