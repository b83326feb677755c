/** What sort of name a reading gives an actor: a proper name, a description by side and task, or words that could mean anybody. */
import type { ReportedActor } from "../../record/report.ts";
import { plainName } from "./fold-name.ts";

/** Words that are small in names: “Bank of the West”, “Ali bin Said”. */
const smallWords = new Set(
  "of the for and on in de du des da do dos la le les el al bin ibn ben van von der den und di y e".split(" "),
);
/** Titles and adjectives that a headline writes large and that name nobody alone. */
const notNames = new Set(
  "the a an nuclear second first third next last latest current new old whatever any some each every other both one two three this that these those mr mrs ms house".split(
    " ",
  ),
);

type Named = Pick<ReportedActor, "name" | "kind">;

const properNames = new WeakMap<Named, boolean>();

/** Whether the words are a name: written large, and no lone article or number. */
export function isProperName(actor: Named): boolean {
  const known = properNames.get(actor);
  if (known !== undefined) return known;
  const isProper = isWrittenAsName(actor);
  properNames.set(actor, isProper);
  return isProper;
}

function isWrittenAsName({ name, kind }: Named): boolean {
  if (kind === "office" || kind === "group" || kind === "delegation") return false;
  if (/['’]s? \p{Ll}/u.test(name)) return false;
  const words = name.split(/[\s-]+/).filter((word) => word !== "");
  if (words.length === 0 || (words.length === 1 && notNames.has(plainName(name)))) return false;
  const [first] = words;
  if (first !== undefined && !/^[\p{Lu}\p{N}]/u.test(first) && kind !== "person") return false;
  return words.every(
    (word) => /^[\p{Lu}\p{N}"“(]/u.test(word) || smallWords.has(word.toLowerCase()) || /\p{Lu}/u.test(word),
  );
}

/** Bodies of which a party has one: “the Tarvian delegation”, “Israel's parliament”. */
const oneOfAKind =
  /\b(?:delegation|team|government|cabinet|parliament|army|military|navy|air force|forces|ministry|department|embassy|central bank|presidency|opposition|leadership|negotiating team|side|camp|bloc|coalition|council|police|court)$/;
/** Offices of which a party has one at a time. */
const oneAtATime =
  /\b(?:president|premier|chancellor|king|queen|emir|emperor|prime minister|minister|secretary|chief|leader|head|chairman|chairwoman|chair|governor|speaker|mayor|envoy|ambassador|commissioner|representative|director|director general|secretary general|coordinator|chief executive)(?: (?:of|for|to) .+)?$/;
/** Somebody among many, or somebody else. */
const anyOne =
  /^(?:a|an|one|two|three|four|five|six|some|any|every|each|many|several|other|another|another|both|all|former|ex|late|then|unnamed|unidentified|senior|top|western|foreign) |^(?:\d+|another) |\b(?:former|deputy of|officials?|diplomats?|sources?|aides?|members?|lawmakers?|reporters?|people|negotiators)\b/;

/** Whether a description means one thing as soon as its side is known. */
export function isOneOfAKind(description: string): boolean {
  const plain = plainName(description);
  return oneOfAKind.test(plain) && !anyOne.test(plain);
}

/** Whether a role is held by one person of a side at a time. */
export function isOneAtATime(role: string): boolean {
  const plain = plainName(role);
  return oneAtATime.test(plain) && !anyOne.test(plain);
}

/** Whether a description is of those who govern: the state itself, by the codebook. */
export function isOfGovernment(task: string): boolean {
  return /^(?:government|administration|authorities|regime|cabinet)$/.test(task);
}
