/** Amounts in a wording: “400 cubic metres a second”, “five per cent”, “60 million”. */

/** An amount with what is counted: `{value: 400, unit: "cubic"}`. The unit is empty where the words do not tell it. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

const numberWords = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, value) => [word, value] as const),
);
for (const [at, word] of "thirty forty fifty sixty seventy eighty ninety hundred".split(" ").entries())
  numberWords.set(word, 30 + 10 * at);

const multipliers = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
const currencies = /^(?:crown|dollar|euro|pound|franc|yen|yuan|rupee|rouble|ruble|dinar|peso)s?$/;
const times = /^(?:second|minute|hour|day|week|month|year)s?$/;
const dates =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** Words between a number and what it counts, or that show that nothing is counted. */
const between = new Set([
  "of",
  "the",
  "more",
  "other",
  "new",
  "full",
  "extra",
  "additional",
  "further",
  "million",
  "billion",
  "thousand",
  "hundred",
]);
const notUnits = new Set(
  (
    "or to and a an at in for on by from as that which is are was would will than instead per with until before after if not but last next " +
    "this ago now then so only today tomorrow yesterday"
  ).split(" "),
);

/** Those whom a bargain over people counts, as each outlet calls them. */
const countedAlike = new Map([
  ["convict", "prisoner"],
  ["inmate", "prisoner"],
  ["detainee", "prisoner"],
  ["captive", "hostage"],
  ["abductee", "hostage"],
  ["troop", "soldier"],
  ["serviceman", "soldier"],
]);

/** Unit of a year that is named, not counted: “by 2030”. */
const calendar = "calendar";

/** The words of a text in lower case, numbers with their decimals. */
export function plainWords(words: string): string[] {
  return words.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? [];
}

/** The number that a word stands for; null for any other word. */
export function numberOf(word: string): number | null {
  if (/^\d/.test(word)) return Number.parseFloat(word.replace(/,(?=\d{3}(?:\D|$))/g, ""));
  return numberWords.get(word) ?? null;
}

/** The amounts of a wording. Dates, years, ordinals and “one” count nothing. */
export function quantitiesOf(words: string): Quantity[] {
  if (!/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|half)\b/i.test(words))
    return [];
  const plain = words.replace(/%|\bper cent\b/gi, " percent ").replace(/[$€£]\s*(?=\d)/g, " dollars ");
  // What a comma parts from a number is not counted by it: “0.8, payable to the state”.
  const raw = plainWords(plain.replace(/[,;:.!?)](?=\s)/g, " and "));
  return raw.flatMap((word, at) => {
    const number = numberOf(word);
    const before = raw[at - 1] ?? "";
    if (number === null || word === "one" || dates.test(before) || numberOf(before) !== null) return [];
    let value = number;
    let next = at + 1;
    let isMoney = before === "dollars";
    for (; next < raw.length && between.has(raw[next] ?? ""); next += 1) {
      const times = multipliers.get(raw[next] ?? "");
      if (times === undefined) continue;
      value *= times;
      isMoney ||= times >= 1e6;
    }
    const unit = raw[next] ?? "";
    if (currencies.test(unit)) return [{ value, unit: "money" }];
    const isNothing = unit === "" || notUnits.has(unit) || dates.test(unit) || numberOf(unit) !== null;
    if (isNothing && isMoney) return [{ value, unit: "money" }];
    if (dates.test(unit) && number <= 31) return [];
    if (isYear(word) && (isNothing || !/s$/.test(unit))) return [{ value: number, unit: calendar }];
    const counted = singular(unit);
    return [{ value, unit: isNothing ? "" : isMoney ? "money" : (countedAlike.get(counted) ?? counted) }];
  });
}

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$|^2100$/.test(word);
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Whether an amount is a length of time, or a year: “ten days”, “by 2030”. */
export function isTime({ unit }: Quantity): boolean {
  return unit === calendar || times.test(unit);
}

/** Whether an amount is a year that is named: “by 2030”. */
export function isCalendarYear({ unit }: Quantity): boolean {
  return unit === calendar;
}

/** Whether two wordings name different amounts of one thing: “400 cubic metres” and “250 cubic metres”. */
export function hasOtherAmounts(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  for (const one of a) if (one.unit !== "" && isOther(one, b)) return true;
  return false;
}

/** Whether others count the same thing, and never as many of it. */
function isOther({ value, unit }: Quantity, others: readonly Quantity[]): boolean {
  let isCounted = false;
  for (const other of others) {
    if (other.unit !== unit) continue;
    if (other.value === value) return false;
    isCounted = true;
  }
  return isCounted;
}

/** Whether two wordings count the same, and not only time. */
export function hasCommonUnit(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  return a.some((one) => one.unit !== "" && !isTime(one) && b.some((other) => other.unit === one.unit));
}

/** Tells units of bare numbers by what the same number counts elsewhere: “settle for 300” after “300 cubic metres”. */
export function unitsByValue(all: Iterable<readonly Quantity[]>): ReadonlyMap<number, string> {
  const units = new Map<number, Map<string, number>>();
  for (const amounts of all)
    for (const amount of amounts) {
      // A small number counts many things; 5.5 does not.
      if (amount.unit === "" || isTime(amount) || (amount.value < 20 && Number.isInteger(amount.value))) continue;
      const counts = units.get(amount.value) ?? new Map<string, number>();
      counts.set(amount.unit, (counts.get(amount.unit) ?? 0) + 1);
      units.set(amount.value, counts);
    }
  return new Map(
    [...units].map(([value, counts]) => [
      value,
      [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "",
    ]),
  );
}
