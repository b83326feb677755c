/** When two names are one person's. */
import { consonantsOf, isOneLetterOff, soundOf } from "./fold-name.ts";

const titles = new Set(
  "president prime minister premier chancellor king queen prince princess sheikh emir general gen colonel col major captain capt admiral lt sgt senator sen representative rep congressman congresswoman governor gov mayor secretary ambassador envoy judge justice pope cardinal bishop father dr prof professor mr mrs ms miss sir lord lady dame comrade speaker chairman chairwoman director spokesman spokeswoman foreign defense defence finance deputy vice acting former state the".split(
    " ",
  ),
);
const particles = new Set("al el bin ibn ben abu van von der den de da di do dos du la le".split(" "));
const endings = new Set("jr sr ii iii iv".split(" "));

/** A person's name in its parts, as they sound. */
export interface PersonName {
  readonly given: readonly string[];
  readonly family: string;
  readonly ending: string;
  /** All words together, so that “Jong Un” and “Jong-un” are one. */
  readonly whole: string;
}

const known = new Map<string, PersonName>();
const mostKnown = 50_000;

/** The parts of a person's name; titles are left off, as long as a name is left. */
export function personName(name: string): PersonName {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const parts = partsOf(name);
  known.set(name, parts);
  return parts;
}

function partsOf(name: string): PersonName {
  // “H.W.” is two initials.
  const all = soundOf(name.replace(/(?<=\b\p{Lu})\.(?=\p{Lu})/gu, " ")).split(" ");
  const plain = name
    .toLowerCase()
    .replace(/[.’']/g, "")
    .split(/[^\p{L}\p{N}]+/u);
  let start = 0;
  while (start < all.length - 1 && titles.has(plain[start] ?? "")) start += 1;
  const words = all.slice(start).filter((word) => !particles.has(word));
  const last = words.at(-1) ?? "";
  const ending = words.length > 1 && endings.has(last) ? last : "";
  const named = ending === "" ? words : words.slice(0, -1);
  return { given: named.slice(0, -1), family: named.at(-1) ?? "", ending, whole: named.join("") };
}

/** Whether two full names can be one person's: the same family name and first names that agree. */
export function isSamePerson(a: PersonName, b: PersonName): boolean {
  if (a.ending !== b.ending) return false;
  if (a.whole === b.whole) return true;
  if (a.given.length === 0 || b.given.length === 0) return false;
  const isFamily = a.family === b.family;
  const isNearly = isFamily || (Math.min(a.family.length, b.family.length) >= 6 && isOneLetterOff(a.family, b.family));
  if (!isNearly) return false;
  const initialsA = a.given.filter((word) => word.length === 1);
  const initialsB = b.given.filter((word) => word.length === 1);
  if (initialsA.length > 0 && initialsB.length > 0 && initialsA.join() !== initialsB.join()) return false;
  const [fewer, more] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  return fewer.every((one) => more.some((other) => isSameGiven(one, other, isFamily)));
}

/** The same first name: in full, as an initial, or written in another way (Volodymyr, Vladimir). */
function isSameGiven(a: string, b: string, isFamilySame: boolean): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return isFamilySame && a[0] === b[0];
  const consonants = consonantsOf(a);
  // Mario and Maria, Paul and Paula end differently.
  return consonants.length >= 3 && consonants === consonantsOf(b) && a.at(-1) === b.at(-1);
}
