import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dossierSchema } from "../../src/record/dossier.ts";
import { makeRecord, runOn } from "./kept-record.ts";

let place: string;
beforeAll(async () => {
  place = await makeRecord();
});

/** What a command prints; it must end well and print nothing else. */
async function printed(...typed: string[]): Promise<string> {
  const { code, out, err } = await runOn(place, typed);
  expect(err).toBe("");
  expect(code).toBe(0);
  return out;
}

async function json(...typed: string[]) {
  return JSON.parse(await printed(...typed, "--json"));
}

describe("parley dossier", () => {
  it("shows the only dossier on one screen", async () => {
    const out = await printed("dossier");
    expect(out).toContain("2 articles from 2 outlets · 10 March 2025 to 12 March 2025");
    for (const title of ["TALKS", "WHO COMES", "POSITIONS", "WHAT CHANGED LAST"]) expect(out).toContain(`\n${title}\n`);
  });

  it("prints the whole of it as JSON, and the list as a table", async () => {
    const dossier = await json("dossier");
    expect(dossierSchema.parse(dossier)).toEqual(dossier);
    const [headers, row, ...more] = (await printed("dossier", "--csv")).trim().split("\n");
    expect(headers).toMatch(/^id,name,parties,from,to,articles,/);
    expect(row).toContain(dossier.id);
    expect(more).toEqual([]);
  });

  it("answers a name that is none", async () => {
    const { code, err } = await runOn(place, ["dossier", "Fish"]);
    expect(code).toBe(1);
    expect(err).toContain("[dossier-unknown]");
  });

  it("looks back", async () => {
    const out = (await printed("dossier", "--as-of", "2025-03-11")).replace(/\s+/g, " ");
    expect(out).toContain("1 article from 1 outlet · Monday 10 March 2025 · as it stood on Tuesday 11 March 2025");
    const { code, err } = await runOn(place, ["dossier", "--as-of", "2024-01-01"]);
    expect(code).toBe(1);
    expect(err).toContain("No report in the record is of 2024-01-01 or earlier.");
  });
});

