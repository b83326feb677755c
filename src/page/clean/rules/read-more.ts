/** Links to other stories that stand within a story. */
import { type FurnitureRule, LEAD } from "../furniture-rule.ts";

export const readMoreRules: FurnitureRule[] = [
  {
    rule: "read-more-label",
    reason: "read-more",
    pattern: new RegExp(
      `${LEAD}(?:also(?: (?:read|see|on|in|watch))?|read(?: more| also| next| on| the full (?:story|report|article|text)| our)?|related(?: (?:stor(?:y|ies)|articles?|coverage|topics?|news|links?|videos?|content|reading))?|see (?:also|more)|more(?: (?:on this|coverage|news|stories|reading|from this (?:section|author)))?|watch(?: (?:live|now|more|also|this))?|listen(?: (?:now|live|here))?|photos?|videos?|gallery|graphics?|interactives?|slideshow|infographic|podcast|in (?:pictures|photos|depth|focus)|don['’]t miss|must read|recommended|you (?:might|may) also (?:like|be interested in)|live(?: updates?| blog)?|follow live|go deeper|further reading|what to know|by the numbers|from the archives?|quicktake|fact check|opinion|explainer)\\s?(?:[:|»>→▶]|\\.{3}|…|\\s[–—-]\\s)`,
      "iu",
    ),
    maxWords: 32,
    example: "ALSO READ: Ferry owners name three conditions for a return",
  },
  {
    rule: "read-more-shout",
    reason: "read-more",
    // A label in capitals that runs into headlines which end in no full stop.
    pattern:
      /^(?:DON['’]T MISS|MUST READ|READ MORE|READ NEXT|ALSO READ|MORE ON THIS|MOST READ|RELATED|TRENDING(?: NOW)?|YOU MIGHT (?:ALSO )?LIKE)\s+(?=\p{Lu}\p{Ll})(?!.*[.!?]["”’]?$)/u,
    maxWords: 40,
    example: "DON’T MISS Ferry owners name a price My summer on the quay",
  },
  {
    rule: "read-more-bracket",
    reason: "read-more",
    pattern:
      /^[([]\s?(?:also (?:on|from|in|read)|read(?: more)?|related|see(?: also)?|more|photos?|video|watch|graphic|interactive|slideshow)\b(?=[^\p{L}]|\s?:)[^()[\]]{0,200}[)\]]$/iu,
    maxWords: 34,
    example: "( Also on the Ledger: What the dockers want )",
  },
  {
    rule: "read-more-here",
    reason: "read-more",
    pattern: new RegExp(
      `${LEAD}(?:click (?:here )?(?:for more|to (?:read|see|view|watch|listen))|click here|tap (?:here|to)|(?:read|find out|learn|see|view|watch|get) (?:more|the full|all)(?: (?:here|about|on|from|at|of|stories|coverage|articles|news|story|video|list|results))?\\b(?=.{0,90}$)(?!.*[.!?]["”’]?\\s\\p{Lu})|for more (?:on|news|stories|coverage|from|information)\\b|more (?:from|on|about) (?:the |our |this )?.{2,80}$|(?:show|view|load|see) (?:more|less|all)$)`,
      "iu",
    ),
    maxWords: 22,
    example: "Click for more from the Harbour Ledger.",
  },
  {
    rule: "read-more-alone",
    reason: "read-more",
    pattern:
      /^(?:read (?:more|on|next|also|the full (?:story|article))|related|see also|more|watch|listen|video|photos?|gallery|quick ?take|explainer|recommended|recommended stories|list of \d+ items?|end of list|most read|editor['’]?s['’]? picks?|keep reading|go back|back to top|next|previous|show (?:more|less))\s?[:»>→.]{0,3}$/iu,
    maxWords: 5,
    example: "Recommended Stories",
  },
];
