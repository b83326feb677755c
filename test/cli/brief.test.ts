import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { brief } from "../../src/cli/brief/brief.ts";
import { columnsOf } from "../../src/cli/brief/wrap.ts";
import type { Reading } from "../../src/record/reading.ts";
import { sampleReading } from "./sample-reading.ts";

const plain = { paint: pc.createColors(false), columns: 80, showsIds: false };

describe("brief", () => {
  it("reads like this", () => {
    expect(brief(sampleReading, plain)).toBe(`
Tarvia and Belmara to meet over Karsk Dam
The Halden Courier · Monday 10 March 2025 · by Ana Ruyter · Port Halden
────────────────────────────────────────────────────────────────────────────────
2 attendance entries, 1 condition, 2 positions, 2 statements.

TALKS
  Ravensholt talks
  scheduled · Ravensholt · Thursday 13 March 2025 · leaders · direct · ¶1
    parties    Tarvia and Belmara

AT THE TABLE
  Dario Quint  expected · ¶2
               Prime Minister, for Belmara

STAYING AWAY
  Ilyana Voss  declined · ¶3
               President, for Tarvia
               because patrol boats are still on the lower Oune

CONDITIONS
  ¶3   she would come
       only if Belmara withdrew the boats before the meeting
       stated by Anton Krebs

POSITIONS
  water releases
  ¶4   Belmara demands: at least 400 cubic metres a second (of Tarvia)
  ¶4   Tarvia rejects: any fixed minimum

WHO SPEAKS
  Dario Quint
  Prime Minister, for Belmara
  ¶2   “Our fields cannot wait for another summer of promises … I will be in
       Ravensholt on Thursday.”
       — told reporters · Monday 10 March 2025 · in Port Halden
  Anton Krebs
  spokesman, for Tarvia
  ¶3   she would come only if Belmara withdrew the boats before the meeting
       — said

`);
  });

  it.each([40, 60, 100])("keeps to %i columns, in colour too", (columns) => {
    for (const isColoured of [false, true]) {
      const text = brief(sampleReading, { ...plain, paint: pc.createColors(isColoured), columns });
      for (const line of text.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
    }
  });

  it("says the same without colours", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with a control character
    const coloured = brief(sampleReading, { ...plain, paint: pc.createColors(true) }).replace(/\u001b\[\d+m/g, "");
    expect(coloured).toBe(brief(sampleReading, plain));
  });

  it("cannot be made to move the cursor or turn the text", () => {
    const article = { ...sampleReading.article, headline: "\u001b[2J\u202eTalks\u0007", publisher: "\u009b31m" };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    expect(brief({ ...sampleReading, article }, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u0080-\u009f\u202e]/);
  });

  it("says why it is empty, and what to do", () => {
    const empty: Reading = {
      ...sampleReading,
      talks: [],
      attendance: [],
      conditions: [],
      positions: [],
      statements: [],
    };
    expect(brief(empty, plain)).toContain("none of them tell of talks");
    const german = { ...empty, article: { ...empty.article, language: "de" } };
    expect(brief(german, plain)).toContain("another language (de)");
    const short = { ...empty, article: { ...empty.article, text: "Too short." } };
    expect(brief(short, plain)).toContain("Only 2 words");
    expect(brief(short, plain)).toContain("Next:");
  });
});
