/** A correction in a real browser: it changes the matrix, stays when a newer reader reads the articles again, and is taken back. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rebuildStore } from "../../src/desk/add/rebuild-store.ts";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import { reportOf } from "../../src/dossier/report-of.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveReadings } from "./desk.ts";

describe.skipIf(!hasBrowser)("a correction of the matrix", { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;

  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), serveReadings(handMadeReadings())]);
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("shows at once, survives a newer reader, and goes when it is undone", async () => {
    const [dossier] = await openDossiers(desk.store, null);
    if (dossier === undefined) throw new Error("The readings make no dossier.");
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${desk.url}/d/${dossier.id}/positions`);
    const words = "a release of 400 cubic metres a second";
    const cell = page.locator("table.matrix button.entry", { hasText: words });
    await cell.waitFor();
    const stance = cell.locator(".state");
    expect(await stance.innerText()).toBe("demands");
    // Edit in the panel; the matrix beside it follows.
    await cell.click();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Stance").selectOption("offer");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Changed.").waitFor();
    await expect.poll(() => stance.innerText()).toBe("offers");
    // A newer reader reads every article again, and gives the items other ids; then everything derived is made anew.
    const before = await desk.store.reports();
    const at = "2025-05-01T00:00:00.000Z";
    await desk.store.addReadings(
      handMadeReadings("again-").map((reading) => ({ reading, report: reportOf(reading), at })),
    );
    await rebuildStore(desk.store, () => {});
    const readers = (reports: typeof before) => reports.flatMap(({ positions }) => positions.map(({ id }) => id));
    expect(readers(await desk.store.reports())).not.toEqual(readers(before));
    await page.getByText("The record changed; the page shows the newest state.").waitFor({ state: "attached" });
    await page.goto(`${desk.url}/d/${dossier.id}/positions`);
    await cell.waitFor();
    expect(await stance.innerText()).toBe("offers");
    // Its history tells who, and Review undoes it.
    await cell.click();
    await page.getByRole("complementary").getByText("ann set stance to offer").waitFor();
    await page.goto(`${desk.url}/d/${dossier.id}/review?view=history`);
    await page.locator(".history li").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone: set stance to offer").waitFor();
    await page.goto(`${desk.url}/d/${dossier.id}/positions`);
    await cell.waitFor();
    expect(await stance.innerText()).toBe("demands");
    await page.close();
  });
});
