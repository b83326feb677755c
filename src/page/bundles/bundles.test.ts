import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ParleyError } from "../../record/error.ts";
import type { Bundled } from "./bundle.ts";
import { cutArray } from "./cut-array.ts";
import { cutLines } from "./cut-lines.ts";
import { findBundle } from "./find-bundle.ts";
import { type BundleHints, openBundle } from "./open-bundle.ts";
import { unpack } from "./unpack.ts";

const hints: BundleHints = { name: null, contentType: null, url: null };

/** Bytes in pieces of `size`, as a slow disk would hand them out. */
async function* pieces(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array, void, void> {
  const all = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

async function articlesIn(bytes: Uint8Array | string, given: Partial<BundleHints> = {}, size = 7): Promise<Bundled[]> {
  const opened = await openBundle(pieces(bytes, size), { ...hints, ...given });
  if (opened.kind !== "bundle") throw new Error("taken for a page");
  const found: Bundled[] = [];
  for await (const one of opened.articles) found.push(one);
  return found;
}

const textOf = (one: Bundled | undefined) =>
  one?.kind === "page" ? Buffer.from(one.bytes).toString("utf8") : one?.kind;
const placesOf = (found: Bundled[]) => found.map(({ kind, place }) => `${place} ${kind}`);
const codeOf = (one: Bundled | undefined) => (one?.kind === "broken" ? one.error.code : null);

describe("articles on lines", () => {
  it("are read with what is said of them, in any pieces", async () => {
    const line = JSON.stringify({
      title: "Müller stays",
      text: "Die Brücke – “so” said he.",
      publisher: "Blatt",
      published: "2031-05-06",
    });
    for (const size of [1, 3, 1000]) {
      const [found] = await articlesIn(`${line}\n`, { name: "news.ndjson" }, size);
      expect(textOf(found)).toBe("Die Brücke – “so” said he.");
      expect(found).toMatchObject({
        place: 1,
        said: { headline: "Müller stays", publisher: "Blatt", published: "2031-05-06" },
      });
    }
  });

  it("that are broken are told by their line, and the rest goes on", async () => {
    const lines = [
      '{"text": "one"}',
      "",
      "{oops",
      '{"title": 7, "text": "x"}',
      "[1]",
      '{"title": "only"}',
      '{"url": "https://a.example/1"}',
      '{"html": "<p>two</p>"}\r',
    ];
    const found = await articlesIn(lines.join("\n"), { name: "news.jsonl" });
    expect(placesOf(found)).toEqual(["1 page", "3 broken", "4 broken", "5 broken", "6 broken", "7 link", "8 page"]);
    expect(found.map(codeOf)).toEqual([
      null,
      "format-broken",
      "format-broken",
      "format-broken",
      "no-article",
      null,
      null,
    ]);
    expect(found.at(-1)).toMatchObject({ contentType: "text/html; charset=utf-8" });
  });

  it("that are too long are passed over without being kept", async () => {
    const long = pieces(`short\n${"x".repeat(5000)}\nlast`, 64);
    const found = [];
    for await (const { number, bytes } of cutLines(long, 100))
      found.push(`${number} ${bytes === null ? "too long" : bytes}`);
    expect(found).toEqual(["1 short", "2 too long", "3 last"]);
  });

  it("may begin with a byte order mark, and be packed", async () => {
    const packed = gzipSync(Buffer.from('\ufeff{"text": "one"}\n{"text": "two"}'));
    expect((await articlesIn(packed, { name: "news.ndjson.gz" })).map(textOf)).toEqual(["one", "two"]);
  });

  it("that are not UTF-8 are said to be so", async () => {
    const [found] = await articlesIn(Buffer.from('{"text": "caf\xe9"}\n', "latin1"), { name: "a.ndjson" });
    expect(found?.kind === "broken" ? found.error.message : "").toContain("UTF-8");
  });
});

describe("articles in an array", () => {
  it("are cut out by their brackets, whatever their words hold", async () => {
    const articles = [{ text: 'a ] and a } and a \\" quote "]' }, { text: "two, three [x]", title: "é" }];
    for (const size of [1, 5, 4096]) {
      expect(
        (await articlesIn(` ${JSON.stringify(articles, null, 2)}\n`, { name: "a.json" }, size)).map(textOf),
      ).toEqual(articles.map(({ text }) => text));
    }
  });

  it("that break off are told so after those that were whole", async () => {
    const found: string[] = [];
    const reading = (async () => {
      for await (const { bytes } of cutArray(pieces('[{"text":"one"},{"text":"tw'), 1000)) found.push(String(bytes));
    })();
    await expect(reading).rejects.toThrow(/breaks off after 1/);
    expect(found).toEqual(['{"text":"one"}']);
  });

  it("may be one object, over several lines", async () => {
    expect((await articlesIn('{\n  "text": "one"\n}', { name: "a.json" })).map(textOf)).toEqual(["one"]);
  });
});

const story = `<p>${"The port and the dockers met again on Monday. ".repeat(20)}</p>`;
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay &amp; Lock</title>${items}</channel></rss>`;

describe("feeds", () => {
  it("in RSS give the story where they have it, and a link where they have a summary", async () => {
    const found = await articlesIn(
      rss(
        `<item><title>Dockers &amp; port</title><link>https://q.example/1</link><pubDate>Tue, 06 May 2031 08:00:00 GMT</pubDate><content:encoded><![CDATA[${story}]]></content:encoded></item>
         <item><title>Short</title><link>/2</link><description>A summary.</description></item>
         <item><title>Neither</title></item>`,
      ),
      { url: "https://q.example/feed" },
    );
    expect(placesOf(found)).toEqual(["1 page", "2 link", "3 broken"]);
    expect(found[0]).toMatchObject({
      url: "https://q.example/1",
      said: { headline: "Dockers & port", publisher: "Quay & Lock", published: "Tue, 06 May 2031 08:00:00 GMT" },
    });
    expect(found[1]).toMatchObject({ url: "https://q.example/2" });
  });

  it("in Atom, RDF and JSON are read alike", async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><id>x</id><updated>2031-05-06T00:00:00Z</updated><entry><id>1</id><title>T</title><link rel="self" href="https://q.example/self"/><link href="https://q.example/1"/><updated>2031-05-06T00:00:00Z</updated></entry></feed>`;
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="c"><title>Quay</title></channel><item rdf:about="https://q.example/1"><title>T</title><link>https://q.example/1</link></item></rdf:RDF>`;
    const json = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Quay",
      items: [{ id: "1", url: "https://q.example/1", title: "T" }],
    });
    for (const feed of [atom, rdf, json]) {
      expect(await articlesIn(feed)).toMatchObject([
        { kind: "link", url: "https://q.example/1", said: { headline: "T", publisher: "Quay" } },
      ]);
    }
  });

  it("with a damaged entry lose that entry alone", async () => {
    const found = await articlesIn(
      rss(
        `<item><title>One</title><link>https://q.example/1</link></item><item><title>Two</item><item><title>Three</title><link>https://q.example/3</link></item>`,
      ),
    );
    expect(placesOf(found)).toEqual(["1 link", "2 broken", "3 link"]);
  });

  it("that define entities are refused", async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${rss("<item><title>&b;</title></item>").replace(/^<\?xml[^>]*>/, "")}`;
    await expect(articlesIn(bomb)).rejects.toThrow(/entities/);
  });

  it("name no addresses but those of the web", async () => {
    const found = await articlesIn(
      rss(
        "<item><title>One</title><link>file:///etc/passwd</link></item><item><title>Two</title><link>javascript:alert(1)</link></item>",
      ),
    );
    expect(found.map(codeOf)).toEqual(["no-article", "no-article"]);
  });
});

/** A record of a web archive. */
function record(type: string, headers: string, body: Uint8Array | string, http = ""): Buffer {
  const content = Buffer.concat([Buffer.from(http === "" ? "" : `${http}\r\n\r\n`), Buffer.from(body as Uint8Array)]);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Date: 2031-05-06T08:00:00Z\r\n${headers}Content-Length: ${content.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}
const response = (status: string, type: string, body: Uint8Array | string, more = "") =>
  record(
    "response",
    "WARC-Target-URI: https://q.example/1\r\nContent-Type: application/http; msgtype=response\r\n",
    body,
    `HTTP/1.1 ${status}\r\nContent-Type: ${type}${more}`,
  );

describe("web archives", () => {
  const archive = Buffer.concat([
    record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: test\r\n"),
    response("200 OK", "text/html; charset=iso-8859-1", Buffer.from("<p>Caf\xe9</p>", "latin1")),
    response("200 OK", "image/png", "png"),
    response("404 Not Found", "text/html", "gone"),
    record(
      "revisit",
      "WARC-Target-URI: https://q.example/1\r\nContent-Type: application/http\r\n",
      "",
      "HTTP/1.1 200 OK",
    ),
    response("200 OK", "text/html", gzipSync("<p>packed</p>"), "\r\nContent-Encoding: gzip"),
    response("200 OK", "text/html", brotliCompressSync("<p>brotli</p>"), "\r\nContent-Encoding: br"),
    response("200 OK", "text/html", "3\r\n<p>\r\n3\r\nend\r\n0\r\n\r\n", "\r\nTransfer-Encoding: chunked"),
  ]);

  it("give their pages, and the reason for what is none", async () => {
    const found = await articlesIn(archive, { name: "a.warc" }, 100);
    expect(placesOf(found)).toEqual([
      "1 passed-over",
      "2 page",
      "3 passed-over",
      "4 passed-over",
      "5 passed-over",
      "6 page",
      "7 page",
      "8 page",
    ]);
    expect(found[1]).toMatchObject({ contentType: "text/html; charset=iso-8859-1", url: "https://q.example/1" });
    expect(found.flatMap((one) => (one.kind === "passed-over" ? one.reason : []))).toEqual([
      "no page (warcinfo)",
      "of kind image/png",
      "answered 404",
      "seen before (revisit)",
    ]);
    expect(found.slice(5).map(textOf)).toEqual(["<p>packed</p>", "<p>brotli</p>", "<p>end"]);
  });

  it("may be packed record by record", async () => {
    const packed = Buffer.concat([
      gzipSync(response("200 OK", "text/html", "<p>one</p>")),
      gzipSync(response("200 OK", "text/html", "<p>two</p>")),
    ]);
    expect((await articlesIn(packed, { name: "a.warc.gz" }, 64)).map(textOf)).toEqual(["<p>one</p>", "<p>two</p>"]);
  });

  it("that break off give what was whole, and say where", async () => {
    const packed = gzipSync(
      Buffer.concat([
        response("200 OK", "text/html", "<p>one</p>"),
        response("200 OK", "text/html", "x".repeat(200_000)),
      ]),
    );
    const found = await articlesIn(packed.subarray(0, packed.length - 20), { name: "a.warc.gz" }, 50);
    expect(textOf(found[0])).toBe("<p>one</p>");
    expect(codeOf(found.at(-1))).toBe("format-broken");
    const plain = Buffer.concat([
      response("200 OK", "text/html", "<p>one</p>"),
      response("200 OK", "text/html", "x".repeat(900)),
    ]);
    const cut = await articlesIn(plain.subarray(0, plain.length - 300), { name: "a.warc" }, 50);
    expect(cut.map(codeOf)).toEqual([null, "format-broken"]);
    const cutInPicture = Buffer.concat([response("200 OK", "image/png", "x".repeat(900))]).subarray(0, 500);
    expect((await articlesIn(cutInPicture, { name: "a.warc" }, 50)).map(codeOf)).toEqual([null, "format-broken"]);
  });

  it("with headers that never end are given up, not kept in memory", async () => {
    async function* endless() {
      yield Buffer.from("WARC/1.0\r\n");
      for (;;) yield Buffer.alloc(65_536, 97);
    }
    const opened = await openBundle(endless(), hints);
    const found: Bundled[] = [];
    if (opened.kind === "bundle") for await (const one of opened.articles) found.push(one);
    expect(found.map(codeOf)).toEqual(["format-broken"]);
  });

  it("with a page that unpacks to more than is read lose that page alone", async () => {
    const bomb = response(
      "200 OK",
      "text/html",
      gzipSync(Buffer.alloc(40 * 1024 * 1024, 97)),
      "\r\nContent-Encoding: gzip",
    );
    const found = await articlesIn(Buffer.concat([bomb, response("200 OK", "text/html", "<p>two</p>")]), {}, 65_536);
    expect(found.map(codeOf)).toEqual(["file-too-large", null]);
    expect(textOf(found[1])).toBe("<p>two</p>");
  });
});

describe("what is no bundle", () => {
  it.each([
    ["a page", "<!doctype html><html><body><p>x</p></body></html>"],
    ["XHTML", '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
    ["a text", "[Reuters] The talks began."],
    ["a text in braces", "{sic} he wrote"],
  ])("is a page: %s", async (_, text) => {
    expect(findBundle(Buffer.from(text), hints)).toBeNull();
    const opened = await openBundle(pieces(text), hints);
    const all: Uint8Array[] = [];
    if (opened.kind === "page") for await (const chunk of opened.bytes) all.push(chunk);
    expect(Buffer.concat(all).toString("utf8")).toBe(text);
  });

  it("is not unpacked without end", async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024));
    const reading = (async () => {
      let size = 0;
      for await (const chunk of unpack(pieces(bomb, 4096))) size += chunk.length;
      return size;
    })();
    await expect(reading).rejects.toThrow(ParleyError);
  });
});
