/** Bodies that trickle, break off, or are too large: each is cut with a word of why, and the others are served meanwhile. */
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountBook } from "../../src/desk/accounts/account-book.ts";
import { openKeeper } from "../../src/desk/keeper/keeper.ts";
import { type Served, startServer } from "../../src/server/start-server.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { type ServedDesk, serveReadings } from "../web/desk.ts";

let desk: ServedDesk;
let served: Served;
let url: string;
let port: number;
const faults: unknown[] = [];
const uploaded: number[] = [];

beforeAll(async () => {
  desk = await serveReadings(handMadeReadings(), false);
  served = await startServer(
    {
      version: "test",
      keeper: openKeeper(desk.store),
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      upload: async (bytes) => {
        uploaded.push(bytes.byteLength);
        return { kind: "passed-over", name: "a page", reason: "a test" } as never;
      },
    },
    {
      ...{ host: "127.0.0.1", port: 0, webFolder: null, author: "ann", clock: () => performance.now() },
      book: openAccountBook({ name: "none", read: async () => null, write: async () => {} }),
      pace: { grace: 2_000, bytesPerSecond: 2_000 },
      onFault: (error) => faults.push(error),
    },
  );
  url = served.url.slice(0, -1);
  port = Number(new URL(url).port);
});

afterAll(async () => {
  await served?.close();
  await desk?.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly after: number;
}

/** Sends a body byte by byte, every `every` milliseconds, until it is answered. */
function trickle(path: string, headers: Record<string, string>, every: number): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      ...{ hostname: "127.0.0.1", port, path, method: "POST" },
      headers: { "x-parley": "desk", host: `127.0.0.1:${port}`, ...headers },
    });
    const timer = setInterval(() => request.write("x"), every);
    request.on("response", (response) => {
      clearInterval(timer);
      let body = "";
      response.on("data", (piece) => {
        body += piece;
      });
      response.on("end", () => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, body, after: performance.now() - begun });
      });
    });
    request.on("error", (error) => {
      clearInterval(timer);
      reject(error);
    });
    request.flushHeaders();
  });
}

const page = { "content-type": "text/plain", "content-length": "5000" };
const upload = (body: string) =>
  fetch(`${url}/api/articles?name=a.txt`, {
    method: "POST",
    headers: { "x-parley": "desk", "content-type": "text/plain" },
    body,
  });

describe("a body that trickles", () => {
  it("is cut with problem details, of an upload as of a decision, with its length told or not", async () => {
    const chunked = { "content-type": "text/plain", "transfer-encoding": "chunked" };
    const decision = { "content-type": "application/json", "content-length": "500" };
    const answers = await Promise.all([
      trickle("/api/articles?name=a.txt", page, 50),
      trickle("/api/articles?name=a.txt", chunked, 50),
      trickle("/api/dossiers/any/corrections", decision, 50),
    ]);
    for (const { status, body, after } of answers) {
      expect(status).toBe(408);
      expect(JSON.parse(body)).toMatchObject({ code: "too-slow", status: 408, hint: expect.any(String) });
      expect(after).toBeGreaterThan(1_900);
      expect(after).toBeLessThan(8_000);
    }
    expect(uploaded).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("keeps nobody else waiting: pages and uploads go on", async () => {
    const slow = Array.from({ length: 12 }, () => trickle("/api/articles?name=a.txt", page, 40));
    await new Promise((resolve) => setTimeout(resolve, 100));
    let isCut = false;
    for (const one of slow) {
      void one.finally(() => {
        isCut = true;
      });
    }
    const pages = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/api/dossiers`)));
    const quick = await upload("A short page.");
    // All this was answered while the slow ones were still on their way.
    expect(isCut).toBe(false);
    expect(pages.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(quick.status).toBe(200);
    expect(uploaded).toEqual([13]);
    for (const { status } of await Promise.all(slow)) expect(status).toBe(408);
  });

  it("goes through where it only comes piece by piece, but fast enough", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (sent === 10) return controller.close();
        sent += 1;
        controller.enqueue(new Uint8Array(1_000).fill(97));
      },
    });
    const response = await fetch(`${url}/api/articles?name=a.txt`, {
      ...{ method: "POST", headers: { "x-parley": "desk", "content-type": "text/plain" }, body, duplex: "half" },
    } as RequestInit);
    expect(response.status).toBe(200);
    expect(uploaded.at(-1)).toBe(10_000);
  });
});

describe("a body that never ends well", () => {
  it("is let go where the sender breaks off, and nothing is read of it", async () => {
    const before = uploaded.length;
    await new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        const head = `POST /api/articles HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nx-parley: desk\r\ncontent-length: 900\r\n\r\nhalf`;
        socket.write(head);
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on("close", () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(uploaded).toHaveLength(before);
    expect((await fetch(`${url}/api/dossiers`)).status).toBe(200);
    expect(faults).toEqual([]);
  });

  it("is refused where it is larger than 20 MB, told beforehand or found out on the way", async () => {
    const told = await trickle("/api/articles?name=a.txt", { ...page, "content-length": "30000000" }, 10);
    expect(told).toMatchObject({ status: 413 });
    expect(told.after).toBeLessThan(1_900);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 25) return controller.close();
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const status = await fetch(`${url}/api/articles`, {
      ...{ method: "POST", headers: { "x-parley": "desk" }, body, duplex: "half" },
    } as RequestInit).then(
      (response) => response.status,
      // A sender that goes on writing may meet the closed connection before it reads the answer.
      () => 413,
    );
    expect(status).toBe(413);
    expect((await fetch(`${url}/api/dossiers`)).status).toBe(200);
    expect(faults).toEqual([]);
  });
});
