/** Looking around in the pages with a real browser: the timeline opened and closed, tables taken along, what would follow, what is new. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveExamples } from "./desk.ts";

describe.skipIf(!hasBrowser)("somebody who looks around", { timeout: 240_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let dossier: Dossier;
  let at = "";

  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), serveExamples()]);
    const [first] = await openDossiers(desk.store, null);
    if (first === undefined) throw new Error("The readings make no dossier.");
    dossier = first;
    at = `/d/${dossier.id}`;
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${desk.url}${path}`);
    await page.waitForSelector("h1");
    return page;
  }

  /** How many entries the timeline's list says there are, once it is the answer to what was asked. */
  async function entriesOf(page: Page): Promise<number> {
    await page.locator(".list-head").waitFor();
    await page.locator(".is-older").first().waitFor({ state: "detached" });
    return Number.parseInt(await page.locator(".list-head [role=status]").innerText(), 10);
  }

  /** The sum of what the picture shows. */
  async function countedIn(page: Page): Promise<number> {
    const titles = await page.locator(".time-mark title").allTextContents();
    return titles.reduce((sum, title) => sum + Number(title.split(": ").at(-1)), 0);
  }

  const rangeOf = (page: Page) => {
    const { searchParams } = new URL(page.url());
    return [searchParams.get("from"), searchParams.get("to")];
  };

  it("opens a stretch of the timeline by dragging over it; the address has it, and Back leaves it", async () => {
    const page = await open(`${at}/timeline`);
    const all = await entriesOf(page);
    const box = await page.locator(".time-picture svg").boundingBox();
    if (box === null) throw new Error("There is no picture.");
    await page.mouse.move(box.x + box.width * 0.3, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.45, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/from=.*to=/);
    const opened = await entriesOf(page);
    expect(opened).toBeLessThan(all);
    expect(await countedIn(page)).toBe(opened);
    const [from = null, to = null] = rangeOf(page);
    expect(from !== null && to !== null && from < to).toBe(true);
    const other = await open(`${new URL(page.url()).pathname}${new URL(page.url()).search}`);
    expect(await entriesOf(other)).toBe(opened);
    expect(await countedIn(other)).toBe(opened);
    await other.close();
    await page.goBack();
    expect(rangeOf(page)).toEqual([null, null]);
    expect(await entriesOf(page)).toBe(all);
    await page.close();
  });

  it("zooms by keys and wheel, goes along by arrows, and sees the whole time with one button", async () => {
    const page = await open(`${at}/timeline`);
    const all = await entriesOf(page);
    const picture = page.locator(".time-keys");
    await picture.focus();
    const lengthOf = () => {
      const [from, to] = rangeOf(page).map((day) => Date.parse(`${day}T00:00Z`));
      return (to ?? 0) - (from ?? 0);
    };
    await page.keyboard.press("+");
    await page.waitForURL(/from=/);
    const first = lengthOf();
    await page.keyboard.press("+");
    await expect.poll(lengthOf).toBeLessThan(first);
    const [before] = rangeOf(page);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => (rangeOf(page)[0] ?? "") < (before ?? "")).toBe(true);
    const narrow = lengthOf();
    await page.mouse.move(700, 300);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 240);
    await page.keyboard.up("Control");
    await expect.poll(lengthOf).toBeGreaterThan(narrow);
    await page.getByRole("button", { name: "Whole time" }).click();
    await expect.poll(() => entriesOf(page)).toBe(all);
    expect(await countedIn(page)).toBe(all);
    await page.close();
  });

  it("opens a number of the timeline to what it sums", async () => {
    const page = await open(`${at}/timeline`);
    await entriesOf(page);
    const mark = page.locator(".kind-statement .time-mark").nth(2);
    const title = await mark.locator("title").textContent();
    const box = await mark.locator("circle").boundingBox();
    if (box === null) throw new Error("There is no mark.");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForURL(/from=/);
    await entriesOf(page);
    await page.locator(".facets button", { hasText: "statements" }).click();
    await page.waitForURL(/kind=statement/);
    expect(await entriesOf(page)).toBe(Number(title?.split(": ")[1]));
    await page.close();
  });

  it("takes a table along, with the filters that are set", async () => {
    const page = await open(`${at}/statements`);
    await page.locator(".statements li").first().waitFor();
    await page.locator(".facets button").first().click();
    await page.waitForURL(/\?/);
    const shown = await entriesOf(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "As CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${dossier.id}-statements.csv`);
    const { search } = new URL(page.url());
    const text = await (await fetch(`${desk.url}/api/dossiers/${dossier.id}/tables/statements${search}`)).text();
    expect(text.trim().split("\r\n").length - 1).toBe(shown);
    expect(shown).toBeLessThan(dossier.statements.length);
    await page.close();
  });

  it("has a table of every kind, and each its rows", async () => {
    const rows = {
      talks: dossier.talks,
      attendance: dossier.attendance,
      conditions: dossier.conditions,
      positions: dossier.positions,
      actors: dossier.actors,
      issues: dossier.issues,
      articles: dossier.articles,
      conflicts: dossier.conflicts,
    };
    for (const [table, entries] of Object.entries(rows)) {
      const answer = await fetch(`${desk.url}/api/dossiers/${dossier.id}/tables/${table}`);
      expect(answer.headers.get("content-type"), table).toContain("text/csv");
      expect((await answer.text()).trim().split("\r\n").length - 1, table).toBe(entries.length);
    }
  });

  it("supposes that something happens, and sees what follows", async () => {
    const page = await open(`${at}/conditions`);
    const outcome = page.locator(".outcome");
    await outcome.waitFor();
    expect(await outcome.innerText()).toContain("Tick something");
    const choice = page.locator(".suppose label").last();
    const waiting = (await choice.locator("small").innerText()).split("Waiting for it: ")[1];
    await choice.locator("input").check();
    await page.waitForURL(/suppose=/);
    await expect.poll(() => outcome.innerText()).toContain(waiting);
    await page.goBack();
    await expect.poll(() => outcome.innerText()).toContain("Tick something");
    await page.close();
  });

  it("is told first of the last week of the news, and later of what came since the last visit", async () => {
    const context = await browser.newContext();
    const days = dossier.articles.flatMap(({ publishedOn }) => publishedOn?.slice(0, 10) ?? []).sort();
    const first = await context.newPage();
    await first.goto(desk.url + at);
    await first.locator(".counts").waitFor();
    expect(await first.locator(".since").innerText()).toContain("last week of the news");
    expect(await first.locator(".counts").innerText()).not.toMatch(/\b0\b/);
    await first.evaluate(`localStorage.setItem("parley-seen-${dossier.id}", "${days.at(-2)}".slice(0, 8) + "15")`);
    await first.close();
    const second = await context.newPage();
    await second.goto(desk.url + at);
    await second.locator(".counts").waitFor();
    expect(await second.locator(".since").innerText()).toContain("Since your last visit: reports from 15 Mar 2025 on");
    await context.close();
  });

  it("sees old and new words beside each other where a position moved", async () => {
    const change = dossier.changes.find(
      ({ kind, type, before }) => kind === "position" && type === "softened" && before,
    );
    if (change === undefined) throw new Error("No position was softened.");
    const page = await open(`${at}/positions`);
    const mark = page.locator(".matrix .entry", { has: page.locator(".moved") }).first();
    expect(await mark.locator("del").innerText()).not.toBe("");
    await mark.click();
    const sides = page.locator(".panel .changes .sides").first();
    await sides.waitFor();
    expect(await sides.locator(".side-words").count()).toBe(2);
    await page.close();
  });
});
