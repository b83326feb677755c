/** Persons of one article by name. */
import { type Draft, newDraft } from "./draft.ts";
import { bareName, nameKeys, samePerson } from "./names.ts";

/** Persons of one article by name. A bare name is the person of that name last met; a last name counts before a first name. */
export class Persons {
  /** Full names seen anywhere in the article, by the key of each end. */
  readonly #fullNames = { first: new Map<string, string>(), last: new Map<string, string>() };
  readonly #drafts = { first: new Map<string, Draft[]>(), last: new Map<string, Draft[]>() };

  learn(text: string): void {
    const name = bareName(text);
    const keys = nameKeys(name);
    if (keys.length < 2) return;
    if (!this.#fullNames.last.has(keys.at(-1) as string)) this.#fullNames.last.set(keys.at(-1) as string, name);
    if (!this.#fullNames.first.has(keys[0] as string)) this.#fullNames.first.set(keys[0] as string, name);
  }

  isFullName(text: string): boolean {
    return nameKeys(text).length > 1;
  }

  draft(name: string): Draft {
    const keys = nameKeys(name);
    const [first, last] = [keys[0] ?? name, keys.at(-1) ?? name];
    if (keys.length < 2) {
      const met = this.#drafts.last.get(last)?.at(-1) ?? this.#drafts.first.get(first)?.at(-1);
      if (met) return this.#meet(met, first, last);
      const full = this.#fullNames.last.get(last) ?? this.#fullNames.first.get(first);
      return full ? this.draft(full) : this.#meet(newDraft("person", name), first, last);
    }
    const known = this.#drafts.last
      .get(last)
      ?.findLast((draft) => draft.names.some((other) => samePerson(other, name)));
    return this.#meet(known ?? newDraft("person", name), first, last);
  }

  /** Moves the person to the end of its namesakes, as the one last met. */
  #meet(draft: Draft, first: string, last: string): Draft {
    const full = nameKeys([...draft.names].sort((a, b) => b.length - a.length)[0] ?? "");
    for (const [map, keys] of [
      [this.#drafts.first, [first, full[0]]],
      [this.#drafts.last, [last, full.at(-1)]],
    ] as const) {
      for (const key of new Set(keys)) {
        if (key === undefined) continue;
        map.set(key, [...(map.get(key) ?? []).filter((other) => other !== draft), draft]);
      }
    }
    return draft;
  }
}
