/**
 * Readings of articles that nobody wrote: an invented negotiation over months, told by many outlets in their own words, with copies of
 * agencies' texts, changes of mind and numbers that differ. The same seed always gives the same readings. For measuring and
 * for properties, not for judging how well anything is read: the items are given, not found.
 */
import { createHash } from "node:crypto";

const states = ["Tarvia", "Belmara", "Sundmark", "Orlesk", "Vandria", "Kestovia"];
const firstNames = [
  "Ilyana",
  "Dario",
  "Anton",
  "Petr",
  "Zoë",
  "Mirjam",
  "Tomas",
  "Noor",
  "Joaquim",
  "Edda",
  "Luka",
  "Sanne",
];
const lastNames = [
  "Voss",
  "Quint",
  "Krebs",
  "Halloran",
  "Teleki",
  "Ødegård",
  "Eklo",
  "Castellan",
  "Sabel",
  "Brandt",
  "Marek",
  "Rask",
];
const places = ["Ravensholt", "Port Halden", "Selm", "Oune Bridge", "Karsk", "Mirefoot"];
const outlets = [
  "The Halden Courier",
  "Northern Wire",
  "Harbour Post",
  "Selm Tribune",
  "The River Desk",
  "Halden Star",
  "Valley Gazette",
  "Ravensholt Post",
];
const issues = [
  [
    "water releases",
    [
      "a release of {n} cubic metres a second",
      "a flow of {n} cubic metres every second from the dam",
      "at least {n} cubic metres of water a second",
    ],
  ],
  [
    "patrol boats",
    [
      "the withdrawal of all patrol boats from the lower Oune",
      "that patrol boats leave the lower river",
      "an end to patrols by {n} boats",
    ],
  ],
  [
    "fishing rights",
    [
      "fishing quotas of {n} tonnes a year",
      "a shared quota of {n} tonnes for fishermen",
      "open fishing grounds east of Mirefoot",
    ],
  ],
  [
    "prisoners",
    ["the release of {n} prisoners", "freedom for all {n} detainees", "an exchange of prisoners before any signature"],
  ],
  [
    "border crossings",
    [
      "the reopening of {n} border crossings",
      "that crossings stay open at night",
      "free passage for farmers at the crossings",
    ],
  ],
  [
    "treaty guarantees",
    ["guarantees by a third country", "a written guarantee for {n} years", "that Sundmark stand surety for the treaty"],
  ],
  [
    "tariffs",
    ["tariffs of no more than {n} percent", "an end to tariffs on grain", "a cut of grain duties by {n} percent"],
  ],
  [
    "observers",
    [
      "{n} unarmed observers along the river",
      "an observer mission under United Nations command",
      "that observers count the boats",
    ],
  ],
];
const stances = [
  ["demand", ["demands", "insists on", "calls for", "is asking for"]],
  ["offer", ["offers", "proposed", "put forward"]],
  ["accept", ["accepts", "agreed to", "would welcome"]],
  ["reject", ["rejects", "ruled out", "will not hear of"]],
  ["open", ["is ready to discuss", "would consider"]],
];
const occasions = [
  "on the road to",
  "after a visit to",
  "in a letter to the mayor of",
  "at breakfast in",
  "on the quay of",
  "by telephone from",
];
const says = ["said", "told reporters", "noted", "warned", "told parliament", "added"];
const remarks = [
  "the river belongs to all who live beside it",
  "nobody would sign a paper that the farmers cannot read",
  "the last round had ended too early for any result",
  "time was running out before the dry season",
  "the other side had moved further than it admits",
  "a treaty without numbers is a wish",
  "the delegation would stay as long as there was coffee",
  "{n} villages had waited long enough",
  "the boats were a matter for the navy and not for ministers",
  "the mediators had brought {n} drafts and no map",
  "every draft so far had lost a page on its way",
  "the harvest would not wait for lawyers",
];
const things = [
  "bridge",
  "harvest",
  "census",
  "ferry",
  "orchard",
  "archive",
  "mill",
  "quarry",
  "lock",
  "market",
  "school",
  "chapel",
  "granary",
  "weir",
];
const turns = [
  "as he had after the {a} and the {b}",
  "with an eye on the {a} beside the {b}",
  "which the {a} and the {b} had made plain",
  "and that the {a} mattered more than the {b}",
  "whatever became of the {a} or the {b}",
  "though the {a} was older than the {b}",
];
const reasons = [
  "the boats were still on the river",
  "her doctors had advised against travel",
  "no agenda had been sent",
  "the other side had broken its word",
];
const statuses = ["expected", "conditional", "undecided", "declined", "withdrawn", "present"];
const arrivals = {
  expected: "will come to {place}",
  conditional: "will come to {place} only if the boats leave",
  undecided: "has not decided whether to come to {place}",
  declined: "will not come to {place}",
  withdrawn: "pulled out of the meeting in {place}",
  present: "is in {place} for the talks",
};

