/**
 * The gold of a report as a reading, so that merging is measured on its own. What the gold does not say is taken from what the
 * reader found for the same entry (an issue's name, who has to act, the words that carry an attendance); where it found
 * nothing, from the sentence that the entry stands in.
 */
import { goldActorOf } from "./gold.mjs";
import { listOf, matchEntries, sameActor } from "./matching.mjs";

/** The reading that a reader without fault would give of an example; `record` is its gold, `whole` the gold over all. */
export function goldReading({ article, reading }, record, { whole, records }) {
  const stances = stancesOf(records);
  const { text } = article;
  const actors = actorsOf(text, reading, whole);
  const places = placesIn(text);
  const read = Object.fromEntries(
    ["statements", "attendance", "conditions", "positions", "talks"].map((kind) => [
      kind,
      new Map(
        [{ loosely: true }, {}].flatMap((options) =>
          matchEntries(kind, reading[kind], record[kind], options).map(({ one, wanted }) => [wanted, one]),
        ),
      ),
    ]),
  );
  const base = (entry) => ({ id: entry.id, event: null, trace: [] });
  const talks = record.talks.map((entry) =>
    talksOf(entry, { actors, places, text, read: read.talks.get(entry), base }),
  );
  const talksId = (key) => record.talks.find(({ same, id }) => same === key || id === key)?.id ?? null;
  return {
    ...reading,
    talks,
    attendance: record.attendance.map((entry) => {
      const known = read.attendance.get(entry);
      const status = listOf(entry.status)[0];
      const isSame = known?.status === status;
      return {
        ...base(entry),
        actor: actors.refOf(entry.actor),
        talks: talksId(entry.talks),
        status,
        basis: known?.basis ?? "reported",
        saidBy: known?.saidBy == null ? null : actors.refOf([known.saidBy.name, ...known.saidBy.aliases]),
        because: isSame ? (known.because ?? null) : null,
        asOf: article.publishedOn?.slice(0, 10) ?? null,
        previous: isSame ? (known.previous ?? null) : null,
        evidence: entry.words ? [places.find(entry.words)] : isSame ? known.evidence : [sentenceAbout(text, entry)],
      };
    }),
    conditions: record.conditions.map((entry) => {
      const [outcome, requires] = [places.find(entry.outcome), places.find(entry.requires)];
      const known = read.conditions.get(entry);
      const first = listOf(entry.relation)[0];
      const hasRelation = known?.relation === first;
      const refs = (list) => (list ?? []).map((ref) => actors.refOf([ref.name, ...ref.aliases]));
      return {
        ...base(entry),
        outcome,
        requires,
        relation: first,
        statedBy: entry.statedBy === undefined ? null : actors.refOf(entry.statedBy),
        outcomeActor: refs(known?.outcomeActor),
        requiresActor: refs(known?.requiresActor),
        isOutcomeNegated: hasRelation ? known.isOutcomeNegated : isNegated(outcome.text),
        isRequirementNegated: hasRelation ? known.isRequirementNegated : isNegated(requires.text),
        evidence: [places.sentenceAt(outcome)],
      };
    }),
    positions: record.positions.map((entry) => {
      const content = places.find(entry.content);
      const known = read.positions.get(entry);
      const actor = actors.refOf(entry.actor);
      return {
        ...base(entry),
        actor,
        side: actors.sideOf(actor),
        issue: known?.issue ?? issueIn(content.text),
        stance: stanceOf(entry, stances),
        content,
        refersTo: entry.refersTo ? places.find(entry.refersTo) : places.others(entry.content, content),
        toward: (known?.toward ?? []).map((ref) => actors.refOf([ref.name, ...ref.aliases])),
        statement: null,
        evidence: known?.evidence ?? [places.clauseTo(content)],
      };
    }),
    statements: record.statements.map((entry) => {
      const known = read.statements.get(entry);
      const content = listOf(entry.content).reduce((found, words) => {
        const span = places.find(words, found.at(-1)?.end ?? 0);
        return [...found, span];
      }, []);
      return {
        ...base(entry),
        speaker: actors.refOf(entry.speaker),
        speakerCertainty: "stated",
        speakerWords: null,
        cue: known?.cue ?? null,
        content,
        kind: entry.kind,
        isNegated: entry.isNegated === true,
        date: known?.date ?? null,
        place: known?.place ?? null,
        audience: known?.audience ?? null,
        occasion: known?.occasion ?? null,
        inResponseTo: known?.inResponseTo ?? null,
        via: (entry.via ? [entry.via] : []).map(actors.refOf),
        evidence: content,
      };
    }),
    actors: actors.all(),
  };
}

