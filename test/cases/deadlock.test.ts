/** The deadlock from plain items: circles, waits on somebody who has refused, what would release them, and the telling. */
import { describe, expect, test } from "vitest";
import { findDeadlock } from "../../src/dossier/deadlock/find-deadlock.ts";
import type { Actor, ActorRef } from "../../src/record/actor.ts";
import type { Attendance, AttendanceStatus } from "../../src/record/attendance.ts";
import type { Condition, ConditionRelation } from "../../src/record/condition.ts";
import { deadlockSchema } from "../../src/record/deadlock.ts";

const ref = (name: string): ActorRef => ({
  id: name.toLowerCase().replace(/ /g, "-"),
  name,
  aliases: name.includes(" ") ? [name.split(" ").at(-1) as string] : [],
});
const span = (text: string) => ({ start: 0, end: text.length, text });

const orsk = ref("Lena Orsk");
const okello = ref("Paul Okello");
const lusavia = ref("Lusavia");
const morvia = ref("Morvia");

let count = 0;
function condition(
  statedBy: ActorRef | null,
  outcome: string,
  relation: ConditionRelation,
  requires: string,
): Condition {
  count++;
  const words = `${outcome} ${relation} ${requires}`;
  return {
    id: `condition-${count}`,
    outcome: span(outcome),
    requires: span(requires),
    relation,
    statedBy,
    outcomeActor: [],
    requiresActor: [],
    isOutcomeNegated: /\b(?:no|not|nothing|won't|would not)\b/.test(outcome),
    isRequirementNegated: /\bnot\b/.test(requires),
    event: null,
    evidence: [span(words)],
    trace: [{ entry: "conditions/if", words: relation, start: 0, end: 1 }],
  };
}

function attendance(
  actor: ActorRef,
  status: AttendanceStatus,
  words: string,
  because: string | null = null,
): Attendance {
  return {
    id: `attendance-${actor.id}`,
    actor,
    talks: null,
    status,
    basis: "reported",
    saidBy: null,
    because: because === null ? null : span(because),
    asOf: null,
    previous: null,
    event: null,
    evidence: [span(words)],
    trace: [{ entry: "attendance/attend", words: status, start: 0, end: 1 }],
  };
}

const sentences = (items: Parameters<typeof findDeadlock>[0]) =>
  findDeadlock(items).telling.map(({ sentence }) => sentence);
const person = (actor: ActorRef, pronoun: string): Actor => ({
  ...actor,
  kind: "person",
  role: null,
  side: null,
  mentions: [{ ...span(pronoun), via: "pronoun" }],
  evidence: [span(actor.name)],
});

describe("two who wait for each other", () => {
  const conditions = [
    condition(lusavia, "Lusavia will lift the siege", "only-if", "Morvia frees the pilots"),
    condition(morvia, "Morvia will free the pilots", "only-if", "Lusavia lifts the siege"),
  ];
  const deadlock = findDeadlock({ conditions, attendance: [], talks: [] });

  test("are a circle, with the waits that close it", () => {
    expect(deadlock.circles.map((circle) => circle.actors.map((actor) => actor.name))).toEqual([["Lusavia", "Morvia"]]);
    expect(deadlock.circles[0]?.waits).toHaveLength(2);
  });

  test("either act alone releases it", () => {
    const labels = (ids: readonly string[]) => ids.map((id) => deadlock.steps.find((step) => step.id === id)?.label);
    expect(deadlock.circles[0]?.releases.map(labels)).toEqual([
      ["“Morvia frees the pilots”"],
      ["“Lusavia will lift the siege”"],
    ]);
  });

  test("every wait has its words", () => {
    for (const wait of deadlock.waits.filter((each) => each.basis === "condition")) {
      expect(wait.words.length).toBeGreaterThan(0);
      expect(wait.items.length).toBeGreaterThan(0);
    }
    expect(deadlockSchema.parse(deadlock)).toEqual(deadlock);
  });
});

describe("a meeting with somebody who will not come", () => {
  const items = {
    conditions: [
      condition(orsk, "nothing will happen", "until", "Okello and I sit down together"),
      condition(orsk, "possible for Okello to come not", "if", "I am not there"),
    ],
    attendance: [attendance(okello, "declined", "Okello will not come to the talks")],
    talks: [],
  };

  test("is told as a person would tell it", () => {
    expect(sentences({ ...items, actors: [person(orsk, "she"), person(okello, "he")] })).toEqual([
      "Orsk holds that nothing moves until she and Okello meet.",
      "Orsk holds that Okello would not come without her.",
      "Okello will not come.",
      "Orsk and Okello wait for one another; it would be released if Okello and Orsk meet, or if Orsk comes.",
      "Nothing moves, and Okello has said no; it would be released if Orsk comes and Okello comes.",
    ]);
  });

  test("repeats the name where the article shows no pronoun", () => {
    expect(sentences(items)[0]).toBe("Orsk holds that nothing moves until Orsk and Okello meet.");
  });
});

describe("one who stays away because another does", () => {
  test("by the reason given", () => {
    const found = sentences({
      conditions: [],
      attendance: [
        attendance(okello, "declined", "Okello will not come"),
        attendance(orsk, "withdrawn", "Orsk pulled out", "because Okello will not come"),
      ],
      talks: [],
    });
    expect(found).toContain("Orsk came off the list because Okello did.");
  });

  test("by what the one prompts the other to do", () => {
    const found = sentences({
      conditions: [],
      attendance: [
        attendance(okello, "declined", "Okello will not come, prompting Orsk to back out"),
        attendance(orsk, "withdrawn", "to back out"),
      ],
      talks: [],
    });
    expect(found).toContain("Orsk came off the list because Okello did.");
  });

  test("two who stay away on their own wait for nobody", () => {
    const items = {
      conditions: [],
      attendance: [
        attendance(okello, "declined", "Okello will not come"),
        attendance(orsk, "declined", "Orsk will not come"),
      ],
      talks: [],
    };
    expect(findDeadlock(items).waits).toEqual([]);
  });
});

describe("what is no deadlock", () => {
  test("a plain “if” holds nothing back", () => {
    const conditions = [condition(lusavia, "the port will close", "if", "the talks fail")];
    expect(findDeadlock({ conditions, attendance: [], talks: [] }).waits).toEqual([]);
  });

  test("a wait that nobody has refused blocks nothing", () => {
    const conditions = [condition(lusavia, "a lasting peace", "precondition", "an end to the siege")];
    const deadlock = findDeadlock({ conditions, attendance: [], talks: [] });
    expect(deadlock.waits).toHaveLength(1);
    expect([...deadlock.circles, ...deadlock.blockages]).toEqual([]);
  });

  test("nothing gives nothing", () => {
    expect(findDeadlock({ conditions: [], attendance: [], talks: [] })).toEqual({
      steps: [],
      waits: [],
      circles: [],
      blockages: [],
      telling: [],
    });
  });
});

test("the same wait said twice is one, with both words", () => {
  const conditions = [
    condition(orsk, "nothing will move", "until", "Okello and I meet"),
    condition(orsk, "end the deadlock", "only-if", "a meeting with Okello"),
  ];
  const known = [attendance(okello, "present", "Okello came")];
  const { waits } = findDeadlock({ conditions, attendance: known, talks: [] });
  expect(waits.map((wait) => wait.items.length)).toEqual([2]);
});

test("a thousand conditions are read in a moment", () => {
  const conditions = Array.from({ length: 1000 }, (_, at) =>
    condition(at % 2 === 0 ? lusavia : morvia, `measure ${at} passes`, "only-if", `measure ${(at + 1) % 1000} passes`),
  );
  const start = performance.now();
  findDeadlock({ conditions, attendance: [], talks: [] });
  expect(performance.now() - start).toBeLessThan(5000);
});
