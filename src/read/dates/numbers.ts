/** Numbers as news writes them before a unit of time: “14”, “two”, “twenty-four”, “a few”. */
import { gap } from "./words.ts";

const small = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
  "twenty-first",
];

const tensThenOnes = `(?:${tens.join("|")})(?:[-\\s](?:${small.slice(1, 10).join("|")}))?`;
const onesOrTens = `${tensThenOnes}|${small.slice(1).reverse().join("|")}`;

/** Numbers in words from one to ninety-nine, and round hundreds and thousands. */
export const numberWords = `(?:(?:a|${onesOrTens})${gap}(?:hundred|thousand|million|billion)|${onesOrTens})`;

/** Any exact amount: “14”, “2,000”, “2 1/2”, “twenty-four”, “a”, “half a”. */
export const exactAmount = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?(?:\\s\\d/\\d)?|${numberWords}|half${gap}an?|an?${gap}half|an?|a${gap}dozen|another)`;

/** An amount that leaves the number open. */
export const vagueAmount = `(?:an?${gap}few|several|a${gap}couple${gap}of|a${gap}couple|couple${gap}of|a${gap}number${gap}of|few|some|many|dozens${gap}of|hundreds${gap}of)`;

export const ordinalWords = ordinals.slice(1).reverse().join("|");

/** The value of an amount in figures or words; null where it is open (“several”). */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().trim().replace(/\s+/g, " ");
  if (/^\d/.test(text)) {
    const [whole, fraction] = text.replaceAll(",", "").split(" ");
    if (fraction === undefined) return Number(whole);
    const [above, below] = fraction.split("/").map(Number);
    return Number(whole) + (above ?? 0) / (below || 1);
  }
  if (text === "a" || text === "an" || text === "another") return 1;
  if (text.startsWith("half") || text.endsWith("half")) return 0.5;
  if (text === "a dozen") return 12;
  if (text.includes("couple")) return 2;
  return spelledOut(text);
}

function spelledOut(text: string): number | null {
  let total = 0;
  for (const word of text.split(/[-\s]/)) {
    const one = small.indexOf(word);
    const ten = tens.indexOf(word);
    if (one > 0) total += one;
    else if (ten >= 0) total += (ten + 2) * 10;
    else if (word === "hundred") total = (total || 1) * 100;
    else if (word === "thousand") total = (total || 1) * 1000;
    else if (word !== "a") return null;
  }
  return total || null;
}

/** The value of “third”, “3rd” or “twenty-first”; null for another word. */
export function ordinalOf(words: string): number | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(words);
  if (digits !== null) return Number(digits[1]);
  const index = ordinals.indexOf(words.toLowerCase().replace(/\s/, "-"));
  return index > 0 ? index : null;
}

/**
 * A year spoken aloud, as in transcripts: “nineteen ninety-six”, “two thousand”.
 * Null when the words are not a year.
 */
export function spokenYear(words: string): number | null {
  const text = words.toLowerCase().replace(/[\s-]+/g, " ");
  const match = /^(nineteen|eighteen|twenty) (.+)$/.exec(text);
  if (match === null) return text === "two thousand" ? 2000 : null;
  const century = match[1] === "nineteen" ? 1900 : match[1] === "eighteen" ? 1800 : 2000;
  const rest = spelledOut(match[2] ?? "");
  return rest !== null && rest >= 10 && rest < 100 ? century + rest : null;
}

/** Spoken years as a pattern. */
export const spokenYears = `(?:nineteen|eighteen)${gap}(?:${tensThenOnes}|${small.slice(10).join("|")})|two${gap}thousand`;
