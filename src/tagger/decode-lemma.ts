/**
 * Makes the dictionary form of a word from the script that the model chose.
 *
 * "-3+y" cuts three letters and adds "y" (“parties” → “party”); "=be" replaces the word. Names keep their own form.
 */
export function applyLemmaScript(word: string, script: string, upos: string): string {
  if (upos === "PROPN") return script === "-0+" || script.startsWith("=") ? word : cutAndAdd(word, script);
  const lower = word.toLowerCase();
  if (script.startsWith("=")) return script.slice(1);
  return cutAndAdd(lower, script);
}

function cutAndAdd(word: string, script: string): string {
  const plus = script.indexOf("+");
  const cut = Number(script.slice(1, plus));
  if (cut >= word.length) return word;
  return word.slice(0, word.length - cut) + script.slice(plus + 1);
}
