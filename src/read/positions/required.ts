/** What an actor requires in a condition that he states is also a demand of his. */
import type { ActorRef } from "../../record/actor.ts";
import type { Condition } from "../../record/condition.ts";

const adverse =
  /\b(?:fail\w*|collapse\w*|break(?:s|ing)? down|breach\w*|violat\w*|attack\w*|refuse\w*|reject\w*|stall\w*|continue to|lose\w*|not (?:met|reached|resolved)|walk\w* out|end(?:s)? without)\b/i;
const welcome =
  /\b(?:willing|ready|prepared|open|consider|agree|accept|support|join|attend|come|talk|meet|return|sign|halt|stop|release|lift|not need|give up)\b/i;

/** What merely comes to pass or to light: “until the trial is over”, “until they tell us otherwise”. */
const passing =
  /\b(?:over|finished|complete|completed|concluded|expires?|expired|underway|landed|arrived|begins?|began|starts?|started)$|\b(?:ends?|ended)$|^(?:they|he|she|you|we|it) (?:tells?|says?|knows?|sees?|landed|had landed)\b/i;
/** What is kept up to bring something about: “the tractors will stay until there is water”. */
const pressure =
  /\b(?:will|would|['’]ll|vowed to|pledged to|plans? to|going to)\b.*\b(?:keep|stay|remain|continue|hold|block|boycott|withhold|resist|occupy|refuse|fight|strike|go on|carry on|sit|close|shut|last)\b|\b(?:impossible|difficult|closed|shut|suspended|halted|blocked|frozen)\b/i;

/** “without our sailors there will be no treaty” */
const noDeal = /\bno (?:deal|treaty|agreement|peace|accord|settlement|talks|pact|truce|ceasefire|contract)\b/i;
const theirs = /^(?:our|the|a|an|its|his|her|their)\s/i;

/**
 * Whether a condition says what its stater wants: what he holds something back for, or what he would do something for.
 * “If talks fail, the port will close” wants nothing.
 */
export function isDemand(condition: Condition, isOwn: (actor: ActorRef) => boolean, lead = ""): boolean {
  if (passing.test(condition.requires.text)) return false;
  const tie = condition.trace[0]?.entry ?? "";
  const isWithout = /without/.test(tie);
  if (isWithout)
    return (
      noDeal.test(condition.outcome.text) && !condition.isRequirementNegated && theirs.test(condition.requires.text)
    );
  if (/(?:exchange|return|case|event|pending|when)/.test(tie)) return false;
  // What the stater would have to do himself is no demand on anybody.
  if (/\bI\b/.test(condition.requires.text)) return false;
  const required = condition.requires.text.replace(/(?:n['’]t|\bnot|\bnever|\bstops?|\bhalts?|\bends?)\s+\S+/gi, "");
  if (adverse.test(required) || condition.isRequirementNegated) return false;
  if (/^(?:something|some|somebody|anyone|you|we have)\b/i.test(condition.requires.text)) return false;
  if (condition.relation !== "until" && /^there\b/i.test(condition.requires.text)) return false;
  if (condition.relation === "until" && !condition.isOutcomeNegated && !nothing.test(lead))
    return pressure.test(condition.outcome.text) && !condition.requiresActor.some(isOwn);
  if (condition.relation !== "if") return true;
  const isReady = readiness.test(lead);
  const isOwnDeed = condition.outcomeActor.some(isOwn) || (isReady && condition.outcomeActor.length === 0);
  if (!isOwnDeed || condition.requiresActor.some(isOwn)) return false;
  return isReady || welcome.test(condition.outcome.text) || deeds.test(condition.outcome.text);
}

/** “There is nothing to | come back for”: what is held back. */
const nothing = /\b(?:no|nothing|nobody|never|no one)\b[^.,;]*$/i;

/** Words right before what somebody would do: “is ready to | drop the cut”. */
const readiness = /\b(?:ready|prepared|willing|open|happy|inclined|offered|promised) (?:to|for) $/i;
/** What he would do for it. */
const deeds =
  /\bwould (?:then |also )?(?:call off|end|drop|guarantee|grant|free|pay|cut|reduce|withdraw|give|suspend|open|reopen|postpone|resume|allow|let|hand|consider|restore|return|sign|back|support)\b/i;
