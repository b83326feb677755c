/** A desk that others can reach, in a real browser: signing in and out, what each role may, a session that ends, and writes from elsewhere. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openAccountBook } from "../../src/desk/accounts/account-book.ts";
import { correctItem } from "../../src/desk/correct/correct-item.ts";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { handMadeReadings } from "../dossier/hand-made-readings.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveReadings } from "./desk.ts";

const passwords = {
  rob: "another four odd words",
  ann: "four words in a row",
  eva: "an editor's four words",
} as const;
type Name = keyof typeof passwords;

describe.skipIf(!hasBrowser)("a desk with accounts", { timeout: 120_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;
  let kept: string | null = null;
  /** How far the clock of the server was put forward, in milliseconds. */
  let later = 0;

  beforeAll(async () => {
    const book = openAccountBook({
      name: "accounts.json",
      read: async () => kept,
      write: async (text) => {
        kept = text;
      },
    });
    await book.put("rob", "reader", passwords.rob);
    await book.put("ann", "analyst", passwords.ann);
    await book.put("eva", "editor", passwords.eva);
    const clock = () => performance.now() + later;
    // Beyond loopback: every address of the machine is listened on.
    [browser, desk] = await Promise.all([
      openBrowser(),
      serveReadings(handMadeReadings(), true, { host: "0.0.0.0", book, clock }),
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  const at = () => desk.url.replace("0.0.0.0", "127.0.0.1");
  async function dossier(): Promise<Dossier> {
    const [first] = await openDossiers(desk.store, null);
    if (first === undefined) throw new Error("The readings make no dossier.");
    return first;
  }

  async function somebody(): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    return { context, page: await context.newPage() };
  }

  async function fillIn(page: Page, name: string, password: string): Promise<void> {
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
  }

  async function signedIn(name: Name, path: string): Promise<{ context: BrowserContext; page: Page }> {
    // Ten attempts at once are let through, then one in six seconds: time passes between two people.
    later += 60_000;
    const { context, page } = await somebody();
    await page.goto(at() + path);
    await fillIn(page, name, passwords[name]);
    await page.locator(".signed-in").waitFor();
    return { context, page };
  }

  it("shows a stranger nothing but the form, on whatever page; a wrong password is told, the right one leads where he was going", async () => {
    const { context, page } = await somebody();
    const path = `/d/${(await dossier()).id}/positions`;
    await page.goto(at() + path);
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.locator("main").innerText()).not.toContain("Belmara");
    expect(await page.locator("form.sign-in").count()).toBe(1);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await fillIn(page, "ann", "wrong words in a row");
    await page.getByText("The name or the password is wrong.").waitFor();
    await fillIn(page, "nobody here", passwords.ann);
    await page.getByText("The name or the password is wrong.").waitFor();
    expect(await page.locator("table.matrix").count()).toBe(0);
    await fillIn(page, "ann", passwords.ann);
    await page.locator("table.matrix").waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
    await page.getByText("ann, analyst").waitFor();
    // No script reads the cookie, and no other site sends it.
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
    expect(await page.evaluate("document.cookie")).toBe("");
    await context.close();
  });

  it("lets a reader look, and shows her nothing that decides", async () => {
    const item = (await dossier()).attendance[0]?.id;
    const { context, page } = await signedIn("rob", `/d/${(await dossier()).id}/review?item=${item}`);
    await page.locator(".review-entry .sentence").waitFor();
    await page.getByText("Deciding takes the role analyst").waitFor();
    await page.getByRole("complementary", { name: "The item and its words" }).locator("blockquote").first().waitFor();
    for (const name of ["Accept", "Reject", "Edit", "Merge"])
      expect(await page.getByRole("button", { name, exact: true }).count()).toBe(0);
    await page.keyboard.press("a");
    const refused = await page.evaluate<number>(decisionIn(await dossier(), { do: "accept", item }));
    expect(refused).toBe(403);
    expect(await desk.store.corrections()).toEqual([]);
    await context.close();
  });

  it("lets an analyst decide under her name and see what differs; settling is an editor's", async () => {
    const now = await dossier();
    const [item] = now.statements;
    const bo = { by: "bo", note: null, at: new Date().toISOString(), id: "b0b0b0b0-aaaa-4000-8000-000000000000" };
    const rejected = await correctItem(desk.store, now, { do: "reject", item: now.positions[0]?.id ?? "" }, bo);
    const undo = { do: "undo", correction: rejected.id } as const;
    await correctItem(desk.store, now, undo, { ...bo, id: "b1b1b1b1-aaaa-4000-8000-000000000000" });
    const ann = await signedIn("ann", `/d/${now.id}?item=${item?.id}`);
    await ann.page.getByRole("button", { name: "Accept" }).click();
    await ann.page.getByText("Accepted.").waitFor();
    expect((await desk.store.corrections()).at(-1)).toMatchObject({ by: "ann", decision: { do: "accept" } });
    const id = "b2b2b2b2-aaaa-4000-8000-000000000000";
    const other = await correctItem(desk.store, await dossier(), { do: "reject", item: item?.id ?? "" }, { ...bo, id });
    await ann.page.goto(`${at()}/d/${now.id}/review?view=compare`);
    await ann.page.locator("tr[data-row]").waitFor();
    await ann.page.getByText("An editor settles what they decided differently.").waitFor();
    expect(await ann.page.getByRole("button", { name: /stands/ }).count()).toBe(0);
    await ann.page.keyboard.press("a");
    const settle = { do: "settle", decision: other.id, stands: "ann", own: null };
    expect(await ann.page.evaluate<number>(decisionIn(now, settle))).toBe(403);
    expect(await ann.page.evaluate<number>(decisionIn(now, { do: "undo", correction: other.id }))).toBe(403);
    await ann.context.close();
    const eva = await signedIn("eva", `/d/${now.id}/review?view=compare`);
    await eva.page.locator("tr[data-row]").waitFor();
    await eva.page.keyboard.press("a");
    await eva.page.getByText("ann’s decision stands: ").waitFor();
    expect((await desk.store.corrections()).at(-1)).toMatchObject({ by: "eva", decision: { do: "accept" } });
    await eva.page.locator(".verdict", { hasText: "ann’s decision stands" }).waitFor();
    await eva.context.close();
  });

  it("signs out, and nothing can be had any more, by Back neither", async () => {
    const { context, page } = await signedIn("ann", `/d/${(await dossier()).id}/statements`);
    await page.locator(".statements li").first().waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You have signed out.").waitFor();
    expect(await page.locator(".statements li").count()).toBe(0);
    expect(await context.cookies()).toEqual([]);
    await page.reload();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.goBack().catch(() => null);
    expect(await page.locator(".statements li").count()).toBe(0);
    await context.close();
  });

  it("says when a session has ended, and goes on where one was: what was typed is still there", async () => {
    const now = await dossier();
    const { context, page } = await signedIn("ann", `/d/${now.id}/review?kind=attendance`);
    await page.locator(".review-entry .sentence").waitFor();
    await page.keyboard.press("e");
    await page.getByLabel("Status").selectOption("undecided");
    later += 13 * 60 * 60 * 1000;
    await page.getByRole("button", { name: "Save" }).click();
    const dialog = page.getByRole("dialog", { name: "Sign in again" });
    await dialog.getByText("Your session has ended. Sign in again to go on.").waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByLabel("Name").fill("ann");
    await dialog.getByLabel("Password").fill(passwords.ann);
    await dialog.getByRole("button", { name: "Sign in" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByLabel("Status").inputValue()).toBe("undecided");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/changed: /).waitFor();
    expect((await desk.store.corrections()).at(-1)).toMatchObject({ by: "ann", decision: { do: "edit" } });
    await context.close();
  });

  it("takes no write from another site's page, though the browser is signed in", async () => {
    const now = await dossier();
    const { context, page } = await signedIn("ann", `/d/${now.id}`);
    const before = await desk.store.corrections();
    // Another origin: the same machine under another name.
    const elsewhere = await context.newPage();
    await elsewhere.route("http://elsewhere.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Elsewhere</title><p>Elsewhere.</p>" }),
    );
    await elsewhere.goto("http://elsewhere.example/");
    const item = now.statements[0]?.id;
    const address = JSON.stringify(`${at()}/api/dossiers/${now.id}/corrections`);
    const body = JSON.stringify(JSON.stringify({ do: "reject", item }));
    // As a page may send without asking first: plain text, with cookies.
    await elsewhere.evaluate(
      `fetch(${address}, { method: "POST", mode: "no-cors", credentials: "include", headers: { "content-type": "text/plain" }, body: ${body} }).catch(() => null)`,
    );
    // With the desk's header the browser asks first, and is told no.
    expect(
      await elsewhere.evaluate(
        `fetch(${address}, { method: "POST", credentials: "include", headers: { "content-type": "application/json", "x-parley": "desk" }, body: ${body} }).then((answer) => answer.status, () => "refused")`,
      ),
    ).toBe("refused");
    expect(
      await elsewhere.evaluate(
        `fetch(${JSON.stringify(`${at()}/api/dossiers`)}, { credentials: "include" }).then((answer) => answer.text(), () => "refused")`,
      ),
    ).toBe("refused");
    const posted = elsewhere.waitForResponse((response) => response.url().includes("/corrections")).catch(() => null);
    await elsewhere.evaluate(
      `(() => { const form = document.createElement("form"); form.method = "post"; form.action = ${address}; form.enctype = "text/plain"; document.body.append(form); form.submit(); })()`,
    );
    expect((await posted)?.status()).toBeGreaterThanOrEqual(401);
    expect(await desk.store.corrections()).toEqual(before);
    await page.reload();
    await page.getByText("ann, analyst").waitFor();
    await context.close();
  });

  /** A script for the page: sends a decision as the desk's own pages do, and gives the status. */
  function decisionIn({ id }: Dossier, body: object): string {
    const address = JSON.stringify(`/api/dossiers/${id}/corrections`);
    const sent = JSON.stringify(JSON.stringify(body));
    return `fetch(${address}, { method: "POST", headers: { "content-type": "application/json", "x-parley": "desk" }, body: ${sent} }).then(({ status }) => status)`;
  }
});
