/**
 * Makes the dictionary form of a word: by the treebanks' own lists where they know the form, by the regular endings of
 * English where the result is a word they know, else by the script that the model chose.
 */
import { z } from "zod";

const wordClass = z.object({ forms: z.record(z.string(), z.string()), lemmas: z.array(z.string()) });
export const lemmaListsSchema = z.object({ verb: wordClass, noun: wordClass, adjective: wordClass, adverb: wordClass });
export type LemmaLists = z.infer<typeof lemmaListsSchema>;

type ClassName = keyof LemmaLists;

/** Lemmas by word class, laid out for look-up. */
export interface LemmaBook {
  readonly forms: Readonly<Record<ClassName, ReadonlyMap<string, string>>>;
  readonly lemmas: Readonly<Record<ClassName, ReadonlySet<string>>>;
}

const classes: Readonly<Record<string, ClassName>> = {
  VERB: "verb",
  AUX: "verb",
  NOUN: "noun",
  ADJ: "adjective",
  ADV: "adverb",
};

export function layLemmas(lists: LemmaLists): LemmaBook {
  const each = <T>(make: (name: ClassName) => T) => ({
    verb: make("verb"),
    noun: make("noun"),
    adjective: make("adjective"),
    adverb: make("adverb"),
  });
  return {
    forms: each((name) => new Map(Object.entries(lists[name].forms))),
    lemmas: each((name) => new Set(lists[name].lemmas)),
  };
}

/** The lemma of a word; names keep their own form. `xpos` (Penn tag) tells an inflected form from a plain one. */
export function lemmaOf(word: string, upos: string, xpos: string, script: string, book: LemmaBook): string {
  if (upos === "PROPN") return script === "-0+" || script.startsWith("=") ? word : cutAndAdd(word, script);
  const lower = word.toLowerCase();
  const name = classes[upos];
  if (name === undefined) return script.startsWith("=") ? script.slice(1) : cutAndAdd(lower, script);
  const known = book.forms[name].get(lower);
  if (known !== undefined) return known;
  const isPlain = xpos === "VB" || xpos === "VBP" || xpos === "NN" || xpos === "JJ" || xpos === "RB" || xpos === "MD";
  if (isPlain || book.lemmas[name].has(lower)) return lower;
  const candidates = regularLemmas(lower, name);
  const proved = candidates.find((candidate) => book.lemmas[name].has(candidate));
  if (proved !== undefined) return proved;
  const chosen = script.startsWith("=") ? lower : cutAndAdd(lower, script);
  return candidates.includes(chosen) || candidates.length === 0 ? chosen : (candidates[0] as string);
}

/**
 * What an inflected form may come from, the likeliest first: a doubled consonant taken back (“planned” → “plan”), “-ied” and
 * “-ies” to “y”, “-ed”, “-ing” and “-s” cut, and with the silent “e” put back.
 */
function regularLemmas(word: string, name: ClassName): string[] {
  if (name === "noun") {
    if (/ies$/.test(word)) return [`${word.slice(0, -3)}y`];
    if (/(ss|sh|ch|x|z)es$/.test(word)) return [word.slice(0, -2)];
    return /[^s]s$/.test(word) ? [word.slice(0, -1)] : [];
  }
  if (name === "verb") {
    if (/i(ed|es)$/.test(word)) return [`${word.slice(0, -3)}y`];
    const ending = /(?:ed|ing)$/.exec(word)?.[0];
    if (ending !== undefined) {
      const stem = word.slice(0, -ending.length);
      const undoubled = /([bdgklmnprt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
      const needsE =
        /(at|iz|is|uc|ur|ag|ang|dg|rg|ov|iv|ac|enc|inc|us|ut|in|id|od|ir|ar|as|os|il|bl|pl|tl|ak|ok|ik|im|om|op|ap|et|ud|lv|rv|eas|ens|ers|ors|g|c|v|u)$/.test(
          stem,
        );
      return needsE ? [...undoubled, `${stem}e`, stem] : [...undoubled, stem, `${stem}e`];
    }
    if (/(ss|sh|ch|x|z|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
    return /[^s]s$/.test(word) ? [word.slice(0, -1)] : [];
  }
  const ending = /(?:er|est)$/.exec(word)?.[0];
  if (ending === undefined) return [];
  const stem = word.slice(0, -ending.length);
  return /i$/.test(stem)
    ? [`${stem.slice(0, -1)}y`]
    : [stem, `${stem}e`, ...(/(.)\1$/.test(stem) ? [stem.slice(0, -1)] : [])];
}

/** "-3+y" cuts three letters and adds "y" (“parties” → “party”). */
function cutAndAdd(word: string, script: string): string {
  const plus = script.indexOf("+");
  const cut = Number(script.slice(1, plus));
  if (!(cut < word.length)) return word;
  return word.slice(0, word.length - cut) + script.slice(plus + 1);
}