describe("parley who", () => {
  it("tells how a mind was changed", async () => {
    const out = (await printed("who")).replace(/\s+/g, " ");
    expect(out).toContain("declined (10 Mar) → expected (12 Mar)");
  });

  it("narrows to a party and its people, and to talks", async () => {
    const out = await printed("who", "--party", "Belmara");
    expect(out).toContain("Dario Quint");
    expect(out).not.toContain("Ilyana Voss");
    expect(await printed("who", "--talks", "Ravensholt")).toContain("Ilyana Voss");
    const { code, err } = await runOn(place, ["who", "--party", "Belmora"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean “Belmara”?");
  });

  it("says as of a day what was known then", async () => {
    expect(await printed("who", "--as-of", "2025-03-10", "--party", "Voss")).not.toContain("expected (12 Mar)");
  });
});

describe("parley positions", () => {
  it("shows a party's positions on an issue, and silences as such", async () => {
    const { cells, issues } = await json("positions");
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(cells.map(({ state }: { state: string }) => state))).not.toContain(undefined);
    const out = (await printed("positions")).replace(/\s+/g, " ");
    expect(out).toContain("any fixed minimum");
    expect(out).toContain("250 cubic metres");
  });

  it("narrows to an issue and a party", async () => {
    const out = await printed("positions", "--party", "Tarvia", "--issue", "water releases");
    expect(out).toContain("any fixed minimum");
    expect(out).not.toContain("250 cubic");
  });
});

describe("the other lists", () => {
  it("print what there is, each as text, JSON and a table", async () => {
    for (const name of ["timeline", "conditions", "statements", "changes", "articles", "who", "positions"]) {
      expect(await printed(name), name).toContain("─────");
      expect(Object.keys(await json(name)), name).toContain("articles");
      const [headers = "", ...rows] = (await printed(name, "--csv")).trim().split("\n");
      expect(headers, name).toMatch(/^[a-zA-Z,]+$/);
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it("statements say who had it first", async () => {
    const out = await printed("statements", "--speaker", "Quint", "--from", "2025-03-12");
    expect(out).toContain("“The river is not a tap,”");
    expect(out).toContain("Northern Wire, 12 Mar ¶2");
    expect(out).not.toContain("another summer");
    expect(await printed("statements", "--limit", "1")).toMatch(/\d more; leave out --limit/);
  });

  it("changes since a day leave out what was known", async () => {
    const out = await printed("changes", "--since", "2025-03-12");
    expect(out).toMatch(/Since Wednesday 12 March 2025: 1 article; \d+ new/);
    const { changes } = await json("changes", "--since", "2025-03-12");
    for (const change of changes) expect(change.on).toBe("2025-03-12");
    expect(changes.map(({ type }: { type: string }) => type)).toContain("reversed");
  });

  it("arrivals say what was kept out, and why", async () => {
    const out = await printed("articles", "--arrivals");
    expect(out).toContain("KEPT OUT (1)");
    expect(out).toContain("film.html");
    expect(out).not.toContain("0.html");
    expect(await printed("articles", "--arrivals", "-v")).toContain("0.html");
  });

  it("the deadlock of the record is told with outlet and day", async () => {
    const out = await printed("deadlock", "--as-of", "2025-03-10");
    expect(out).toContain("The Halden Courier, 10 Mar ¶3");
    const { code, err } = await runOn(place, ["deadlock", "--html", "x.html"]);
    expect(code).toBe(2);
    expect(err).toContain("--html is for reports");
  });
});

describe("parley search", () => {
  it("marks what matched, and says which item it is", async () => {
    const out = await printed("search", "river", "--kind", "statement");
    expect(out).toContain("«river»");
    expect(out).toContain("1 found.");
    const { hits } = await json("search", "river", "--kind", "statement");
    expect(hits[0].inDossier).toMatch(/^s-/);
  });

  it("says what to do where nothing fits, and where the words are no search", async () => {
    expect(await printed("search", "zeppelin")).toContain("Nothing in the record fits “zeppelin”.");
    const { code, err } = await runOn(place, ["search", "river AND"]);
    expect(code).toBe(1);
    expect(err).toContain("[bad-query]");
  });
});

describe("parley why", () => {
  it("shows every report with its words, and with -v what matched", async () => {
    const { attendance } = await json("who", "--party", "Voss");
    const [{ id }] = attendance;
    const out = await printed("why", id.slice(0, 9));
    expect(out).toContain("“President Ilyana Voss will not attend”");
    expect(out).toContain("The Halden Courier, 10 Mar ¶3");
    expect(out).toContain("0123456789abcdef/attendance-2");
    expect(out).not.toContain("no entry of the lexicon");
    expect(await printed("why", id, "-v")).toContain("no entry of the lexicon");
    const member = await json("why", "0123456789abcdef/attendance-2");
    expect(member.id).toBe(id);
  });

  it("answers an id that is none", async () => {
    const { code, err } = await runOn(place, ["why", "at-zzz"]);
    expect(code).toBe(1);
    expect(err).toContain("[item-unknown]");
  });
});

describe("parley correct", () => {
  it("rejects an item, with a note and a name, and takes it back", async () => {
    const { statements } = await json("statements", "--speaker", "Krebs");
    const [{ id }] = statements;
    const done = await printed("correct", id, "reject", "--note", "not his words", "--by", "Tao");
    expect(done).toContain("Tao: rejected");
    expect((await json("statements", "--speaker", "Krebs")).statements).toEqual([]);
    const history = await printed("corrections");
    expect(history).toContain("note: not his words");
    const { code, err } = await runOn(place, ["correct", "--undo"]);
    expect(code).toBe(1);
    expect(err).toContain("mirka has decided nothing");
    expect(await printed("correct", "--undo", "--by", "Tao")).toContain("Taken back:");
    expect((await json("statements", "--speaker", "Krebs")).statements).toHaveLength(1);
    expect(await printed("corrections")).toContain("rejected (undone since)");
  });

  it("edits a field, and says which fields there are", async () => {
    const { attendance } = await json("who", "--party", "Quint");
    const [{ id }] = attendance;
    await printed("correct", id, "edit", "status=undecided");
    expect((await json("who", "--party", "Quint")).attendance[0].status).toBe("undecided");
    const { code, err } = await runOn(place, ["correct", id, "edit", "statsu=declined"]);
    expect(code).toBe(1);
    expect(err).toContain("Did you mean “status”?");
    expect(await printed("why", id)).toContain("mirka, Sunday 16 March 2025");
  });

  it("renames an actor by any of its names, and the dossier", async () => {
    await printed("correct", "Anton Krebs", "rename", "Anton K. Krebs");
    expect((await json("statements", "--speaker", "Krebs")).statements[0].speaker.name).toBe("Anton K. Krebs");
    await printed("correct", "dossier", "rename", "Karsk", "Dam");
    expect(await printed("dossier", "karsk")).toContain("\nKarsk Dam\n");
  });

  it("adds what the reader missed, in the article's words", async () => {
    const typed = ["add", "position", "the talks would go ahead", "actor=Dario Quint", "stance=demand", "issue=haste"];
    const { code, err } = await runOn(place, ["correct", "fedc", ...typed]);
    expect(code).toBe(1);
    expect(err).toContain("do not stand in");
    await printed(
      "correct",
      "fedc",
      "add",
      "position",
      "The river is not a tap",
      "actor=Dario Quint",
      "stance=reject",
      "issue=taps",
    );
    expect(await printed("positions", "--issue", "taps", "--csv")).toContain("The river is not a tap");
  });

  it("keeps nothing on a dry run", async () => {
    const before = await json("corrections");
    expect(await printed("correct", "ilyana voss", "rename", "Ily", "--dry-run")).toContain("Nothing was kept");
    expect(await json("corrections")).toEqual(before);
  });

  it("takes the author from the setting, and the user's name last", async () => {
    const typed = ["correct", "ilyana voss", "edit", "role=President of Tarvia", "--json"];
    expect(JSON.parse((await runOn(place, typed, { PARLEY_AUTHOR: "Ana" })).out).by).toBe("Ana");
    expect(JSON.parse((await runOn(place, typed)).out).by).toBe("mirka");
  });
});

describe("parley corrections", () => {
  it("are handed on and taken in, once", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "parley-handed-")), "mine.jsonl");
    const { code, err } = await runOn(place, ["corrections", "export", file]);
    expect(code).toBe(0);
    expect(err).toBe(`Wrote ${file}.\n`);
    const lines = readFileSync(file, "utf8").trim().split("\n");
    expect(lines.length).toBeGreaterThan(3);
    const other = await makeRecord();
    expect((await runOn(other, ["corrections", "import", file])).out).toContain(
      `${lines.length} corrections taken in, 0 known already.`,
    );
    expect((await runOn(other, ["dossier"])).out).toContain("\nKarsk Dam\n");
    expect((await runOn(other, ["corrections", "import", file])).out).toContain(
      `no corrections taken in, ${lines.length} known`,
    );
  });

  it("that are none are listed with their line, and keep none of the others out", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "parley-handed-")), "bad.jsonl");
    const good = JSON.stringify((await json("correct", "ilyana voss", "edit", "role=President")) as object);
    writeFileSync(file, `{"not": "one"}\n${good}\nrubbish\n`);
    const { code, out } = await runOn(place, ["corrections", "import", file]);
    expect(code).toBe(3);
    expect(out).toContain("Line 1: It is no correction");
    expect(out).toContain("Line 3: It is not JSON.");
  });
});

describe("without a record", () => {
  it("every command says how to start one", async () => {
    const nowhere = join(tmpdir(), "parley-nowhere", "record.db");
    for (const typed of [["who"], ["search", "x"], ["why", "x"], ["correct", "x", "accept"], ["corrections"]]) {
      const { code, err } = await runOn(nowhere, typed);
      expect(code, typed[0]).toBe(1);
      expect(err, typed[0]).toContain("[store-missing]");
    }
  });

  it("--json and --csv together are refused", async () => {
    const { code, err } = await runOn(place, ["who", "--json", "--csv"]);
    expect(code).toBe(2);
    expect(JSON.parse(err).hint).toBe("Choose one.");
  });
});
