import { describe, expect, test } from "vitest";
import { bareName, foldName, initialsOf, samePerson, slugOf, spellingKey } from "./names.ts";

describe("spellings of one name", () => {
  test.each([
    ["Zelensky", "Zelenskiy"],
    ["Zelensky", "Zelenskyy"],
    ["Erdogan", "Erdoğan"],
    ["Lavrov", "Lawrow"],
    ["Qaddafi", "Qadafi"],
  ])("%s and %s", (a, b) => expect(spellingKey(a)).toBe(spellingKey(b)));

  test.each([
    ["Kim", "Kirk"],
    ["Obama", "Osama"],
    ["Haddad", "Hamad"],
  ])("%s is not %s", (a, b) => expect(spellingKey(a)).not.toBe(spellingKey(b)));
});

describe("names of one person", () => {
  test.each([
    ["Vladimir Putin", "Putin"],
    ["Kim Jong Un", "Kim"],
    ["Recep Tayyip Erdoğan", "Recep Erdogan"],
    ["J. Mwangi", "Joseph Mwangi"],
    ["Mr. Putin", "Putin"],
  ])("%s and %s", (a, b) => expect(samePerson(a, b)).toBe(true));

  test.each([
    ["Bill Clinton", "Hillary Clinton"],
    ["Anna Berg", "Anna Holm"],
  ])("%s is not %s", (a, b) => expect(samePerson(a, b)).toBe(false));
});

test("a bare name has no title and no possessive ending", () => {
  expect(bareName("President Clinton’s")).toBe("Clinton");
  expect(bareName("Gen.")).toBe("Gen.");
});

test("folding takes off articles, accents and dots", () => {
  expect(foldName("the U.S.")).toBe("us");
  expect(foldName("Côte d’Ivoire")).toBe("cote d'ivoire");
});

test("initials are those of the capitalised words", () =>
  expect(initialsOf("Front for the Liberation of Azania")).toBe("fla"));

test("ids are plain letters", () => {
  expect(slugOf("Recep Tayyip Erdoğan")).toBe("recep-tayyip-erdogan");
  expect(slugOf("“?”")).toBe("actor");
});
