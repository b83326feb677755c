/**
 * Seven articles on one invented negotiation, written for this project, as awkward as news can be: curly and straight quotes,
 * semicolons, commas, line breaks, letters outside ASCII and signs outside the basic plane before the words that count.
 */
import { createHash } from "node:crypto";
import type { Article } from "../../src/record/article.ts";

/** What an article of the sample differs in from another. */
interface Told {
  headline: string | null;
  publisher: string | null;
  byline: string | null;
  publishedOn: string | null;
  updatedOn?: string;
  url: string | null;
  format?: Article["format"];
  paragraphs: string[];
}

function articleOf({ paragraphs, ...told }: Told): Article {
  const text = paragraphs.join("\n\n");
  let at = 0;
  const places = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length };
  });
  return {
    id: createHash("sha256").update(text).digest("hex").slice(0, 16),
    headline: told.headline,
    deck: null,
    byline: told.byline,
    publisher: told.publisher,
    dateline: null,
    publishedOn: told.publishedOn,
    updatedOn: told.updatedOn ?? null,
    publishedFrom: told.publishedOn === null ? "unknown" : "page",
    language: "en",
    url: told.url,
    format: told.format ?? "html",
    text,
    paragraphs: places,
    headings: [],
    captions: [],
    removals: [],
    notes: [],
  };
}

/** The talks are announced. */
export const announced = articleOf({
  headline: "Tarvia and Belmara to meet in Ravensholt",
  publisher: "The Halden Courier",
  byline: "Ana Ruyter",
  publishedOn: "2025-03-10T17:40:00+01:00",
  url: "https://courier.example/karsk-talks?from=front&part=1",
  paragraphs: [
    "Tarvia and Belmara will hold talks in Ravensholt on Thursday about the water of the Karsk Dam, both governments said.",
    "“I will be in Ravensholt,” Belmaran Prime Minister Dario Quint told reporters. Belmara demands a release of 400 cubic metres a second; its farmers, he said, “cannot drink promises”.",
    "Tarvian President Ilyana Voss plans to travel to Ravensholt on Wednesday night, her spokesman, Anton Krebs, said. Tarvia rejects any fixed minimum.",
    "Sundmark invited the two sides, and United Nations envoy Joaquim Sabel will mediate.",
  ],
});

const wire = [
  "📰 RAVENSHOLT ⚑ — Tarvian President Ilyana Voss pulled out of Thursday’s talks with Belmara because patrol boats were still on the lower Oune, her office said; she sends Water Minister Petr Halloran instead.",
  "“There will be no treaty unless the boats leave,” spokesman Anton Krebs told Northern Wire.",
  "Halloran said Tarvia would accept a trial release of 250 cubic metres a second; “a cupful”, Belmara’s foreign minister Zoë Teleki called it.",
];

/** Voss pulls out: an agency's report. */
export const withdrawn = articleOf({
  headline: 'Voss "out"; sends minister, agency says',
  publisher: "Northern Wire",
  byline: "Tomas Eklo",
  publishedOn: "2025-03-12T09:15:00Z",
  url: "https://wire.example/2025/03/12/voss",
  format: "text",
  paragraphs: wire,
});

/** The same report in another outlet: a wire copy, with a line of its own. */
export const copied = articleOf({
  headline: "Tarvian president stays at home",
  publisher: "Harbour Post",
  byline: null,
  publishedOn: "2025-03-12T14:00:00Z",
  url: "https://harbourpost.example/voss-stays-home",
  paragraphs: [...wire, "Northern Wire contributed to this report. ⚓"],
});

/** Another outlet contradicts the agency. */
export const contradicted = articleOf({
  headline: "Palace: president never meant to go",
  publisher: "Selm Tribune",
  byline: "Mirjam Ødegård and Tao Li",
  publishedOn: "2025-03-12",
  url: "https://selmtribune.example/palace",
  paragraphs: [
    "SELM (𝔖elm Tribune) — President Ilyana Voss never planned to attend the meeting in Ravensholt, the palace said on Wednesday; reports of a withdrawal were “a fairy tale”.",
    "The palace said Belmara was asking for 300 cubic metres a second,\nnot 400.",
  ],
});

const outcome = [
  "Belmara and Tarvia suspended their talks early on Friday without a treaty; the envoy, Joaquim Sabel, said: “Nobody won, and the river did not lose.”",
  "Prime Minister Dario Quint said Belmara accepted a ten-day trial release, but still demanded 400 cubic metres a second in any treaty.",
  "Petr Halloran led the Tarvian delegation. President Ilyana Voss said she would meet Quint only if the boats were gone.",
];

/** The talks are suspended: the first version. */
export const suspended = articleOf({
  headline: "Ravensholt talks break off; trial release agreed",
  publisher: "The River Desk",
  byline: "Noor Castellan",
  publishedOn: "2025-03-14T06:00:00Z",
  url: "https://riverdesk.example/ravensholt",
  format: "markdown",
  paragraphs: [...outcome, "Sundmark offered to pay for the trial, two officials said."],
});

/** The corrected version of the same article: the offer of payment is gone. */
export const corrected = articleOf({
  headline: "Ravensholt talks break off; trial release agreed",
  publisher: "The River Desk",
  byline: "Noor Castellan",
  publishedOn: "2025-03-14T06:00:00Z",
  updatedOn: "2025-03-14T11:30:00Z",
  url: "https://riverdesk.example/ravensholt",
  format: "markdown",
  paragraphs: [...outcome, "An earlier version said that Sundmark would pay; it has made no such promise."],
});

/** A note that tells neither who published it nor when. */
export const undated = articleOf({
  headline: null,
  publisher: null,
  byline: null,
  publishedOn: null,
  url: null,
  format: "eml",
  paragraphs: ["=SUM(1;2) was all the minute said of the farmers’ union: it “may or may not” come, @Mendel wrote."],
});

/** All of them by their ids, as exports take them. */
export const sampleArticles: ReadonlyMap<string, Article> = new Map(
  [announced, withdrawn, copied, contradicted, suspended, corrected, undated].map((article) => [article.id, article]),
);
