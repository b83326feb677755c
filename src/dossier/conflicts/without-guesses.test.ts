import { describe, expect, it } from "vitest";
import { attendance, fakeCast, fakeVoices, sourced } from "../../../test/dossier/invented-items.ts";
import type { ReportedAttendance } from "../../record/report.ts";
import { mergeAttendance } from "../attendance/merge-attendance.ts";
import { noDirectives, type Sourced } from "../sourced.ts";
import { findConflicts } from "./find-conflicts.ts";
import { guessesAmong } from "./without-guesses.ts";

type Member = Sourced<ReportedAttendance>;

const pell = (
  from: string,
  status: ReportedAttendance["status"],
  words: string,
  more: Partial<ReportedAttendance> = {},
) => sourced(from, attendance("Orla Pell", status, words, more));

const there = pell("a 2025-05-04", "present", "Pell sat at the head of the table");
const chair = "The treasurer’s chair stayed empty";
const guess = pell("b 2025-05-04", "declined", chair, { isLearnt: true });

function conflictsOf(members: readonly Member[]) {
  const days = new Map(members.map(({ report }) => [report.article.id, report.article.publishedOn]));
  const merged = mergeAttendance(members, fakeCast(), fakeVoices(), () => null, [], noDirectives);
  const nothing = { talks: [], conditions: [], positions: [], statements: [], issues: [] };
  const dayOf = (article: string) => days.get(article) ?? null;
  const items = { ...nothing, attendance: merged };
  return findConflicts(items, fakeVoices(), [], dayOf, new Map(), guessesAmong(members));
}

describe("what the learnt layer alone tells", () => {
  it("contradicts nobody", () => {
    expect(conflictsOf([there, guess])).toEqual([]);
  });

  it("contradicts where a rule told it", () => {
    const { isLearnt: _, ...item } = guess.item;
    expect(conflictsOf([there, { ...guess, item }]).length).toBeGreaterThan(0);
  });

  it("contradicts once a person looked at it", () => {
    expect(conflictsOf([there, { ...guess, review: "accepted", corrections: ["c1"] }]).length).toBeGreaterThan(0);
  });

  it("is no evidence of what another report contradicts by a rule", () => {
    const away = pell("c 2025-05-04", "declined", "Pell did not attend");
    const conflicts = conflictsOf([there, guess, away]);
    expect(conflicts.length).toBeGreaterThan(0);
    for (const { sides } of conflicts)
      for (const { evidence } of sides) expect(evidence.map(({ article }) => article)).not.toContain("b");
  });
});
