/** The deadlock from plain items: circles, waits on somebody who has refused, what would release them, and the telling. */
import { describe, expect, test } from "vitest";
import { withoutDenial } from "../../src/dossier/deadlock/denial.ts";
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
  [entry, tie]: readonly [entry: string, tie: string] = [relation, relation.replace("-", " ")],
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
    isOutcomeNegated: /\b(?:no|not|never|nothing)\b|n't\b/.test(outcome),
    isRequirementNegated: /\bnot\b/.test(requires),
    event: null,
    evidence: [span(words)],
    trace: [{ entry: `conditions/${entry}`, words: tie, start: 0, end: 1 }],
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

describe("what only dates an act", () => {
  const meetings = (requires: string) =>
    findDeadlock({
      conditions: [condition(orsk, "Orsk would sign", "only-if", requires)],
      attendance: [attendance(okello, "present", "Okello came")],
      talks: [],
    }).steps.flatMap((step) => (step.kind === "act" ? [] : [step.kind]));

  test.each([
    "Okello moved his trucks before the meeting",
    "Okello frees the pilots ahead of the summit",
    "Okello paid the arrears when they met in May",
    "Okello joins the customs union",
    "Okello goes to court over the dam",
    "Okello withdraws there",
  ])("is no meeting and no coming: %s", (requires) => {
    expect(meetings(requires)).toEqual([]);
  });

  test.each([
    ["Okello meets Orsk", "meeting"],
    ["a face-to-face meeting with Okello", "meeting"],
    ["the president and Okello sit down together", "meeting"],
    ["Okello attends the talks", "coming"],
    ["Okello comes to Port Iven", "coming"],
  ])("but these are: %s", (requires, kind) => {
    expect(meetings(requires)).toContain(kind);
  });

  test("the coming is told with the words that it hangs on", () => {
    const conditions = [
      {
        ...condition(orsk, "she would attend", "only-if", "Okello moved his trucks before the meeting"),
        outcomeActor: [orsk],
      },
    ];
    expect(sentences({ conditions, attendance: [], talks: [], actors: [person(orsk, "she")] })).toEqual([
      "Orsk holds that she would come only if Okello moved his trucks before the meeting.",
    ]);
  });
});

describe("“unless” and “until”", () => {
  const tell = (...parts: Parameters<typeof condition>) =>
    sentences({ conditions: [condition(...parts)], attendance: [], talks: [] });
  const waits = (...parts: Parameters<typeof condition>) =>
    findDeadlock({ conditions: [condition(...parts)], attendance: [], talks: [] }).waits.length;

  test("a threat waits for nothing: what is required prevents it", () => {
    const threat = [lusavia, "the dockers will strike", "unless", "the port restores night pay"] as const;
    expect(waits(...threat)).toBe(0);
    expect(tell(...threat)).toEqual(["Lusavia holds that the dockers will strike unless the port restores night pay."]);
  });

  test.each([
    [
      "the guild would not lift the picket",
      "unless",
      "a date is named",
      "the guild would lift the picket only if a date is named",
    ],
    [
      "the senate won't ratify any treaty",
      "until",
      "the law passes",
      "the senate will ratify a treaty only once the law passes",
    ],
    [
      "there will be no further loans",
      "until",
      "the arrears are paid",
      "there will be further loans only once the arrears are paid",
    ],
    ["a truce is impossible", "until", "the guns fall silent", "a truce is possible only once the guns fall silent"],
    [
      "the guild refuses to sign",
      "unless",
      "the firm reopens its books",
      "the guild will sign only if the firm reopens its books",
    ],
    ["nothing will be signed", "until", "the maps are drawn", "nothing will be signed until the maps are drawn"],
  ] as const)("what is denied waits, and is told without the denial: %s", (outcome, relation, requires, claim) => {
    expect(waits(lusavia, outcome, relation, requires)).toBe(1);
    expect(tell(lusavia, outcome, relation, requires)).toEqual([`Lusavia holds that ${claim}.`]);
  });

  test("a phrase has its own tie", () => {
    expect(tell(null, "No deal will be struck", "unless", "a seat for the islanders", ["without", "without"])).toEqual([
      "As the report has it, a deal will be struck only with a seat for the islanders.",
    ]);
    expect(tell(null, "no ceasefire is possible", "until", "the end of the siege", ["until-phrase", "until"])).toEqual([
      "As the report has it, a ceasefire is possible only after the end of the siege.",
    ]);
  });

  test("what goes on until then is told as it is, and its end is what waits", () => {
    const lasting = [lusavia, "the crews will keep the bridge closed", "until", "the water reaches the gauge"] as const;
    expect(tell(...lasting)).toEqual([
      "Lusavia holds that the crews will keep the bridge closed until the water reaches the gauge.",
    ]);
    const { steps } = findDeadlock({ conditions: [condition(...lasting)], attendance: [], talks: [] });
    expect(steps[0]?.label).toBe("an end to “the crews will keep the bridge closed”");
  });

  test("words that only the speaker can say stay as they were said", () => {
    expect(tell(lusavia, "we won't open the border", "unless", "they leave our valley")).toEqual([
      "Lusavia holds that “we won't open the border” unless “they leave our valley”.",
    ]);
  });

  test.each([
    "the guild will pay a levy that is not small",
    "not only will the port close",
    "the port will no longer close",
    "nobody will sign and nothing will move",
  ])("no denial can be taken out of: %s", (words) => {
    expect(withoutDenial(words)).toBeNull();
  });

  test.each([
    ["the army won't stop in any way", "the army will stop"],
    ["No ceasefire is possible", "A ceasefire is possible"],
    ["they do not talk to anyone", "they talk to somebody"],
    ["the bank can't accept any offers", "the bank can accept offers"],
    ["the minister may not even sit down", "the minister may sit down"],
  ])("%s", (words, plain) => {
    expect(withoutDenial(words)).toBe(plain);
  });
});

