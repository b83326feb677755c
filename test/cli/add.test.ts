/** `parley add`, `parley rebuild` and `parley watch` as a person's shell runs them. */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { home, makeFolder, parley, runParley } from "./run-parley.ts";

const bundles = join(home, "test", "bundles");
const news = join(bundles, "news.ndjson");

/** A folder of one's own, and runs of the program in it. */
function place() {
  const folder = makeFolder();
  const run = (...words: string[]) => runParley([...words, "--store", join(folder, "record.db")], { cwd: folder });
  const lines = async (...words: string[]) => {
    const { out, code, err } = await run(...words, "--json");
    return {
      code,
      err,
      found: out
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };
  return { folder, run, lines };
}

describe("parley add", () => {
  it("adds a bundle, keeps out what is about no negotiation, and lists what failed", async () => {
    const { run } = place();
    const { code, out, err } = await run("add", news);
    expect(code).toBe(3);
    expect(out).toContain("2 added, 1 kept out (about no negotiation), 1 failed");
    expect(out).toContain(`kept out: ${news}:2: `);
    expect(out).toMatch(/2 dossiers: \d+ new, 0 contradict, 0 repeat/);
    expect(err).toContain(`${news}:3: `);
    expect(err).toContain("[format-broken]");
  });

  it("changes nothing the second time, and gives outcomes as lines of JSON", async () => {
    const { lines } = place();
    const first = await lines("add", news);
    expect(first.found.map(({ outcome }) => outcome)).toEqual(["added", "kept-out", "failed", "added", "sum"]);
    expect(first.found.at(-1)).toMatchObject({
      added: 2,
      keptOut: 1,
      failed: 1,
      dossiers: [{ isNew: true }, { isNew: true }],
    });
    const second = await lines("add", news);
    expect(second.found.map(({ outcome }) => outcome)).toEqual(["known", "known", "failed", "known", "sum"]);
    expect(second.found.at(-1)).toMatchObject({ added: 0, dossiers: [] });
  });

  it("takes what was kept out with --all", async () => {
    const { lines } = place();
    await lines("add", news);
    const { found } = await lines("add", news, "--all");
    expect(found.map(({ outcome }) => outcome)).toEqual(["known", "added", "failed", "known", "sum"]);
  });

  it("takes feeds and archives from a folder beside pages, and says what they bring", async () => {
    const { folder, lines } = place();
    mkdirSync(join(folder, "in"));
    cpSync(join(bundles, "feed.xml"), join(folder, "in", "feed.xml"));
    writeFileSync(join(folder, "in", "crawl.warc.gz"), archive());
    writeFileSync(join(folder, "in", "notes.bin"), "not taken");
    const { code, found } = await lines("add", "in");
    expect(code).toBe(0);
    expect(found.map(({ outcome, name }) => `${outcome} ${name ?? ""}`.trim())).toEqual([
      "passed-over in/crawl.warc.gz:1",
      "added in/crawl.warc.gz:2",
      "added in/feed.xml:1",
      "sum",
    ]);
  });

  it("reads standard input", async () => {
    const folder = makeFolder();
    const { code, out } = await runParley(["add", "-", "--store", join(folder, "r.db")], {
      stdin: readFileSync(news, "utf8"),
    });
    expect(code).toBe(3);
    expect(out).toContain("2 added");
  });

  it("lists with --dry-run, and makes no store", async () => {
    const { run, folder } = place();
    const { code, out } = await run("add", news, "https://example.org/feed.xml", "--dry-run");
    expect(code).toBe(3);
    expect(out).toBe(`address\thttps://example.org/feed.xml\nnew\t${news}:1\nnew\t${news}:2\nnew\t${news}:4\n`);
    expect(existsSync(join(folder, "record.db"))).toBe(false);
    await run("add", news);
    expect((await run("add", news, "--dry-run")).out).toContain(`known\t${news}:1`);
  });

  it("ends with 1 where nothing could be added, with 2 where it was asked wrongly", async () => {
    const { run } = place();
    expect((await run("add", "nowhere.txt")).code).toBe(1);
    expect((await run("add", news, "--published", "soon")).code).toBe(2);
    const many = await run("add", news, "--url", "https://example.org/x");
    expect(many.code).toBe(1);
    expect(many.err).toContain("holds several");
  });

  it("interrupted, ends with 130 after what it told is kept, and goes on from there", async () => {
    const { folder, lines } = place();
    const [first = ""] = readFileSync(news, "utf8").split("\n");
    const article = JSON.parse(first);
    const many = Array.from({ length: 300 }, (_, index) => ({ ...article, text: `${article.text}\n\nPart ${index}.` }));
    writeFileSync(join(folder, "many.ndjson"), many.map((one) => JSON.stringify(one)).join("\n"));
    const words = ["add", "many.ndjson", "--store", join(folder, "record.db"), "--json", "--jobs", "2"];
    const child = spawn(process.execPath, [parley, ...words], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (out === "") child.kill("SIGINT");
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(130);
    expect(err).toContain("The same command goes on");
    const told = out.trim().split("\n").length;
    expect(told).toBeLessThan(300);
    const { found } = await lines("add", "many.ndjson");
    expect(found.at(-1)).toMatchObject({ outcome: "sum", added: 300 - told, known: told });
  }, 60_000);

  it("lets several add to one record at once", async () => {
    const { folder, lines } = place();
    cpSync(join(bundles, "feed.xml"), join(folder, "feed.xml"));
    const both = await Promise.all([lines("add", news), lines("add", news), lines("add", "feed.xml")]);
    const added = both.map(({ found }) => found.at(-1).added).reduce((sum, one) => sum + one, 0);
    expect(added).toBe(3);
  }, 60_000);
});

describe("parley rebuild", () => {
  it("derives everything again, and reads again what is asked for", async () => {
    const { run, lines } = place();
    await run("add", news);
    expect((await run("rebuild")).out).toBe("2 dossiers of 2 articles\n");
    expect((await lines("rebuild", "--read")).found[0]).toEqual({ outcome: "read", read: 0, failed: 0 });
    expect((await lines("rebuild", "--read", "--all")).found[0]).toEqual({ outcome: "read", read: 2, failed: 0 });
  });

  it("says where there is nothing to rebuild", async () => {
    const { run } = place();
    const { code, err } = await run("rebuild");
    expect(code).toBe(1);
    expect(err).toContain("[store-missing]");
  });
});

describe("parley watch", () => {
  it("asks for addresses of the web, and for no machine of one's own", async () => {
    const { run } = place();
    expect((await run("watch", "https://example.org/feed.xml", "--dry-run")).out).toBe(
      "url\thttps://example.org/feed.xml\n",
    );
    expect((await run("watch", "feed.xml")).code).toBe(2);
    expect((await run("watch", "https://example.org/feed.xml", "--every", "5s")).code).toBe(2);
    const server = createServer((_, answer) => answer.end(readFileSync(join(bundles, "feed.xml"))));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const { code, err } = await run("watch", `http://127.0.0.1:${port}/feed.xml`, "--once");
      expect(code).toBe(1);
      expect(err).toContain("[page-refused]");
    } finally {
      server.close();
    }
  });
});

/** A web archive of a request and a page, each packed on its own as crawlers do. */
function archive(): Buffer {
  const page = `<html><head><title>Osmark opens upper lock</title></head><body><article><h1>Osmark opens upper lock</h1>
<p>OSMARK CITY, May 9 - Osmark has agreed to withdraw its barges from the upper Selby lock, its envoy Piet Halm said on Friday, which Telland had demanded before talks resume.</p>
<p>“The condition is met; now we expect the minister,” Halm told reporters. Telland’s foreign minister, Jana Orlik, said she would come to Pell on Monday if the last tug was gone.</p>
<p>The mediator, Ansa Riel, welcomed the decision and called for a third round of negotiations within a week.</p></article></body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return Buffer.concat([
    gzipSync(record("request", "GET /lock HTTP/1.1\r\nHost: osmark.example\r\n\r\n")),
    gzipSync(record("response", http)),
  ]);
}

function record(type: string, content: string): string {
  const length = Buffer.byteLength(content);
  return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://osmark.example/lock\r\nWARC-Date: 2031-05-09T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=${type}\r\nContent-Length: ${length}\r\n\r\n${content}\r\n\r\n`;
}
