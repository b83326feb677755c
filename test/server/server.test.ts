/** The server as programs and strangers meet it: what its document promises, and what it refuses. */
import { request as httpRequest } from "node:http";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { correctItem } from "../../src/desk/correct/correct-item.ts";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { briefViewSchema } from "../../src/record/views/brief-view.ts";
import {
  actorsViewSchema,
  articlesViewSchema,
  articleViewSchema,
  conditionsViewSchema,
  issuesViewSchema,
  itemViewSchema,
  matrixSchema,
  overviewSchema,
  reviewSchema,
  statementsViewSchema,
  timelineSchema,
  touchedSchema,
} from "../../src/record/views/dossier-views.ts";
import { alikeSchema, comparisonSchema, historySchema } from "../../src/record/views/review-views.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { type ServedDesk, serveReadings } from "../web/desk.ts";

let desk: ServedDesk;
let dossier: Dossier;

beforeAll(async () => {
  desk = await serveReadings(handMadeReadings(), false);
  const [first] = await openDossiers(desk.store, null);
  if (first === undefined) throw new Error("The readings make no dossier.");
  dossier = first;
});

afterAll(async () => {
  await desk?.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(desk.url + path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = { "x-parley": "desk" }) =>
  fetch(desk.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const page = (name: string) => `/api/dossiers/${dossier.id}/${name}`;

/** The status of a request with a header that `fetch` does not let through. */
function statusOf(path: string, headers: Record<string, string>, method = "GET", body = ""): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(desk.url);
    const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("error", reject);
    request.end(body);
  });
}