/** A source of numbers in [0, 1) that starts anew with each seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` readings with about `items` items each, of one negotiation or of several; in order of publication. */
export function generatedReadings({ count, seed = 1, items = 20, negotiations = 1 }) {
  const roll = dice(seed);
  const days = Math.max(14, Math.round(count / 8));
  const worlds = Array.from({ length: negotiations }, (_, index) => worldOf(index, days, roll));
  const readings = [];
  for (let nth = 0; nth < count; nth += 1) {
    const day = Math.floor((nth * days) / count);
    const before = readings.at(-1 - Math.floor(roll() * 3));
    if (before !== undefined && roll() < 0.15) readings.push(copyOf(before, nth, day, roll));
    else readings.push(readingOf(worlds[Math.floor(roll() * worlds.length)], nth, day, items, roll));
  }
  return readings;
}

function worldOf(index, days, roll) {
  const at = (list, nth) => list[(index * 2 + nth) % list.length];
  const parties = [at(states, 0), at(states, 1)].map((name) => ({
    name,
    kind: "state",
    aliases: [],
    role: null,
    side: null,
  }));
  const people = Array.from({ length: 6 }, (_, nth) => {
    const last = lastNames[(index * 6 + nth) % lastNames.length];
    const name = `${firstNames[(index * 6 + nth) % firstNames.length]} ${last}`;
    const role = ["President", "Foreign Minister", "spokesman"][Math.floor(nth / 2)];
    return { name, kind: "person", aliases: [last], role, side: parties[nth % 2] };
  });
  const meetings = Array.from({ length: Math.max(3, Math.round(days / 10)) }, (_, nth) => ({
    place: places[(index + nth) % places.length],
    day: 4 + nth * 10 + Math.floor(roll() * 3),
  }));
  return { parties, people, meetings };
}

const dateOf = (day) => new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10);

