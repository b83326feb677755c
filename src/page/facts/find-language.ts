/** Which language a story is in. */
import type { Note } from "../../record/note.ts";

/** Fewer letters than this say too little. */
const FEWEST_LETTERS = 60;
/** More than this says nothing new. */
const MOST_CHARACTERS = 3000;

/** The ISO 639-1 code of the text's language, or null with a note where the text is too short to tell. */
export async function findLanguage(
  text: string,
  declared: string | null,
): Promise<{ language: string | null; note: Note | null }> {
  const sample = text.slice(0, MOST_CHARACTERS);
  const letters = sample.replace(/[^\p{L}]/gu, "").length;
  const isDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sample);
  if (letters < (isDense ? FEWEST_LETTERS / 4 : FEWEST_LETTERS))
    return unknown("The text is too short to tell its language.");
  const { detectAll } = await import("tinyld");
  const found = detectAll(sample)[0]?.lang ?? "";
  if (found !== "") return { language: found, note: null };
  const named = /^[a-z]{2}(?=[-_]|$)/i.exec(declared ?? "")?.[0].toLowerCase();
  return named === undefined
    ? unknown("The language of the text was not recognised.")
    : { language: named, note: null };
}

function unknown(reason: string): { language: null; note: Note } {
  return { language: null, note: { rule: "language-unknown", reason, place: null } };
}
