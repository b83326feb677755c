/** Lines about those who made the report: contributors, editors, where to reach them, where to follow them. */
import { type FurnitureRule, LEAD } from "../furniture-rule.ts";

const WORK = "(?:reporting|writing|editing|compiled|edited|written|reported|produced|translated|translation|photography|graphics?|research|production|screening)";

export const peopleRules: FurnitureRule[] = [
  {
    rule: "reporting-by",
    reason: "contact",
    pattern: new RegExp(`${LEAD}(?:additional |further |extra |original |with )?${WORK}(?:(?:,| and|,? &) ${WORK})*(?: (?:and|for) [\\w ]{2,20})? by:? \\p{Lu}`, "iu"),
    maxWords: 70,
    example: "Reporting by Mira Okafor; Editing by Jan Pell",
  },
  {
    rule: "with-assistance",
    reason: "contact",
    pattern: new RegExp(`${LEAD}with (?:additional )?(?:assistance|reporting|contributions?|files|inputs?|help|material) (?:by|from) `, "iu"),
    maxWords: 60,
    example: "— With assistance by Mira Okafor and Jan Pell",
  },
  {
    rule: "contributed-to-report",
    reason: "contact",
    pattern: new RegExp(`${LEAD}[^.!?:“"]{2,220}(?:\\.[^.!?:“"]{1,80}){0,6} contributed (?:(?:additional |further )?(?:reporting|research)\\b|to (?:this|the) (?:report|article|story|piece|dispatch)|from \\p{Lu})[^.!?]{0,60}[.)\\]]{0,2}$`, "iu"),
    maxWords: 60,
    example: "Mira Okafor in Port Sela contributed to this report.",
  },
  {
    rule: "follow-author",
    reason: "contact",
    pattern: new RegExp(`${LEAD}(?:follow|contact|reach|e-?mail|write to|tweet|message)(?: (?:him|her|them|me|us|the (?:author|writer|reporter)|tips|\\p{Lu}[\\p{L}.'’-]+))?(?: \\p{Lu}[\\p{L}.'’-]+){0,4} ?(?:on (?:twitter|x\\b|facebook|instagram|bluesky|linkedin|threads|mastodon)|at:? ?(?:@|[\\w.+-]+@)|to:? ?[\\w.+-]+@|via e-?mail|:? ?@\\w|:? ?[\\w.+-]+@[\\w-]+\\.)`, "iu"),
    maxWords: 45,
    example: "Follow Mira on Twitter @miraokafor",
  },
  {
    rule: "address-alone",
    reason: "contact",
    pattern: new RegExp(`${LEAD}(?:e-?mail:? ?)?(?:(?:[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,24}){1,4}|@\\w{2,30}|(?:https?://|www\\.)\\S{3,300})[\\s,;|]{0,3}){1,4}$`, "iu"),
    maxWords: 6,
    example: "mira.okafor@ledger.example",
  },
];
