/** When an entry that was read is the same as an entry of the gold: the rules of eval/gold.mjs, for one article at a time. */

const filler = new Set(
  "a an the of to in on at by for with and or that this it its is are was were be been has had have s".split(" "),
);
const titles = new Set(
  "president prime minister foreign secretary mr mrs ms dr general sir king chancellor premier".split(" "),
);

/** A value, several or none, as a list. */
export const listOf = (value) => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]);

const fold = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s\b/g, "");
const wordsOf = (text) => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !filler.has(word));
const textOf = (content) =>
  listOf(content)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join(" ");

/** F1 of the words of two texts, each word counted as often as it stands. */
export function overlap(left, right) {
  const [first, second] = [wordsOf(left), wordsOf(right)];
  if (first.length === 0 || second.length === 0) return 0;
  const counts = new Map();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return (2 * common) / (first.length + second.length);
}

/** All names that an actor, in a reading or in the gold, is given. */
export function namesOf(actor) {
  if (actor === null || actor === undefined) return [];
  if (typeof actor === "string") return [actor];
  if (Array.isArray(actor)) return actor.flatMap(namesOf);
  return [actor.name, ...(actor.aliases ?? [])];
}

/** Whether two names, titles left out, are equal, or the words of one all stand in the other and both end alike. */
export function sameName(left, right) {
  const bare = (name) => {
    const words = wordsOf(name);
    const untitled = words.filter((word) => !titles.has(word));
    return untitled.length > 0 ? untitled : words;
  };
  const [a, b] = [bare(left), bare(right)];
  if (a.length === 0 || b.length === 0) return false;
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.every((word) => large.includes(word)) && small.at(-1) === large.at(-1);
}

/** Whether any name of the one is a name of the other. */
export function sameActor(left, right) {
  return namesOf(left).some((name) => namesOf(right).some((other) => sameName(name, other)));
}

const atLeast = (score, least) => (score >= least ? score : 0);
const bestOverlap = (alternatives, content) =>
  Math.max(0, ...listOf(alternatives).map((words) => overlap(words, textOf(content))));
const shares = (left, right) => listOf(left).some((one) => listOf(right).includes(one));
const isHolder = (read, gold) => sameActor(read.actor, gold.actor) || sameActor(read.side, gold.actor);

const scores = {
  statements: (read, gold) =>
    sameActor(read.speaker, gold.speaker) ? atLeast(overlap(textOf(read.content), textOf(gold.content)), 0.5) : 0,
  attendance: (read, gold) => (sameActor(read.actor, gold.actor) && shares(read.status, gold.status) ? 1 : 0),
  conditions(read, gold) {
    const outcome = bestOverlap(gold.outcome, read.outcome);
    const requires = bestOverlap(gold.requires, read.requires);
    return outcome >= 0.4 && requires >= 0.4 ? outcome + requires : 0;
  },
  positions: (read, gold) =>
    isHolder(read, gold) && shares(read.stance, gold.stance)
      ? atLeast(bestOverlap(gold.content, read.content), 0.4)
      : 0,
  /** Talks are the same where their dates agree, or, without two dates, their places or parties; a wrong date rules them out. */
  talks(read, gold) {
    const dates = listOf(gold.date);
    if (read.date !== null && dates.length > 0) {
      if (!dates.some((date) => read.date.startsWith(date) || date.startsWith(read.date))) return 0;
      return 3 + partiesShared(read, gold) + (isSamePlace(read, gold) ? 1 : 0);
    }
    return partiesShared(read, gold) + (isSamePlace(read, gold) ? 1 : 0) + (shares(read.status, gold.status) ? 0.5 : 0);
  },
};
const isSamePlace = (read, gold) =>
  read.place !== null && listOf(gold.place).some((place) => overlap(place, read.place) >= 0.5);
const partiesShared = (read, gold) =>
  (gold.parties ?? []).filter((party) => read.parties.some((one) => sameActor(one, party))).length;

/** Leaves out what decides between yes and no: the same holder and thing, whatever the stance or status. */
const looseScores = {
  ...scores,
  attendance: (read, gold) => (sameActor(read.actor, gold.actor) ? 1 : 0),
  positions: (read, gold) => (isHolder(read, gold) ? atLeast(bestOverlap(gold.content, read.content), 0.4) : 0),
};

/** Pairs of entries read and gold entries, one to one, the best first; what the gold asks for goes before what it allows. */
export function matchEntries(kind, read, gold, { loosely = false } = {}) {
  const score = (loosely ? looseScores : scores)[kind];
  const pairs = read
    .flatMap((one) => gold.map((wanted) => ({ one, wanted, score: score(one, wanted) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => Number(a.wanted.optional ?? false) - Number(b.wanted.optional ?? false) || b.score - a.score);
  const used = new Set();
  return pairs.filter(({ one, wanted }) => {
    if (used.has(one) || used.has(wanted)) return false;
    used.add(one).add(wanted);
    return true;
  });
}
