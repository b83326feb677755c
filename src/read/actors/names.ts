/** Comparing names: accents, titles, possessives, and the several ways of writing a foreign name in Latin letters. */

/** A name in lower case without accents, articles, possessive endings and dots: “the U.S.” → “us”. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/'s?$/, "")
    .replace(/\./g, "")
    .replace(/^(the|a|an)\s+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * One spelling for the usual Latin spellings of a name, so that Zelensky, Zelenskiy and Zelenskyy, or Erdogan and Erdoğan,
 * Khamenei and Khamenai compare equal. It is coarse on purpose and only ever compared within one article or dossier.
 */
export function spellingKey(word: string): string {
  return foldName(word)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/ı/g, "i")
    .replace(/kh/g, "h")
    .replace(/(iy|yy|ii|yi|ij|ey|ei|ai|y|i)$/, "i")
    .replace(/ck/g, "k")
    .replace(/ou/g, "u")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/ae|oe/g, "e")
    .replace(/(.)\1/g, "$1");
}

/** Titles that stand as part of a tagged name and are cut from it: “Mr. Putin” → “Putin”. */
const honorifics =
  /^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|rev|gen|general|col|colonel|maj|major|lt|capt|captain|sen|senator|rep|gov|governor|president|prime minister|premier|chancellor|minister|secretary|king|queen|prince|princess|pope|sheikh|ambassador)\.?\s+)+/iu;

/** A person's name without title and possessive ending. */
export function bareName(name: string): string {
  const bare = name
    .replace(/[’']s?$/u, "")
    .replace(/^[“”"'‘’(]+|[“”"'‘’),]+$/gu, "")
    .replace(honorifics, "")
    .replace(/\s+/g, " ")
    .trim();
  return bare === "" ? name.trim() : bare;
}

/** The words of a name that can tell it apart, as spelling keys: “Mr. Kim Jong-un” → kim, jongun. */
export function nameKeys(name: string): string[] {
  return bareName(name)
    .split(/[\s]+/)
    .map(spellingKey)
    .filter((key) => key !== "" && !["jr", "sr", "ii", "iii", "al", "el"].includes(key));
}

/**
 * Whether two names of persons can name one person: the shorter one's words all stand in the longer one, in order, or are
 * initials of it, and first or last word agree.
 */
export function samePerson(a: string, b: string): boolean {
  const [short, long] = [nameKeys(a), nameKeys(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (short.length === 0) return false;
  if (short.length === 1) return short[0] === long.at(-1) || short[0] === long[0];
  if (short.at(-1) !== long.at(-1)) return false;
  return (
    short
      .slice(0, -1)
      .every((word) => long.some((other) => other === word || (word.length === 1 && other.startsWith(word)))) ||
    short[0] === long[0]
  );
}

/** The initials of an organization's name: “World Trade Organization” → “wto”. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0] ?? "")
    .join("")
    .toLowerCase();
}

/** An id made of a name: “Volodymyr Zelenskyy” → “volodymyr-zelenskyy”. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’']s\b/g, "s")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug === "" ? "actor" : slug;
}
