/**
 * How a correction is typed: what it is about, what is decided, and what is needed for that.
 *
 *     parley correct  at-3f2a  edit   status=declined
 *                     └ what ┘ └verb┘ └─── rest ────┘
 */
import { didYouMean } from "../../desk/correct/nearest.ts";
import type { Request } from "../../desk/correct/request.ts";
import { ParleyError } from "../../record/error.ts";

/** The decisions that can be typed, each with how it goes on. */
export const verbs = {
  accept: "ITEM… accept",
  reject: "ITEM… reject",
  edit: "ITEM edit FIELD=VALUE…",
  merge: "ITEM merge OTHER… [as NAME]",
  split: "ITEM split PART… [as NAME]",
  rename: "ITEM rename NAME",
  add: "ARTICLE add KIND “WORDS” FIELD=VALUE…",
  place: "ARTICLE… place DOSSIER",
  settle: "DECISION settle ANALYST (or: accept, reject, edit FIELD=VALUE…)",
} as const;
export type Verb = keyof typeof verbs;

/** What a person calls the whole dossier that she is in, where it could not be told from an item. */
const wholeDossier = "dossier";

/**
 * The decisions that the words ask for: several items accepted or rejected are several. Throws `bad-option` with how it should be
 * written.
 */
export function readRequests(words: readonly string[]): Request[] {
  const place = words.findIndex(isVerb);
  const verb = words[place];
  if (verb === undefined || !isVerb(verb)) throw noVerb(words);
  const about = words.slice(0, place);
  const rest = words.slice(place + 1);
  const [item] = about;
  if (item === undefined) throw wrong(`What should be done with “${verb}” comes before it.`, verb);
  switch (verb) {
    case "accept":
    case "reject":
      if (rest.length > 0) throw wrong(`Nothing goes after “${verb}”.`, verb, "For a reason, add --note “…”.");
      return about.map((one) => ({ do: verb, item: one }));
    case "edit":
      return [{ do: "edit", item: only(about, verb), set: fieldsIn(rest, verb) }];
    case "merge": {
      const { list, name } = withName(rest, verb);
      return [{ do: "merge", items: [...about, ...list], name }];
    }
    case "split": {
      const { list, name } = withName(rest, verb);
      return [{ do: "split", item: only(about, verb), apart: list, name }];
    }
    case "rename": {
      if (rest.length === 0) throw wrong("The new name is missing.", verb);
      const name = rest.join(" ");
      const subject = only(about, verb);
      return [subject === wholeDossier ? { do: "rename-dossier", name } : { do: "rename", item: subject, name }];
    }
    case "add": {
      const [kind, quote, ...fields] = rest;
      if (kind === undefined || quote === undefined)
        throw wrong("What is added, and the words for it, are missing.", verb);
      return [
        {
          do: "add",
          article: only(about, verb),
          kind,
          words: quote,
          set: fields.length === 0 ? {} : fieldsIn(fields, verb),
        },
      ];
    }
    case "settle":
      return [settling(only(about, verb), rest)];
    case "place": {
      if (rest.length === 0)
        throw wrong("The dossier is missing.", verb, "“none” takes articles out of every dossier.");
      const name = rest.join(" ");
      return [{ do: "place", articles: about, dossier: name.toLowerCase() === "none" ? null : name }];
    }
  }
}

/** Whose decision stands, or what holds instead: `settle Mirka`, `settle reject`, `settle edit status=declined`. */
function settling(decision: string, [first, ...rest]: readonly string[]): Request {
  if (first === undefined) throw wrong("Whose decision stands, or what holds instead, is missing.", "settle");
  if (first === "edit") {
    return { do: "settle", decision, stands: null, own: { do: "edit", set: fieldsIn(rest, "settle") } };
  }
  if ((first === "accept" || first === "reject") && rest.length === 0) {
    return { do: "settle", decision, stands: null, own: { do: first } };
  }
  return { do: "settle", decision, stands: [first, ...rest].join(" "), own: null };
}

function isVerb(word: string): word is Verb {
  return Object.hasOwn(verbs, word);
}

/** The one thing that a decision is about; a name of several words is taken together. */
function only(about: readonly string[], verb: Verb): string {
  const [item] = about;
  if (item !== undefined && about.length === 1) return item;
  throw wrong(
    `“${verb}” is about one thing, and ${about.length} are named.`,
    verb,
    "A name of several words goes in quotation marks.",
  );
}

/** `status=declined "because=patrol boats"` → fields. */
function fieldsIn(words: readonly string[], verb: Verb): Record<string, string> {
  if (words.length === 0) throw wrong("What is to be set is missing.", verb);
  const fields: Record<string, string> = {};
  for (const word of words) {
    const at = word.indexOf("=");
    if (at < 1)
      throw wrong(
        `“${word}” sets nothing.`,
        verb,
        "Write field=value, such as status=declined; values with spaces go in quotation marks.",
      );
    fields[word.slice(0, at)] = word.slice(at + 1);
  }
  return fields;
}

/** `B C as "One name"`. */
function withName(rest: readonly string[], verb: Verb): { list: readonly string[]; name: string | null } {
  const at = rest.lastIndexOf("as");
  const list = at === -1 ? rest : rest.slice(0, at);
  const name = at === -1 ? null : rest.slice(at + 1).join(" ");
  if (list.length === 0) throw wrong(`What goes with “${verb}” is missing.`, verb);
  if (name === "") throw wrong("The name after “as” is missing.", verb);
  return { list, name };
}

function wrong(message: string, verb: Verb, more = ""): ParleyError {
  const hint = `Write it as: parley correct ${verbs[verb]}.${more === "" ? "" : ` ${more}`}`;
  return new ParleyError("bad-option", message, { hint });
}

function noVerb(words: readonly string[]): ParleyError {
  const names = Object.keys(verbs);
  const [first = "", second = first] = words;
  const typed = words.length > 1 ? second : first;
  const message = words.length > 1 ? `“${typed}” is no decision.` : `It is not said what to do with “${first}”.`;
  return new ParleyError("bad-option", message, {
    hint:
      words.length > 1 ? didYouMean(typed, names) : `Add one of ${names.join(", ")}: parley correct ${first} accept.`,
  });
}
