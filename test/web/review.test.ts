/** Review in a real browser: the queue with its keys, two analysts side by side, settling and undo, and what happens when the record changes meanwhile. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { correctItem } from "../../src/desk/correct/correct-item.ts";
import type { Request } from "../../src/desk/correct/request.ts";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Correction } from "../../src/record/correction.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveReadings } from "./desk.ts";

describe.skipIf(!hasBrowser)("the review", { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let made = 0;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), serveReadings(handMadeReadings())]);
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  async function dossier(): Promise<Dossier> {
    const [first] = await openDossiers(desk.store, null);
    if (first === undefined) throw new Error("The readings make no dossier.");
    return first;
  }

  /** Somebody decides, at another desk. */
  async function decided(by: string, request: Request, note: string | null = null): Promise<Correction> {
    made += 1;
    const id = `${String(made).padStart(8, "0")}-aaaa-4000-8000-000000000000`;
    return correctItem(desk.store, await dossier(), request, { by, note, at: new Date().toISOString(), id });
  }

  async function open(query: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load")) faults.push(message.text());
    });
    await page.goto(`${desk.url}/d/${(await dossier()).id}/review${query}`);
    return page;
  }

  const quint = async () => (await dossier()).attendance.find(({ actor }) => actor.name.includes("Quint"));
  const corrections = () => desk.store.corrections();

  it("begins with what matters most, and says why on the card", async () => {
    const page = await open("");
    await page.locator(".review-entry .sentence").waitFor();
    const why = await page.locator(".review-entry .why").innerText();
    expect(why).toMatch(/\. *$/);
    expect(why).toMatch(/disagree|deadlock|gone|hang on it|one voice/);
    const { entries } = (await (await fetch(`${desk.url}/api/dossiers/${(await dossier()).id}/review`)).json()) as {
      entries: { weight: number; sentence: string }[];
    };
    expect(entries.map(({ weight }) => weight)).toEqual(entries.map(({ weight }) => weight).sort((a, b) => b - a));
    expect(await page.locator(".sentence").innerText()).toBe(entries[0]?.sentence);
    await page.close();
  });

  it("takes a note with a decision, by keyboard alone", async () => {
    const page = await open("?kind=statement");
    await page.locator(".review-entry .sentence").waitFor();
    await page.keyboard.press("n");
    await page.keyboard.type("as in the recording: are they all right?");
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    await page.getByText(/^.*accepted: /).waitFor();
    const last = (await corrections()).at(-1);
    expect(last).toMatchObject({ note: "as in the recording: are they all right?", decision: { do: "accept" } });
    expect(await page.getByLabel("Note").inputValue()).toBe("");
    await page.keyboard.press("u");
    await page.getByText("Undone: accepted").waitFor();
    await page.close();
  });

  it("merges with another item that a search finds, and takes it back", async () => {
    const before = (await dossier()).positions.length;
    const page = await open("?kind=position");
    const sentence = page.locator(".review-entry .sentence");
    await sentence.waitFor();
    await page.keyboard.press("m");
    await page.locator(".choices li").first().waitFor();
    const all = await page.locator(".choices li").count();
    const other = await page.locator(".choices button").first().innerText();
    const word = other.split(/\s+/)[0] ?? "";
    await page.keyboard.type(`${word} zzzz`);
    await page.getByText("Nothing of this kind has these words.").waitFor();
    for (let at = 0; at < 5; at += 1) await page.keyboard.press("Backspace");
    await expect.poll(() => page.locator(".choices li").count()).toBeGreaterThan(0);
    expect(all).toBe(before - 1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText(/merged: /).waitFor();
    expect((await corrections()).at(-1)?.decision.do).toBe("merge");
    expect((await dossier()).positions).toHaveLength(before - 1);
    await page.keyboard.press("u");
    await page.getByText("Undone: merged").waitFor();
    expect((await dossier()).positions).toHaveLength(before);
    await page.close();
  });

  it("keeps what is typed when the record changes, says what changed, and sends only what was typed", async () => {
    const item = await quint();
    const page = await open("?kind=attendance");
    await page.locator(".review-entry .sentence").waitFor();
    // Go to Quint's attendance.
    for (let at = 0; at < 6 && !(await page.locator(".sentence").innerText()).includes("Quint"); at += 1)
      await page.keyboard.press("s");
    await page.keyboard.press("e");
    await page.getByLabel("Reason").fill("half-typed words");
    await decided("bo", { do: "edit", item: item?.id ?? "", set: { status: "undecided" } });
    // Bo's decision takes the item out of the queue of open ones; the form stays.
    await page.getByText("this item has left the queue").waitFor({ timeout: 15_000 });
    expect(await page.getByLabel("Reason").inputValue()).toBe("half-typed words");
    await page.getByLabel("Reason").fill("");
    await page.getByLabel("Status").selectOption("declined");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/changed: /).waitFor();
    expect((await corrections()).at(-1)?.decision).toMatchObject({ do: "edit", set: { status: "declined" } });
    expect((await quint())?.status).toBe("declined");
    await page.keyboard.press("u");
    await page.getByText(/Undone: /).waitFor();
    expect((await quint())?.status).toBe("undecided");
    await page.close();
  });

  it("shows in the form what somebody else changed of the same item", async () => {
    const item = await quint();
    const page = await open("?kind=attendance&state=decided");
    await page.locator(".review-entry .sentence").waitFor();
    await page.keyboard.press("e");
    await page.getByLabel("Reason").fill("mine");
    await decided("bo", { do: "edit", item: item?.id ?? "", set: { status: "expected" } });
    await page.getByText("Meanwhile the record says “expected”.").waitFor({ timeout: 15_000 });
    expect(await page.getByLabel("Reason").inputValue()).toBe("mine");
    expect(await page.getByLabel("Status").inputValue()).toBe("undecided");
    await page.close();
  });

  it("lays two analysts side by side, and an editor settles by keyboard: one stands, her own, undo", async () => {
    const { statements, positions } = await dossier();
    const [second] = statements;
    const [first, third] = positions;
    for (const one of [first, second, third]) await decided("cy", { do: "accept", item: one?.id ?? "" });
    await decided("dee", { do: "accept", item: first?.id ?? "" });
    await decided("dee", { do: "reject", item: second?.id ?? "" }, "She was quoting him.");
    await decided("dee", { do: "edit", item: third?.id ?? "", set: { stance: "open" } });
    const page = await open("?view=compare&between=cy&between=dee");
    const rows = page.locator("tr[data-row]");
    await rows.first().waitFor();
    await page.getByText("cy and dee both decided on 3 items: 1 alike, 2 differently.").waitFor();
    expect(await rows.count()).toBe(3);
    expect(await page.getByText("She was quoting him.").count()).toBe(1);
    // Filters: what differs, what is alike.
    await page.locator(".facets").getByRole("button", { name: "decided alike" }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.locator(".facets").getByRole("button", { name: "decided differently" }).click();
    await expect.poll(() => rows.count()).toBe(2);
    expect(new URL(page.url()).searchParams.get("show")).toBe("open");
    // k and j go to and fro; a upholds the first analyst.
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("n");
    await page.keyboard.type("The words are hers.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    await page.getByText(/cy’s decision stands: /).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect((await dossier()).statements.some(({ id }) => id === second?.id)).toBe(true);
    const settled = (await corrections()).at(-1);
    expect(settled).toMatchObject({
      ...{ by: "ann", note: "The words are hers." },
      decision: { do: "accept", settles: { stands: expect.any(String) } },
    });
    // Her own edit, in the form.
    await page.keyboard.press("e");
    await page.getByLabel("Stance").selectOption("offer");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/Your own edit: /).waitFor();
    await page.getByText("They differ on nothing that is not settled.").waitFor();
    expect((await dossier()).positions.find(({ id }) => id === third?.id)?.stance).toBe("offer");
    // What was settled shows who settled what, and is taken back from there.
    await page.locator(".facets").getByRole("button", { name: "settled" }).click();
    await expect.poll(() => rows.count()).toBe(2);
    await page.locator(".verdict", { hasText: "cy’s decision stands" }).waitFor();
    const { axe, over } = await lookedAt(page);
    expect(axe).toEqual([]);
    expect(over).toBeLessThanOrEqual(0);
    await rows.first().click();
    await page.keyboard.press("u");
    await page.getByText(/Undone: Your own edit/).waitFor();
    await expect.poll(() => rows.count()).toBe(1);
    expect((await dossier()).positions.find(({ id }) => id === third?.id)?.stance).toBe("open");
    await page.keyboard.press("u");
    await page.getByText(/Undone: cy’s decision stands/).waitFor();
    await page.getByText("No item they both decided is of this sort.").waitFor();
    expect((await dossier()).statements.some(({ id }) => id === second?.id)).toBe(false);
    // What another editor settled is taken back at its row, also after the page was opened anew.
    const rejected = (await corrections()).find(({ by, decision }) => by === "dee" && decision.do === "reject");
    await decided("eva", { do: "settle", decision: rejected?.id ?? "", stands: "cy", own: null });
    await page.reload();
    await page.getByText("eva, ").waitFor();
    await page.keyboard.press("u");
    await page.getByText(/Undone: /).waitFor();
    await page.getByText("No item they both decided is of this sort.").waitFor();
    await page.close();
  });

  it("lists all decisions with their authors, what settles what, and undoes any of them", async () => {
    const rejected = (await corrections()).find(({ by, decision }) => by === "dee" && decision.do === "reject");
    await decided("eva", { do: "settle", decision: rejected?.id ?? "", stands: "cy", own: null });
    const page = await open("?view=history");
    const entries = page.locator(".history li");
    await entries.first().waitFor();
    await page.getByText("In place of what cy and dee decided.").first().waitFor();
    expect(await page.getByText("settled since").count()).toBeGreaterThan(0);
    const { axe, over } = await lookedAt(page);
    expect(axe).toEqual([]);
    expect(over).toBeLessThanOrEqual(0);
    const before = await corrections();
    await entries.filter({ hasText: "bo set status to expected" }).getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone: set status to expected").waitFor();
    expect(await corrections()).toHaveLength(before.length + 1);
    await page.close();
    expect(faults).toEqual([]);
  });

  it("shows an item's decisions in its panel, with what was settled", async () => {
    const page = await open(`?item=${(await quint())?.id}`);
    await page.getByRole("complementary").getByText("bo set status to undecided").waitFor();
    await page.waitForSelector("h1");
    const { axe } = await lookedAt(page);
    expect(axe).toEqual([]);
    await page.close();
  });

  /** What axe finds in light and in dark, and how far the page runs over the side of 390 pixels. */
  async function lookedAt(page: Page): Promise<{ axe: string[]; over: number }> {
    const axe: string[] = [];
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      axe.push(
        ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
      );
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const over = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    await page.setViewportSize({ width: 1280, height: 900 });
    return { axe, over };
  }
});
