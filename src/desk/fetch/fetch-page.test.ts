import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FetchSettings } from "./fetch-page.ts";
import { fetchers, pageFetcher } from "./fetch-page.ts";

type Answers = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

const asked: string[] = [];
let answers: Answers = {};
const server = createServer((request, response) => {
  asked.push(request.url ?? "");
  const answer = answers[request.url ?? ""];
  if (answer === undefined) response.writeHead(404).end();
  else answer(request, response);
});
let site = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  answers = { "/page": html("<p>words</p>") };
});

function html(body: string | Buffer, headers: Record<string, string> = {}) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
  };
}

function redirect(to: string) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(302, { location: to }).end();
  };
}

/** A fetcher that may speak to this test's server, and to no other address of this machine. */
function fetcher(settings: Partial<FetchSettings> = {}) {
  const isAllowedAddress = (address: string) => address === "127.0.0.1";
  return pageFetcher({ userAgent: "Parley/0.0.0", isAllowedAddress, ...settings });
}

describe("a page", () => {
  it("comes with its type and the address that answered", async () => {
    const page = await fetcher()(`${site}/page#part`);
    expect(Buffer.from(page.bytes).toString()).toBe("<p>words</p>");
    expect(page).toMatchObject({ contentType: "text/html; charset=utf-8", url: `${site}/page` });
  });

  it("is asked for by our own name", async () => {
    let name: string | undefined;
    answers["/page"] = (request, response) => {
      name = request.headers["user-agent"];
      html("")(request, response);
    };
    await fetcher()(`${site}/page`);
    expect(name).toBe("Parley/0.0.0");
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked from %s", async (encoding, pack) => {
    answers["/page"] = html(pack("<p>packed</p>"), { "content-encoding": encoding });
    const page = await fetcher()(`${site}/page`);
    expect(Buffer.from(page.bytes).toString()).toBe("<p>packed</p>");
  });

  it.each([
    [404, "answered 404 (no such page)"],
    [403, "login or paywall"],
    [503, "has a fault"],
  ])("that answers %i is unreachable", async (status, words) => {
    answers["/page"] = (_request, response) => void response.writeHead(status).end();
    await expect(fetcher()(`${site}/page`)).rejects.toMatchObject({
      code: "page-unreachable",
      message: expect.stringContaining(words),
    });
  });

  it("of another type is not an article", async () => {
    answers["/page"] = html("\u0089PNG", { "content-type": "image/png" });
    await expect(fetcher()(`${site}/page`)).rejects.toMatchObject({ code: "format-unknown" });
  });

  it("on a port where nothing listens is unreachable", async () => {
    await expect(fetcher()("http://127.0.0.1:1/")).rejects.toMatchObject({ code: "page-unreachable" });
  });

  it("that is broken in its packing is unreachable", async () => {
    answers["/page"] = html("this is not gzip", { "content-encoding": "gzip" });
    await expect(fetcher()(`${site}/page`)).rejects.toMatchObject({ code: "page-unreachable" });
  });
});

