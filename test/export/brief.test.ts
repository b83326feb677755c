/** The brief: every clause footnoted, every footnote with outlet, day, words and address, in Markdown and on a page. */
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { exportHtml } from "../../src/export/html.ts";
import { escapeMarkdown, exportMarkdown } from "../../src/export/markdown.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";
import { anyText, dossierSaying } from "./awkward-dossier.ts";

const [treaty] = sampleDossier.conditions;
const deadlock = [{ sentence: "A treaty waits for Belmara.", items: [treaty?.id ?? ""] }];
const pageOf = (dossier: Dossier) => parseHTML(exportHtml(dossier, { deadlock })).document;

/** What a Markdown reader shows of escaped text (CommonMark, “Backslash escapes”). */
function shown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

describe("Markdown", () => {
  const text = exportMarkdown(sampleDossier, { deadlock });

  it("has the sections in order", () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      "## At the table",
      "## What is stuck",
      "## Who wants what",
      "## What changed",
      "## Disputed",
      "## Sources",
    ]);
  });

  it("uses every footnote and defines every one that it uses", () => {
    const [body = "", notes = ""] = text.split("\n## Sources\n");
    const used = [...new Set([...body.matchAll(/\[\^(\d+)\]/g)].map((match) => match[1]))];
    const defined = [...notes.matchAll(/^\[\^(\d+)\]: /gm)].map((match) => match[1]);
    expect(used.sort()).toEqual([...defined].sort());
    expect(defined).toEqual(defined.map((_, place) => String(place + 1)));
  });

  it("names outlet, day, paragraph, words and address in each", () => {
    const note = text.split("\n").find((line) => /^\[\^\d+\]: Northern Wire.*pulled out/.test(line));
    expect(note).toContain("12 Mar 2025");
    expect(note).toContain("¶1");
    expect(note).toMatch(/: Tarvian President Ilyana Voss pulled out of .*… </);
    expect(note).toContain("<https://wire.example/2025/03/12/voss>");
  });

  it("has the same cells in every row of a table, whatever is in them", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const made = exportMarkdown(dossierSaying(any), { deadlock });
        const tables = made.split("\n\n").filter((block) => block.startsWith("| "));
        expect(tables.length).toBeGreaterThanOrEqual(1);
        for (const table of tables) {
          const widths = table.split("\n").map((row) => row.replace(/\\\\|\\\|/g, "").split("|").length);
          expect(new Set(widths).size).toBe(1);
        }
      }),
    );
  });

  it("shows any text as it is, a line break as a space", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const escaped = escapeMarkdown(any);
        expect(shown(escaped)).toBe(any.replace(/\s*[\r\n]+\s*/g, " ").trim());
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_<[\]|]/.test(escaped) ? /^$/ : /[\r\n]/);
      }),
    );
  });
});

describe("the page", () => {
  const page = pageOf(sampleDossier);

  it("has no script and fetches nothing", () => {
    expect([...page.querySelectorAll("script, link, img, iframe, object, form")]).toEqual([]);
    expect(page.querySelector("meta[http-equiv='Content-Security-Policy']")?.getAttribute("content")).toContain(
      "default-src 'none'",
    );
    expect(exportHtml(sampleDossier, { deadlock })).not.toMatch(/@import|url\(/);
  });

  it("links each number to a footnote that is there", () => {
    const marks = [...page.querySelectorAll("sup a")];
    expect(marks.length).toBeGreaterThan(15);
    for (const mark of marks) {
      const id = mark.getAttribute("href")?.slice(1) ?? "";
      expect(page.getElementById(id)?.localName).toBe("li");
      expect(id).toBe(`note-${mark.textContent}`);
    }
  });

  it("tells outlet, day and address of an article once, with its footnotes one after another", () => {
    const sources = [...page.querySelectorAll(".sources > ul > li")];
    const numbers = sources.map((one) => [...one.querySelectorAll("ol li")].map((note) => Number(note.id.slice(5))));
    expect(numbers.flat()).toEqual(numbers.flat().map((_, place) => place + 1));
    expect(numbers.some((those) => those.length > 1)).toBe(true);
    const heads = sources.map((one) => one.querySelector("cite")?.nextSibling?.textContent);
    expect(heads.every((head) => /(\d{4}|date not known)$/.test(head ?? ""))).toBe(true);
  });

  it("has a footnote on everything that a report is needed for", () => {
    const bare = [...page.querySelectorAll(".sections > section:not(.sources) li")].filter(
      (line) => line.querySelector("sup") === null,
    );
    expect(bare.map((line) => line.textContent)).toEqual([]);
    const clauses = [...page.querySelectorAll("p.run")].flatMap((run) => (run.textContent ?? "").split("; "));
    expect(clauses.length).toBeGreaterThan(3);
    expect(clauses.filter((one) => !/\d$/.test(one))).toEqual([]);
    const rows = [...page.querySelectorAll("tbody tr")].filter((row) => row.querySelector("sup") === null);
    expect(rows).toEqual([]);
  });

  it("says where words were lost, and whose text a copy is", () => {
    const lost = sampleDossier.positions
      .filter(({ standing }) => standing === "dropped")
      .map((one) => ({ ...one, standing: "current" as const }));
    const text = pageOf({ ...sampleDossier, positions: lost }).querySelector(".sources")?.textContent ?? "";
    expect(text).toContain("gone from the newest version of the article");
    const [first, ...others] = sampleDossier.positions;
    const copy = sampleDossier.positions[3]?.evidence[1];
    if (first === undefined || copy === undefined) throw new Error("the sample has changed");
    const copied = pageOf({ ...sampleDossier, positions: [{ ...first, evidence: [copy] }, ...others] });
    expect(copied.querySelector(".sources")?.textContent).toContain("the text is that of Northern Wire");
  });

  it("is lawful and complete for a dossier with nothing in it", () => {
    const empty = {
      ...sampleDossier,
      talks: [],
      attendance: [],
      conditions: [],
      positions: [],
      statements: [],
      issues: [],
      conflicts: [],
      changes: [],
    };
    const text = parseHTML(exportHtml(empty, { deadlock: [] })).document.querySelector("main")?.textContent ?? "";
    for (const sentence of ["No talks are reported", "No positions are reported", "No change is reported"])
      expect(text).toContain(sentence);
  });

  it("shows any text and makes none of it markup", () => {
    const before = [...page.querySelectorAll("*")].length;
    fc.assert(
      fc.property(anyText, (any) => {
        const made = pageOf(dossierSaying(`<script>${any}</script>`));
        expect([...made.querySelectorAll("script")]).toEqual([]);
        expect([...made.querySelectorAll("*")].length).toBe(before);
      }),
    );
  });
});
