/** Organizations and groups of one article by name. */
import { type Draft, newDraft } from "./draft.ts";
import { foldName, initialsOf } from "./names.ts";

/** A name without article and possessive ending: “the Red Cross’s” → “Red Cross”. */
export function cleanName(text: string): string {
  return text
    .replace(/^(the|a|an)\s+/i, "")
    .replace(/[’']s?$/u, "")
    .replace(/\s+/g, " ");
}

/** Organizations and groups by name, with acronyms and shortened names. */
export class Organizations {
  readonly #byKey = new Map<string, Draft>();
  readonly #byLastWord = new Map<string, Draft[]>();
  readonly #byInitials = new Map<string, Draft>();
  readonly #byFirstWord = new Map<string, Set<Draft>>();
  readonly #byParty = new Map<string, Draft>();

  draft(text: string, kind: "organization" | "group"): Draft {
    const name = cleanName(text);
    const key = foldName(name);
    const lastWord = key.split(" ").at(-1) ?? key;
    const isAcronym = /^[\p{Lu}\p{N}-]{2,8}$/u.test(name);
    const found =
      this.#byKey.get(key) ??
      (isAcronym ? this.#byInitials.get(key) : undefined) ??
      this.#byKey.get(initialsOf(name)) ??
      this.#byLastWord.get(lastWord)?.find((draft) => draft.names.some((known) => isShortened(foldName(known), key))) ??
      this.party(name) ??
      this.#byBareFirstWord(key) ??
      this.#byBareLastWord(name, key);
    const draft = found ?? newDraft(kind, name);
    if (!found) draft.isPlural = kind === "group";
    this.#byKey.set(key, draft);
    if (name.includes(" ")) this.#byInitials.set(initialsOf(name), draft);
    const firstWord = key.split(" ")[0] as string;
    if (firstWord !== key) this.#byFirstWord.set(firstWord, (this.#byFirstWord.get(firstWord) ?? new Set()).add(draft));
    const party = partyKey(name);
    if (party !== null && !this.#byParty.has(party)) this.#byParty.set(party, draft);
    const namesakes = this.#byLastWord.get(lastWord) ?? [];
    if (!namesakes.includes(draft)) this.#byLastWord.set(lastWord, [...namesakes, draft]);
    return draft;
  }

  /** Makes an acronym in brackets a name of the body before it: “the Marlow Dockers (MDU)”. */
  alias(acronym: string, draft: Draft): void {
    this.#byKey.set(foldName(acronym), draft);
  }

  /** The party that its people's name or its adjective means: “the Liberals”, “Liberal” of “the Liberal Party”. */
  party(word: string): Draft | undefined {
    const key = partyKey(word) ?? singular(foldName(word));
    return this.#byParty.get(key);
  }

  /** “Keldrum” after “Keldrum Mining”, where no other body's name begins so. */
  #byBareFirstWord(key: string): Draft | undefined {
    const [draft, ...others] = key.includes(" ") || common.has(key) ? [] : (this.#byFirstWord.get(key) ?? []);
    return others.length === 0 ? draft : undefined;
  }

  /** “the Union” after “the Littoral Union”, where no other body's name ends so. */
  #byBareLastWord(name: string, key: string): Draft | undefined {
    if (!/^\p{Lu}\p{Ll}+$/u.test(name) || !shortNames.has(key)) return undefined;
    const [draft, ...others] = this.#byLastWord.get(key) ?? [];
    return others.length === 0 ? draft : undefined;
  }
}

/** Nouns of bodies by which a capitalised name is cut short: “the Union” for “the Littoral Union”. */
const shortNames = new Set(
  "agency alliance assembly association authority bank board bureau chamber coalition commission committee confederation congress council federation force forum front guild league movement office organisation organization party syndicate union".split(
    " ",
  ),
);

/** Words that many bodies' names begin with. */
const common = new Set(
  "african american asian central city european federal first free general global international national new north northern people popular private public republican royal south southern state supreme the union united west western world young".split(
    " ",
  ),
);

/** One key for a party by all its names: “Liberal Party”, “Liberals”; null for names that are no party's. */
function partyKey(name: string): string | null {
  const key = foldName(name);
  if (/ party$/.test(key)) return singular(key.replace(/ party$/, "")).replace(/ic$/, "");
  return /^\p{Lu}/u.test(name) && /[^s]s$/.test(key) ? singular(key) : null;
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}

/** Whether the shorter name is made of words of the longer one and ends alike: “State Department”, “U.S. State Department”. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(" "), b.split(" ")] : [b.split(" "), a.split(" ")];
  return short.length > 1 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}
