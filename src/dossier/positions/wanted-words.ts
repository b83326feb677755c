/** The words of a position that tell what is wanted: without the names of who wants it and of whom, and without idle words. */
import type { ActorRef } from "../../record/actor.ts";
import { foldWord } from "../content-words.ts";
import type { Quantity } from "../quantities.ts";
import { familyWords } from "../word-families.ts";

/** Words that say that something is wanted or done, and not what. */
const idle = new Set(
  (
    "plan proposal propose idea establish create make take part give put set bring discuss consider settle live remain name draft " +
    "next first last new whole whatsoever above below per cent request demand call claim insistence"
  )
    .split(" ")
    .map(foldWord),
);

/**
 * The telling words of a wording. Names of the holder and of whom it is asked say nothing of the thing, as every report names
 * them differently; where nothing else is left, they stay.
 *
 *     Tarvia release at least 400 cubic metres        Sundmark to give the union a seat at the table
 *     └ of whom        └─ counted elsewhere          └ of whom         └ holder └─── thing ────┘
 */
export function wantedWords(text: string, actors: readonly ActorRef[], amounts: readonly Quantity[]): Set<string> {
  const names = new Set(
    actors.flatMap(({ name, aliases }) =>
      [name, ...aliases].filter((one) => /\p{Lu}/u.test(one)).flatMap((one) => [...familyWords(one)]),
    ),
  );
  const units = new Set(amounts.filter(({ unit }) => unit !== "").flatMap(({ unit }) => unitWords(unit)));
  const all = familyWords(text);
  const thing = [...all].filter((word) => !names.has(word) && !units.has(word));
  const telling = thing.filter((word) => !idle.has(word));
  return new Set(telling.length > 0 ? telling : thing.length > 0 || amounts.length > 0 ? thing : all);
}

/** Events and papers that are on something, and are not that thing. */
const onSomething =
  /\b(?:session|meeting|talk|law|bill|report|debate|hearing|conference|summit|referendum|vote|ballot|discussion|negotiation|question|statement|decision|date|commission|committee|inquiry|investigation|panel)s?\s(?:on|about|regarding|concerning|for)\s/i;

/** The telling words before what an event is on; null where there is none: “a session | on the trial release”. */
export function subjectWords(text: string, actors: readonly ActorRef[]): Set<string> | null {
  const found = onSomething.exec(text);
  return found === null ? null : wantedWords(text.slice(0, found.index + found[0].length), actors, []);
}

/** Words without those that say that something is done, and not what; all of them where there are no others. */
export function withoutIdle(words: ReadonlySet<string>): ReadonlySet<string> {
  const telling = [...words].filter((word) => !idle.has(word));
  return telling.length > 0 ? new Set(telling) : words;
}

/** “400 cubic metres a second” is counted by its first word; the others tell nothing more. */
function unitWords(unit: string): string[] {
  const all = unit === "cubic" ? "cubic meter second" : unit === "square" ? "square meter kilometer" : unit;
  return all.split(" ").map(foldWord);
}

/** A thing as its head noun, with what stands before it and what follows. */
export interface HeadPhrase {
  readonly head: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Whose plan it is says nothing of the plan: “Tarvia's plan for a joint commission”. */
const whosePlan =
  /^(?:to )?(?:take part in |join |be part of )?(?:[^,;]{0,40}['’]s? )?(?:the )?(?:plan|proposal|idea|offer|draft|call|demand)s? (?:for|of|on) /i;

/**
 * The thing by its noun; null for what is told by a verb (“open two sluices”).
 *
 *     a joint commission to measure the Oune
 *       └before┘ └head┘      └─ after ─────┘
 */
export function headPhrase(text: string): HeadPhrase | null {
  const bare = text.replace(whosePlan, "").replace(/^(?:to )?(?:take part in|join|be part of) /i, "");
  const noun = /^(?:an?|the|any|all|its|their|no|some) (.+)$/i.exec(bare)?.[1];
  if (noun === undefined) return null;
  const [phrase = "", ...rest] = noun.split(
    /, | (?=(?:of|for|on|to|in|from|with|by|at|over|about|that|which|between|against) )/,
  );
  const words = [...familyWords(phrase)];
  const head = words.pop();
  return head === undefined ? null : { head, before: new Set(words), after: familyWords(rest.join(" ")) };
}

/**
 * Whether two wordings name one thing by the same noun and a word before it (“a joint commission to measure the Oune”, “a joint
 * river commission”). What follows must not tell two things of it.
 */
export function isSameHead(a: HeadPhrase | null, b: HeadPhrase | null): boolean {
  if (a === null || b === null || a.head !== b.head) return false;
  if (!sharesOne(a.before, b.before)) return false;
  return a.after.size === 0 || b.after.size === 0 || sharesOne(a.after, b.after);
}

function sharesOne(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}
