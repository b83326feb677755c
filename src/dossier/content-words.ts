/** The words of a wording that carry its meaning, folded so that “withdraws”, “withdrew” and “withdrawal” are one. */

import { numberOf, plainWords } from "./quantities.ts";

const filler = new Set(
  (
    "a an the of to in on at by for with and or but nor so as that this these those which who whom whose it its is are was were be been " +
    "being am has have had having will would can could may might shall should must do does did done not no never any some all both each " +
    "every there their they them his her hers him he she we us our i me my you your than then from into onto upon about over under out up " +
    "off down before after until unless if when while whether because since only just also again still yet even more most least less very " +
    "such own same other another what how where why here now per s t re ve ll d m mr mrs ms dr one ones thing things anything something " +
    "nothing everything without within between among against toward towards through during once instead rather however too well back " +
    "say says said tell told call called provided"
  ).split(" "),
);

/** Forms that no ending tells, and words that stay as they are. */
const irregular: Readonly<Record<string, string>> = {
  withdrew: "withdraw",
  withdrawn: "withdraw",
  went: "go",
  gone: "go",
  goes: "go",
  came: "come",
  left: "leave",
  gave: "give",
  given: "give",
  took: "take",
  taken: "take",
  met: "meet",
  held: "hold",
  sent: "send",
  paid: "pay",
  broke: "break",
  broken: "break",
  began: "begin",
  begun: "begin",
  freed: "free",
  lost: "lose",
  losses: "loss",
  built: "build",
  kept: "keep",
  sought: "seek",
  brought: "bring",
  bought: "buy",
  sold: "sell",
  cut: "cut",
  agreed: "agree",
  agrees: "agree",
  agreement: "agree",
  ceasefire: "truce",
  "cease-fire": "truce",
  paying: "pay",
  metre: "meter",
  metres: "meter",
  programme: "program",
  programmes: "program",
  people: "person",
  data: "data",
  news: "news",
};

/** A dossier words the same things many thousand times: each word is folded once. */
const folded = new Map<string, string>();
/** Beyond this many the memory starts anew. */
const mostFolded = 50_000;

/** The word without its ending: “releases”, “released”, “releasing” and “release” are one. Lower case is expected. */
export function foldWord(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const base = Object.hasOwn(irregular, word) ? (irregular[word] ?? word) : word;
  const stem = base === word && Object.hasOwn(irregular, word) ? word : withoutEnding(base);
  folded.set(word, stem);
  return stem;
}

/** Words that end like a form of a verb and are none. */
const wholeWords = /(?:eed|^(?:spring|string|thing|during|shed|sled|bred|bring|hundred|sacred|naked))$/;

function withoutEnding(word: string): string {
  let stem = word.replace(/['’]s?$/, "");
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:ss|x|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  const noun = /^(.{4,}?)(?:ations?|ments?|ances?|ences?)$/.exec(stem);
  if (noun?.[1] !== undefined && noun[1].length >= 4) stem = noun[1];
  else if (/^.{4,}al$|^.{3,}(?:ing|ed)$/.test(stem) && !wholeWords.test(stem))
    stem = stem.replace(/(?:ing|ed|al)$/, "");
  stem = stem.replace(/([bdgmnprt])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}

/** The folded words of a wording that carry its meaning, each once, in order; amounts are left to `quantitiesOf`. */
export function contentWords(words: string): string[] {
  return [
    ...new Set(
      plainWords(words)
        .filter((word) => word.length > 1 && !filler.has(word) && numberOf(word) === null)
        .map(foldWord),
    ),
  ];
}

/** How much of the shorter wording stands in the longer one, 0–1; each word counts by its weight. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: (word: string) => number): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  let smaller = 0;
  let larger = 0;
  for (const word of small) {
    const weight = weightOf(word);
    smaller += weight;
    if (large.has(word)) common += weight;
  }
  for (const word of large) larger += weightOf(word);
  const least = Math.min(smaller, larger);
  return least === 0 ? 0 : common / least;
}

/** How telling each word is among these wordings: a word in all of them weighs least. */
export function weightsOf(wordings: Iterable<ReadonlySet<string>>): (word: string) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const words of wordings) {
    all += 1;
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weights = new Map([...counts].map(([word, count]) => [word, weightOfCount(count, all)]));
  const ofUnknown = Math.log(2 + all);
  return (word) => weights.get(word) ?? ofUnknown;
}

/** How telling a word is that so many of all wordings have. */
export function weightOfCount(count: number, all: number): number {
  return Math.log(1 + (all + 1) / (count + 1));
}
