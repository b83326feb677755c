/** Lines about those who made the report: contributors, editors, where to reach them, where to follow them. */
import { anyCase, type FurnitureRule, LEAD } from "../furniture-rule.ts";

const WORK = anyCase(
  "(?:reporting|writing|editing|compiled|edited|written|reported|produced|translated|translation|photography|graphics?|research|production|screening)",
);
const AND = `(?:,|,? ${anyCase("and")}|,? &)`;
const NAME = "\\p{Lu}[\\p{L}.'’-]*";

export const peopleRules: FurnitureRule[] = [
  {
    rule: "reporting-by",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}(?:${anyCase("(?:additional|further|extra|original|with)")} )?${WORK}(?:${AND} ${WORK})* ${anyCase("by")}:? ${NAME}(?:,| ${NAME}| ${anyCase("and|in|for")}|[;.)\\]]|$)`,
      "u",
    ),
    maxWords: 70,
    example: "Reporting by Mira Okafor; Editing by Jan Pell",
  },
  {
    rule: "with-assistance",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}${anyCase("with")} (?:${anyCase("additional")} )?${anyCase("(?:assistance|reporting|contributions?|files|inputs?|material)")} ${anyCase("(?:by|from)")} (?:${anyCase("the")} )?${NAME}`,
      "u",
    ),
    maxWords: 60,
    example: "— With assistance by Mira Okafor and Jan Pell",
  },
  {
    rule: "contributed-to-report",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}[^.!?:“"]{2,220}(?:\\.[^.!?:“"]{1,80}){0,6} contributed (?:(?:additional |further )?(?:reporting|research)\\b|to (?:this|the) (?:report|article|story|piece|dispatch)\\b|from ${NAME})[^.!?]{0,60}[.)\\]]{0,2}$`,
      "u",
    ),
    maxWords: 60,
    example: "Mira Okafor in Port Sela contributed to this report.",
  },
  {
    rule: "follow-author",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}${anyCase("(?:follow|contact|reach|e-?mail|write to|tweet|message)")}(?: (?:${anyCase("him|her|them|me|us|tips|the (?:author|writer|reporter)")}|${NAME}))?(?: ${NAME}){0,4} ?(?:${anyCase("on (?:twitter|x|facebook|instagram|bluesky|linkedin|threads|mastodon)")}\\b|${anyCase("at")}:? ?(?:@|[\\w.+-]{1,64}@)|${anyCase("to")}:? ?[\\w.+-]{1,64}@|${anyCase("via e-?mail")}|:? ?@\\w|:? ?[\\w.+-]{1,64}@[\\w-]+\\.)`,
      "u",
    ),
    maxWords: 45,
    example: "Follow Mira on Twitter @miraokafor",
  },
  {
    rule: "address-alone",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}(?:e-?mail:? ?)?(?:(?:[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,24}){1,4}|@\\w{2,30}|(?:https?://|www\\.)\\S{3,300})[\\s,;|]{0,3}){1,4}$`,
      "iu",
    ),
    maxWords: 6,
    example: "mira.okafor@ledger.example",
  },
  {
    rule: "press-contact",
    reason: "contact",
    pattern: new RegExp(
      `${LEAD}(?:(?:press|media|public)(?: relations)? (?:contacts?|enquiries|inquiries|office)|contacts? for (?:the )?(?:press|media)|for (?:(?:more|further|additional) information|press enquiries|media enquiries)[^.:]{0,40})(?:\\s?[:–—]|,? (?:please )?(?:contact|call|e-?mail|write to)\\b)`,
      "iu",
    ),
    maxWords: 45,
    example: "Media contact: Harbour Office, 01 55 00",
  },
  {
    rule: "staff-initials",
    reason: "contact",
    // The initials of those who wrote and edited a wire report: “(ABC mo/jp)”, “mo/jp/kt”, “abc mo jp”.
    pattern:
      /^(?:[([]\p{Lu}{2,6}(?:[ ,]+\p{Ll}{2,3}(?:[/+& ]{1,3}\p{Ll}{2,3}){0,5})?[)\]]|\p{Lu}{2,6} \p{Ll}{2,3}(?:[/+]\p{Ll}{2,3}){0,5}|[([]?\p{Ll}{2,3}(?:\/\p{Ll}{2,3}){1,5}[)\]]?)\.?$/u,
    maxWords: 6,
    example: "(CNA mo/jp)",
  },
];
