/** The pages in a real browser, as a person would use them: from a cell to its sentence, a decision and back, by keyboard, on paper. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveExamples } from "./desk.ts";

if (!hasBrowser) console.warn("No chromium is installed: the tests of the pages are skipped.");

/** Sheets of a PDF that Chromium made. */
function pagesIn(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** Words with one space between them, and none before footnotes. */
function spaced(words: string): string {
  return words.replace(/\s+/g, "");
}

describe.skipIf(!hasBrowser)("the desk's pages", { timeout: 240_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let dossier: Dossier;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), serveExamples()]);
    dossier = await currentDossier();
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  async function currentDossier(): Promise<Dossier> {
    const [first] = await openDossiers(desk.store, null);
    if (first === undefined) throw new Error("The readings make no dossier.");
    return first;
  }

  async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      // An answer that is not 200 is written to the console by the browser; a policy's refusal and a script's fault are too.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        faults.push(message.text());
    });
    await page.goto(`${desk.url}${path}`);
    return page;
  }

  const pages = () => {
    const at = `/d/${dossier.id}`;
    const names = [
      "positions",
      "conditions",
      "timeline",
      "statements",
      "articles",
      "actors",
      "issues",
      "review",
      "brief",
    ];
    return [at, ...names.map((name) => `${at}/${name}`), `/articles/${dossier.articles[0]?.id}`];
  };

  it("show themselves without a fault, and axe finds nothing wrong, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      for (const path of pages()) {
        await page.goto(`${desk.url}${path}`);
        await page.waitForSelector("h1");
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        );
        expect(found, `${path} in ${colorScheme}`).toEqual([]);
      }
      await context.close();
    }
    expect(faults).toEqual([]);
  });

  it("lead from a cell of the board to its sentence in the article, and Back returns to the board", async () => {
    const page = await open(`/d/${dossier.id}`);
    const cell = page.locator("table.board button.entry").first();
    await cell.click();
    const panel = page.getByRole("complementary", { name: "The item and its words" });
    const words = (await panel.locator("blockquote p").first().innerText()).trim();
    await panel.locator("blockquote footer a").first().click();
    await page.waitForURL(/\/articles\/.+#s=\d+-\d+$/);
    await page.waitForSelector("mark.is-lit");
    const lit = await page.locator("mark.is-lit").allInnerTexts();
    expect(words).toContain(lit.join("").trim());
    expect(lit.join("")).not.toBe("");
    await page.goBack();
    await page.waitForSelector("table.board");
    expect(new URL(page.url()).searchParams.get("item")).not.toBeNull();
    await page.close();
  });

  it("keep filters and selections in the address, so that a link shows the same to somebody else", async () => {
    const page = await open(`/d/${dossier.id}/statements`);
    await page.waitForSelector(".statements li");
    await page.locator(".facets button").first().click();
    await page.waitForURL(/\?/);
    const shown = await page.locator(".statements li").count();
    const other = await open(new URL(page.url()).pathname + new URL(page.url()).search);
    await other.waitForSelector(".statements li");
    expect(await other.locator(".statements li").count()).toBe(shown);
    await page.goBack();
    expect(new URL(page.url()).search).toBe("");
    await page.close();
    await other.close();
  });

  it("take a decision that changes the board, and take it back", async () => {
    const before = await currentDossier();
    const item = before.attendance[0];
    if (item === undefined) throw new Error("Nobody attends.");
    const other = item.status === "excluded" ? "expected" : "excluded";
    const page = await open(`/d/${before.id}?item=${item.id}`);
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByLabel("Status").selectOption(other);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Changed.").waitFor();
    const after = (await currentDossier()).attendance.find(({ actor }) => actor.name === item.actor.name);
    expect(after?.status).toBe(other);
    expect(after?.review).toBe("edited");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Undone.").waitFor();
    expect((await currentDossier()).attendance.find(({ id }) => id === item.id)?.status).toBe(item.status);
    await page.close();
  });

  it("take an item that was missed from words chosen in the text", async () => {
    const article = dossier.articles.find(({ replacedBy }) => replacedBy === null);
    const page = await open(`/articles/${article?.id}`);
    const paragraph = page.locator(".paragraph > p").last();
    await paragraph.click({ clickCount: 3 });
    await page.getByLabel("It is").selectOption("statement");
    await page.getByLabel("Speaker").fill("new:Ottilie Mark");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByText("Added.").waitFor();
    const added = (await currentDossier()).statements.find(({ speaker }) => speaker.name === "Ottilie Mark");
    expect(added?.review).toBe("added");
    expect(added?.evidence[0]?.article).toBe(article?.id);
    await page.close();
  });

  it("are reviewed from the keyboard alone: twenty decisions, and undo", async () => {
    const page = await open(`/d/${dossier.id}/review`);
    const sentence = page.locator(".review-entry .sentence");
    await sentence.waitFor();
    const decided: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const shown = await sentence.innerText();
      decided.push(shown);
      await page.keyboard.press(at % 4 === 3 ? "s" : at % 4 === 2 ? "r" : "a");
      await expect.poll(() => sentence.innerText(), { timeout: 10_000 }).not.toBe(shown);
    }
    expect((await desk.store.corrections()).filter(({ decision }) => decision.do === "accept").length).toBeGreaterThan(
      9,
    );
    await page.keyboard.press("u");
    await page.getByText("Undone:").waitFor();
    const undone = (await desk.store.corrections()).filter(({ decision }) => decision.do === "undo");
    expect(undone.length).toBeGreaterThan(0);
    await page.close();
  });

  it("show the sheet of keys, close it with Escape, and ignore keys in fields", async () => {
    const page = await open(`/d/${dossier.id}/statements`);
    await page.waitForSelector("input[type=search]");
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog");
    await sheet.waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.keyboard.press("/");
    await page.keyboard.type("what? j/k");
    expect(await page.locator("input[type=search]").inputValue()).toBe("what? j/k");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.close();
  });

  it("print the brief on one sheet, A4 or Letter, without the desk around it", async () => {
    const page = await open(`/d/${dossier.id}/brief`);
    await page.waitForSelector(".brief .sources li");
    expect(dossier.articles.length).toBeGreaterThan(20);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    for (const format of ["A4", "Letter"]) expect(pagesIn(await page.pdf({ format })), format).toBe(1);
    const bare = await page
      .locator(".brief .lines li, .brief .run")
      .evaluateAll((all) => all.filter((one) => one.querySelector("sup") === null).map((one) => one.textContent));
    expect(bare).toEqual([]);
    await page.close();
  });

  it("give the brief as a file that prints on one sheet too, with the same words", async () => {
    const page = await open(`/d/${dossier.id}/brief`);
    await page.waitForSelector(".brief .sources li");
    const words = await page.locator(".brief .lines li").allTextContents();
    const file = await (await fetch(`${desk.url}/api/dossiers/${dossier.id}/export/html`)).text();
    await page.close();
    const sheet = await browser.newPage();
    await sheet.setContent(file);
    expect(pagesIn(await sheet.pdf({ format: "A4" }))).toBe(1);
    expect((await sheet.locator("ul:not(.sources ul) > li").allTextContents()).map(spaced)).toEqual(words.map(spaced));
    await sheet.close();
  });

  it("fit 390 pixels and twice the size without running over the side", async () => {
    for (const viewport of [
      { width: 390, height: 800 },
      // 200 % zoom of a window of 1280 pixels leaves half as many for the page.
      { width: 640, height: 450 },
    ]) {
      const page = await open("/", { viewport });
      for (const path of pages()) {
        await page.goto(`${desk.url}${path}`);
        await page.waitForSelector("h1");
        const over = await page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(over, `${path} at ${viewport.width}`).toBeLessThanOrEqual(0);
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  });
});
