/** Event codes of positions: PLOVER root and mode, CAMEO number, and how real the event is. */
import type { EventCode } from "../../record/event.ts";
import type { Stance } from "../../record/position.ts";
import type { ClauseTime } from "../grammar/clause.ts";

/** What is wanted or refused, as far as the codebooks tell kinds apart. */
type Matter = "meet" | "mediate" | "settle" | "aid" | "yield" | "change" | "plan";

const matters: readonly [Matter, RegExp][] = [
  ["mediate", /\bmediat|\bbroker|good offices/i],
  [
    "yield",
    /\b(?:cease-?fire|truce|withdraw\w*|pull (?:back|out)|releas\w+|lift\w*|disarm\w*|resign|quit|step down|give up|abandon|concession|amnesty|end to|halt|stop)\b/i,
  ],
  ["aid", /\b(?:aid|loan|assistance|relief|food|funding|grant|credit)\b/i],
  ["meet", /\b(?:talks?|negotiat\w+|meet\w*|summit|dialogue|sit down|conference|discussions?)\b/i],
  ["settle", /\b(?:peace|settle\w*|deal|agreement|accord|compromise|end the war)\b/i],
  ["plan", /\b(?:plan|proposal|draft|terms|offer|bill|text|treaty|pact)\b/i],
];

const codes: Readonly<Record<Stance, { plover: string; cameo: Readonly<Record<Matter, string>> }>> = {
  demand: {
    plover: "REQUEST",
    cameo: { meet: "106", mediate: "108", settle: "107", aid: "103", yield: "105", change: "104", plan: "10" },
  },
  offer: {
    plover: "AGREE",
    cameo: { meet: "036", mediate: "039", settle: "037", aid: "033", yield: "035", change: "034", plan: "036" },
  },
  accept: {
    plover: "AGREE",
    cameo: { meet: "036", mediate: "038", settle: "057", aid: "033", yield: "035", change: "034", plan: "051" },
  },
  reject: {
    plover: "REJECT",
    cameo: { meet: "125", mediate: "126", settle: "127", aid: "122", yield: "124", change: "123", plan: "127" },
  },
  open: {
    plover: "AGREE",
    cameo: { meet: "036", mediate: "038", settle: "037", aid: "033", yield: "035", change: "034", plan: "036" },
  },
};

const modes: Readonly<Record<Matter, string>> = {
  meet: "meet",
  mediate: "meet",
  settle: "meet",
  aid: "assist",
  yield: "yield",
  change: "change",
  plan: "change",
};

/** The event of a stance on something. Only REQUEST and REJECT have modes in PLOVER. */
export function eventOf(stance: Stance, content: string, time: ClauseTime): EventCode {
  const matter = matters.find(([, words]) => words.test(content))?.[0] ?? "change";
  const { plover, cameo } = codes[stance];
  return {
    plover,
    mode: plover === "AGREE" ? null : modes[matter],
    cameo: cameo[matter],
    historical: time === "past",
    future: time === "future",
    hypothetical: time === "hypothetical" || stance === "open",
    negated: false,
  };
}