function readingOf(world, nth, day, items, roll) {
  const pick = (list) => list[Math.floor(roll() * list.length)];
  const filled = (words, more = {}) =>
    words.replace("{n}", String(pick([3, 10, 40, 250, 300, 400]))).replace(/\{(\w+)\}/g, (_, key) => more[key]);
  const paragraphs = [];
  let length = 0;
  const write = (sentence) => {
    const start = length;
    paragraphs.push(sentence);
    length += sentence.length + 2;
    return {
      all: { start, end: start + sentence.length, text: sentence },
      of(words) {
        const from = start + sentence.indexOf(words);
        return { start: from, end: from + words.length, text: words };
      },
    };
  };
  const named = new Map();
  const actorOf = (one, words, span) => {
    const known = named.get(one.name);
    if (known !== undefined) return known.ref;
    const side = one.side === null ? null : actorOf(one.side, words, span);
    const ref = { id: `actor-${named.size + 1}`, name: one.name, aliases: one.aliases };
    named.set(one.name, { ref, one, side, span });
    return ref;
  };
  const known = world.meetings.filter((meeting) => meeting.day < day + 12);
  const meeting = known.at(-1 - Math.floor(roll() * Math.min(2, known.length))) ?? world.meetings[0];
  const status = meeting.day > day ? "scheduled" : meeting.day === day ? "underway" : "ended";
  const [a, b] = world.parties;
  const verb = { scheduled: "will meet", underway: "are meeting", ended: "met" }[status];
  const outlet = pick(outlets);
  const opening = write(
    `${a.name} and ${b.name} ${verb} in ${meeting.place} on ${dateOf(meeting.day)}, ${outlet} reports in its ${nth + 1}th dispatch.`,
  );
  const blank = { event: null, trace: [] };
  const id = (kind, span) => `${kind}-${span.start}-${span.end}`;
  const talks = [
    {
      ...blank,
      id: id("talks", opening.all),
      name: `${meeting.place} talks`,
      place: meeting.place,
      date: dateOf(meeting.day),
      dateWords: null,
      status,
      format: "direct",
      level: "ministers",
      parties: [actorOf(a, a.name, opening.of(a.name)), actorOf(b, b.name, opening.of(b.name))],
      host: null,
      hostCertainty: "unknown",
      mediators: [],
      delegations: [],
      agenda: [],
      outcome: null,
      partOf: null,
      evidence: [opening.all],
    },
  ];
  const [attendance, conditions, positions, statements] = [[], [], [], []];
  for (let made = 1; made < items; made += 1) {
    const person = pick(world.people);
    const what = roll();
    if (what < 0.15) {
      const state = pick(statuses);
      const isBecause = (state === "declined" || state === "withdrawn") && roll() < 0.6;
      const because = pick(reasons);
      const words = `${person.role} ${person.name} ${filled(arrivals[state], meeting)}${isBecause ? ` because ${because}` : ""}.`;
      const sentence = write(words);
      attendance.push({
        ...blank,
        id: id("attendance", sentence.all),
        actor: actorOf(person, person.name, sentence.of(person.name)),
        talks: talks[0].id,
        status: state,
        basis: "reported",
        saidBy: null,
        because: isBecause ? sentence.of(because) : null,
        asOf: dateOf(day),
        previous: null,
        evidence: [sentence.all],
      });
    } else if (what < 0.25) {
      const [, wordings] = pick(issues);
      const requires = `${person.side.name} accepts ${filled(pick(wordings))}`;
      const outcome = `There will be no treaty`;
      const sentence = write(`${outcome}, it was heard ${pick(occasions)} ${pick(places)}, unless ${requires}.`);
      conditions.push({
        ...blank,
        id: id("condition", sentence.all),
        outcome: sentence.of(outcome),
        requires: sentence.of(requires),
        relation: "unless",
        statedBy: null,
        outcomeActor: [],
        requiresActor: [actorOf(person.side, person.side.name, sentence.of(person.side.name))],
        isOutcomeNegated: true,
        isRequirementNegated: false,
        evidence: [sentence.all],
      });
    } else if (what < 0.6) {
      const [issue, wordings] = pick(issues);
      const [stance, verbs] = pick(stances);
      const content = filled(pick(wordings));
      const holder = roll() < 0.5 ? person.side : person;
      const sentence = write(`${holder.name}, ${pick(occasions)} ${pick(places)}, ${pick(verbs)} ${content}.`);
      positions.push({
        ...blank,
        id: id("position", sentence.all),
        actor: actorOf(holder, holder.name, sentence.of(holder.name)),
        side: holder.side === null ? null : actorOf(holder.side, holder.side.name, sentence.all),
        issue,
        stance,
        content: sentence.of(content),
        refersTo: null,
        toward: [],
        statement: null,
        evidence: [sentence.all],
      });
    } else {
      // Half of what is said is said by nobody else in these words.
      const turn = roll() < 0.5 ? ` ${filled(pick(turns), { a: pick(things), b: pick(things) })}` : "";
      const content = `${filled(pick(remarks))}${turn}`;
      const name = roll() < 0.3 ? person.aliases[0] : person.name;
      const cue = pick(says);
      const where = `${pick(occasions)} ${pick(places)}`;
      const sentence = write(`${name} ${cue} ${where} that ${content}.`);
      statements.push({
        id: id("statement", sentence.all),
        speaker: actorOf(person, person.name, sentence.of(name)),
        speakerCertainty: "stated",
        speakerWords: sentence.of(name),
        cue: sentence.of(cue),
        content: [sentence.of(content)],
        kind: "indirect",
        isNegated: false,
        date: null,
        place: null,
        audience: null,
        occasion: null,
        inResponseTo: null,
        via: [],
        evidence: [sentence.all],
        trace: [],
      });
    }
  }
  const text = paragraphs.join("\n\n");
  const actors = [...named.values()].map(({ ref, one, side, span }) => ({
    ...ref,
    kind: one.kind,
    role: one.role,
    side: side === null ? null : { actor: side, certainty: "stated", from: "article" },
    mentions: [{ ...span, via: "name" }],
    evidence: [span],
  }));
  const hour = String(6 + Math.floor(roll() * 14)).padStart(2, "0");
  return {
    format: "parley-reading/1",
    reader: { version: "0.0.0", model: "generated" },
    article: {
      ...articleOf(text, paragraphs),
      headline: `${a.name} and ${b.name}: dispatch ${nth + 1}`,
      publisher: outlet,
      publishedOn: `${dateOf(day)}T${hour}:00:00Z`,
      url: `https://outlet.example/${nth + 1}`,
    },
    actors,
    dates: [],
    talks,
    attendance,
    conditions,
    positions,
    statements,
    notes: [],
  };
}

/** The same text in another outlet, with a line of its own. */
function copyOf(reading, nth, day, roll) {
  const { article } = reading;
  const publisher = outlets[Math.floor(roll() * outlets.length)];
  const text = `${article.text}\n\nA wire contributed to dispatch ${nth + 1}.`;
  return {
    ...reading,
    article: {
      ...articleOf(text, text.split("\n\n")),
      headline: article.headline,
      publisher,
      publishedOn: `${dateOf(day)}T21:00:00Z`,
      url: `https://outlet.example/${nth + 1}`,
    },
  };
}

function articleOf(text, paragraphs) {
  let at = 0;
  const stretches = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { start, end: start + paragraph.length };
  });
  return {
    id: createHash("sha256").update(text).digest("hex").slice(0, 16),
    headline: null,
    deck: null,
    byline: null,
    publisher: null,
    dateline: null,
    publishedOn: null,
    updatedOn: null,
    publishedFrom: "page",
    language: "en",
    url: null,
    format: "text",
    text,
    paragraphs: stretches,
    headings: [],
    captions: [],
    removals: [],
    notes: [],
  };
}
