import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { readRequests } from "../../src/cli/dossier/correction-grammar.ts";
import { correctionEntries, correctionLines } from "../../src/cli/dossier/correction-lines.ts";
import { dossierFor } from "../../src/cli/dossier/dossier-for.ts";
import { actorMeant, issuesMeant } from "../../src/cli/dossier/name-meant.ts";
import { talksMeant } from "../../src/cli/dossier/talks-meant.ts";
import type { Correction } from "../../src/record/correction.ts";
import { ParleyError } from "../../src/record/error.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";

/** The error that an action throws. */
function errorOf(action: () => unknown): ParleyError {
  try {
    action();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("a correction as it is typed", () => {
  it.each([
    [["at-1", "accept"], [{ do: "accept", item: "at-1" }]],
    [
      ["at-1", "s-2", "reject"],
      [
        { do: "reject", item: "at-1" },
        { do: "reject", item: "s-2" },
      ],
    ],
    [
      ["at-1", "edit", "status=declined", "because=a = b"],
      [{ do: "edit", item: "at-1", set: { status: "declined", because: "a = b" } }],
    ],
    [["Voss", "merge", "Ms Voss", "V."], [{ do: "merge", items: ["Voss", "Ms Voss", "V."], name: null }]],
    [
      ["Voss", "merge", "Ms Voss", "as", "Ilyana", "Voss"],
      [{ do: "merge", items: ["Voss", "Ms Voss"], name: "Ilyana Voss" }],
    ],
    [["p-1", "split", "a/b"], [{ do: "split", item: "p-1", apart: ["a/b"], name: null }]],
    [["water", "rename", "water release"], [{ do: "rename", item: "water", name: "water release" }]],
    [["dossier", "rename", "Karsk", "Dam"], [{ do: "rename-dossier", name: "Karsk Dam" }]],
    [
      ["5e0a", "add", "statement", "so be it", "speaker=Voss"],
      [{ do: "add", article: "5e0a", kind: "statement", words: "so be it", set: { speaker: "Voss" } }],
    ],
    [["5e0a", "77b1", "place", "Karsk Dam"], [{ do: "place", articles: ["5e0a", "77b1"], dossier: "Karsk Dam" }]],
    [["91c0", "settle", "Mirka", "Lund"], [{ do: "settle", decision: "91c0", stands: "Mirka Lund", own: null }]],
    [["91c0", "settle", "reject"], [{ do: "settle", decision: "91c0", stands: null, own: { do: "reject" } }]],
    [
      ["91c0", "settle", "edit", "status=declined"],
      [{ do: "settle", decision: "91c0", stands: null, own: { do: "edit", set: { status: "declined" } } }],
    ],
    [["5e0a", "place", "none"], [{ do: "place", articles: ["5e0a"], dossier: null }]],
  ])("%j", (words, requests) => {
    expect(readRequests(words)).toEqual(requests);
  });

  it.each([
    [["at-1", "acept"], "“acept” is no decision.", "Did you mean “accept”?"],
    [["at-1"], "It is not said what to do with “at-1”.", "parley correct at-1 accept"],
    [["accept"], "comes before it", "ITEM… accept"],
    [["at-1", "accept", "because"], "Nothing goes after “accept”.", "--note"],
    [["91c0", "settle"], "Whose decision stands", "settle ANALYST"],
    [["91c0", "settle", "edit"], "What is to be set is missing.", "settle"],
    [["at-1", "edit"], "What is to be set is missing.", "FIELD=VALUE"],
    [["at-1", "edit", "status", "declined"], "“status” sets nothing.", "field=value"],
    [["a", "b", "edit", "status=declined"], "is about one thing, and 2 are named", "quotation marks"],
    [["a", "merge"], "What goes with “merge” is missing.", "merge OTHER…"],
    [["a", "merge", "b", "as"], "The name after “as” is missing.", "[as NAME]"],
    [["a", "rename"], "The new name is missing.", "rename NAME"],
    [["a", "add", "statement"], "missing", "KIND"],
    [["a", "place"], "The dossier is missing.", "none"],
  ])("%j is refused with what to write instead", (words, message, hint) => {
    const error = errorOf(() => readRequests(words));
    expect(error.code).toBe("bad-option");
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});

describe("a name that is typed", () => {
  it.each([
    ["Ilyana Voss", "Ilyana Voss"],
    ["voss", "Ilyana Voss"],
    ["the palace", "Tarvia"],
    ["Zoe Teleki", "Zoë Teleki"],
    ["tarvia", "Tarvia"],
  ])("%s means %s", (typed, name) => {
    expect(actorMeant(typed, sampleDossier).name).toBe(name);
  });

  it("that is misspelled is answered with the one that was meant", () => {
    expect(errorOf(() => actorMeant("Vos", sampleDossier)).hint).toContain("Voss");
    expect(errorOf(() => issuesMeant("watter release", sampleDossier)).hint).toContain("water release");
    expect(errorOf(() => talksMeant("Ravensholm talks", sampleDossier)).hint).toContain("Ravensholt talks");
  });

  it("that fits several is answered with all of them", () => {
    const { message, hint } = errorOf(() => issuesMeant("release", sampleDossier));
    expect(message).toBe("“release” may be 2 issues.");
    expect(hint).toContain("water release, trial release");
  });
});

describe("the dossier that a correction is about", () => {
  const other = {
    ...sampleDossier,
    id: "d-other",
    name: "Fish quotas",
    actors: [],
    issues: [],
    talks: [],
    attendance: [],
  };

  it("is the one that knows what is named, or the one that was chosen", () => {
    const request = { do: "rename", item: "Voss", name: "Ilyana Voss" } as const;
    expect(dossierFor(request, [other, sampleDossier], undefined)).toBe(sampleDossier);
    expect(dossierFor(request, [other, sampleDossier], "fish")).toBe(other);
    expect(dossierFor({ ...request, item: "nobody" }, [other, sampleDossier], undefined)).toBe(other);
  });
});

describe("the history of corrections", () => {
  const made = (id: string, at: string, decision: Correction["decision"]): Correction => ({
    ...{ format: "parley-correction/1", id, at, by: "Mirka", note: "checked by phone", decision },
  });
  const [evidence] = sampleDossier.attendance[0]?.evidence ?? [];
  const target = {
    kind: "attendance",
    article: evidence?.article ?? "",
    spans: evidence?.spans ?? [],
    actor: null,
  } as const;
  const edit = made("5f0c9a52-1111-4222-8333-000000000006", "2025-03-15T10:00:00Z", {
    ...{ do: "edit", target, also: [target], set: { status: "declined" } },
  });
  const undo = made("5f0c9a52-1111-4222-8333-000000000009", "2025-03-16T10:00:00Z", {
    do: "undo",
    correction: edit.id,
  });
  const entries = correctionEntries([edit, undo], [sampleDossier]);
  const look = { paint: pc.createColors(false), columns: 80, showsIds: false };

  it("says who decided what of which words, and why", () => {
    const text = correctionLines(entries, look).join("\n");
    expect(text).toContain("Mirka: set status to declined (undone since)");
    expect(text.replace(/\s+/g, " ")).toContain(
      "attendance “Tarvian President Ilyana Voss plans to travel to Ravensholt” (The Halden Courier, 10 Mar 2025) and 1 other report",
    );
    expect(text).toContain("note: checked by phone");
    expect(text).toContain("Saturday 15 March 2025, 10:00 · 5f0c9a52");
  });

  it("says what found nothing to be applied to", () => {
    expect(entries.find(({ id }) => id === edit.id)?.unapplied).toBe("the words stand in no article");
  });

  it("has the latest first", () => {
    expect(entries.map((entry) => entry.do)).toEqual(["undo", "edit"]);
  });
});
