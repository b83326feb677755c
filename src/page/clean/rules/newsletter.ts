/** Invitations to sign up, subscribe, donate or install something. */
import { type FurnitureRule, LEAD } from "../furniture-rule.ts";

export const newsletterRules: FurnitureRule[] = [
  {
    rule: "sign-up",
    reason: "newsletter",
    pattern: new RegExp(
      `${LEAD}(?:please )?(?:sign up|sign-up|subscribe|register now|join (?:our|us on)|enter your e-?mail|get (?:our|the|breaking|daily|free|more|unlimited|all)\\b.{0,80}(?:newsletter|inbox|briefing|alerts?|app\\b|e-?mail|digest))(?![\\w'’-])`,
      "iu",
    ),
    maxWords: 60,
    example: "Sign up for the Harbour Ledger newsletter. Our best reports, every morning.",
  },
  {
    rule: "newsletter-line",
    reason: "newsletter",
    pattern: new RegExp(
      `${LEAD}(?:want|like|enjoy|never miss|don['’]t miss|stay|keep|receive|thank you for|you (?:are|have)|our|the|this|by (?:signing|subscribing|entering))\\b.{0,160}\\b(?:newsletters?|inbox|subscrib(?:e|ing)|signing up|sign up|mailing list)\\b`,
      "iu",
    ),
    maxWords: 45,
    example: "Want the day’s reports in your inbox? Choose a newsletter.",
  },
  {
    rule: "manage-newsletters",
    reason: "newsletter",
    pattern: /^(?:manage|browse|see all|view all) (?:your )?(?:newsletters?|subscriptions?|preferences)$/iu,
    maxWords: 6,
    example: "Manage Newsletters",
  },
  {
    rule: "support-us",
    reason: "newsletter",
    pattern: new RegExp(
      `${LEAD}(?:(?:please )?(?:donate|support (?:our|independent|quality)|become a (?:member|subscriber|supporter)|make a (?:donation|contribution))\\b|(?:already a|not a) (?:subscriber|member)|(?:this|the) (?:article|content|story) is (?:for|reserved for|only available to) (?:subscribers|members))`,
      "iu",
    ),
    maxWords: 60,
    example: "Support our reporting with a gift of any size.",
  },
  {
    rule: "app-line",
    reason: "advertisement",
    pattern: new RegExp(
      `${LEAD}(?:click here (?:for|to)\\b|(?:download|get|install) (?:our|the)(?: [\\w’'.-]+){0,6} app\\b|(?:find|follow|like|join) us on\\b|follow our\\b.{0,60}(?:channel|page|feed)|scan the qr code)`,
      "iu",
    ),
    maxWords: 35,
    example: "Click here for the Harbour Ledger app",
  },
];