describe("every page's JSON", () => {
  const shapes: [string, () => string, z.ZodType][] = [
    ["overview", () => page("overview"), overviewSchema],
    ["positions", () => page("positions"), matrixSchema],
    ["conditions", () => page("conditions"), conditionsViewSchema],
    ["timeline", () => page("timeline"), timelineSchema],
    ["statements", () => page("statements"), statementsViewSchema],
    ["actors", () => page("actors"), actorsViewSchema],
    ["issues", () => page("issues"), issuesViewSchema],
    ["articles", () => page("articles"), articlesViewSchema],
    ["review", () => page("review"), reviewSchema],
    ["brief", () => page("brief"), briefViewSchema],
    ["a comparison", () => page("comparison"), comparisonSchema],
    ["what an item may be the same as", () => page(`items/${dossier.positions[0]?.id}/alike?q=water`), alikeSchema],
    ["the history", () => "/api/corrections", historySchema],
    ["an item", () => page(`items/${dossier.statements[0]?.id}`), itemViewSchema],
    ["what a name touches", () => page(`touched/${dossier.actors[0]?.id}`), touchedSchema],
    ["an article", () => `/api/articles/${dossier.articles[0]?.id}`, articleViewSchema],
  ];

  it.each(shapes)("%s is what its schema says", async (_name, path, schema) => {
    const response = await get(path());
    expect(response.status).toBe(200);
    const parsed = schema.safeParse(await response.json());
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it("is looked back at as of a day", async () => {
    const early = (await (await get(`${page("overview")}?asOf=2025-03-11`)).json()) as z.infer<typeof overviewSchema>;
    const now = (await (await get(page("overview"))).json()) as z.infer<typeof overviewSchema>;
    expect(early.asOf).toBe("2025-03-11");
    expect(early.dossier.counts.articles).toBeLessThan(now.dossier.counts.articles);
  });

  it("names the publisher and day of every article that its evidence is from", async () => {
    const shown = (await (await get(page("statements"))).json()) as z.infer<typeof statementsViewSchema>;
    const cited = new Set(shown.entries.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
    expect(cited.size).toBeGreaterThan(0);
    expect([...cited].filter((id) => shown.articles[id] === undefined)).toEqual([]);
  });

  it("comes page by page, each entry once, and a made-up cursor is refused", async () => {
    const all: string[] = [];
    let after: string | null = null;
    do {
      const query: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
      const shown = (await (await get(`${page("actors")}?limit=2${query}`)).json()) as z.infer<typeof actorsViewSchema>;
      expect(shown.entries.length).toBeLessThanOrEqual(2);
      all.push(...shown.entries.map(({ id }) => id));
      after = shown.next;
    } while (after !== null);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe(dossier.actors.length);
    expect((await get(`${page("actors")}?after=nonsense`)).status).toBe(400);
  });

  it("counts behind its filters what they would leave", async () => {
    const shown = (await (await get(page("statements"))).json()) as z.infer<typeof statementsViewSchema>;
    const facet = shown.facets.find(({ name }) => name === "speaker");
    const [first] = facet?.values ?? [];
    if (first === undefined) throw new Error("Nobody speaks.");
    const narrowed = await (await get(`${page("statements")}?speaker=${encodeURIComponent(first.value)}`)).json();
    expect((narrowed as { total: number }).total).toBe(first.count);
  });
});

describe("answers", () => {
  it("carry an ETag that holds until something changes", async () => {
    const first = await get(page("overview"));
    const etag = first.headers.get("etag") ?? "";
    expect((await get(page("overview"), { "if-none-match": etag })).status).toBe(304);
    const made = await post(page("corrections"), { do: "accept", item: dossier.statements[0]?.id });
    expect(made.status).toBe(201);
    const after = await get(page("overview"), { "if-none-match": etag });
    expect(after.status).toBe(200);
    expect(after.headers.get("etag")).not.toBe(etag);
  });

  it("say as problem details what is wrong, and the next step", async () => {
    for (const [path, status] of [
      ["/api/dossiers/no-such/overview", 404],
      [page("items/s-0000"), 404],
      [`${page("overview")}?asOf=yesterday`, 400],
      ["/api/articles/0000", 404],
      ["/api/nothing", 404],
      [`/api/search?q=${encodeURIComponent("(boats")}`, 400],
    ] as const) {
      const response = await get(path);
      expect(response.status, path).toBe(status);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
    }
  });

  it("forbid everything that a page does not need", async () => {
    const { headers } = await get("/api/dossiers");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("tell of a change as an event, with an id to resume by", async () => {
    const controller = new AbortController();
    const response = await fetch(`${desk.url}/api/events`, { signal: controller.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let heard = (await reader?.read())?.value ?? "";
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await post(page("corrections"), { do: "accept", item: dossier.statements.at(-1)?.id });
    while (!heard.includes("event: change")) heard += (await reader?.read())?.value ?? "";
    expect(heard).toMatch(/id: \S+/);
    controller.abort();
    const missed = await fetch(`${desk.url}/api/events`, { headers: { "last-event-id": "long ago" } });
    const first = (await missed.body?.pipeThrough(new TextDecoderStream()).getReader().read())?.value;
    expect(first).toContain("event: change");
  });
});

describe("decisions", () => {
  it("are kept with the author, and undone", async () => {
    const made = await post(page("corrections"), { do: "reject", item: dossier.positions[0]?.id, note: "irony" });
    expect(made.status).toBe(201);
    const { id, by, note } = (await made.json()) as { id: string; by: string; note: string };
    expect({ by, note }).toEqual({ by: "ann", note: "irony" });
    expect((await post(page("corrections"), { do: "undo", correction: id })).status).toBe(201);
    expect((await post(page("corrections"), { do: "undo", correction: id })).status).toBe(422);
  });

  it("of analysts that differ are settled, and the comparison says so", async () => {
    const item = dossier.positions[1]?.id ?? "";
    const { store } = desk;
    const [now] = await openDossiers(store, null);
    if (now === undefined) throw new Error("There is no dossier.");
    const at = new Date().toISOString();
    const sign = (by: string, id: string) => ({ by, note: null, at, id: `${id}-aaaa-4000-8000-000000000000` });
    await correctItem(store, now, { do: "accept", item }, sign("bo", "b0000001"));
    const rejected = await correctItem(store, now, { do: "reject", item }, sign("cy", "c0000001"));
    const compared = async (query: string) =>
      (await (await get(`${page("comparison")}?${query}`)).json()) as z.infer<typeof comparisonSchema>;
    const before = await compared("between=bo&between=cy&show=open");
    expect(before).toMatchObject({ between: ["bo", "cy"], total: 1, agreement: { items: 1, agreed: 0 } });
    const settle = { do: "settle", decision: rejected.id, stands: "bo", own: null };
    const made = await post(page("corrections"), settle);
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };
    expect((await compared("between=bo&between=cy&show=open")).total).toBe(0);
    const after = await compared("between=bo&between=cy&show=settled&kind=position");
    expect(after.entries[0]?.settled).toMatchObject({ by: "ann", stands: "bo", correction: id });
    expect((await get(`${page("comparison")}?between=nobody`)).status).toBe(400);
    expect((await post(page("corrections"), { ...settle, stands: null })).status).toBe(422);
    expect((await post(page("corrections"), { do: "undo", correction: id })).status).toBe(201);
    expect((await compared("between=bo&between=cy&show=open")).total).toBe(1);
  });

  it("that mean nothing are refused with the reason", async () => {
    expect((await post(page("corrections"), { do: "dance" })).status).toBe(400);
    expect((await post(page("corrections"), "{")).status).toBe(400);
    const response = await post(page("corrections"), { do: "accept", item: "s-nonsense" });
    expect(response.status).toBeGreaterThanOrEqual(404);
    expect(response.status).toBeLessThan(500);
  });
});

describe("strangers", () => {
  const body = { do: "accept", item: "s-1" };

  it("cannot write from another site, with or without its origin", async () => {
    const corrections = page("corrections");
    expect((await post(corrections, body, {})).status).toBe(403);
    expect((await post(corrections, body, { origin: "https://elsewhere.example", "x-parley": "desk" })).status).toBe(
      403,
    );
    expect((await post(corrections, body, { "sec-fetch-site": "cross-site", "x-parley": "desk" })).status).toBe(403);
  });

  it("cannot reach it under a name of their own", async () => {
    expect(await statusOf("/api/dossiers", { host: "rebound.example" })).toBe(421);
  });

  it("gain nothing by forged ids: what is named is looked up, never opened, run or echoed as markup", async () => {
    const forged = [
      "../../../etc/passwd",
      "..\\..\\windows",
      "a\u0000b",
      "<script>alert(1)</script>",
      "' or 1=1 --",
      "%2e%2e%2f",
      "__proto__",
      "constructor",
      "\u202e0000",
      "x".repeat(199),
    ];
    const before = await desk.store.corrections();
    for (const id of forged) {
      const name = encodeURIComponent(id);
      for (const path of [
        `/api/articles/${name}`,
        page(`items/${name}`),
        page(`items/${name}/alike`),
        page(`touched/${name}`),
        `/api/dossiers/${name}/overview`,
      ]) {
        const response = await get(path);
        expect(response.status, path).toBeGreaterThanOrEqual(200);
        expect(response.status, path).toBeLessThan(500);
        expect(response.headers.get("content-type"), path).toMatch(/json/);
        expect(await response.text(), path).not.toMatch(/root:|node_modules|\.ts:\d/);
      }
      for (const request of [
        { do: "accept", item: id },
        { do: "undo", correction: id },
        { do: "settle", decision: id, stands: id, own: null },
        { do: "merge", items: [id, `${id}2`], name: null },
        { do: "place", articles: [id], dossier: id },
      ]) {
        const { status } = await post(page("corrections"), request);
        expect(status, JSON.stringify(request)).toBeGreaterThanOrEqual(400);
        expect(status, JSON.stringify(request)).toBeLessThan(500);
      }
    }
    expect(await desk.store.corrections()).toEqual(before);
  });

  it("cannot write as a form, as plain text, under no origin, nor with another method", async () => {
    const corrections = page("corrections");
    const form = "application/x-www-form-urlencoded";
    const sent: [Record<string, string>, string][] = [
      [{ "content-type": form }, "do=accept"],
      [{ "content-type": "text/plain" }, JSON.stringify(body)],
      [{ "content-type": "application/json", origin: "null", "x-parley": "desk" }, JSON.stringify(body)],
      [{ "content-type": "application/json", origin: `${desk.url}.example`, "x-parley": "desk" }, JSON.stringify(body)],
    ];
    for (const [headers, text] of sent) expect(await statusOf(corrections, headers, "POST", text)).toBe(403);
    for (const method of ["PUT", "PATCH", "DELETE"])
      expect([403, 404]).toContain(await statusOf(corrections, { "x-parley": "desk" }, method));
    expect(await statusOf("/api/articles?name=x.html", { origin: "https://elsewhere.example" }, "POST", "x")).toBe(403);
  });

  it("cannot climb out of the pages, nor send what is too large", async () => {
    for (const path of ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/api/articles/..%2f..%2fetc"]) {
      expect(await statusOf(path, {})).toBe(404);
    }
    const large = JSON.stringify({ do: "accept", item: "x".repeat(300_000) });
    const headers = { "x-parley": "desk", "content-type": "application/json", connection: "close" };
    expect(await statusOf(page("corrections"), headers, "POST", large)).toBe(413);
  });
});

describe("the document of the API", () => {
  interface Operation {
    parameters?: { name: string; in: string; schema?: { type?: string } }[];
  }

  it("is OpenAPI 3.1, and no GET that it describes ever fails, whatever is asked", async () => {
    const document = (await (await get("/api/openapi.json")).json()) as {
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      methods.get === undefined ? [] : [{ path, parameters: methods.get.parameters ?? [] }],
    );
    expect(routes.length).toBeGreaterThan(12);
    const odd = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "0",
        "-1",
        "1e9",
        "2025-02-30",
        "2025-03-11",
        "null",
        "'; --",
        "<script>",
        "../..",
        "%00",
        dossier.id,
      ),
      fc.constantFrom(dossier.id, dossier.statements[0]?.id ?? "", dossier.articles[0]?.id ?? ""),
    );
    const asked = fc.record({
      route: fc.constantFrom(...routes),
      values: fc.array(odd, { minLength: 12, maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ route, values }) => {
        let at = 0;
        const next = () => encodeURIComponent((values[at++ % values.length] ?? "").replace(/[\ud800-\udfff]/g, "?"));
        const path = route.path.replace(/\{[^}]+\}/g, () => next() || "x");
        const query = route.parameters
          .filter((one) => one.in === "query")
          .map(({ name }) => `${name}=${next()}`)
          .join("&");
        const response = await get(`${path}?${query}`);
        await response.arrayBuffer();
        return response.status < 500;
      }),
      { numRuns: 300 },
    );
  });
});
