/** Copies, versions and neither, on invented texts. */
import { describe, expect, it } from "vitest";
import { report } from "../../../test/dossier/invented-items.ts";
import type { Report } from "../../record/report.ts";
import { findVoices } from "./find-voices.ts";
import { sentenceHashes } from "./sentence-hashes.ts";
import { sharedPart, signatureOf } from "./signature-of.ts";

const lead = "Orvia and Lutia agreed on Monday to reopen the ferry across the Sund after nine hours of talks in Vess.";
const story = [
  lead,
  "Orvian Transport Minister Ada Brenn said the first boat would sail before the end of the month.",
  "Lutia had kept its harbour shut since a customs officer was detained in January.",
  "The two ministers left a dispute over landing fees to a panel of four engineers.",
  "Fishermen on the eastern quay lit flares when the news reached them.",
  "A second meeting on freight is planned for the spring, Brenn told a crowded hall.",
];
const background = [
  "The ferry had carried goods and commuters between the two shores for more than sixty years.",
  "Orvia and Lutia fought a short war over the islets in the strait a generation ago.",
  "Some nine thousand people live on the islets, most of them from fishing and tourism.",
];
const other = [
  "Lutian engineers walked out of a meeting on landing fees on Thursday and called the sums a joke.",
  "Their chief, Kol Dray, said no vessel would be measured by Orvian inspectors again.",
  "An Orvian spokeswoman answered that the fees were printed in the treaty for all to read.",
  "Neither side named a day on which the panel would sit again.",
];

function article(id: string, day: string, sentences: readonly string[], more: Partial<Report["article"]> = {}): Report {
  const text = sentences.join("\n\n");
  let start = 0;
  const paragraphs = sentences.map((sentence) => {
    const paragraph = { start, end: start + sentence.length };
    start = paragraph.end + 2;
    return paragraph;
  });
  const base = report(id, day);
  return {
    ...base,
    article: {
      ...base.article,
      headline: "Ferry to sail again",
      words: text.split(/\s+/).length,
      paragraphs: paragraphs.map((one) => one.start),
      signature: signatureOf(text),
      sentences: sentenceHashes(text, paragraphs),
      ...more,
    },
  };
}

const wire = article("wire", "2025-03-03T08:00:00Z", story);
const voicesWith = (...others: readonly Report[]) => findVoices([...others, wire]);

describe("one text in two outlets", () => {
  it.each([
    ["in full", story],
    ["with a style of its own", story.map((one) => one.replace("Monday", "monday").replace("harbour", "harbor"))],
    ["shortened to half", story.slice(0, 3)],
    ["with paragraphs added", [...story, "In our town the ferry bell was rung.", "Schools closed an hour early."]],
    ["shortened and added to", [...story.slice(0, 4), "Our correspondent saw three tugs being painted in the yard."]],
  ])("%s is a copy of the earliest", (_how, sentences) => {
    const voices = voicesWith(article("daily", "2025-03-03T11:00:00Z", sentences));
    expect(voices.voiceOf("daily")).toBe("wire");
    expect([voices.replaces("daily"), voices.replacedBy("wire")]).toEqual([null, null]);
  });

  it("is one voice in fifty outlets", () => {
    const many = Array.from({ length: 50 }, (_, at) => article(`daily-${at}`, "2025-03-04", story));
    const voices = voicesWith(...many);
    expect(new Set(many.map(({ article: { id } }) => voices.voiceOf(id)))).toEqual(new Set(["wire"]));
  });
});

describe("two texts", () => {
  it.each([
    ["of one agency that end in the same background", [...story, ...background], [...other, ...background]],
    ["that open alike and go apart", [lead, ...other, ...background.slice(0, 2)], story],
    ["of three words", ["Ferry sails again."], ["Ferry sails again."]],
  ])("%s are two voices", (_what, a, b) => {
    const voices = findVoices([article("a", "2025-03-03", a), article("b", "2025-03-04", b)]);
    expect(voices.voiceOf("b")).toBe("b");
  });
});

describe("one article, corrected", () => {
  const url = "https://www.daily.example/world/ferry-reopens?id=7";
  const rewritten = other;
  it.each([
    ["half a sentence, under one address", url, story.map((one) => one.replace("nine hours", "eleven hours")), url],
    ["the whole story, under one address", url, rewritten, url],
    [
      "under the address for telephones",
      url,
      rewritten,
      "http://amp.daily.example/world/ferry-reopens/amp/?utm_source=x&id=7#top",
    ],
    [
      "with no address, in one outlet",
      null,
      story.map((one) => one.replace("before the end of the month", "in April")),
      null,
    ],
  ])("%s is a version", (_what, first, sentences, second) => {
    const older = article("old", "2025-03-03", story, { url: first, publisher: "Daily" });
    const newer = article("new", "2025-03-03", sentences, { url: second, publisher: "Daily", updatedOn: "2025-03-04" });
    const voices = findVoices([newer, older]);
    expect([voices.replacedBy("old"), voices.replaces("new"), voices.replacedBy("new")]).toEqual(["new", "old", null]);
    expect(voices.voiceOf("new")).toBe(voices.voiceOf("old"));
  });

  it("has a chain of versions in the order of their changes", () => {
    const version = (id: string, updatedOn: string | null) =>
      article(id, "2025-03-03T09:00:00+01:00", [...story, `Version ${id} of this text.`], { url, updatedOn });
    const versions = [
      version("c", "2025-03-03T10:30:00Z"),
      version("b", null),
      version("a", "2025-03-03T12:00:00+02:00"),
    ];
    const voices = findVoices(versions);
    expect([voices.replacedBy("b"), voices.replacedBy("a"), voices.replacedBy("c")]).toEqual(["a", "c", null]);
  });

  it.each([
    ["another page of the site", "https://www.daily.example/world/ferry-reopens?id=8"],
    ["the front page", "https://www.daily.example/"],
  ])("is not %s", (_what, second) => {
    const older = article("old", "2025-03-03", story, { url: second.endsWith("/") ? second : url, publisher: "Daily" });
    const newer = article("new", "2025-03-04", other, { url: second, publisher: "Daily" });
    expect(findVoices([older, newer]).replacedBy("old")).toBeNull();
  });

  it("is not last year's text, printed again", () => {
    const older = article("old", "2024-03-03", story, { publisher: "Daily" });
    const newer = article("new", "2025-03-03", story.slice(0, 5), { publisher: "Daily" });
    expect(findVoices([older, newer]).replacedBy("old")).toBeNull();
  });
});

it("does not depend on the order of the reports", () => {
  const all = [
    wire,
    article("x", "2025-03-04", story.slice(0, 4)),
    article("y", "2025-03-02", [...other, ...background]),
  ];
  const told = (list: readonly Report[]) => {
    const voices = findVoices(list);
    return all.map(({ article: { id } }) => [voices.voiceOf(id), voices.replaces(id), voices.replacedBy(id)]);
  };
  expect(told([...all].reverse())).toEqual(told(all));
});

it("tells how much two texts share", () => {
  const [a, b] = [signatureOf(story.join(" ")), signatureOf(other.join(" "))];
  expect(a).toHaveLength(64);
  expect(sharedPart(a, a)).toBe(1);
  expect(sharedPart(a, b)).toBeLessThan(0.1);
  expect(sharedPart(a, signatureOf([...story, ...other].join(" ")))).toBeGreaterThan(0.4);
  expect([signatureOf(""), sharedPart([], a)]).toEqual([[], 0]);
});
