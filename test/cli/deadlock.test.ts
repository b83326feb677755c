import { readFileSync } from "node:fs";
import { join } from "node:path";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { brief } from "../../src/cli/brief/brief.ts";
import { deadlockBrief } from "../../src/cli/brief/deadlock-brief.ts";
import { columnsOf } from "../../src/cli/brief/wrap.ts";
import { deadlockPage, htmlPage } from "../../src/cli/html/html-page.ts";
import { blockedSchema } from "../../src/desk/deadlock/blocked.ts";
import { waitsAtIssue } from "../../src/desk/deadlock/blocked-parts.ts";
import { findBlocked } from "../../src/desk/deadlock/find-blocked.ts";
import type { Reading } from "../../src/record/reading.ts";
import { blockedReading } from "./blocked-reading.ts";
import { examples, makeFolder, runParley } from "./run-parley.ts";
import { sampleReading } from "./sample-reading.ts";

const look = { paint: pc.createColors(false), columns: 80, showsIds: false };
const nobodyWaits: Reading = { ...sampleReading, conditions: [], attendance: [] };

function matchesOf(page: string, pattern: RegExp): string[] {
  return [...page.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe("the brief", () => {
  it("says what is blocked, between the positions and the statements", () => {
    const text = brief(blockedReading, look);
    const places = ["POSITIONS", "BLOCKED", "WHO SPEAKS"].map((title) => text.indexOf(`\n${title}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(text.slice(places[1], places[2])).toContain("Voss has said no");
  });

  it("is silent about it where nothing is blocked", () => {
    expect(brief(nobodyWaits, look)).not.toContain("BLOCKED");
  });
});

describe("a deadlock in words", () => {
  const text = deadlockBrief(findBlocked([blockedReading]), look);

  it("begins with what is blocked, and ends with every word that it rests on", () => {
    expect(text.indexOf("BLOCKED")).toBeGreaterThan(0);
    expect(text.indexOf("BLOCKED")).toBeLessThan(text.indexOf("WHAT IT RESTS ON"));
    expect(text).toMatch(/¶3 {3}“she would come only if Belmara withdrew the boats/);
    expect(text).toMatch(/¶3 {3}“President Ilyana Voss will not attend”/);
  });

  it.each([40, 60, 100])("keeps to %i columns", (columns) => {
    const narrow = deadlockBrief(findBlocked([blockedReading, sampleReading]), { ...look, columns, showsIds: true });
    for (const line of narrow.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
  });

  it("numbers the reports where there are several, and names the report of all words", () => {
    const both = deadlockBrief(findBlocked([blockedReading, sampleReading]), look);
    expect(both).toContain("[1] Tarvia and Belmara");
    expect(both).toContain("[2] ¶3");
  });

  it("says why it is empty, and what to do", () => {
    const empty = deadlockBrief(findBlocked([nobodyWaits]), look);
    expect(empty).toContain("This report tells of nobody who waits");
    expect(empty).toContain("Next:");
    const clear = deadlockBrief(findBlocked([sampleReading]), look);
    expect(clear).toContain("nobody waits in a circle");
    expect(clear).toContain("Next:");
  });
});

describe("a deadlock as a picture", () => {
  const page = deadlockPage([blockedReading], findBlocked([blockedReading]));
  const svg = /<svg[\s\S]*<\/svg>/.exec(page)?.[0] ?? "";

  it("has a box for each step of what is blocked, an arrow for each wait, and leads to the words", () => {
    const waits = waitsAtIssue(findBlocked([blockedReading]));
    const steps = new Set(waits.flatMap((wait) => [wait.step, wait.for]));
    expect(svg.match(/<rect(?! class="frame")/g)).toHaveLength(steps.size);
    expect(svg.match(/<polygon/g)).toHaveLength(waits.length);
    const ids = matchesOf(page, /\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of matchesOf(page, /href="#([^"]+)"/g)) expect(ids).toContain(target);
    expect(matchesOf(svg, /href="#([^"]+)"/g).length).toBeGreaterThan(0);
  });

  it("lies within its frame, and carries no style, script or colour of its own", () => {
    const [, , width = 0, height = 0] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? "").split(" ").map(Number);
    for (const x of matchesOf(svg, /\sx="([\d.-]+)"/g).map(Number)) expect(x >= 0 && x <= width).toBe(true);
    for (const y of matchesOf(svg, /\sy="([\d.-]+)"/g).map(Number)) expect(y >= 0 && y <= height).toBe(true);
    expect(svg).not.toMatch(/style=|fill=|stroke=|<script|NaN/);
  });

  it("stands beside a table that says the same", () => {
    const table = /<table class="waits">[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
    for (const { words } of waitsAtIssue(findBlocked([blockedReading])))
      for (const { text } of words) expect(table).toContain(text.slice(0, 20));
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it("is on the page of a record where something is blocked, and only there", () => {
    expect(htmlPage([blockedReading])).toContain("<h3>Blocked</h3>");
    expect(htmlPage([nobodyWaits])).not.toContain("<svg");
    expect(deadlockPage([nobodyWaits], findBlocked([nobodyWaits]))).toContain("tells of nobody who waits");
  });

  it("shows harmful words as words only", () => {
    const evil = "</title><script>alert(1)</script>\"'";
    const [condition, ...rest] = blockedReading.conditions;
    if (condition === undefined) throw new Error("no condition");
    const spoilt = {
      ...condition,
      outcome: { ...condition.outcome, text: evil },
      evidence: [{ ...condition.outcome, text: evil }],
    };
    const reading = { ...blockedReading, conditions: [spoilt, ...rest] };
    expect(deadlockPage([reading], findBlocked([reading]))).not.toMatch(/<script/i);
  });

  it("copes with many waits", () => {
    const [condition] = sampleReading.conditions;
    if (condition === undefined) throw new Error("no condition");
    const conditions = Array.from({ length: 120 }, (_, index) => ({
      ...condition,
      id: `condition-${index}`,
      outcome: { ...condition.outcome, text: `village${index} harvests grain${index}` },
      requires: { ...condition.requires, text: `village${index + 1} repairs bridge${index}` },
    }));
    const reading = { ...sampleReading, conditions };
    expect(deadlockPage([reading], findBlocked([reading]))).toContain("<svg");
  });
});

describe("parley deadlock", () => {
  it("prints one record of all reports as JSON, its words in their places", async () => {
    const reports = ["1-halden-courier.html", "2-northern-wire.txt", "3-selm-tribune.html", "4-river-desk.md"];
    const { code, out } = await runParley(["deadlock", ...reports.map((name) => join(examples, name)), "--json"]);
    expect(code).toBe(0);
    const blocked = blockedSchema.parse(JSON.parse(out));
    expect(blocked.reports).toHaveLength(4);
    expect(blocked.telling.length).toBeGreaterThan(0);
  });

  it("writes a page, goes on when a report fails, and ends with 3", async () => {
    const path = join(makeFolder(), "waits.html");
    const words = ["deadlock", join(examples, "2-northern-wire.txt"), "nothing.html", "--html", path];
    const { code, err } = await runParley(words);
    expect(code).toBe(3);
    expect(err).toContain("nothing.html");
    expect(readFileSync(path, "utf8")).toContain("<title>Who waits for whom: ");
  });

  it("ends with 1 when no report can be read", async () => {
    const { code, out } = await runParley(["deadlock", "nothing.html"]);
    expect(code).toBe(1);
    expect(out).toBe("");
  });
});
