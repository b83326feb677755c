/** Buttons for sharing, printing, listening and letter size. They come as words in a row, in any order. */
import { type FurnitureRule, LEAD } from "../furniture-rule.ts";

const BUTTON =
  "(?:share(?: (?:this|on|via|to|with)(?: (?:article|story|page|post|facebook|twitter|x|linkedin|whatsapp|email|telegram|reddit))?)?|shares?|tweets?|post|(?:e-?)?mail(?: this)?(?: (?:article|story|page|link))?|copy(?: the)? link|link copied!?|copied!?|save(?: (?:article|story|for later))?|bookmark|pin(?: it| this)?|facebook|twitter|linkedin|whats ?app|telegram|reddit|flipboard|pinterest|messenger|bluesky|threads|mastodon|pocket|sms|rss|gift(?: this)?(?: article)?|like|comments?|add to favou?rites|follow|x|via|listen(?: to)?(?: this)?(?: (?:article|story))?|\\d{1,3}:\\d{2}|\\d+ (?:shares|comments|min(?:ute)?s?)|\\d{1,6}|resize|icon|open|close)";

export const shareRules: FurnitureRule[] = [
  {
    rule: "print-buttons",
    reason: "print-controls",
    pattern:
      /^(?=.*(?:print|pdf|font|size|🖨|🖶|\baa?\b))(?:(?:a[+-]?|aa|text size|font size|font|size|small|medium|large|print(?: this)?(?: (?:article|story|page))?|🖨|🖶|pdf|e-?mail|save|share|[|+–-])[\s|]*)+$/iu,
    maxWords: 14,
    example: "A A A Print Save",
  },
  {
    rule: "share-buttons",
    reason: "share-controls",
    pattern: new RegExp(
      `^(?=.*\\p{L}{2})[\\s|–—-]{0,3}(?:(?:${BUTTON}|print)[\\s|,/·•:]{1,3}){0,14}(?:${BUTTON}|print)[\\s|:)\\]]{0,3}$`,
      "iu",
    ),
    maxWords: 24,
    example: "LISTEN TO ARTICLE 3:12 SHARE THIS ARTICLE Share Tweet Post Email",
  },
  {
    rule: "share-invitation",
    reason: "share-controls",
    pattern: new RegExp(
      `${LEAD}(?:click to share|share this:|sharing options|send (?:this )?(?:to a friend|by e-?mail)|opens in (?:a )?new window)`,
      "iu",
    ),
    maxWords: 16,
    example: "Click to share on X (Opens in new window)",
  },
];
