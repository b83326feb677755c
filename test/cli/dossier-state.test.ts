import pc from "picocolors";
import { describe, expect, it } from "vitest";
import type { BriefLook } from "../../src/cli/brief/look.ts";
import { columnsOf } from "../../src/cli/brief/wrap.ts";
import { boardLines } from "../../src/cli/dossier/board-lines.ts";
import { changeLines } from "../../src/cli/dossier/change-lines.ts";
import { shortDate } from "../../src/cli/dossier/cite.ts";
import { dossierListLines } from "../../src/cli/dossier/dossier-list.ts";
import { dossierState } from "../../src/cli/dossier/dossier-state.ts";
import { matrixLines, matrixTable } from "../../src/cli/dossier/matrix-lines.ts";
import { sinceLines } from "../../src/cli/dossier/since-lines.ts";
import { timelineLines } from "../../src/cli/dossier/timeline-lines.ts";
import { whoLines, whoTable } from "../../src/cli/dossier/who-lines.ts";
import { changesSince } from "../../src/desk/dossiers/changes-since.ts";
import { deadlockOf } from "../../src/desk/dossiers/deadlock-of.ts";
import { daysOfPositions, matrixOf } from "../../src/desk/views/matrix.ts";
import { timelineOf } from "../../src/desk/views/timeline.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";

function look(columns = 80, isColoured = false): BriefLook {
  return { paint: pc.createColors(isColoured), columns, showsIds: false };
}

/** The dossier with other words for Ilyana Voss: a text that means harm. */
const harmful: Dossier = JSON.parse(JSON.stringify(sampleDossier).replaceAll("Ilyana Voss", "Vo\\u001b[2Jss"));

function stateOf(dossier: Dossier, columns = 80): string {
  return dossierState(dossier, deadlockOf(dossier), look(columns));
}

