/** What a line looks like: a sentence, a headline, a name. Cheap tests that several steps of cleaning share. */
import { countWords } from "../normalise-words.ts";
import type { Block } from "../page.ts";

/** Whether the words end as a sentence ends, quotation marks and brackets allowed after the full stop. */
export function endsSentence(words: string): boolean {
  return /[.!?…。！？۔।։][\s"'”’»)\]*]*$/u.test(words);
}

/** Whether a block reads as a paragraph of a story: a whole sentence, or many words. */
export function isStoryParagraph(block: Block): boolean {
  if (block.kind === "heading" || block.kind === "caption") return false;
  const words = countWords(block.text);
  return endsSentence(block.text) ? words >= 8 : words >= 22;
}

/** Whether most of the longer words have a capital, as headlines in American papers do. */
export function isTitleCase(words: string): boolean {
  const longer = words.split(" ").filter((word) => word.replace(/[^\p{L}]/gu, "").length >= 4);
  const capital = longer.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
  return longer.length >= 3 && capital.length >= longer.length * 0.8;
}

/** Whether every letter is a capital, and there are some. */
export function isAllCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && !/\p{Ll}/u.test(words);
}

const NOT_NAMES =
  /\b(?:key|points?|news|latest|world|update[ds]?|breaking|live|report|story|video|photos?|politics|business|opinion|analysis|the|exclusive|summary|highlights|read|more|share|print|talks?|deal|war|peace|africa|asia|europe|east|us|home|sports?|middle|edition|section|today|international|national|general|agency)\b/i;

/** Whether the words are people's names and nothing else: “Mira Okafor”, “Mira Okafor and Jan de Pell”. */
export function isNames(words: string): boolean {
  if (words.length > 120 || NOT_NAMES.test(words)) return false;
  const name = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:de|van|von|der|la|al|bin|dos|da|del|ter) )?\\p{Lu}[\\p{L}.'’-]*){1,3}";
  return new RegExp(`^${name}(?:(?:,| and|, and| &) ${name}){0,5}$`, "u").test(words) && !isAllCapitals(words);
}
