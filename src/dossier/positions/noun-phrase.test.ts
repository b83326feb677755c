import { describe, expect, it } from "vitest";
import { isVerbIn, nounPhraseOf } from "./noun-phrase.ts";

describe("a name from what is wanted", () => {
  const tells = (phrase: string) => !/^(?:paper|work|governments)$/.test(phrase);
  it.each([
    ["the gates at Selm were closed", "gates at Selm"],
    ["both mayors to come without cameras", "mayors"],
    ["both governments to come without cameras", "coming without cameras"],
    ["carry the paper to the council", "carrying the paper"],
    ["carry the paper to President Ruiz himself", "carrying the paper"],
    ["set foot in the hall", "setting foot in the hall"],
    ["it should begin its work before May", "beginning its work"],
    ["Teleki should resign his post", "resigning his post"],
    ["nobody who spoke was to be punished for it", "being punished for it"],
    ["to sign a deal with the dockers", "deal with the dockers"],
    ["any suggestion that Teleki should leave the hall", "hall"],
    ["it", null],
  ])("%s → %s", (content, name) => expect(nounPhraseOf(content, tells)).toBe(name));

  it.each([
    ["sit", "experts from Sundmark should sit on it", true],
    ["block", "block anything", true],
    ["wait", "everyone to wait", true],
    ["release", "release of the crew", false],
    ["truce", "an end to truce talks", false],
    ["tolls", "the tolls", false],
    ["gates", "closed gates", false],
  ])("%s in “%s” is a verb: %s", (name, content, isVerb) => expect(isVerbIn(name, [content])).toBe(isVerb));
});
