/** Names as they are compared: one spelling for the many ways of writing a name in Latin letters. */

/** Lower case without accents, full stops and marks; “U.S.” and “US” are one. For names that people type. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}.’'‘`ʼ]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Letters and groups of letters that stand for one sound in different ways of transliterating; tried from left to right, in order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ß/g, "ss"],
  [/[øœ]/g, "o"],
  [/æ/g, "e"],
  [/ł/g, "l"],
  [/đ/g, "d"],
  [/ı/g, "i"],
  // Zelenskyy, Zelenskiy, Zelenskij, Zelensky
  [/(?:iy|yy|ij|yj|yi|ii|y)(?=$| )/g, "i"],
  // Yaroslav, Jaroslaw; Yuri, Juri
  [/(?<=^| )j(?=[aou])/g, "y"],
  // Yevhen, Jewhen, Evhen
  [/(?<=^| )(?:ye|je(?=[vw]))/g, "e"],
  [/sch?tsch|shch|stch/g, "sc"],
  [/tsch|tch|ch|cz/g, "c"],
  [/sch|sh|sz/g, "s"],
  [/zh/g, "j"],
  [/kh|gh/g, "h"],
  [/ph/g, "f"],
  [/ts|tz/g, "z"],
  [/ck|q/g, "k"],
  [/c(?=[aoulrkt])/g, "k"],
  [/x/g, "ks"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
  [/w/g, "v"],
  [/y/g, "i"],
  // Serhiy, Sergei; Oleh, Oleg
  [/g/g, "h"],
  [/ei(?=$| )/g, "i"],
  [/(\p{L})\1+/gu, "$1"],
];

const folded = new Map<string, string>();
const mostFolded = 50_000;

/**
 * The name as it sounds: Zelensky, Zelenskiy and Zelenskyy are one, Vashchuk and Vashchouk, Sergei and Serhiy. No list of
 * persons: letters are folded alike in every name, so two names that differ in sound stay two.
 */
export function soundOf(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  if (folded.size >= mostFolded) folded.clear();
  const sound = sounds.reduce((text, [letters, one]) => text.replace(letters, one), plainName(name));
  folded.set(name, sound);
  return sound;
}

/** The consonants of a name's sound: Volodymyr and Vladimir have the same. */
export function consonantsOf(sound: string): string {
  return sound.replace(/[aeiou ]/g, "").replace(/(\p{L})\1+/gu, "$1");
}

/** Whether at most one letter is changed, left out or put in. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  return (
    a.slice(start + 1) === b.slice(start + 1) ||
    a.slice(start) === b.slice(start + 1) ||
    a.slice(start + 1) === b.slice(start)
  );
}
