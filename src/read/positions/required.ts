/** What an actor requires in a condition that he states is also a demand of his. */
import type { Condition } from "../../record/condition.ts";

const adverse =
  /\b(?:fail\w*|collapse\w*|break(?:s|ing)? down|breach\w*|violat\w*|attack\w*|refuse\w*|reject\w*|stall\w*|continue to|lose\w*|not (?:met|reached|resolved)|walk\w* out|end(?:s)? without)\b/i;
const welcome =
  /\b(?:willing|ready|prepared|open|consider|agree|accept|support|join|talk|meet|return|sign|halt|stop|release|lift|not need|give up)\b/i;

/**
 * Whether a condition says what its stater wants: what he holds something back for, or what he would do something for.
 * “If talks fail, the port will close” wants nothing.
 */
export function isDemand(condition: Condition): boolean {
  if (condition.statedBy === null) return false;
  if (/(?:exchange|return|case|event|pending|without|when)/.test(condition.trace[0]?.entry ?? "")) return false;
  // What the stater would have to do himself is no demand on anybody.
  if (/\bI\b/.test(condition.requires.text)) return false;
  const required = condition.requires.text.replace(/(?:n['’]t|\bnot|\bnever|\bstops?|\bhalts?|\bends?)\s+\S+/gi, "");
  if (adverse.test(required) || condition.isRequirementNegated) return false;
  if (/^(?:something|some|somebody|anyone|you|there|we have)\b/i.test(condition.requires.text)) return false;
  if (condition.relation !== "if")
    return (
      condition.relation !== "until" ||
      condition.isOutcomeNegated ||
      /impossible|difficult/i.test(condition.outcome.text)
    );
  const isOwn = condition.outcomeActor.some((actor) => actor.id === condition.statedBy?.id);
  return isOwn && welcome.test(condition.outcome.text);
}