describe("bounds", () => {
  it("stop a page that says that it is large", async () => {
    answers["/page"] = html("x".repeat(5000));
    await expect(fetcher({ largest: 1000 })(`${site}/page`)).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("stop a small download that unpacks to a large page", async () => {
    answers["/page"] = html(gzipSync("x".repeat(3_000_000)), { "content-encoding": "gzip" });
    await expect(fetcher({ largest: 100_000 })(`${site}/page`)).rejects.toMatchObject({ code: "file-too-large" });
  });

  it("stop a page that never ends", async () => {
    answers["/page"] = (_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    };
    await expect(fetcher({ longest: 400 })(`${site}/page`)).rejects.toMatchObject({
      code: "page-unreachable",
      message: expect.stringContaining("no answer in 0.4 seconds"),
    });
  });
});

describe("redirects", () => {
  it("are followed", async () => {
    answers["/old"] = redirect("/page");
    expect((await fetcher()(`${site}/old`)).url).toBe(`${site}/page`);
  });

  it("are followed five times and no more", async () => {
    for (let step = 0; step < 8; step += 1) answers[`/${step}`] = redirect(step === 7 ? "/page" : `/${step + 1}`);
    await expect(fetcher()(`${site}/0`)).rejects.toMatchObject({ code: "page-unreachable" });
    expect((await fetcher()(`${site}/3`)).url).toBe(`${site}/page`);
  });

  it.each([
    ["http://127.0.0.2/secret", "not an address on the public internet"],
    ["http://[::1]/secret", "not an address on the public internet"],
    ["http://10.0.0.1/secret", "not an address on the public internet"],
    ["file:///etc/passwd", "only http and https"],
  ])("to %s are refused", async (to, words) => {
    answers["/trap"] = redirect(to);
    await expect(fetcher()(`${site}/trap`)).rejects.toMatchObject({
      code: "page-refused",
      message: expect.stringContaining(words),
    });
  });
});

describe("addresses", () => {
  it("are checked after the name is looked up", async () => {
    const port = new URL(site).port;
    await expect(fetcher({ isAllowedAddress: () => false })(`http://localhost:${port}/page`)).rejects.toMatchObject({
      code: "page-refused",
    });
    expect(asked).toEqual([]);
  });

  it("in disguise are seen through", async () => {
    const publicOnly = pageFetcher({ userAgent: "Parley/0.0.0" });
    for (const disguise of ["http://2130706433/", "http://0x7f.1/", "http://127.1/", "http://[::ffff:7f00:1]/"]) {
      await expect(publicOnly(disguise)).rejects.toMatchObject({ code: "page-refused" });
    }
  });
});

describe("robots.txt", () => {
  const rules = (text: string) => (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { "content-type": "text/plain" }).end(text);
  };

  it("is obeyed, and read once for a site", async () => {
    answers["/robots.txt"] = rules("User-agent: *\nDisallow: /private/");
    const get = fetcher();
    await get(`${site}/page`);
    await expect(get(`${site}/private/page`)).rejects.toMatchObject({ code: "page-refused" });
    expect(asked).toEqual(["/robots.txt", "/page"]);
  });

  it("may speak to Parley by name", async () => {
    answers["/robots.txt"] = rules("User-agent: parley\nDisallow: /\n\nUser-agent: *\nAllow: /");
    await expect(fetcher()(`${site}/page`)).rejects.toMatchObject({ code: "page-refused" });
  });

  it("holds for where a redirect leads", async () => {
    answers["/robots.txt"] = rules("User-agent: *\nDisallow: /private/");
    answers["/old"] = redirect("/private/page");
    await expect(fetcher()(`${site}/old`)).rejects.toMatchObject({ code: "page-refused" });
  });

  it("that fails to come forbids everything", async () => {
    answers["/robots.txt"] = (_request, response) => void response.writeHead(500).end();
    await expect(fetcher()(`${site}/page`)).rejects.toMatchObject({ code: "page-refused" });
  });
});

describe("a site’s wish to be left alone", () => {
  const shared = () => fetchers({ userAgent: "Parley/0.0.0", isAllowedAddress: (address) => address === "127.0.0.1" });

  it("is the Crawl-delay of its robots.txt, up to a minute", async () => {
    const rules = (text: string) => (_request: IncomingMessage, response: ServerResponse) => {
      response.writeHead(200, { "content-type": "text/plain" }).end(text);
    };
    answers["/robots.txt"] = rules("User-agent: *\nCrawl-delay: 7");
    const polite = shared();
    expect(polite.wishOf(`${site}/page`)).toBe(0);
    await polite.page(`${site}/page`);
    expect(polite.wishOf(`${site}/other`)).toBe(7000);
    answers["/robots.txt"] = rules("User-agent: *\nCrawl-delay: 86400");
    const other = shared();
    await other.page(`${site}/page`);
    expect(other.wishOf(`${site}/page`)).toBe(60_000);
  });

  it("is the Retry-After of an answer that refuses, until the next answer", async () => {
    const polite = shared();
    const answerWith = (status: number, headers: Record<string, string>) => {
      answers["/page"] = (_request, response) => void response.writeHead(status, headers).end();
    };
    answerWith(429, { "retry-after": "120" });
    await expect(polite.page(`${site}/page`)).rejects.toMatchObject({ code: "page-unreachable" });
    expect(polite.wishOf(`${site}/page`)).toBe(120_000);
    answerWith(503, { date: "Tue, 06 May 2031 08:00:00 GMT", "retry-after": "Tue, 06 May 2031 08:05:00 GMT" });
    await expect(polite.page(`${site}/page`)).rejects.toMatchObject({ code: "page-unreachable" });
    expect(polite.wishOf(`${site}/page`)).toBe(300_000);
    answerWith(503, { "retry-after": "soon" });
    await expect(polite.page(`${site}/page`)).rejects.toMatchObject({ code: "page-unreachable" });
    expect(polite.wishOf(`${site}/page`)).toBe(0);
  });
});
