/** Who holds what: the beginning of a sentence that tells a condition. */
import type { ActorRef } from "../../record/actor.ts";
import { shortName } from "./cast.ts";
import { finite, isFragment } from "./wording.ts";

/** “Trump holds that nothing moves”, “The mediators hold that …”, “As the report has it, …”; pieces of a sentence are in somebody's words. */
export function sayOf(speaker: ActorRef | null, claim: string): string {
  const lead = leadOf(speaker);
  const [, first] = /^“([^”]*)”/.exec(claim) ?? [];
  const isPiece =
    first !== undefined && (isFragment(first) || (!finite.test(first) && !/^(?:I|we|you)\b/i.test(first)));
  if (!isPiece) return `${lead ?? "As the report has it, "}${claim}.`;
  const name = lead?.replace(/ holds? that $/, "");
  return name === undefined
    ? `In the report's words: ${claim}.`
    : `In the words of ${withSmallArticle(name)}: ${claim}.`;
}

function withSmallArticle(name: string): string {
  return name.replace(/^The (?=\p{L})/u, "the ");
}

/** “Trump holds that ”; null where nobody is named. */
function leadOf(speaker: ActorRef | null): string | null {
  if (speaker === null) return null;
  const name = shortName(speaker).split(",")[0] as string;
  const isDescribed = /^\p{Ll}/u.test(name);
  // A “name” that begins with a preposition, or goes on and on, names nobody.
  if (name.split(" ").length > 7 || /^(?:in|on|of|at|by|for|from|with|to) /i.test(name)) return null;
  const hasArticle = /^(?:a|an|the|one|two|some|several|many|all|its|his|her|their|our) /i.test(name);
  const last =
    name
      .split(/ (?:with|of|from|in|at|on|familiar|close) /)[0]
      ?.split(" ")
      .at(-1) ?? name;
  const isPlural = /^(?:people|\p{Ll}+[^s]s)$/u.test(last);
  const isCalled = /^\p{Ll}/u.test(last) || isDescribed || bodies.test(name);
  const whole = isCalled && !hasArticle && !isPlural ? `the ${name}` : name;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} ${isPlural ? "hold" : "holds"} that `;
}

/** Names that take an article. */
const bodies =
  /^(?:White House|Pentagon|Kremlin|Vatican|Philippines|Netherlands|Taliban)$|\b(?:Union|Nations|States|Kingdom|Council|Ministry|Department|Commission|Committee|Party|League|Times|Post|Front|Bank|Fund|Army)$/;
