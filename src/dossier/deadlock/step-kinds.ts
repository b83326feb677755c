/** Whether some words, as a whole, say that people meet, or that somebody comes to the talks. */
import type { ActorRef } from "../../record/actor.ts";

const meetingVerb =
  /\b(?:(?:get|gets|got) together|meet|meets|met|(?:sit|sits|sat) down|(?:talk|talks|speak|speaks) face[- ]to[- ]face)\b/i;
const meetingNoun =
  /^(?:to )?(?:(?:hold|holds|held|have|has|arrange|convene|holding) )?(?:(?:a|an|the|any|another|one|his|her|their|its|direct|personal|private|face-to-face|one-on-one|bilateral|further|new|in-person) )*(?:meeting|summit|sit-down)(?: (?:with|between|of|by|in|to)\b|$)/i;
const comingVerb =
  /\b(?:(?:come|comes|came|coming|go|goes|going|went|travel|travels|travelled|traveled)(?= to (?!war|court|terms|power|light|pass|the polls|an end|a halt)| there\b| not\b|$)|(?:join|joins|joined) (?:the )?(?:talks|meeting|summit|negotiations|table|round|session|others|him|her|them|us|me)\b|(?:attend|attends|attended|attendance|shows? up|turns? up|takes? part|took part|participates?|participated)\b|(?<=\b(?:is|am|are|was|were|be|been|['’](?:m|s|re)))(?: not)? (?:there|at the table)\b)/i;
/** Words that may stand before the verb without being another one: pronouns, articles, auxiliaries, adverbs. */
const slight =
  /^(?:i|we|he|she|they|it|you|who|a|an|the|this|that|these|those|both|all|two|three|his|her|their|its|our|my|and|or|of|to|for|will|would|can|could|may|might|shall|should|must|do|does|did|has|have|had|is|am|are|was|were|be|been|not|also|first|again|really|only|possible|able|ready|willing|prepared|set|due|expected|likely|agreed|agrees|agree|if|there|then|so|themselves|himself|herself|directly|finally|ever|never|even|once)$/i;

/**
 * Whether a verb or noun of meeting heads the words; one that only dates something else does not count.
 *
 *     both presidents meet        not: Belmara withdrew its boats before the meeting
 *                     └──┘
 */
export function isMeeting(words: string): boolean {
  if (meetingNoun.test(words.trim()) || /^meeting (?:with )?\p{L}/u.test(words)) return true;
  const at = words.search(meetingVerb);
  return at >= 0 && isSubject(words.slice(0, at));
}

/** Whether the words say that the actor comes: “Putin would attend”, “I'm there”; not “Ukraine joins the alliance”. */
export function isComing(words: string, actor: ActorRef): boolean {
  const at = words.search(comingVerb);
  if (at < 0 || words.split(" ").length > 12 || !isSubject(words.slice(0, at))) return false;
  const named = [actor.name, ...actor.aliases].map((name) => words.indexOf(name)).filter((place) => place >= 0);
  return named.length === 0 || Math.min(...named) <= at;
}

/** Whether the words before a verb hold no other: names, pronouns, auxiliaries, and nouns with their article. */
function isSubject(before: string): boolean {
  let sinceArticle = 9;
  for (const word of before.split(/[\s,[\]“”"]+/).filter(Boolean)) {
    const bare = word.replace(/['’](?:s|m|re|ll|d|ve|t)?$/i, "");
    sinceArticle = /^(?:a|an|the|his|her|their|its|our|both|all|two|three|new|foreign|prime)$/i.test(bare)
      ? 0
      : sinceArticle + 1;
    const isNoun = sinceArticle <= 3 && !/ed$/.test(bare);
    const isPlural = /^\p{Ll}+[^s]s$/u.test(bare) && sinceArticle <= 4;
    if (!slight.test(bare) && !/^\p{Lu}/u.test(bare) && !/ly$/.test(bare) && !isNoun && !isPlural) return false;
  }
  return true;
}