describe("how it is told", () => {
  test.each([
    ["mediators", "Mediators hold that"],
    ["White House", "The White House holds that"],
    ["one Lusavian diplomat", "One Lusavian diplomat holds that"],
    ["union officials, still hopeful", "Union officials hold that"],
    ["in the sector", "As the report has it,"],
  ])("%s", (name, lead) => {
    const conditions = [
      condition({ ...ref(name), aliases: [] }, "a lasting truce", "precondition", "an end to the siege", [
        "depend-on",
        "depends",
      ]),
    ];
    expect(sentences({ conditions, attendance: [], talks: [] })).toEqual([
      `${lead} a lasting truce depends on an end to the siege.`,
    ]);
  });

  test("what must come first stands first", () => {
    const order = condition(null, "any map is drawn", "precondition", "The siege must be lifted", ["before", "before"]);
    expect(sentences({ conditions: [order], attendance: [], talks: [] })).toEqual([
      "As the report has it, the siege must be lifted before any map is drawn.",
    ]);
  });

  test("a piece of a sentence is given as somebody's words", () => {
    const piece = condition(morvia, "that would start in May", "unless", "a new budget", ["without", "without"]);
    expect(sentences({ conditions: [piece], attendance: [], talks: [] })).toEqual([
      "In the words of Morvia: “that would start in May” without a new budget.",
    ]);
  });
});

describe("circles and releases", () => {
  test("one wait is no circle, even where both are named on both sides", () => {
    const conditions = [
      condition(lusavia, "Lusavia and Morvia will sign", "only-if", "Lusavia and Morvia agree on the dam"),
    ];
    expect(findDeadlock({ conditions, attendance: [], talks: [] }).circles).toEqual([]);
  });

  test("a step that several wait for is one release", () => {
    const conditions = [
      condition(lusavia, "Lusavia will lift the siege", "only-if", "Morvia frees the pilots"),
      condition(lusavia, "Lusavia will pay for the dam", "only-if", "Morvia frees the pilots"),
      condition(morvia, "Morvia will free the pilots", "only-if", "Lusavia lifts the siege"),
    ];
    const { circles, telling } = findDeadlock({ conditions, attendance: [], talks: [] });
    expect(circles.map(({ releases }) => releases.length)).toEqual([2]);
    expect(telling.at(-1)?.sentence).toBe(
      "Lusavia and Morvia wait for one another; it would be released if Morvia frees the pilots, or if Lusavia will lift the siege.",
    );
  });

  test("the same act by another is another step", () => {
    const conditions = [
      condition(orsk, "the talks resume", "only-if", "Lusavia frees the pilots"),
      condition(orsk, "the talks resume", "only-if", "Morvia frees the pilots"),
    ].map((each) => ({ ...each, requiresActor: each.requires.text.startsWith("Lusavia") ? [lusavia] : [morvia] }));
    expect(findDeadlock({ conditions, attendance: [], talks: [] }).waits).toHaveLength(2);
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
