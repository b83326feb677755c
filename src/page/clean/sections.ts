/** Sections that follow a story: related reports, comments, the author's box. Their titles are the same from site to site. */
import type { RemovalReason } from "../../record/article.ts";

interface SectionTitle {
  rule: string;
  reason: RemovalReason;
  pattern: RegExp;
}

const SECTION_TITLES: SectionTitle[] = [
  {
    rule: "related-section",
    reason: "related",
    pattern:
      /^(?:related(?: (?:stories|articles?|coverage|topics?|news|links?|posts?|content|reading|videos?|reports?))?|(?:more|latest|other|top|popular|trending|recent|selected|featured|recommended|most (?:read|popular|viewed|shared|commented)|must[- ]reads?|editor['’]?s['’]? picks?|you (?:may|might) (?:also )?(?:like|be interested in|have missed)|read (?:next|also|more)|up next|what to read next|don['’]t miss|keep reading|around the web|from (?:the web|our (?:partners|sponsors))|promoted stories|sponsored (?:stories|content)|trending now|in other news|previous (?:article|post)|next (?:article|post))(?: (?:on|from|in|by|news|stories|articles?|posts?|reports?|headlines|coverage|reading|topics?|for you|now|today|this week|videos?|the|about)\b.{0,60})?|author['’]?s['’]? (?:selected|other|recent|latest) (?:articles?|stories|posts?)|(?:stories|articles) (?:you may like|by this author)|see also|see more|further reading|explore more|discover more)\s?:?$/iu,
  },
  {
    rule: "comments-section",
    reason: "comments",
    pattern:
      /^(?:(?:reader |readers['’] |latest |top |all )?comments(?: \(?\d+\)?)?|\d+ comments?|leave a (?:comment|reply)|discussion|join the (?:conversation|discussion)|responses|have your say|what do you think\??|letters to the editor)\s?:?$/iu,
  },
  {
    rule: "author-section",
    reason: "author-box",
    pattern:
      /^(?:about (?:the|our) (?:authors?|writers?|reporters?|journalists?)|the authors?|author bio(?:graphy)?|meet the author|author details)\s?:?$/iu,
  },
  {
    rule: "tags-section",
    reason: "tags",
    pattern: /^(?:tags|topics|filed under|more topics|categories|keywords|in this story|explore topics)\s?:?$/iu,
  },
];

/** The section that a title opens, or null. Titles are short and no sentences. */
export function sectionOf(words: string): { rule: string; reason: RemovalReason } | null {
  if (words.length > 100) return null;
  return SECTION_TITLES.find((title) => title.pattern.test(words)) ?? null;
}
