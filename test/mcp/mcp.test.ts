/** The record as an assistant meets it, through the SDK's own client. */
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openKeeper } from "../../src/desk/keeper/keeper.ts";
import { buildMcp } from "../../src/mcp/build-mcp.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { type ServedDesk, serveReadings } from "../web/desk.ts";

let desk: ServedDesk;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  desk = await serveReadings(handMadeReadings(), false);
});

afterAll(async () => {
  for (const close of open) await close();
  await desk?.close();
});

async function connect(mayWrite: boolean): Promise<Client> {
  const server = buildMcp({
    ...{ version: "test", keeper: openKeeper(desk.store), mayWrite, author: "assistant of ann" },
    ...{ now: () => new Date().toISOString(), newId: () => crypto.randomUUID() },
  });
  const client = new Client({ name: "test", version: "0" });
  const [left, right] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(left), client.connect(right)]);
  open.push(() => client.close());
  return client;
}

async function ask(client: Client, name: string, words: Record<string, unknown> = {}) {
  const { content, isError } = await client.callTool({ name, arguments: words });
  const [first] = content as { type: string; text: string }[];
  return { text: first?.text ?? "", isError: isError === true };
}

const json = async (client: Client, name: string, words: Record<string, unknown> = {}) => {
  const { text, isError } = await ask(client, name, words);
  expect(isError, text).toBe(false);
  return JSON.parse(text);
};

describe("an assistant", () => {
  it("may look, and is offered no tool that writes", async () => {
    const { tools } = await (await connect(false)).listTools();
    expect(tools.map(({ name }) => name)).not.toContain("correct");
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
    expect((await (await connect(true)).listTools()).tools.map(({ name }) => name)).toContain("correct");
  });

  it("finds its way from the dossiers to the words of an item, which stand in the article", async () => {
    const client = await connect(false);
    const [dossier] = await json(client, "list_dossiers");
    expect(dossier.counts.articles).toBeGreaterThan(1);
    for (const part of [
      "talks",
      "attendance",
      "positions",
      "conditions",
      "deadlock",
      "conflicts",
      "changes",
      "articles",
    ]) {
      await json(client, "get_dossier", { dossier: dossier.id, part });
    }
    const { entries } = await json(client, "search", { query: "kind:statement" });
    expect(entries.length).toBeGreaterThan(0);
    const { found } = await json(client, "get_item", { item: entries[0].inDossier });
    const [evidence] = found.item.evidence;
    const { text } = await json(client, "get_article", { article: evidence.article });
    for (const span of evidence.spans) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect((await json(client, "get_changes", { since: "2025-01-01" })).totals.new).toBeGreaterThan(0);
  });

  it("is told what is wrong and the next step, as words", async () => {
    const client = await connect(false);
    const { text, isError } = await ask(client, "get_item", { item: "s-nonsense" });
    expect(isError).toBe(true);
    expect(text).not.toBe("");
    expect((await ask(client, "search", { query: "(boats" })).isError).toBe(true);
  });

  it("corrects under its own name where it may, and takes it back", async () => {
    const client = await connect(true);
    const { entries } = await json(client, "search", { query: "kind:statement" });
    const made = await json(client, "correct", { do: "reject", item: entries[0].inDossier, note: "not said" });
    expect(made.by).toBe("assistant of ann");
    expect((await desk.store.corrections()).map(({ id }) => id)).toContain(made.id);
    await json(client, "correct", { do: "undo", item: made.id });
  });
});
