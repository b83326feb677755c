import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadReading } from "../../src/record/load-reading.ts";
import { examples, makeFolder, parley, runParley, runProgram } from "./run-parley.ts";

const courier = join(examples, "1-halden-courier.html");
const wire = join(examples, "2-northern-wire.txt");

/** A folder with two good reports and one that holds no article. */
function mixedFolder(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, "week"));
  copyFileSync(courier, join(folder, "a.html"));
  copyFileSync(wire, join(folder, "week", "b.txt"));
  writeFileSync(join(folder, "empty.html"), "");
  writeFileSync(join(folder, "notes.csv"), "not,a,report");
  return folder;
}

describe("one report", () => {
  it("becomes a brief for people", async () => {
    const { code, out, err } = await runParley(["read", courier]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("Tarvia and Belmara to meet over Karsk Dam");
    expect(out).toContain("The Halden Courier");
    expect(out).toContain("WHO SPEAKS");
    expect(out).toMatch(/¶\d/);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("becomes one JSON object whose words stand where it says", async () => {
    const { code, out } = await runParley(["read", courier, "--json"]);
    expect(code).toBe(0);
    const reading = loadReading(JSON.parse(out));
    expect(reading.article.publishedOn).toMatch(/^2025-03-10/);
    expect(reading.statements.length).toBeGreaterThan(0);
  });

  it("may come from standard input, with what a person knows of it", async () => {
    const told = ["--published", "2025-03-12", "--publisher", "A friend", "--url", "https://news.example/1"];
    const { code, out } = await runParley(["read", "-", "--json", ...told], { stdin: readFileSync(wire, "utf8") });
    expect(code).toBe(0);
    const { article } = loadReading(JSON.parse(out));
    expect(article).toMatchObject({ publishedOn: "2025-03-12", publisher: "A friend", url: "https://news.example/1" });
  });

  it("that cannot be had ends with 1 and the reason", async () => {
    const { code, out, err } = await runParley(["read", "nothing.html", "--json"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(JSON.parse(err)).toMatchObject({ code: "file-unreadable", hint: expect.any(String) });
  });

  it("is not fetched from machines and by ways that are nobody's business", async () => {
    const addresses = [
      "http://127.0.0.1/x",
      "http://[::ffff:10.0.0.1]/x",
      "http://169.254.169.254/latest/meta-data",
      "file:///etc/passwd",
      "ftp://example.org/x",
      "https://someone:secret@example.org/x",
    ];
    const { code, out, err } = await runParley(["read", ...addresses, "--json"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    const errors = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(errors.map(({ source, code: name }) => [source, name])).toEqual(
      addresses.map((address) => [address, "page-refused"]),
    );
  });
});

describe("several reports", () => {
  it("become one line of JSON each", async () => {
    const { code, out } = await runParley(["read", examples, "--json"]);
    expect(code).toBe(0);
    const lines = out.trim().split("\n");
    const reports = readdirSync(examples).filter((name) => !name.startsWith("README"));
    expect(lines).toHaveLength(reports.length);
    for (const line of lines) loadReading(JSON.parse(line));
  });

  it("are read on when one fails, and end with 3", async () => {
    const folder = mixedFolder();
    const { code, out, err } = await runParley(["read", folder, "--json"]);
    expect(code).toBe(3);
    expect(out.trim().split("\n")).toHaveLength(2);
    expect(JSON.parse(err)).toMatchObject({ source: `${folder}/empty.html`, message: expect.any(String) });
  });

  it("may be named by a pattern, and a report named twice is read once", async () => {
    const folder = mixedFolder();
    const { code, out } = await runParley(["read", "**/*.txt", "week/b.txt", "--dry-run"], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toBe("file\tweek/b.txt\n");
  });

  it("have a brief each and a sum", async () => {
    const { code, out } = await runParley(["read", courier, wire]);
    expect(code).toBe(0);
    expect(out).toContain("2 reports read:");
  });

  it("cannot share one address", async () => {
    expect((await runParley(["read", courier, wire, "--url", "https://news.example/1"])).code).toBe(2);
  });
});

describe("dry runs", () => {
  it("list what would be read and open nothing", async () => {
    const { code, out } = await runParley([
      "read",
      courier,
      "-",
      "https://news.example/1",
      "--dry-run",
      "--model",
      "/nowhere",
    ]);
    expect(code).toBe(0);
    expect(out).toBe(`file\t${courier}\nstdin\t-\nurl\thttps://news.example/1\n`);
  });
});

describe("the model", () => {
  it("that is missing is said once, with what to do", async () => {
    const { code, err } = await runParley(["read", courier, wire, "--json", "--model", makeFolder()]);
    expect(code).toBe(1);
    expect(JSON.parse(err)).toMatchObject({ code: "model-missing", hint: expect.any(String) });
  });
});

describe("streams", () => {
  it("may be left by their reader", async () => {
    const line = `"${process.execPath}" "${parley}" read "${examples}" --json | head -c 20; echo " ended \${PIPESTATUS[0]}"`;
    const { out, err } = await runProgram("bash", ["-c", line]);
    expect(out).toContain("ended 0");
    expect(err).toBe("");
  });

  it("end with 130 on an interruption", async () => {
    const { code, err } = await runParley(["read", "-"], { interruptAfter: 1500 });
    expect(code).toBe(130);
    expect(err).toContain("Interrupted");
  });
});

describe("pages", () => {
  it("are written whole, and say so only to people", async () => {
    const folder = makeFolder();
    const path = join(folder, "record.html");
    const { code, out, err } = await runParley(["read", examples, "--html", path]);
    expect(code).toBe(0);
    expect(out).toBe("");
    expect(err).toContain("Wrote ");
    expect(readFileSync(path, "utf8")).toContain("Tarvia and Belmara to meet over Karsk Dam");
    expect(readdirSync(folder)).toEqual(["record.html"]);
  });

  it("cannot be written into a folder that is not there", async () => {
    const { code, err } = await runParley(["read", courier, "--json", "--html", "/nowhere/at/all.html"]);
    expect(code).toBe(1);
    expect(JSON.parse(err).code).toBe("output-unwritable");
  });

  it("show a hostile article's words and none of its markup", async () => {
    const hostile = [
      '<script>alert("x")</script> & <img src=x onerror=alert(1)>',
      "",
      "The minister said: “We </p></section><script>alert(2)</script> will come \u202eto the talks\u202c,” he told reporters on Monday.",
      "",
      "He said that '\" onmouseover=alert(3) x=\"' was his condition, and that the union would not come unless it was met in full.",
    ].join("\n");
    const { code, out } = await runParley(["read", "-", "--html", "-"], { stdin: hostile });
    expect(code).toBe(0);
    expect(out).not.toMatch(/<script|<img|<[^>]*\son\w+=/i);
    expect(out).not.toContain("\u202e");
    expect(out).toContain("default-src 'none'");
  });
});
