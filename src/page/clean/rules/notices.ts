/** Cookie banners, copyright lines, notes of wire services and advertisements. */
import { anyCase, type FurnitureRule, LEAD } from "../furniture-rule.ts";

export const noticeRules: FurnitureRule[] = [
  {
    rule: "cookie-banner",
    reason: "cookies",
    pattern:
      /^(?:(?:we|this (?:web ?)?site|our (?:web ?)?site|our partners|by (?:continuing|clicking|using)|to (?:give|provide|improve|offer)|your privacy).{0,220}\b(?:cookies?|privacy policy|terms of (?:use|service))\b|(?:cookies?|privacy)[ '’s]{0,3}(?:settings|preferences|policy|notice|choices|consent)\b|(?:accept|reject|manage|allow)(?: all)?(?: cookies?)$|do not sell my (?:personal )?info)/iu,
    maxWords: 90,
    example: "We use cookies to improve this site.",
  },
  {
    rule: "legal-links",
    reason: "boilerplate",
    pattern:
      /^(?:(?:terms(?: of (?:use|service))?|terms (?:and|&) conditions|privacy(?: policy| notice)?|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|accessibility|help|faq|site ?map|rss|imprint|corrections)[\s|·•,/]{0,4})+$/iu,
    maxWords: 30,
    example: "Terms of Use | Privacy Policy | Contact us",
  },
  {
    rule: "copyright-line",
    reason: "copyright",
    pattern: new RegExp(
      `${LEAD}(?:(?:copyright|©|\\(c\\)|&copy;)(?![\\w-])(?!\\s+(?:provided by|law|infring|protection|claim|case|holder|owner|rules|reform))|.{0,120}\\ball rights reserved\\b|.{0,80}\\bmay not be (?:published|reproduced|republished|reprinted)\\b|this material may not be\\b|click here for reprint)`,
      "iu",
    ),
    maxWords: 45,
    example: "Copyright © 2031 Harbour Ledger Ltd. All rights reserved.",
  },
  {
    rule: "licence-line",
    reason: "copyright",
    pattern: new RegExp(
      `${LEAD}(?:content (?:created|provided|produced) by .{2,80} is available|for licens?c?ing (?:opportunities|enquiries|inquiries|rights)|this (?:article|story|report) (?:was|is) (?:originally |first )?(?:published|republished|syndicated|licensed)\\b|(?:this )?(?:article|story) (?:has been )?(?:re)?published (?:with permission|under a creative commons)|(?:read|see) the original article)`,
      "iu",
    ),
    maxWords: 60,
    example: "This article was originally published by the Harbour Ledger.",
  },
  {
    rule: "advertisement-label",
    reason: "advertisement",
    pattern: new RegExp(
      `${LEAD}(?:ads?|adverts?|advertisements?|advertising|sponsored(?: content| links?)?|promoted(?: content)?|paid (?:post|content|for by .{2,40})|(?:story|article) continue[sd]? (?:below|after)\\b.{0,60}|continue reading(?: (?:below|the main story).{0,40})?|scroll (?:down )?to continue.{0,40}|skip (?:past|ad|advertisement).{0,60}|(?:remove|report) (?:this )?ads?|loading(?: \\.*)?\\.{0,3}|(?:ad|advertisement) feedback|image supplied by advertiser)[\\s)\\]|:]{0,3}$`,
      "iu",
    ),
    maxWords: 14,
    example: "Story continues below advertisement",
  },
  {
    rule: "publisher-standards",
    reason: "boilerplate",
    pattern: new RegExp(
      `${LEAD}(?:our standards:|the [\\w ]{2,40} trust principles|learn more about (?:our|how)|how we (?:report|check)|(?:a|this) version of this (?:article|story|report|piece) (?:first |also |originally )?(?:appear(?:s|ed)|was published|ran)\\b|report (?:a|an) (?:typo|error|correction)|have (?:a|any) (?:tip|story|news tip)|got a (?:tip|story|news tip)|do you have (?:a|any) (?:tip|story|information)|this (?:story|article|report) (?:has been|was) (?:updated|corrected|auto-generated|edited)\\b|(?:this is a )?(?:breaking|developing) (?:news )?story[.,:;]? (?:(?:it )?will be updated|more (?:details )?to (?:come|follow)|check back|please check)|(?:more|further) (?:details )?(?:to follow|to come)\\.{0,3}$)`,
      "iu",
    ),
    maxWords: 40,
    example: "Our Standards: The Harbour Ledger Principles.",
  },
  {
    rule: "disclaimer",
    reason: "boilerplate",
    pattern: new RegExp(
      `${LEAD}(?:(?:disclaimer|editor['’]?s['’]? note|note to (?:readers|editors)|correction|clarification)\\s*:|(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|here|by)\\b)`,
      "iu",
    ),
    maxWords: 90,
    example: "The views expressed in this article are the author’s own.",
  },
  {
    rule: "meter-notice",
    reason: "newsletter",
    pattern: new RegExp(
      `${LEAD}you(?:['’](?:ve|re)| have| are)? (?:(?:now |already )?(?:read|used|reached|viewed)\\b.{0,60}\\b(?:free )?(?:articles?|stories|limit)\\b|(?:on )?(?:your )?(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|no)(?: more)? (?:free )?(?:articles?|stories)(?: (?:left|remaining|to read))?\\b).{0,60}$`,
      "iu",
    ),
    maxWords: 24,
    example: "You have two free articles left this week. Register",
  },
  {
    rule: "imprint-line",
    reason: "boilerplate",
    // Who prints a paper, or the company that publishes it; a book that is “published by the ministry” is news.
    pattern: new RegExp(
      `${LEAD}(?:${anyCase("(?:edited and |published and )?printed(?: and (?:published|distributed))? (?:at|by)(?: the)?")} \\p{Lu}[^.]{1,80}|${anyCase("(?:published|registered) (?:at|by)")} \\p{Lu}[^.]{1,60} (?:Ltd|Limited|Inc|LLC|GmbH|PLC|plc)\\b[^.]{0,60})\\.?(?: .{0,80})?$`,
      "u",
    ),
    maxWords: 26,
    example: "Printed and published by Coast Press Ltd, 4 Quay Street.",
  },
];
