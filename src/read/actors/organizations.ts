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

  draft(text: string, kind: "organization" | "group"): Draft {
    const name = cleanName(text);
    const key = foldName(name);
    const lastWord = key.split(" ").at(-1) ?? key;
    const isAcronym = /^[\p{Lu}\p{N}-]{2,8}$/u.test(name);
    const found =
      this.#byKey.get(key) ??
      (isAcronym ? this.#byInitials.get(key) : undefined) ??
      this.#byKey.get(initialsOf(name)) ??
      this.#byLastWord.get(lastWord)?.find((draft) => draft.names.some((known) => isShortened(foldName(known), key)));
    const draft = found ?? newDraft(kind, name);
    if (!found) draft.isPlural = kind === "group";
    this.#byKey.set(key, draft);
    if (name.includes(" ")) this.#byInitials.set(initialsOf(name), draft);
    const namesakes = this.#byLastWord.get(lastWord) ?? [];
    if (!namesakes.includes(draft)) this.#byLastWord.set(lastWord, [...namesakes, draft]);
    return draft;
  }
}

/** Whether the shorter name is made of words of the longer one and ends alike: “State Department”, “U.S. State Department”. */
function isShortened(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a.split(" "), b.split(" ")] : [b.split(" "), a.split(" ")];
  return short.length > 1 && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}