/** How many entries of each position allow each stance. */
function stancesOf(records) {
  const counts = new Map();
  for (const { positions } of records.values())
    for (const { same, stance } of positions)
      for (const one of listOf(stance)) counts.set(`${same} ${one}`, (counts.get(`${same} ${one}`) ?? 0) + 1);
  return counts;
}

/** Where several stances are right, the one that is right for most reports of the same position. */
function stanceOf({ same, stance }, counts) {
  const count = (one) => counts.get(`${same} ${one}`) ?? 0;
  return [...listOf(stance)].sort((a, b) => count(b) - count(a))[0];
}

function talksOf(entry, { actors, places, text, read, base }) {
  const place = listOf(entry.place)[0] ?? null;
  const date = listOf(entry.date)[0] ?? null;
  const parties = (entry.parties ?? []).map(actors.refOf);
  const name =
    place !== null
      ? `${place} talks`
      : parties.length > 1
        ? `${parties.map((one) => one.name).join("–")} talks`
        : "talks";
  return {
    ...base(entry),
    name,
    place,
    date,
    dateWords: null,
    status: listOf(entry.status)[0],
    format: read?.format ?? null,
    level: read?.level ?? null,
    parties,
    host: entry.host ? actors.refOf(entry.host) : null,
    hostCertainty: entry.host ? "stated" : "unknown",
    mediators: (entry.mediators ?? []).map(actors.refOf),
    delegations: (entry.delegations ?? []).map(({ party, head, members }) => ({
      party: party ? actors.refOf(party) : null,
      head: head ? actors.refOf(head) : null,
      members: (members ?? []).map(actors.refOf),
      level: null,
      mandate: null,
      evidence: [places.sentenceAt(firstTalk(text))],
    })),
    agenda: read?.agenda ?? [],
    outcome: null,
    partOf: null,
    evidence: entry.words ? [places.find(entry.words)] : (read?.evidence ?? [places.sentenceAt(talkAt(text, entry))]),
  };
}

/** Where the text tells of meeting, as near as can be to what the gold says of these talks. */
function talkAt(text, entry) {
  const hints = [...listOf(entry.place), ...(entry.parties ?? []).flat()];
  const nouns = [...text.matchAll(/\b(?:talks|round|meeting|met|meet)\b/g)].map(({ index }) => index);
  const score = (at) => {
    const around = text.slice(Math.max(0, at - 120), at + 120);
    return hints.filter((hint) => around.includes(hint)).length;
  };
  const start = nouns.sort((a, b) => score(b) - score(a) || a - b)[0] ?? 0;
  return { start, end: start + 1 };
}

function firstTalk(text) {
  const start = Math.max(0, text.search(/\b(?:talks|round|meeting)\b/));
  return { start, end: start + 1 };
}

