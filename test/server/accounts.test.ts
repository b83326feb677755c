/** A desk that others can reach: nobody gets in without an account, and nobody may more than the role allows. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountBook } from "../../src/desk/accounts/account-book.ts";
import { openKeeper } from "../../src/desk/keeper/keeper.ts";
import { type Served, type ServeOptions, startServer } from "../../src/server/start-server.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { type ServedDesk, serveReadings } from "../web/desk.ts";

let desk: ServedDesk;
let served: Served;
let url: string;
let kept: string | null = null;
const book = openAccountBook({
  name: "accounts.json",
  read: async () => kept,
  write: async (text) => {
    kept = text;
  },
});

function start(options: Partial<ServeOptions> = {}): Promise<Served> {
  const world = {
    version: "test",
    keeper: openKeeper(desk.store),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    upload: () => Promise.reject(new Error("nothing is uploaded here")),
  };
  return startServer(world, {
    ...{ host: "127.0.0.1", port: 0, webFolder: null, book, author: "nobody" },
    ...{ clock: () => performance.now(), onFault: () => {}, ...options },
  });
}

beforeAll(async () => {
  desk = await serveReadings(handMadeReadings(), false);
  await book.put("ann", "analyst", "four words in a row");
  await book.put("rob", "reader", "another four odd words");
  served = await start();
  url = served.url.slice(0, -1);
});

afterAll(async () => {
  await served?.close();
  await desk?.close();
});

async function signIn(name: string, password: string): Promise<{ status: number; cookie: string }> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-parley": "desk" },
    body: JSON.stringify({ name, password }),
  });
  const [cookie = ""] = response.headers.getSetCookie();
  return { status: response.status, cookie };
}

describe("a desk with accounts", () => {
  it("is not served beyond this machine before there is an account", async () => {
    const empty = openAccountBook({ name: "none", read: async () => null, write: async () => {} });
    await expect(start({ host: "0.0.0.0", book: empty })).rejects.toMatchObject({ code: "bad-option" });
  });

  it("shows nothing to who has not signed in", async () => {
    expect((await fetch(`${url}/api/dossiers`)).status).toBe(401);
    expect((await fetch(`${url}/api/events`)).status).toBe(401);
    expect((await fetch(`${url}/api/dossiers`, { headers: { cookie: "parley-session=made-up" } })).status).toBe(401);
    expect((await fetch(`${url}/api/dossiers`, { headers: { authorization: "Bearer parley_made-up" } })).status).toBe(
      401,
    );
  });

  it("lets in with a cookie that no script reads, and out again", async () => {
    expect((await signIn("ann", "wrong words in a row")).status).toBe(401);
    const { status, cookie } = await signIn("ann", "four words in a row");
    expect(status).toBe(200);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Strict/i);
    const headers = { cookie: cookie.split(";")[0] ?? "", "x-parley": "desk" };
    expect((await fetch(`${url}/api/dossiers`, { headers })).status).toBe(200);
    expect((await fetch(`${url}/api/session`, { method: "DELETE", headers })).status).toBe(204);
    expect((await fetch(`${url}/api/dossiers`, { headers })).status).toBe(401);
  });

  it("lets a reader look and no more, and signs an analyst's decisions", async () => {
    const tokens = { rob: await book.addToken("rob", "", ""), ann: await book.addToken("ann", "", "") };
    const ask = (name: "rob" | "ann", path: string, body?: unknown) =>
      fetch(url + path, {
        method: body === undefined ? "GET" : "POST",
        headers: { authorization: `Bearer ${tokens[name]}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const { entries } = (await (await ask("rob", "/api/dossiers")).json()) as { entries: { id: string }[] };
    const at = `/api/dossiers/${entries[0]?.id}`;
    const { entries: said } = (await (await ask("rob", `${at}/statements`)).json()) as { entries: { id: string }[] };
    const decision = { do: "accept", item: said[0]?.id };
    expect((await ask("rob", `${at}/corrections`, decision)).status).toBe(403);
    const made = await ask("ann", `${at}/corrections`, decision);
    expect(made.status).toBe(201);
    const { id, by } = (await made.json()) as { id: string; by: string };
    expect(by).toBe("ann");
    await book.put("eva", "editor", "four more odd words");
    await book.put("bea", "analyst", "yet another four words");
    const tokensOfMore = { eva: await book.addToken("eva", "", ""), bea: await book.addToken("bea", "", "") };
    const decide = (token: string, body: unknown) =>
      fetch(`${url}${at}/corrections`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    expect((await decide(tokensOfMore.bea, { do: "undo", correction: id })).status).toBe(403);
    expect((await decide(tokensOfMore.bea, { do: "rename-dossier", name: "Mine" })).status).toBe(403);
    expect((await decide(tokensOfMore.eva, { do: "undo", correction: id })).status).toBe(201);
    expect((await decide(tokensOfMore.eva, { do: "rename-dossier", name: "The dam" })).status).toBe(201);
  });

  it("does not let passwords be guessed at without end", async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 14; at += 1) statuses.push((await signIn("ann", `guess number ${at}`)).status);
    expect(statuses).toContain(429);
  });
});
