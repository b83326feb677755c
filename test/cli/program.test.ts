import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/record/error.ts";
import { makeFolder, runParley } from "./run-parley.ts";

describe("help", () => {
  it("shows examples before anything else, and is quick", async () => {
    const begun = performance.now();
    const { code, out, err } = await runParley(["--help"]);
    const milliseconds = performance.now() - begun;
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out.indexOf("Examples:")).toBeGreaterThan(0);
    expect(out.indexOf("Examples:")).toBeLessThan(out.indexOf("Usage:"));
    // It takes a seventh of this on an idle machine; more means that something heavy is loaded for nothing.
    expect(milliseconds).toBeLessThan(1000);
  });

  it("is what no words at all print", async () => {
    const [bare, asked] = await Promise.all([runParley([]), runParley(["--help"])]);
    expect(bare).toEqual(asked);
  });

  it("prints a version alone", async () => {
    const { code, out } = await runParley(["--version"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("usage errors", () => {
  it("end with 2 and offer the command that was meant", async () => {
    const { code, out, err } = await runParley(["raed", "x.html"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("Did you mean read?");
  });

  it("in a request for help offer the command that was meant", async () => {
    const { code, err } = await runParley(["help", "doktor"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean doctor?");
  });

  it("offer the option that was meant, as JSON if JSON was asked for", async () => {
    const { code, err } = await runParley(["read", "x.html", "--json", "--publishd", "2025-01-01"]);
    expect(code).toBe(2);
    const { code: name, message, hint } = JSON.parse(err);
    expect(name).toBe("bad-option");
    expect(message).toContain("--publishd");
    expect(hint).toContain("--published");
  });

  it("name what is missing", async () => {
    const { code, err } = await runParley(["read"]);
    expect(code).toBe(2);
    expect(err).toContain("reports");
  });

  it.each([["2025-13-01"], ["2025-02-30"], ["yesterday"]])("refuse %s as a date", async (date) => {
    const { code, err } = await runParley(["read", "x.html", "--published", date]);
    expect(code).toBe(2);
    expect(err).toContain("is not a date");
  });
});

describe("settings", () => {
  it("take a flag before a variable before the project's file before the user's", async () => {
    const user = makeFolder();
    const project = makeFolder();
    const isJson = async (words: string[], env: Record<string, string>, cwd: string) => {
      const { out } = await runParley(["explain", "no-article", ...words], { env, cwd });
      return out.startsWith("{");
    };
    const { mkdirSync } = await import("node:fs");
    mkdirSync(join(user, "parley"));
    writeFileSync(join(user, "parley", "config.json"), '{"json": true}');
    writeFileSync(join(project, "parley.config.json"), '{"json": false}');
    const env = { XDG_CONFIG_HOME: user };
    expect(await isJson([], env, makeFolder())).toBe(true);
    expect(await isJson([], env, project)).toBe(false);
    expect(await isJson([], { ...env, PARLEY_JSON: "yes" }, project)).toBe(true);
    expect(await isJson(["--json"], { ...env, PARLEY_JSON: "no" }, project)).toBe(true);
  });

  it("refuse a name that is none, and offer the one that was meant", async () => {
    const project = makeFolder();
    writeFileSync(join(project, "parley.config.json"), '{"widht": 70}');
    const { code, err } = await runParley(["explain"], { cwd: project });
    expect(code).toBe(2);
    expect(err).toContain("Did you mean “width”?");
  });

  it("refuse a file that is not JSON", async () => {
    const project = makeFolder();
    writeFileSync(join(project, "parley.config.json"), "width: 70");
    const { code, err } = await runParley(["explain"], { cwd: project });
    expect(code).toBe(2);
    expect(err).toContain("is not JSON");
  });
});

describe("colours", () => {
  const coloured = "\u001b[";
  it("are left out of pipes, and forced or forbidden by the usual variables", async () => {
    const [plain, forced, forbidden] = await Promise.all([
      runParley(["nonsense"]),
      runParley(["nonsense"], { env: { FORCE_COLOR: "1" } }),
      runParley(["nonsense"], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }),
    ]);
    expect(plain.err).not.toContain(coloured);
    expect(forced.err).toContain(coloured);
    expect(forbidden.err).not.toContain(coloured);
  });
});

describe("explain", () => {
  it("knows every code", async () => {
    const { out } = await runParley(["explain"]);
    for (const code of Object.keys(errorCodes)) expect(out).toContain(code);
  });

  it("offers the code that was meant", async () => {
    const { code, err } = await runParley(["explain", "page-refsed"]);
    expect(code).toBe(2);
    expect(err).toContain("Did you mean page-refused?");
  });
});

describe("schema", () => {
  it.each([
    [[], "statements"],
    [["article"], "paragraphs"],
  ])("prints JSON Schema for %j", async (words, property) => {
    const { code, out } = await runParley(["schema", ...words]);
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    expect(schema.$schema).toContain("2020-12");
    expect(schema.properties).toHaveProperty(property);
  });

  it("refuses other nouns", async () => {
    expect((await runParley(["schema", "dossiers"])).code).toBe(2);
  });
});

describe("completion", () => {
  it.each(["bash", "zsh", "fish", "powershell"])("prints a script for %s", async (shell) => {
    const { code, out } = await runParley(["completion", shell]);
    expect(code).toBe(0);
    expect(out).toContain("parley");
    expect(out.length).toBeGreaterThan(1000);
  });

  it("offers commands, options and choices, and files where it knows no word", async () => {
    const offered = async (...words: string[]) => (await runParley(["complete", "--", ...words])).out.split("\n");
    expect((await offered("re"))[0]).toMatch(/^read\t/);
    expect((await offered("read", "--publ")).join("\n")).toContain("--published\t");
    expect((await offered("schema", "a"))[0]).toMatch(/^article/);
    expect(await offered("read", "ex")).toEqual([":0", ""]);
  });
});

describe("doctor", () => {
  it("finds nothing wrong with this checkout", async () => {
    const { code, out } = await runParley(["doctor", "--json"]);
    const checks = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(checks.filter((check) => check.state === "bad")).toEqual([]);
    expect(code).toBe(0);
  });

  it("says what to do about a model that is not there", async () => {
    const { code, out } = await runParley(["doctor", "--model", makeFolder()]);
    expect(code).toBe(1);
    expect(out).toContain("FAIL  Language model");
    expect(out).toContain("Next:");
  });
});