describe("the state of a dossier", () => {
  const text = stateOf(sampleDossier);

  it("begins with who negotiates, how much is known and from when", () => {
    expect(text).toContain("Tarvia and Belmara · 7 articles from 5 outlets · 10 March 2025 to 14 March 2025");
  });

  it("has its parts in the order in which people ask for them", () => {
    const titles = ["TALKS", "WHO COMES", "BLOCKED", "POSITIONS", "WHERE REPORTS DISAGREE", "WHAT CHANGED LAST"];
    const places = titles.map((title) => text.indexOf(`\n${title}\n`)).filter((place) => place !== -1);
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("tells how the talks came to stand as they do", () => {
    expect(text).toContain("scheduled (10 Mar) → suspended (14 Mar)");
  });

  it("shows an open contradiction with who says what, and leaves out one that was settled", () => {
    expect(text).toMatch(/Whether Ilyana Voss was ever coming[\s\S]*– withdrew\n.*Northern Wire, 12 Mar ¶1/);
    expect(text).not.toContain("How much water Belmara demands");
  });

  it("leaves out positions that no longer hold", () => {
    expect(text).toContain("Dario Quint (Belmara) accepts: a ten-day trial release");
    expect(text).not.toContain("cupful");
  });

  it("says that a correction found nothing, and where to look", () => {
    expect(text).toContain("1 correction found nothing to apply to; `parley corrections` says why.");
  });

  it("fills no more than its columns, narrow or wide", () => {
    for (const columns of [40, 60, 80, 120]) {
      for (const line of stateOf(sampleDossier, columns).split("\n"))
        expect(columnsOf(line), `${columns}: ${line}`).toBeLessThanOrEqual(columns);
    }
  });

  it("lets no control character of an article reach the terminal", () => {
    const shown = stateOf(harmful);
    expect(shown).toContain("Vo␦001B␦");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it("stays within a screen or two however much is known, and says what it leaves out", () => {
    const [talks] = sampleDossier.talks;
    const [position] = sampleDossier.positions;
    const [issue] = sampleDossier.issues;
    if (talks === undefined || position === undefined || issue === undefined) throw new Error("The sample is empty.");
    const many = <Item extends { id: string }>(one: Item) =>
      Array.from({ length: 40 }, (_, index) => ({ ...one, id: `${one.id}${index}` }));
    const large: Dossier = {
      ...sampleDossier,
      talks: many(talks),
      issues: many(issue),
      positions: many(issue).flatMap(({ id }) => many(position).map((one) => ({ ...one, issue: id }))),
    };
    const screen = stateOf(large);
    expect(screen.split("\n").length).toBeLessThan(170);
    expect(screen).toContain("and 32 more; `parley timeline --kind talks` shows them.");
    expect(screen).toContain("and 32 more issues; `parley positions` has them all");
    expect(screen).toContain("and 36 more\n");
  });

  it("of a dossier without items says what to do", () => {
    const bare = { ...sampleDossier, talks: [], attendance: [], positions: [], issues: [], conditions: [] };
    const empty = stateOf({ ...bare, conflicts: [], changes: [], unapplied: [] });
    expect(empty).toContain("The articles tell of no talks, positions or changes.");
    expect(empty).toContain("Next: `parley statements`");
  });
});

describe("the list of dossiers", () => {
  it("says what is open in each", () => {
    const text = dossierListLines([sampleDossier], look()).flat().join("\n");
    expect(text).toContain("Tarvia and Belmara · 7 articles · 10 March 2025 to 14 March 2025");
    expect(text).toContain("open: 1 of the talks not over, 1 contradiction, 1 correction not applied");
    expect(text).toContain(sampleDossier.id);
  });
});

describe("the attendance board", () => {
  const text = boardLines(sampleDossier, look()).join("\n");

  it("says what reports disagree on, and what no report mentions, in words", () => {
    expect(text).toMatch(/Ilyana Voss +withdrawn or declined +not mentioned\n +\(disputed\)/);
    expect(text).toMatch(/farmers’ union +not mentioned +undecided \(speculation\)/);
  });

  it("puts people under their party", () => {
    const lines = text.split("\n").map((line) => line.trim());
    expect(lines.indexOf("Tarvia")).toBeLessThan(lines.findIndex((line) => line.startsWith("Petr Halloran")));
    expect(lines.findIndex((line) => line.startsWith("Petr Halloran"))).toBeLessThan(lines.indexOf("Belmara"));
  });

  it("shows the talks that most is reported of where not all fit, and says where the others are", () => {
    const narrow = boardLines(sampleDossier, look(40)).join("\n");
    expect(narrow).toContain("Ravensholt talks");
    expect(narrow).not.toContain("Talks not named");
    expect(narrow.replace(/\s+/g, " ")).toContain("and 1 more of the talks; `parley who` has them all.");
  });
});

describe("who comes", () => {
  it("tells the history, the reason once, and who had it first", () => {
    const text = whoLines(sampleDossier.attendance, sampleDossier, look()).flat().join("\n");
    expect(text).toContain("expected (10 Mar, according to Anton Krebs) → withdrawn (12 Mar)");
    expect(text).toContain("because patrol boats were still on the lower Oune");
    expect(text).not.toContain("because because");
    expect(text).toContain("first The Halden Courier, 10 Mar ¶3 · 3 reports, 2 voices");
    expect(text).toMatch(/May come\n +farmers’ union\n +undecided \(date not known, speculation\)/);
  });

  it("as a table has a row for each status", () => {
    const { headers, rows } = whoTable(sampleDossier.attendance, sampleDossier);
    const voss = rows.filter((row) => row[headers.indexOf("actor")] === "Ilyana Voss");
    expect(voss.map((row) => [row[headers.indexOf("status")], row[headers.indexOf("isLatest")]])).toEqual([
      ["expected", false],
      ["withdrawn", true],
      ["declined", true],
    ]);
    for (const row of rows) expect(row).toHaveLength(headers.length);
  });
});

describe("the matrix of positions", () => {
  const matrix = matrixOf(sampleDossier, daysOfPositions(sampleDossier));
  const text = matrixLines(matrix, sampleDossier, look()).join("\n");

  it("shows who is silent, and only for the parties", () => {
    const onlyTarvia = sampleDossier.positions.filter(({ party }) => party.name !== "Belmara");
    const half = { ...sampleDossier, positions: onlyTarvia };
    const halfText = matrixLines(matrixOf(half, []), half, look()).join("\n");
    expect(halfText).toMatch(/water release +rejects: any fixed minimum +silent/);
    expect(text).toContain("All of the parties are silent on: costs; “who pays”.");
    const ofSundmark = text.slice(text.indexOf("Sundmark"), text.indexOf("All of the parties"));
    expect(ofSundmark).toContain("offers: to pay for the trial");
    expect(ofSundmark).not.toContain("silent");
  });

  it("says what no longer holds", () => {
    expect(text.replace(/\s+/g, " ")).toMatch(/superseded/);
    expect(text).toContain("dropped");
  });

  it("as a table has a row for each silence too", () => {
    const { headers, rows } = matrixTable(matrix, sampleDossier);
    const column = (name: string) => headers.indexOf(name);
    const silences = rows.filter((row) => row[column("stance")] === "silent");
    expect(silences.map((row) => `${row[column("issue")]}: ${row[column("party")]}`)).toContain(
      "costs; “who pays”: Tarvia",
    );
    for (const row of rows) expect(row).toHaveLength(headers.length);
  });
});

describe("changes", () => {
  it("stand with old and new words side by side", () => {
    const lines = changeLines(sampleDossier.changes, sampleDossier, look());
    const at = lines.findIndex((line) => /softened {2}Belmara on trial release/.test(line));
    expect(lines[at + 1]).toMatch(/was +now/);
    expect(lines[at + 2]).toMatch(/rejects: “a cupful” +accepts: “a ten-day trial release”/);
    expect(lines[at + 3]).toMatch(/Northern Wire, 12 Mar ¶3 +The River Desk, 14 Mar ¶2/);
  });

  it("stand one above the other on a narrow screen", () => {
    const text = changeLines(sampleDossier.changes, sampleDossier, look(50)).join("\n");
    expect(text).toMatch(/was: rejects: “a cupful”\n[\s\S]*now: accepts/);
  });

  it("put what turned before what is merely new", () => {
    const found = changesSince(sampleDossier, "2025-03-10");
    const shown = { since: "2025-03-10", isNarrowed: false, shown: found.changes, found };
    const text = sinceLines(shown, sampleDossier, look()).flat().join("\n");
    expect(text.indexOf("reversed  Ilyana Voss")).toBeLessThan(text.indexOf("WHAT IS NEW"));
    expect(text.indexOf("WHAT IS NEW")).toBeLessThan(text.indexOf("Ravensholt talks: scheduled"));
  });

  it("since a day count what is new, repeats and contradicts", () => {
    const found = changesSince(sampleDossier, "2025-03-14");
    const shown = { since: "2025-03-14", isNarrowed: false, shown: found.changes, found };
    const text = sinceLines(shown, sampleDossier, look()).flat().join("\n");
    expect(text).toMatch(/^Since Friday 14 March 2025: 2 articles; \d+ new/);
    expect(text).toContain("softened  Belmara on trial release");
    expect(text).not.toContain("reversed");
  });

  it("say it where nothing changed", () => {
    const found = changesSince(sampleDossier, "2026-01-01");
    const shown = { since: "2026-01-01", isNarrowed: false, shown: found.changes, found };
    const text = sinceLines(shown, sampleDossier, look()).flat().join("\n");
    expect(text).toContain("no articles; nothing new");
    expect(text).toContain("Nothing changed");
  });
});

describe("the timeline", () => {
  it("keeps a vague date vague, and puts days in order", () => {
    const all = { from: null, to: null, kind: null, party: null, issue: null, publisher: null };
    const { entries } = timelineOf(sampleDossier, all, { limit: 1000, after: null });
    const days = timelineLines(entries, sampleDossier, look()).map(([day]) => day);
    expect(days[0]).toBe("March 2025");
    expect(days.slice(1)).toEqual(["Wednesday 12 March 2025", "Thursday 13 March 2025", "Friday 14 March 2025"]);
  });
});

describe("shortDate", () => {
  it.each([
    ["2025-03-12", "2025", "12 Mar"],
    ["2024-03-12", "2025", "12 Mar 2024"],
    ["2025-03", "2025", "March 2025"],
    ["2025", "2025", "2025"],
    ["2025-03-10/2025-03-13", "2025", "10 Mar to 13 Mar"],
    [null, "2025", "date not known"],
  ])("%s in %s is “%s”", (value, year, words) => {
    expect(shortDate(value, year)).toBe(words);
  });
});
