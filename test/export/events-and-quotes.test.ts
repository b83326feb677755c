/** TimelineJS, PLOVER, Citron and the plain dossier. */

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { dossierJsonSchema } from "../../src/desk/export/dossier-schema.ts";
import { exportCitron } from "../../src/export/citron.ts";
import { exportJson } from "../../src/export/json.ts";
import { exportPlover } from "../../src/export/plover.ts";
import { exportTimelineJs } from "../../src/export/timeline-js.ts";
import { dossierSchema } from "../../src/record/dossier.ts";
import type { ReportedStatement } from "../../src/record/report.ts";
import { corrected } from "../dossier/sample-articles.ts";
import { sampleArticles, sampleDossier, sampleEvents, wordsIn } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying } from "./awkward-dossier.ts";
import { faultsOf } from "./read-schema.ts";

describe("JSON", () => {
  it("is the dossier again, and as its JSON Schema says", () => {
    const read = JSON.parse(exportJson(sampleDossier)) as unknown;
    expect(dossierSchema.parse(read)).toEqual(sampleDossier);
    const validate = new Ajv2020({ strict: false }).compile(dossierJsonSchema() as object);
    expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...(read as object), format: "something else" })).toBe(false);
  });
});

interface Timeline {
  title: { text: { headline: string; text: string } };
  events: {
    unique_id: string;
    group: string;
    start_date: Record<string, string>;
    text: { headline: string; text: string };
  }[];
}

describe("TimelineJS", () => {
  const timeline = JSON.parse(exportTimelineJs(sampleDossier)) as Timeline;

  it("is as Knight Lab's format has it", () => {
    expect(faultsOf("timelinejs.schema.json", timeline)).toEqual([]);
  });

  it("has the talks, the changes and the statements, with ids of their own", () => {
    const ids = timeline.events.map(({ unique_id }) => unique_id);
    expect(new Set(ids).size).toBe(ids.length);
    const { talks, changes, statements } = sampleDossier;
    expect(ids.sort()).toEqual([...talks, ...changes, ...statements].map(({ id }) => id).sort());
  });

  it("shows a month as a month and never as its first day", () => {
    const vague = timeline.events.find(({ start_date }) => start_date.display_date === "March 2025");
    expect(vague?.start_date).toEqual({ year: "2025", month: "3", display_date: "March 2025" });
  });

  it("says how much is left out for want of a date", () => {
    const talks = sampleDossier.talks.map((one) => ({ ...one, date: null }));
    const made = JSON.parse(exportTimelineJs({ ...sampleDossier, talks })) as Timeline;
    expect(made.title.text.text).toContain("Left out for want of a date: 1.");
  });

  it("escapes whatever a report says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const made = JSON.parse(exportTimelineJs(dossierSaying(`<img src=x onerror=alert(1)>${text}`))) as Timeline;
        const shown = [made.title, ...made.events].map((slide) => slide.text.headline + slide.text.text).join("");
        const { document } = parseHTML(`<body>${shown}</body>`);
        const names = new Set([...document.querySelectorAll("body *")].map(({ localName }) => localName));
        expect([...names].filter((name) => !["p", "ul", "li", "a"].includes(name))).toEqual([]);
      }),
    );
  });
});

interface Line {
  event: string[];
  mode: string[];
  context: string[];
  quad_code: number;
  actor: { entity_text: string }[];
  recipient: { entity_text: string }[];
  text: string;
  event_text: string[];
  parley: { article: string; voice: string; offsets: [number, number][] };
}

describe("PLOVER", () => {
  const lines = exportPlover(sampleDossier, sampleArticles, sampleEvents)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);

  it("has a record for each coded report, as the manual has them", () => {
    expect(lines).toHaveLength(sampleEvents.size);
    for (const line of lines) expect(faultsOf("plover.schema.json", line)).toEqual([]);
  });

  it("says whether an event is past, to come, supposed or denied", () => {
    const agreed = lines.find(({ event }) => event.includes("AGREE"));
    expect(agreed).toMatchObject({ quad_code: 1, context: ["hypothetical", "negated"], mode: [] });
    expect(agreed?.actor.map(({ entity_text }) => entity_text)).toEqual(["Anton Krebs"]);
    expect(agreed?.recipient.map(({ entity_text }) => entity_text)).toEqual(["Belmara"]);
    const refused = lines.filter(({ mode }) => mode.includes("meet"));
    expect(refused.map(({ context }) => context)).toEqual([["historical"], ["historical"]]);
    expect(new Set(refused.map(({ parley }) => parley.voice)).size).toBe(1);
    expect(refused[0]?.recipient.map(({ entity_text }) => entity_text)).toEqual(["Belmara"]);
  });

  it("has the paragraph and the words in it", () => {
    for (const { text, event_text, parley } of lines) {
      const article = sampleArticles.get(parley.article)?.text ?? "";
      for (const words of event_text) expect(text).toContain(words);
      expect(parley.offsets.map(([start, end]) => article.slice(start, end))).toEqual(event_text);
      expect(article).toContain(text);
    }
  });

  it("is empty where nothing is coded", () => {
    expect(exportPlover(sampleDossier, sampleArticles, new Map())).toBe("");
  });
});

interface Quotes {
  documents: {
    id: string;
    text: string;
    quotes: {
      id: string;
      cue: Span | null;
      sources: Span[];
      contents: Span[];
      coreferences: Span[];
      speaker: string;
    }[];
  }[];
}
interface Span {
  start: number;
  end: number;
  text: string;
}

describe("Citron", () => {
  const at = (words: string) => wordsIn(corrected, words);
  const reported: ReportedStatement = {
    id: "statement-1",
    speaker: { id: "a", name: "Joaquim Sabel", aliases: [] },
    speakerCertainty: "stated",
    speakerWords: at("the envoy, Joaquim Sabel,"),
    cue: wordsIn(corrected, "said", "Joaquim Sabel"),
    content: [at("“Nobody won, and the river did not lose.”")],
    kind: "direct",
    isNegated: false,
    date: null,
    place: null,
    audience: null,
    occasion: null,
    inResponseTo: null,
    via: [],
    evidence: [at("the envoy, Joaquim Sabel, said: “Nobody won, and the river did not lose.”")],
  };
  const { documents } = JSON.parse(
    exportCitron(sampleDossier, sampleArticles, new Map([[`${corrected.id}/statement-1`, reported]])),
  ) as Quotes;

  it("has cue, source and contents apart, as the reading does", () => {
    const [quote] = documents.find(({ id }) => id === corrected.id)?.quotes ?? [];
    expect(quote?.cue?.text).toBe("said");
    expect(quote?.sources.map(({ text }) => text)).toEqual(["the envoy, Joaquim Sabel,"]);
    expect(quote?.contents.map(({ text }) => text)).toEqual(["“Nobody won, and the river did not lose.”"]);
  });

  it("has every statement of every article, each stretch on its words", () => {
    const quotes = documents.flatMap(({ quotes: own }) => own);
    expect(quotes).toHaveLength(sampleDossier.statements.flatMap(({ evidence }) => evidence).length);
    for (const { text, quotes: own } of documents) {
      for (const { cue, sources, contents, coreferences } of own) {
        for (const span of [...(cue === null ? [] : [cue]), ...sources, ...contents, ...coreferences]) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }
    }
  });
});
