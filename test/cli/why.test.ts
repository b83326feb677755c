import { join } from "node:path";
import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { brief } from "../../src/cli/brief/brief.ts";
import { whyText } from "../../src/cli/brief/why-lines.ts";
import { idsMeant, itemsOf, whyItem } from "../../src/desk/why.ts";
import type { Lexicon } from "../../src/read/lexicon.ts";
import { blockedReading } from "./blocked-reading.ts";
import { examples, runParley } from "./run-parley.ts";
import { sampleReading } from "./sample-reading.ts";

const look = { paint: pc.createColors(false), columns: 80, showsIds: true };
const wire = join(examples, "2-northern-wire.txt");
const until = { id: "until", words: "until", example: "They wait until it rains." };
const lexicon = { parts: { conditions: { origin: "a test", entries: [until] } } } as unknown as Lexicon;

describe("an id", () => {
  it("may be cut short as long as it fits one item", () => {
    expect(idsMeant("condition-1", ["condition-1", "condition-10"])).toEqual(["condition-1"]);
    expect(idsMeant("cond", ["condition-1", "position-1"])).toEqual(["condition-1"]);
    expect(idsMeant("condition", ["condition-1", "condition-10"])).toHaveLength(2);
    expect(idsMeant("", ["condition-1"])).toEqual([]);
  });

  it("stands beside every item of a brief where ids are wanted", () => {
    const text = brief(sampleReading, look);
    for (const { id } of itemsOf(sampleReading)) expect(text).toContain(id);
  });
});

describe("why", () => {
  it("shows words, entries with file and example, and the code", () => {
    const item = itemsOf(blockedReading).find(({ id }) => id === "condition-2");
    if (item === undefined) throw new Error("no item");
    const event = {
      plover: "CONSULT",
      mode: null,
      cameo: "036",
      historical: false,
      future: false,
      hypothetical: true,
      negated: true,
    };
    expect(whyText(whyItem({ ...item, event }, blockedReading, lexicon), "a report", look)).toBe(`
condition-2
condition, a report

ITS WORDS
  ¶4   “Tarvia rejects any fixed minimum”

WHAT MATCHED
  ¶4   conditions/until on “rejects”, characters ${item.trace[0]?.start} to ${item.trace[0]?.end}
       lexicon/en/conditions.json
       as in “They wait until it rains.”

EVENT CODE
  PLOVER CONSULT · CAMEO 036 · hypothetical, negated

`);
  });
});

describe("--why", () => {
  it("prints the trace of an item", async () => {
    const { out } = await runParley(["read", wire, "--json"]);
    const [condition] = JSON.parse(out).conditions;
    const json = await runParley(["deadlock", wire, "--json", "--why", condition.id]);
    expect(json.code).toBe(0);
    const { matches, ...why } = JSON.parse(json.out);
    expect(why).toMatchObject({ id: condition.id, kind: "condition", event: condition.event });
    expect(matches[0]).toMatchObject({ ...condition.trace[0], file: "lexicon/en/conditions.json" });
  });

  it("names near ids where there is none such", async () => {
    const { code, err } = await runParley(["read", wire, "--json", "--why", "conditon-1"]);
    expect(code).toBe(1);
    const { code: name, hint } = JSON.parse(err);
    expect(name).toBe("item-unknown");
    expect(hint).toMatch(/condition-\d+/);
  });

  it("takes the ids of a deadlock of several reports, with the report's number", async () => {
    const reports = [join(examples, "1-halden-courier.html"), wire];
    const { code, err } = await runParley(["deadlock", ...reports, "--json", "--why", "2:attendance"]);
    expect(code).toBe(1);
    expect(JSON.parse(err).message).toMatch(/begins the ids of \d items/);
  });

  it("asks for more where several begin so", async () => {
    const { code, err } = await runParley(["read", wire, "--why", "statement-"]);
    expect(code).toBe(1);
    expect(err).toMatch(/begins the ids of \d+ items/);
  });
});
