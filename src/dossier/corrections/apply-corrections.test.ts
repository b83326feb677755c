import { describe, expect, it } from "vitest";
import { handMadeReadings } from "../../../test/dossier/hand-made-readings.ts";
import { announced, copied, corrected, suspended, withdrawn } from "../../../test/dossier/sample-articles.ts";
import type { Article } from "../../record/article.ts";
import { type Correction, correctionSchema, type Decision, type ItemTarget } from "../../record/correction.ts";
import type { Report } from "../../record/report.ts";
import { reportOf } from "../report-of.ts";
import { memberOf, type Voices } from "../sourced.ts";
import { applyCorrections } from "./apply-corrections.ts";
import { fieldsOf } from "./fields-of.ts";
import { actorOf, itemsOfReport } from "./reported-items.ts";

/** The second article is copied by the third; the sixth corrects the fifth. */
const voices: Voices = {
  voiceOf: (article) => (article === copied.id ? withdrawn.id : article),
  whoseText: {},
  replaces: (article) => (article === corrected.id ? suspended.id : null),
  replacedBy: (article) => (article === suspended.id ? corrected.id : null),
};

let made = 0;
function correction(decision: Decision): Correction {
  made += 1;
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`;
  const at = new Date(Date.UTC(2025, 3, 1, 0, 0, made)).toISOString();
  return correctionSchema.parse({ format: "parley-correction/1", id, at, by: "ana", note: null, decision });
}

const reports = (prefix = "") => handMadeReadings(prefix).map(reportOf);
const apply = (corrections: Correction[], from = reports(), leftOut: string[] = []) =>
  applyCorrections(from, corrections, { voices, leftOut: new Set(leftOut) });

/** Points at the nth item of a kind in an article, as the first reader found it. */
function target(article: Article, kind: ItemTarget["kind"], nth = 0, isRemembered = true): ItemTarget {
  const report = reports().find((one) => one.article.id === article.id);
  const one = report && itemsOfReport(report).filter((item) => item.kind === kind)[nth];
  if (one === undefined) throw new Error(`no ${kind} ${nth}`);
  return {
    kind,
    article: article.id,
    spans: one.item.evidence,
    actor: actorOf(one)?.name ?? null,
    ...(isRemembered ? { as: fieldsOf(one) } : {}),
  };
}

const reportIn = (applied: ReturnType<typeof apply>, article: Article) =>
  applied.reports.find((one) => one.article.id === article.id) as Report;
const statusesIn = (report: Report) => report.attendance.map(({ actor, status }) => `${actor.name} ${status}`);

describe("a decision about an item", () => {
  it("leaves reports alone that it is not about", () => {
    const all = reports();
    const applied = apply([correction({ do: "accept", target: target(announced, "position") })], all);
    expect(applied.reports.map((report, nth) => report === all[nth])).toEqual([false, true, true, true, true, true]);
    expect(applied.unapplied).toEqual([]);
    expect([...applied.marks.values()].map(({ review }) => review)).toEqual(["accepted"]);
  });

  it("finds it by its words though another reader calls it otherwise", () => {
    const edit = correction({
      do: "edit",
      target: target(announced, "position"),
      set: { stance: "offer", issue: "dam" },
    });
    const applied = apply([edit], reports("other-"));
    const [position] = reportIn(applied, announced).positions;
    expect(position).toMatchObject({ id: "other-position-1", stance: "offer", issue: "dam" });
    expect(applied.marks.get(memberOf(announced.id, "other-position-1"))?.review).toBe("edited");
  });

  it("finds it where the other reader cut the words otherwise", () => {
    const shorter = reports().map((report) => ({
      ...report,
      positions: report.positions.map((one) => ({ ...one, evidence: [one.content] })),
    }));
    const applied = apply([correction({ do: "reject", target: target(announced, "position") })], shorter);
    expect(reportIn(applied, announced).positions.map(({ stance }) => stance)).toEqual(["reject"]);
  });

  it("rejects it in copies of the text too, and nowhere else", () => {
    const applied = apply([correction({ do: "reject", target: target(withdrawn, "attendance") })]);
    expect(statusesIn(reportIn(applied, withdrawn))).toEqual(["Petr Halloran expected"]);
    expect(statusesIn(reportIn(applied, copied))).toEqual(["Petr Halloran expected"]);
    expect(statusesIn(reportIn(applied, announced))).toContain("Ilyana Voss expected");
  });

  it("holds for the same words in the corrected version of the article", () => {
    const edit = correction({ do: "edit", target: target(suspended, "attendance"), set: { status: "withdrawn" } });
    const applied = apply([edit]);
    expect(statusesIn(reportIn(applied, corrected))).toEqual(["Petr Halloran withdrawn"]);
  });

  it("holds for all the evidence that the person saw", () => {
    const also = [target(suspended, "position")];
    const edit = correction({ do: "edit", target: target(announced, "position"), also, set: { issue: "the dam" } });
    const applied = apply([edit]);
    expect(reportIn(applied, announced).positions[0]?.issue).toBe("the dam");
    expect(reportIn(applied, suspended).positions[0]?.issue).toBe("the dam");
  });

  it("is not carried to another's item on the same words", () => {
    const wrong = { ...target(announced, "position"), actor: "Zoë Teleki" };
    const applied = apply([correction({ do: "reject", target: wrong })]);
    expect(reportIn(applied, announced).positions).toHaveLength(2);
    expect(applied.unapplied[0]?.reason).toContain("are now Belmara's position, not Zoë Teleki's");
  });

  it("tells two items on one sentence apart by what they said", () => {
    const twice = reports().map((report) => ({
      ...report,
      positions: report.positions.flatMap((one) => [
        { ...one, id: `${one.id}a`, issue: "something else", stance: "open" as const },
        one,
      ]),
    }));
    const applied = apply([correction({ do: "reject", target: target(announced, "position") })], twice);
    expect(reportIn(applied, announced).positions.map(({ id }) => id)).toEqual([
      "position-1a",
      "position-2a",
      "position-2",
    ]);
  });

  it("keeps what was accepted or edited when a newer reader no longer finds it", () => {
    const blind = reports("new-").map((report) => ({ ...report, positions: [], conditions: [] }));
    const applied = apply(
      [
        correction({ do: "accept", target: target(withdrawn, "condition") }),
        correction({ do: "edit", target: target(announced, "position"), set: { stance: "offer" } }),
      ],
      blind,
    );
    expect(applied.unapplied).toEqual([]);
    const [position] = reportIn(applied, announced).positions;
    expect(position).toMatchObject({
      stance: "offer",
      issue: "water",
      content: { text: "a release of 400 cubic metres a second" },
    });
    expect(announced.text.slice(position?.content.start, position?.content.end)).toBe(position?.content.text);
    expect(position?.actor.id).toBe("new-actor-2");
    expect(reportIn(applied, withdrawn).conditions[0]).toMatchObject({ relation: "unless", isOutcomeNegated: true });
  });

  it("says so where it does not remember enough", () => {
    const blind = reports().map((report) => ({ ...report, positions: [] }));
    const applied = apply([correction({ do: "accept", target: target(announced, "position", 0, false) })], blind);
    expect(applied.unapplied[0]?.reason).toContain("rests on the words “Belmara demands a release of 400");
  });

  it("about an article that is left out is passed over in silence; about one that is not there it is told", () => {
    const accept = correction({ do: "accept", target: target(announced, "position") });
    const others = reports().slice(1);
    expect(apply([accept], others, [announced.id]).unapplied).toEqual([]);
    expect(apply([accept], others).unapplied[0]?.reason).toContain("is not in the record");
  });
});

describe("an item added by hand", () => {
  const spans = [{ start: 0, end: 0, text: "" }];
  const words = "Sundmark invited the two sides, and United Nations envoy Joaquim Sabel will mediate.";
  const start = announced.text.indexOf(words);
  const add = (set: Extract<Decision, { do: "add" }>["set"], kind: ItemTarget["kind"] = "position") =>
    correction({
      do: "add",
      kind,
      article: announced.id,
      spans: [{ start, end: start + words.length, text: words }],
      set,
    });

  it("stands on the words, with whoever the report knows or not", () => {
    const one = add({ actor: "Sundmark", stance: "offer", issue: "hosting", content: "invited the two sides" });
    const applied = apply([one]);
    const report = reportIn(applied, announced);
    const position = report.positions.at(-1);
    expect(position?.content).toEqual({ start: start + 9, end: start + 30, text: "invited the two sides" });
    expect(report.actors.find(({ id }) => id === position?.actor.id)).toMatchObject({
      name: "Sundmark",
      kind: "state",
    });
    expect(applied.marks.get(memberOf(announced.id, position?.id ?? ""))).toEqual({
      review: "added",
      corrections: [one.id],
    });
  });

  it("may be corrected and taken back like any other", () => {
    const one = add({ actor: "Sundmark", stance: "offer", issue: "hosting", content: "invited the two sides" });
    const { as: _, ...shown } = target(announced, "position");
    const own = { ...shown, spans: one.decision.do === "add" ? one.decision.spans : spans, actor: "Sundmark" };
    const edit = correction({ do: "edit", target: own, set: { stance: "accept" } });
    expect(reportIn(apply([one, edit]), announced).positions.at(-1)?.stance).toBe("accept");
    const undo = correction({ do: "undo", correction: one.id });
    const left = apply([one, undo]);
    expect(reportIn(left, announced).positions).toHaveLength(2);
    expect(left.unapplied).toEqual([]);
  });

  it("needs what its kind cannot be without, and words that stand there", () => {
    expect(apply([add({ actor: "Sundmark", stance: "offer" })]).unapplied[0]?.reason).toContain("issue and content");
    const elsewhere = add({ actor: "Sundmark", stance: "offer", issue: "x", content: "invited nobody" });
    expect(apply([elsewhere]).unapplied[0]?.reason).toContain("“invited nobody” do not stand");
  });
});

describe("what holds for all articles", () => {
  it("is put together in its order, and an undone undo counts again", () => {
    const rename = correction({ do: "rename", target: { kind: "actor", name: "Voss" }, name: "President Voss" });
    const known = correction({ do: "rename", target: { kind: "actor", name: "Ilyana Voss" }, name: "President Voss" });
    const undo = correction({ do: "undo", correction: known.id });
    const redo = correction({ do: "undo", correction: undo.id });
    expect(apply([rename]).unapplied[0]?.reason).toContain("No report names an actor “Voss”");
    expect(apply([known]).directives.actors.renames).toEqual([
      { correction: known.id, from: "Ilyana Voss", name: "President Voss" },
    ]);
    expect(apply([known, undo]).directives.actors.renames).toEqual([]);
    expect(apply([redo, undo, known]).directives.actors.renames).toHaveLength(1);
    expect(apply([undo]).unapplied[0]?.reason).toContain("to undo");
  });

  it("merges by members, copies too, and a later merge takes back a split", () => {
    const [a, b] = [target(announced, "position"), target(suspended, "position")];
    const split = correction({ do: "split", target: a, apart: [b], name: null });
    const merge = correction({ do: "merge", targets: [a, b], name: null });
    const members = [memberOf(announced.id, "position-1")];
    const others = [memberOf(corrected.id, "position-1"), memberOf(suspended.id, "position-1")].sort();
    expect(apply([split]).directives.splits).toEqual([
      { correction: split.id, order: 0, from: members, apart: others, name: null },
    ]);
    const both = apply([split, merge]).directives;
    expect(both.splits).toEqual([]);
    expect([...(both.merges[0]?.members ?? [])].sort()).toEqual([...members, ...others].sort());
    const gone = target(withdrawn, "position");
    const lost = correction({ do: "merge", targets: [{ ...gone, actor: "Nobody Here" }, a], name: null });
    expect(apply([lost]).unapplied[0]?.reason).toContain("Fewer than two");
  });

  it("names talks by a member, and nothing that has no name", () => {
    const good = correction({ do: "rename", target: target(announced, "talks"), name: "First round" });
    const bad = correction({ do: "rename", target: target(announced, "position"), name: "x" });
    const applied = apply([good, bad]);
    expect(applied.directives.talksNames).toEqual([
      { correction: good.id, member: memberOf(announced.id, "talks-1"), name: "First round" },
    ]);
    expect(applied.unapplied).toHaveLength(1);
  });

  it("makes no difference in what order corrections come", () => {
    const all = [
      correction({ do: "reject", target: target(withdrawn, "attendance") }),
      correction({ do: "edit", target: target(withdrawn, "attendance"), set: { status: "declined" } }),
      correction({ do: "accept", target: target(announced, "position") }),
      correction({ do: "rename", target: { kind: "issue", name: "water" }, name: "the Oune" }),
    ];
    const [one, other] = [apply(all), apply([...all].reverse(), reports().reverse())];
    expect(other.directives).toEqual(one.directives);
    expect(other.marks).toEqual(one.marks);
    expect(statusesIn(reportIn(one, copied))).toContain("Ilyana Voss declined");
    expect(new Set(other.reports)).toEqual(new Set(one.reports));
  });
});
