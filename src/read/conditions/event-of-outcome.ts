/** Event codes of a condition's outcome: what would happen, in PLOVER's and CAMEO's terms. It is always hypothetical. */
import type { EventCode } from "../../record/event.ts";
import { timeOf } from "../grammar/clause.ts";
import type { Tree } from "../grammar/tree.ts";

/** Kinds of event by the words of the outcome; the first that fits counts. Codes from the PLOVER and CAMEO codebooks. */
const kinds: readonly { words: RegExp; plover: string; mode: string | null; cameo: string }[] = [
  { words: /\b(?:strike|strikes|walkout|blockade|protest|rally)\b/i, plover: "PROTEST", mode: null, cameo: "14" },
  {
    words:
      /\b(?:sanctions?|tariffs?|embargo|duties)\b.*\b(?:impos|reimpos|add|new|rais|fresh)|\b(?:impos|reimpos|rais)\w*\b.*\b(?:sanctions?|tariffs?|duties)\b/i,
    plover: "SANCTION",
    mode: null,
    cameo: "163",
  },
  {
    words: /\b(?:ceasefire|cease-fire|truce|halt\w* (?:its|the|their) (?:fire|assault|offensive|attacks?))\b/i,
    plover: "RETREAT",
    mode: "ceasefire",
    cameo: "0871",
  },
  {
    words: /\b(?:releas\w+|free\w*) .*\b(?:hostages?|prisoners?|captives?|detainees?)\b/i,
    plover: "RETREAT",
    mode: "release",
    cameo: "0841",
  },
  {
    words: /\b(?:withdraw\w*|pull(?:ing)? (?:out|back)|leav\w+)\b/i,
    plover: "RETREAT",
    mode: "withdraw",
    cameo: "0873",
  },
  {
    words:
      /\b(?:lift\w*|eas\w+|remov\w+|relief)\b.*\b(?:sanctions?|tariffs?|embargo)|\b(?:sanctions?|tariffs?|embargo)\b.*\b(?:lift\w*|eas\w+|remov\w+|relief)\b/i,
    plover: "CONCEDE",
    mode: null,
    cameo: "085",
  },
  {
    words: /\b(?:attack\w*|offensive|assault|bomb\w*|invad\w*|war|fighting|steamroll\w*)\b/i,
    plover: "ASSAULT",
    mode: null,
    cameo: "19",
  },
  { words: /\b(?:aid|loans?|assistance|funding)\b/i, plover: "AID", mode: null, cameo: "07" },
  {
    words: /\b(?:talks?|negotiat\w+|meet\w*|summit|dialogue|sit down|table|discuss\w*|go|come|attend)\b/i,
    plover: "CONSULT",
    mode: null,
    cameo: "046",
  },
  {
    words: /\b(?:deal|agreement|accord|pact|treaty|peace|settlement|compromise|accept\w*|agree\w*|sign\w*)\b/i,
    plover: "AGREE",
    mode: null,
    cameo: "057",
  },
];

/** The event that an outcome would be; null where its words name no kind of event. */
export function eventOfOutcome(tree: Tree, head: number, words: string, isNegated: boolean): EventCode | null {
  const kind = kinds.find((each) => each.words.test(words));
  if (kind === undefined) return null;
  const time = timeOf(tree, head);
  return {
    plover: kind.plover,
    mode: kind.mode,
    cameo: kind.cameo,
    historical: time === "past",
    future: time === "future",
    hypothetical: true,
    negated: isNegated,
  };
}
