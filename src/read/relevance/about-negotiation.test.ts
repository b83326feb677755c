import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Lexicon } from "../lexicon.ts";
import { openNegotiationTest } from "./about-negotiation.ts";
import { featureCounter } from "./features.ts";

const negotiation = JSON.parse(readFileSync(new URL("../../../lexicon/en/negotiation.json", import.meta.url), "utf8"));
const test = openNegotiationTest({ parts: { negotiation } } as unknown as Lexicon);
const judge = (headline: string, text: string) => test({ headline, deck: null, text, language: "en" });

describe("an article about a negotiation passes", () => {
  it.each([
    [
      "between states",
      "Talks on the lower Drave resume",
      "Envoys of Osmark and Telland will meet in Pell on Monday to resume talks on the lower Drave. Osmark demands that the weir be opened first; Telland rejects any condition. “Both sides know the price of failure,” the mediator said.",
    ],
    [
      "between union and firm",
      "Tram drivers to strike from Friday",
      "The tram drivers’ union said it would strike from Friday unless the company improved its pay offer. Management offered three per cent on Tuesday; the union wants six. A meeting set for Wednesday was cancelled.",
    ],
    [
      "between parties",
      "Greens walk out of coalition talks",
      "The Greens walked out of coalition talks in Averell on Sunday night after the Farmers’ League refused to discuss a coal levy. The caretaker government stays in office. The premier urged both parties to return to the table.",
    ],
    [
      "over captives",
      "Kidnapped engineers freed after tribal elders mediate",
      "Two engineers held since March were freed on Thursday after elders mediated between the kidnappers and the government. Officials denied that a ransom was paid. Rebels still hold a third hostage and demand the release of prisoners.",
    ],
  ])("%s", (_, headline, text) => expect(judge(headline, text).isAbout).toBe(true));

  it("in a language that the words are not of, too", () => {
    expect(test({ headline: null, deck: null, text: "Il pleut.", language: "fr" }).isAbout).toBe(true);
  });
});

describe("what only sounds like one is kept out, with a reason", () => {
  it.each([
    [
      "a transfer",
      "Keeper on the brink of Medbury move",
      "Medbury are in talks with Pell City over the goalkeeper Ruan Oster. The club scored an easy win on Saturday and the coach wants one more player before the season starts. “A good deal for the team,” he told fans after the match.",
    ],
    [
      "a film",
      "Director talks about her island comedy",
      "The director Ona Lindt talks about her new film, a comedy about a lighthouse. The actress who plays the keeper’s wife was a singer before. The movie opens at the autumn festival, and the studio expects a full cinema.",
    ],
    [
      "a sale",
      "Where the winter deals are",
      "Shoppers can get the best deals of the winter at the stores on Quay Street, where most products are discounted. Customers should compare the brands. The retailer launches its own coffee on Monday.",
    ],
    [
      "the weather",
      "More rain for the valley",
      "Rain will fall in the valley until Sunday, forecasters said, with storms in the hills. Temperatures stay near ten degrees. Schools are open, and the flood gates are closed.",
    ],
  ])("%s", (_, headline, text) => {
    const verdict = judge(headline, text);
    expect(verdict.isAbout).toBe(false);
    expect(verdict.reason).toMatch(/^(no word|few words) of negotiating/);
  });

  it("an article of no words", () => expect(judge("", "").isAbout).toBe(false));
});

describe("words are counted", () => {
  const count = featureCounter([{ class: "talks", about: "", words: ["negotiat*", "back channel", "talks"] }]);
  const features = (text: string) => count({ headline: null, deck: null, text });

  it("with the rest of a word where the list says so, over line ends, and not within other words", () => {
    const found = features("Negotiators met. A back\nchannel opened; stalks and metalks grew.");
    expect(found.has("=negotiat*")).toBe(true);
    expect(found.has("=back channel")).toBe(true);
    expect(found.has("=talks")).toBe(false);
  });

  it("by the length of the text", () => {
    const short = features("Talks began.").get("talks/text") ?? 0;
    const long = features(`Talks began. ${"The weather was fine that day. ".repeat(80)}`).get("talks/text") ?? 0;
    expect(short).toBeGreaterThan(long);
  });
});
