/** A record for tests of the command line: two readings made by hand in a store of its own, and runs of the program in this process. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pc from "picocolors";
import type { Context } from "../../src/cli/context.ts";
import { run } from "../../src/cli/run.ts";
import { loadSettings, type Settings } from "../../src/cli/settings.ts";
import { realDisk } from "../../src/desk/disk.ts";
import type { Effects } from "../../src/desk/effects.ts";
import type { StoreNeed } from "../../src/desk/keep.ts";
import { reportOf } from "../../src/dossier/report-of.ts";
import type { ActorRef } from "../../src/record/actor.ts";
import type { Reading } from "../../src/record/reading.ts";
import { openStore } from "../../src/store/open-store.ts";
import { home, type Ran } from "./run-parley.ts";
import { sampleReading, words } from "./sample-reading.ts";

const paragraphs = [
  "President Ilyana Voss of Tarvia will come to Ravensholt on Thursday after all, her office said on Wednesday.",
  "Belmara accepts 250 cubic metres a second. “The river is not a tap,” Prime Minister Dario Quint said in Port Halden.",
];
const text = paragraphs.join("\n\n");
const at = (wanted: string) => words(text, wanted);

const [tarvia, belmara, quint, voss] = ["Tarvia", "Belmara", "Dario Quint", "Ilyana Voss"].map((name) => ({
  ...{ id: name.toLowerCase().replace(" ", "-"), name, aliases: [] as string[] },
})) as [ActorRef, ActorRef, ActorRef, ActorRef];

function actor(ref: ActorRef, kind: "person" | "state", role: string | null, side: ActorRef | null) {
  const known = side === null ? null : { actor: side, certainty: "stated" as const, from: "article" as const };
  const mention = { ...at(ref.name), via: "name" as const };
  return { ...ref, kind, role, side: known, mentions: [mention], evidence: [at(ref.name)] };
}

const item = { event: null, trace: [] };

/** Two days later, in another outlet: Voss will come after all, and Belmara accepts. */
export const laterReading: Reading = {
  ...sampleReading,
  article: {
    ...sampleReading.article,
    id: "fedcba9876543210",
    headline: "Voss will come after all",
    byline: "Tomas Eklo",
    publisher: "Northern Wire",
    publishedOn: "2025-03-12",
    url: "https://wire.example/voss",
    text,
    paragraphs: paragraphs.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length })),
  },
  actors: [
    actor(tarvia, "state", null, null),
    actor(belmara, "state", null, null),
    actor(quint, "person", "Prime Minister", belmara),
    actor(voss, "person", "President", tarvia),
  ],
  talks: sampleReading.talks.map((one) => ({
    ...one,
    dateWords: null,
    parties: [tarvia, belmara],
    evidence: [at("come to Ravensholt on Thursday")],
  })),
  attendance: [
    {
      ...item,
      ...{ id: "attendance-1", actor: voss, talks: "talks-1", status: "expected", basis: "reported", saidBy: null },
      ...{ because: null, asOf: "2025-03-12", previous: null },
      evidence: [at("President Ilyana Voss of Tarvia will come to Ravensholt on Thursday after all")],
    },
  ],
  conditions: [],
  positions: [
    {
      ...item,
      ...{ id: "position-1", actor: belmara, side: null, issue: "water releases", stance: "accept" },
      ...{ content: at("250 cubic metres a second"), refersTo: null, toward: [], statement: null },
      evidence: [at("Belmara accepts 250 cubic metres a second")],
    },
  ],
  statements: [
    {
      ...{
        id: "statement-1",
        speaker: quint,
        speakerCertainty: "stated",
        speakerWords: at("Prime Minister Dario Quint"),
      },
      ...{ cue: words(text, "said", 2), content: [at("The river is not a tap,")], kind: "direct", isNegated: false },
      ...{ date: null, place: null, audience: null, occasion: null, inResponseTo: null, via: [], trace: [] },
      evidence: [at("“The river is not a tap,” Prime Minister Dario Quint said")],
    },
  ],
};

/** A new store with both readings, and something that was kept out. */
export async function makeRecord(): Promise<string> {
  const place = join(mkdtempSync(join(tmpdir(), "parley-record-")), "record.db");
  const store = await openStore(place, "made-if-missing");
  const arrivalOf = (key: string, name: string) => ({ key, name, at: "2025-03-15T08:00:00.000Z" });
  await store.add([
    ...[sampleReading, laterReading].map((reading, index) => ({
      arrival: {
        ...arrivalOf(`k${index}`, `${index}.html`),
        ...{ outcome: "read" as const, article: reading.article.id, reason: null },
      },
      reading,
      report: reportOf(reading),
    })),
    {
      arrival: {
        ...arrivalOf("film", "film.html"),
        ...{ outcome: "kept-out", article: null, reason: "It is about no negotiation." },
      },
      reading: null,
      report: null,
    },
  ]);
  await store.close();
  return place;
}

let moment = Date.parse("2025-03-16T09:00:00Z");
let made = 0;

/** Runs words of the program on a store, in this process; the clock goes on by a minute with every decision. */
export async function runOn(place: string, typed: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const contextOf = (end: Context["end"]): Partial<Context> => ({
    version: "0.0.0",
    terminal: {
      out: async (more: string) => {
        out += more;
      },
      err: (more: string) => {
        err += more;
      },
      outPaint: pc.createColors(false),
      errPaint: pc.createColors(false),
      columns: 80,
      isOutTerminal: false,
      isErrTerminal: false,
    },
    settings: (flags: Settings) => loadSettings({ store: place, ...flags }, env, tmpdir()),
    effects: async () => effects,
    store: (settings: Settings, need: StoreNeed) => openStore(settings.store ?? place, need),
    now: () => {
      moment += 60_000;
      return new Date(moment).toISOString();
    },
    newId: () => {
      made += 1;
      return `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
    },
    userName: () => "mirka",
    end,
  });
  // Commands over the kept record ask for nothing else of a context.
  const code = await run(typed, (end) => contextOf(end) as Context);
  return { code, out, err };
}

const notNeeded = () => Promise.reject(new Error("not needed here"));

async function* noBytes(): AsyncIterable<Uint8Array> {}

const effects: Effects = {
  disk: realDisk,
  readStdin: notNeeded,
  openFile: noBytes,
  openStdin: noBytes,
  fetchPage: notNeeded,
  fetchFeed: notNeeded,
  lexiconFolder: join(home, "lexicon", "en"),
  openTagger: notNeeded,
  readerVersion: "0.0.0",
};
