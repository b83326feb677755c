/** One statement in several reports, and several that only look like one; all invented. */
import { describe, expect, it } from "vitest";
import { actor, fakeCast, fakeVoices, sourced, span } from "../../../test/dossier/invented-items.ts";
import type { ReportedStatement } from "../../record/report.ts";
import { memberIdOf, noDirectives, type Sourced } from "../sourced.ts";
import { mergeStatements } from "./merge-statements.ts";

const cast = fakeCast({ Brenn: "Orvia", "Ada Brenn": "Orvia", "Kol Dray": "Orvia", official: "Orvia" });
let made = 0;
function said(
  from: string,
  who: string,
  words: string,
  more: Partial<ReportedStatement> = {},
): Sourced<ReportedStatement> {
  made += 1;
  return sourced(from, {
    id: `s-${made}`,
    speaker: actor(who),
    speakerCertainty: "stated",
    speakerWords: null,
    cue: span("said"),
    content: [span(words)],
    kind: "indirect",
    isNegated: false,
    date: null,
    place: null,
    audience: null,
    occasion: null,
    inResponseTo: null,
    via: [],
    evidence: [span(words, made * 1000)],
    ...more,
  });
}
const quoted = (from: string, who: string, words: string) => said(from, who, words, { kind: "direct" });
const merge = (all: readonly Sourced<ReportedStatement>[], directives = noDirectives) =>
  mergeStatements(all, cast, fakeVoices(), directives);

const long = "We will not sign a paper that leaves nine thousand islanders without a boat in winter";
const short = "leaves nine thousand islanders without a boat in winter";
const retold = "the first ferry would sail before the end of the month once the harbour at Vess is dredged";
const retoldAgain = "once Vess harbour is dredged, the first ferry would sail before the month ends";

describe("one statement", () => {
  it.each([
    ["quoted in two outlets", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-04", "Brenn", long)],
    ["quoted in part", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-03", "Brenn", short)],
    [
      "quoted within other words",
      quoted("a 2025-03-03", "Brenn", long),
      said("b 2025-03-03", "Brenn", `any paper that “${short}” would fail`, { kind: "mixed" }),
    ],
    ["put in other words", said("a 2025-03-03", "Brenn", retold), said("b 2025-03-04", "Brenn", retoldAgain)],
    ["by an official, unnamed", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-03", "official", long)],
    [
      "of one day, told on others",
      quoted("a 2025-03-03", "Brenn", "Talks will go on"),
      quoted("b 2025-03-03", "Brenn", "Talks will go on"),
    ],
  ])("%s", (_what, a, b) => {
    const [one, ...others] = merge([b, a]);
    expect(others).toEqual([]);
    expect(one?.evidence.map(({ article }) => article)).toEqual(["a", "b"]);
    expect(one?.speaker.name).toBe("Brenn");
  });

  it("has the fullest wording, and the report that had it first", () => {
    const [one] = merge([quoted("b 2025-03-04", "Brenn", long), quoted("a 2025-03-03", "Brenn", short)]);
    expect(one).toMatchObject({ content: long, voices: 2, firstOn: "2025-03-03", lastOn: "2025-03-04" });
  });
});

describe("two statements", () => {
  it.each([
    [
      "of the same formula on two days",
      quoted("a 2025-03-03", "Brenn", "Talks will continue"),
      quoted("b 2025-03-06", "Brenn", "Talks will continue"),
    ],
    ["repeated three weeks later", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-24", "Brenn", long)],
    ["of two speakers", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-03", "Kol Dray", long)],
    ["of two parties", quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-03", "Mara Tindt", long)],
    [
      "that contradict each other",
      said("a 2025-03-03", "Brenn", "the first ferry would sail from Vess in April"),
      said("b 2025-03-03", "Brenn", "the first ferry would not sail from Vess in April"),
    ],
    [
      "with other amounts",
      said("a 2025-03-03", "Brenn", "Orvia would pay 40 million crowns for the dredging of Vess harbour"),
      said("b 2025-03-03", "Brenn", "Orvia would pay 15 million crowns for the dredging of Vess harbour"),
    ],
    ["of one article", said("a 2025-03-03", "Brenn", retold), said("a 2025-03-03", "Brenn", retoldAgain)],
  ])("%s", (_what, a, b) => {
    expect(merge([a, b])).toHaveLength(2);
  });
});

describe("what a person decided", () => {
  const [a, b] = [quoted("a 2025-03-03", "Brenn", long), quoted("b 2025-03-03", "Brenn", long)];
  const c = said("c 2025-03-09", "Brenn", "the harbour can wait");
  it("puts two together", () => {
    const merges = [{ correction: "k", members: [memberIdOf(a), memberIdOf(c)], name: null }];
    const all = merge([a, b, c], { ...noDirectives, merges });
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ review: "edited", corrections: ["k"] });
  });
  it("takes one apart", () => {
    const splits = [{ correction: "k", from: [memberIdOf(a)], apart: [memberIdOf(b)], name: null }];
    expect(merge([a, b], { ...noDirectives, splits })).toHaveLength(2);
  });
});

it("does not depend on the order of the reports", () => {
  const all = [long, short, retold, retoldAgain, "Talks will continue"].flatMap((words, at) => [
    quoted(`a${at} 2025-03-0${at + 1}`, "Brenn", words),
    said(`b${at} 2025-03-0${at + 2}`, "Brenn", words),
  ]);
  expect(merge([...all].reverse())).toEqual(merge(all));
});
