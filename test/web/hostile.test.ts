/** An article that means harm: scripts, markup, signs that turn the direction of writing, control characters, and a paragraph without end. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDossiers } from "../../src/desk/dossiers/open-dossiers.ts";
import type { Reading } from "../../src/record/reading.ts";
import { spanOf } from "../../src/record/spans.ts";
import { hasBrowser, openBrowser, type ServedDesk, serveReadings } from "./desk.ts";

const harm = '<script>window.harmed = 1</script><img src=x onerror="window.harmed = 1">"><svg/onload=window.harmed=1>';
const turned = "\u202eright to left\u202c and \u0007\u0000 bell";
const endless = "word ".repeat(1_000_000);

function hostileReading(): Reading {
  const said = `${harm} ${turned}`;
  const text = `Ilya Hostile of Tarvia said: ${said}.\n\n${endless}`;
  const split = text.indexOf("\n\n");
  const start = text.indexOf(said);
  const span = spanOf(text, start, start + said.length);
  const actor = { id: "hostile", name: `Hostile ${harm}`, aliases: [] };
  const tarvia = { id: "tarvia", name: "Tarvia", aliases: [] };
  const cover = spanOf(text, 0, 12);
  return {
    format: "parley-reading/1",
    reader: { version: "1", model: "hand" },
    article: {
      ...{
        id: "badbadbadbadbad0",
        headline: harm,
        deck: null,
        byline: harm,
        publisher: `Outlet ${harm}`,
        dateline: null,
      },
      ...{ publishedOn: "2025-03-10", updatedOn: null, publishedFrom: "page", language: "en" },
      ...{ url: "javascript:window.harmed=1", format: "html", text },
      paragraphs: [
        { start: 0, end: split },
        { start: split + 2, end: text.length },
      ],
      headings: [],
      captions: [],
      removals: [{ reason: "hidden", text: harm, rule: "hidden" }],
      notes: [],
    },
    actors: [
      { ...actor, kind: "person", role: harm, side: null, mentions: [{ ...cover, via: "name" }], evidence: [cover] },
      { ...tarvia, kind: "state", role: null, side: null, mentions: [{ ...cover, via: "name" }], evidence: [cover] },
    ],
    dates: [],
    talks: [
      {
        ...{ id: "t1", name: `Talks ${harm}`, place: harm, date: "2025-03-12", dateWords: null, status: "scheduled" },
        ...{ format: null, level: null, parties: [actor, tarvia], host: null, hostCertainty: "unknown", mediators: [] },
        ...{ delegations: [], agenda: [], outcome: null, partOf: null, event: null, evidence: [span], trace: [] },
      },
    ],
    attendance: [
      {
        ...{ id: "a1", actor, talks: "t1", status: "declined", basis: "reported", saidBy: null, because: span },
        ...{ asOf: "2025-03-10", previous: null, event: null, evidence: [span], trace: [] },
      },
    ],
    conditions: [
      {
        ...{ id: "c1", outcome: span, requires: span, relation: "unless", statedBy: actor, outcomeActor: [actor] },
        ...{ requiresActor: [tarvia], isOutcomeNegated: true, isRequirementNegated: false, event: null },
        ...{ evidence: [span], trace: [] },
      },
    ],
    positions: [
      {
        ...{ id: "p1", actor, side: null, issue: harm, stance: "demand", content: span, refersTo: null, toward: [] },
        ...{ statement: "s1", event: null, evidence: [span], trace: [] },
      },
    ],
    statements: [
      {
        ...{ id: "s1", speaker: actor, speakerCertainty: "stated", speakerWords: null, cue: null, content: [span] },
        ...{ kind: "direct", isNegated: false, date: null, place: null, audience: null, occasion: null },
        ...{ inResponseTo: null, via: [], evidence: [span], trace: [] },
      },
    ],
    notes: [],
  };
}

describe.skipIf(!hasBrowser)("an article that means harm", { timeout: 240_000 }, () => {
  let browser: Browser;
  let desk: ServedDesk;

  beforeAll(async () => {
    [browser, desk] = await Promise.all([openBrowser(), serveReadings([hostileReading()])]);
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("runs nothing on any page, links nowhere but to pages of the web, and is shown as it is written", async () => {
    const [dossier] = await openDossiers(desk.store, null);
    if (dossier === undefined) throw new Error("There is no dossier.");
    const page = await browser.newPage();
    let dialogs = 0;
    page.on("dialog", (dialog) => {
      dialogs += 1;
      void dialog.dismiss();
    });
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
    const item = dossier.attendance[0]?.id;
    for (const path of [
      "/",
      at,
      `${at}?item=${item}`,
      ...names.map((one) => `${at}/${one}`),
      "/articles/badbadbadbadbad0",
    ]) {
      await page.goto(desk.url + path);
      await page.waitForSelector("h1");
      expect(await page.evaluate("window.harmed"), path).toBeUndefined();
      const links = await page
        .locator("a")
        .evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href));
      expect(
        links.filter((one) => !/^https?:/.test(one)),
        path,
      ).toEqual([]);
      expect(await page.locator("main script, main img, main svg[onload]").count(), path).toBe(0);
    }
    expect(await page.locator(".text").innerText()).toContain("<script>window.harmed = 1</script>");
    expect(dialogs).toBe(0);
    await page.close();
  });
});
