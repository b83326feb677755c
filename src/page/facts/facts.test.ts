import { describe, expect, it } from "vitest";
import { parseHtml } from "../html/parse-html.ts";
import { publisherOfTitle } from "./publisher-of-title.ts";
import { cleanByline, readByline } from "./read-byline.ts";
import { isDateLine, readDate } from "./read-date.ts";
import { readDateline } from "./read-dateline.ts";
import { readCopyright, readOutletAndDate } from "./read-publisher.ts";
import { settleDate } from "./settle-dates.ts";

describe("readDate", () => {
  it.each([
    ["2031-05-06", "2031-05-06"],
    ["2031-05-06T08:30:00+0200", "2031-05-06T08:30:00+02:00"],
    ["May 6, 2031", "2031-05-06"],
    ["Tuesday, 6 May 2031", "2031-05-06"],
    ["06.05.2031", "2031-05-06"],
    ["13/5/2031", "2031-05-13"],
    ["Published 10:32 PM EDT, Thu May 6, 2031", "2031-05-06T22:32:00-04:00"],
    ["20310506", "2031-05-06"],
  ])("reads %s", (words, value) => {
    expect(readDate(words)?.value).toBe(value);
  });

  it.each(["31/31/2031", "2031-02-30", "no date at all", "May 2031"])("finds none in %s", (words) => {
    expect(readDate(words)).toBeNull();
  });

  it("knows a line of dates from a sentence", () => {
    expect(isDateLine("5/15/2031 Updated: 5/16/2031")).toBe(true);
    expect(isDateLine("On 5 May 2031 they met.")).toBe(false);
  });
});

describe("settleDate", () => {
  const empty = { text: "", language: null, url: null };
  it("takes the order that the page shows", () => {
    expect(settleDate("5/6/2031", { ...empty, url: "https://coast.example/2031/06/05/x" })?.value).toBe("2031-06-05");
    expect(settleDate("5/6/2031", { ...empty, language: "en-GB" })?.value).toBe("2031-06-05");
    expect(settleDate("5/6/2031", { ...empty, text: "He spoke on May 6 in Velden." })?.value).toBe("2031-05-06");
  });

  it("notes a date that may be two", () => {
    expect(settleDate("5/6/2031", empty)?.note?.rule).toBe("date-order-ambiguous");
  });
});

describe("readDateline", () => {
  it.each([
    ["ISTANBUL (Reuters) - The owners met.", "ISTANBUL"],
    ["GENEVA, Nov 3 (AFP) – The owners met.", "GENEVA"],
    ["TEHRAN, Iran (AP) -- The owners met.", "TEHRAN, Iran"],
    ["Doha, Qatar - The owners met.", "Doha, Qatar"],
    ["NEW YORK/LONDON — The owners met.", "NEW YORK/LONDON"],
    ["PORT-AU-PRINCE, March 3 - The owners met.", "PORT-AU-PRINCE"],
  ])("reads %s", (words, place) => {
    expect(readDateline(words)?.place).toBe(place);
  });

  it.each([
    "The owners met - twice.",
    "U.S. - The owners met.",
    "Venn, Moor - the two who matter - met.",
    "NATO said - no.",
  ])("finds none in %s", (words) => {
    expect(readDateline(words)).toBeNull();
  });
});

describe("bylines and publishers", () => {
  it("keep names only", () => {
    expect(readByline("By Mira Okafor, Senior Correspondent | May 3, 2031")).toBe("Mira Okafor");
    expect(readByline("By Mira Okafor and Jan Pell")).toBe("Mira Okafor and Jan Pell");
    expect(cleanByline("By Noor Vance")).toBe("Noor Vance");
    expect(readByline("Bylaws were changed")).toBeNull();
  });

  it("come from copyright lines", () => {
    expect(readCopyright("Copyright © 2020 - 2031 Coast Courier Publishing Ltd. All Rights Reserved.")).toBe(
      "Coast Courier",
    );
    expect(readCopyright("© 2031 Northern Herald, LLC. Click here for reprint permission.")).toBe("Northern Herald");
  });
});

describe("a publisher in a title", () => {
  const page = (body: string) => parseHtml(`<html><head></head><body>${body}</body></html>`);
  const bare = page("<p>The owners met.</p>");

  it.each([
    ["Owners name a price - Harbour Ledger", "https://www.harbour-ledger.example/a", "Harbour Ledger"],
    ["Owners name a price | The Harbour Ledger", "https://harbourledger.example/a", "The Harbour Ledger"],
    ["Harbour Ledger: Owners name a price", "https://harbourledger.example/a", "Harbour Ledger"],
  ])("is found by the address: %s", (title, url, name) => {
    expect(publisherOfTitle(title, url, bare)).toBe(name);
  });

  it("is found by the masthead or the copyright line", () => {
    const title = "Owners name a price – Coast Courier";
    const logo = page('<header><a href="/"><img alt="Coast Courier" src="x.png"></a></header><p>They met.</p>');
    const foot = page("<p>They met.</p><footer>© 2031 Coast Courier Ltd. All rights reserved.</footer>");
    expect(publisherOfTitle(title, null, logo)).toBe("Coast Courier");
    expect(publisherOfTitle(title, null, foot)).toBe("Coast Courier");
  });

  it.each(["Strike off - Port Chief", "Owners: Ferry Union", "Owners name a price"])("is not made of “%s”", (title) => {
    expect(publisherOfTitle(title, "https://harbourledger.example/a", bare)).toBeNull();
  });
});

describe("a line of outlet and date", () => {
  it.each([
    ["Harbour Ledger, 6 May 2031", "Harbour Ledger"],
    ["Tuesday, May 6, 2031 | Coast Courier", "Coast Courier"],
    ["The Coast Courier – 06.05.2031", "The Coast Courier"],
    ["Ledger (6 May 2031)", "Ledger"],
  ])("names it: %s", (words, name) => {
    expect(readOutletAndDate(words)).toBe(name);
  });

  it.each([
    "6 May 2031",
    "Owners meet, 6 May 2031",
    "They met on 6 May 2031.",
    "Velden, Norland, 6 May 2031",
    "New Velden, 6 May 2031",
  ])("is not “%s”", (words) => {
    expect(readOutletAndDate(words)).toBeNull();
  });
});
