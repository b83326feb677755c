/** A reading made by hand for tests: every kind of item, spans that overlap, and text that means harm. */
import type { ActorRef } from "../../src/record/actor.ts";
import type { Reading } from "../../src/record/reading.ts";
import type { Span } from "../../src/record/span.ts";
import { spanOf } from "../../src/record/spans.ts";

const paragraphs = [
  "Tarvia and Belmara will hold talks on Thursday in Ravensholt, both governments said on Monday.",
  "“Our fields cannot wait for another summer of promises,” Prime Minister Dario Quint told reporters in Port Halden. “I will be in Ravensholt on Thursday.”",
  "President Ilyana Voss will not attend because patrol boats are still on the lower Oune. Her spokesman, Anton Krebs, said she would come only if Belmara withdrew the boats before the meeting.",
  "Belmara demands at least 400 cubic metres a second. Tarvia rejects any fixed minimum and offers to share the loss in dry years instead.",
];

/** The text of the sample, with its paragraphs. */
export const sampleText = paragraphs.join("\n\n");

/** A span of `text` that holds these words, the nth time that they stand in it. */
export function words(text: string, wanted: string, nth = 1): Span {
  let start = -1;
  for (let seen = 0; seen < nth; seen += 1) start = text.indexOf(wanted, start + 1);
  if (start === -1) throw new Error(`“${wanted}” is not in the text`);
  return spanOf(text, start, start + wanted.length);
}

function refer(id: string, name: string): ActorRef {
  return { id, name, aliases: [] };
}

const tarvia = refer("tarvia", "Tarvia");
const belmara = refer("belmara", "Belmara");
const quint = refer("quint", "Dario Quint");
const voss = refer("voss", "Ilyana Voss");
const krebs = refer("krebs", "Anton Krebs");
const at = (wanted: string, nth = 1) => words(sampleText, wanted, nth);

function actor(ref: ActorRef, kind: "person" | "state", role: string | null, side: ActorRef | null) {
  const mention = { ...at(ref.name), via: "name" as const };
  const known = side === null ? null : { actor: side, certainty: "stated" as const, from: "article" as const };
  return { ...ref, kind, role, side: known, mentions: [mention], evidence: [at(ref.name)] };
}

const item = { event: null, trace: [] };

/** The sample reading, complete and valid. */
export const sampleReading: Reading = {
  format: "parley-reading/1",
  reader: { version: "0.0.0", model: "sample" },
  article: {
    id: "0123456789abcdef",
    headline: "Tarvia and Belmara to meet over Karsk Dam",
    deck: null,
    byline: "Ana Ruyter",
    publisher: "The Halden Courier",
    dateline: "Port Halden",
    publishedOn: "2025-03-10",
    updatedOn: null,
    publishedFrom: "page",
    language: "en",
    url: "https://courier.example/karsk",
    format: "html",
    text: sampleText,
    paragraphs: paragraphs.map((one) => ({
      start: sampleText.indexOf(one),
      end: sampleText.indexOf(one) + one.length,
    })),
    headings: [],
    captions: [],
    removals: [],
    notes: [],
  },
  actors: [
    actor(tarvia, "state", null, null),
    actor(belmara, "state", null, null),
    actor(quint, "person", "Prime Minister", belmara),
    actor(voss, "person", "President", tarvia),
    actor(krebs, "person", "spokesman", tarvia),
  ],
  dates: [],
  talks: [
    {
      ...item,
      id: "talks-1",
      name: "Ravensholt talks",
      place: "Ravensholt",
      date: "2025-03-13",
      dateWords: { value: "2025-03-13", certainty: "stated", words: at("on Thursday") },
      status: "scheduled",
      format: "direct",
      level: "leaders",
      parties: [tarvia, belmara],
      host: null,
      hostCertainty: "unknown",
      mediators: [],
      delegations: [],
      agenda: [],
      outcome: null,
      partOf: null,
      evidence: [at("talks on Thursday in Ravensholt")],
    },
  ],
  attendance: [
    {
      ...item,
      id: "attendance-1",
      actor: quint,
      talks: "talks-1",
      status: "expected",
      basis: "reported",
      saidBy: null,
      because: null,
      asOf: "2025-03-10",
      previous: null,
      evidence: [at("I will be in Ravensholt on Thursday.")],
    },
    {
      ...item,
      id: "attendance-2",
      actor: voss,
      talks: "talks-1",
      status: "declined",
      basis: "reported",
      saidBy: null,
      because: at("patrol boats are still on the lower Oune"),
      asOf: "2025-03-10",
      previous: null,
      evidence: [at("President Ilyana Voss will not attend")],
    },
  ],
  conditions: [
    {
      ...item,
      id: "condition-1",
      outcome: at("she would come"),
      requires: at("Belmara withdrew the boats before the meeting"),
      relation: "only-if",
      statedBy: krebs,
      outcomeActor: [voss],
      requiresActor: [belmara],
      isOutcomeNegated: false,
      isRequirementNegated: false,
      evidence: [at("she would come only if Belmara withdrew the boats before the meeting")],
    },
  ],
  positions: [
    {
      ...item,
      id: "position-1",
      actor: belmara,
      side: null,
      issue: "water releases",
      stance: "demand",
      content: at("at least 400 cubic metres a second"),
      refersTo: null,
      toward: [tarvia],
      statement: null,
      evidence: [at("Belmara demands at least 400 cubic metres a second")],
    },
    {
      ...item,
      id: "position-2",
      actor: tarvia,
      side: null,
      issue: "water releases",
      stance: "reject",
      content: at("any fixed minimum"),
      refersTo: null,
      toward: [],
      statement: null,
      evidence: [at("Tarvia rejects any fixed minimum")],
    },
  ],
  statements: [
    {
      id: "statement-1",
      speaker: quint,
      speakerCertainty: "stated",
      speakerWords: at("Prime Minister Dario Quint"),
      cue: at("told reporters"),
      content: [
        at("Our fields cannot wait for another summer of promises,"),
        at("I will be in Ravensholt on Thursday."),
      ],
      kind: "direct",
      isNegated: false,
      date: { value: "2025-03-10", certainty: "implied", words: null },
      place: at("in Port Halden"),
      audience: at("reporters"),
      occasion: null,
      inResponseTo: null,
      via: [],
      evidence: [at(paragraphs[1] ?? "")],
      trace: [],
    },
    {
      id: "statement-2",
      speaker: krebs,
      speakerCertainty: "stated",
      speakerWords: at("Her spokesman, Anton Krebs,"),
      cue: at("said", 2),
      content: [at("she would come only if Belmara withdrew the boats before the meeting")],
      kind: "indirect",
      isNegated: false,
      date: null,
      place: null,
      audience: null,
      occasion: null,
      inResponseTo: null,
      via: [],
      evidence: [
        at("Her spokesman, Anton Krebs, said she would come only if Belmara withdrew the boats before the meeting."),
      ],
      trace: [],
    },
  ],
  notes: [],
};