function isNegated(words) {
  return /\b(?:not|no|never|nothing|nobody)\b|n['’]t\b/.test(words);
}

/** A short noun phrase for what is wanted: the last words before the first preposition. */
function issueIn(content) {
  const bare = content.replace(/^(?:to|that|the|a|an|any|no|not)\s+/i, "");
  return bare.split(/\s(?:of|for|on|to|in|from|with|by|at|that|was|were|is|before|until)\s/)[0] ?? bare;
}

/** Actors under the names of the gold; kind and side are the gold's, role and the place in the text the reader's. */
function actorsOf(text, reading, whole) {
  const made = new Map();
  const refFrom = ({ id, name, aliases }) => ({ id, name, aliases: [...aliases] });
  const make = (id, name, aliases) => {
    const known = made.get(id);
    if (known !== undefined) {
      known.aliases = [...new Set([...known.aliases, name, ...aliases])].filter((one) => one !== known.name);
      return known;
    }
    const read = reading.actors.find((actor) =>
      whole.actors[id] ? goldActorOf(whole, actor) === id : sameActor(actor, name),
    );
    const actor = {
      id: `actor-${made.size + 1}`,
      name,
      aliases: [...new Set(aliases)].filter((one) => one !== name),
      kind: kindOf(whole, id, name),
      role: read?.role ?? null,
      side: null,
      mentions: [{ ...spanOf(text, name), via: "name" }],
      evidence: [spanOf(text, name)],
    };
    made.set(id, actor);
    const side = whole.sides[id];
    const sideNames = side === undefined ? [] : whole.actors[side];
    if (sideNames.some((one) => text.includes(one)))
      actor.side = { actor: refFrom(make(side, sideNames[0], [])), certainty: "stated", from: "article" };
    return actor;
  };
  const actorOf = (names) => {
    const list = listOf(names).filter((one) => typeof one === "string");
    const [first] = list;
    const id = goldActorOf(whole, [first]);
    const own = list.filter((one) => goldActorOf(whole, [one]) === id && (id !== null || one === first));
    return make(id ?? first.toLowerCase(), first, own);
  };
  return {
    refOf: (names) => refFrom(actorOf(names)),
    sideOf: (ref) => [...made.values()].find(({ id }) => id === ref.id)?.side?.actor ?? null,
    all: () => [...made.values()],
  };
}

function kindOf(whole, id, name) {
  const known = Object.entries(whole.kinds).find(([, ids]) => ids.includes(id))?.[0];
  if (known !== undefined) return known;
  if (/delegation|team/i.test(name)) return "delegation";
  if (/\b(?:union|authority|ministry|government|party|cabinet|embassy)$/i.test(name)) return "organization";
  if (!/\p{Lu}/u.test(name.replace(/^\p{Lu}\p{L}*['’]s /u, "").replace(/^The /, ""))) return "office";
  return whole.actors[id] !== undefined ? "person" : /s$/.test(name) ? "group" : "office";
}

function spanOf(text, words, from = 0) {
  const later = text.indexOf(words, from);
  const start = later >= 0 ? later : text.indexOf(words);
  if (start >= 0) return { start, end: start + words.length, text: words };
  const plain = (one) => one.replace(/[’‘]/g, "'").replace(/[“”]/g, '"');
  const at = plain(text).indexOf(plain(words));
  if (at >= 0) return { start: at, end: at + words.length, text: text.slice(at, at + words.length) };
  return { start: 0, end: 1, text: text.slice(0, 1) };
}

function placesIn(text) {
  const sentenceAt = ({ start, end }) => {
    const before = text.slice(0, start).search(/(?:[.!?]["”’]?\s|\n)(?!.*(?:[.!?]["”’]?\s|\n))/s);
    const from = before < 0 ? 0 : before + (/^[.!?]["”’]?\s*/.exec(text.slice(before))?.[0].length ?? 1);
    const rest = /[.!?]["”’]?(?:\s|$)|\n/.exec(text.slice(end));
    const to = rest === null ? text.length : end + rest.index;
    return { start: from, end: to, text: text.slice(from, to) };
  };
  return {
    sentenceAt,
    /** The first of the wordings that stands in the text. */
    find(wordings, from = 0) {
      const list = listOf(wordings);
      const words = list.find((one) => text.includes(one)) ?? list[0];
      return spanOf(text, words, from);
    },
    /** What “it” or “the idea” stands for: another wording of the gold that stands elsewhere. */
    others(wordings, content) {
      const apart = listOf(wordings)
        .filter((one) => text.includes(one))
        .map((one) => spanOf(text, one))
        .filter(({ start, end }) => end <= content.start || start >= content.end);
      return apart.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
    },
    clauseTo(content) {
      const { start } = sentenceAt(content);
      const before = text.slice(start, content.start);
      const from = start + Math.max(0, before.lastIndexOf(", ") + 1);
      return { start: from, end: content.end, text: text.slice(from, content.end) };
    },
  };
}

/** The sentence that names the actor and tells best of coming and going. */
function sentenceAbout(text, { actor }) {
  const sentences = text.split(/(?<=[.!?]["”’]?)\s+/);
  const names = listOf(actor);
  const about =
    /\b(?:travel|attend|come|coming|go|went|join|lead|led|head|accompan|withdr|stay|left|leave|walk|present|there|invite|decide|met|meet|sat|mediate|agreed to attend|fl(?:y|ies)|will|did)\p{L}*/giu;
  const score = (sentence) =>
    (names.some((name) => sentence.includes(name)) ? 10 : 0) + (sentence.match(about)?.length ?? 0);
  const best = [...sentences].sort((a, b) => score(b) - score(a))[0] ?? "";
  return spanOf(text, best);
}
