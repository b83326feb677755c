/** What a player, a slide show or a comment box leaves in a text. */
import { type FurnitureRule, LEAD } from "../furniture-rule.ts";

export const mediaRules: FurnitureRule[] = [
  {
    rule: "player-line",
    reason: "media",
    pattern:
      /^(?!.*media caption)(?:media playback is (?:un|not )supported\b|(?:your|this) (?:browser|device) (?:does|do) ?n[o']t support\b|your browser doesn['’]t support\b|this (?:video|audio|content|embed) (?:is not|is no longer|isn['’]t|cannot|can not|can['’]t) (?:available|be (?:played|displayed|shown))|(?:play|pause|mute|unmute|replay|watch|now playing|up next|live)(?: (?:video|audio|live|the video))?$|to (?:play|view|watch) (?:this (?:video|content)|videos).{0,120}(?:javascript|browser|enable)|please enable javascript|(?:video|audio) (?:duration|length|player|unavailable)\b|\d{1,2}:\d{2}(?: ?\/ ?\d{1,2}:\d{2})?$)/iu,
    maxWords: 40,
    example: "Media playback is unsupported on your device",
  },
  {
    rule: "slide-count",
    reason: "media",
    pattern:
      /^(?:slideshow \(\d+ images?\)|(?:image|photo|slide|picture|video)s? ?\d+ ?(?:of|\/) ?\d+|\d+ ?\/ ?\d+|\d+ (?:photos|images|videos|slides)|(?:view|see|launch|open) (?:the )?(?:gallery|slideshow|image in fullscreen|all photos)|hide caption|toggle caption|view larger image|enlarge(?: (?:this )?image)?|(?:expand|zoom) image)$/iu,
    maxWords: 8,
    example: "Slideshow (4 Images)",
  },
  {
    rule: "comment-box",
    reason: "comments",
    pattern:
      /^(?:(?:leave|post|write|add|submit|make) (?:a|your) (?:comment|reply|response)s?|(?:view|show|see|read|hide|load|open|sort) (?:all )?(?:the )?(?:\d+ )?(?:comments|replies)(?: \(\d+\))?|join the (?:conversation|discussion|debate)|\d+ (?:comments|replies|responses)|(?:log|sign) ?in to (?:comment|reply|post)|comments? (?:are|is) (?:now )?(?:closed|disabled|moderated)|what do you think\? (?:tell|leave|let|share)|have your say)\b.{0,80}$/iu,
    maxWords: 22,
    example: "View 12 comments",
  },
  {
    rule: "tag-line",
    reason: "tags",
    pattern:
      /^(?:tags?|topics?|filed under|categor(?:y|ies)|key ?words|more topics|in this (?:story|article)|sections?|posted in|related topics)\s?:(?!.*[.!?]$)/iu,
    maxWords: 40,
    example: "Topics: Ports, Ferries, Labour",
  },
  {
    rule: "sign-in",
    reason: "navigation",
    pattern:
      /^(?:(?:log ?in|sign ?in|log ?out|register|subscribe|menu|search|home|skip to (?:main )?(?:content|navigation)|toggle (?:navigation|menu)|close|open menu|main menu|navigation|back|latest news|all sections|my account|e-?paper|today['’]s paper)[\s|·•/»>]{0,4})+$/iu,
    maxWords: 14,
    example: "Menu Search Sign in Subscribe",
  },
  {
    rule: "breadcrumb",
    reason: "navigation",
    pattern: /^(?:home|news|world|politics|business|front page)(?: ?[>»›/|] ?[\p{L}&' ’-]{2,40}){1,6}$/iu,
    maxWords: 24,
    example: "Home > World > Ports",
  },
  {
    rule: "read-time",
    reason: "metadata",
    pattern:
      /^(?:\d{1,3}[- ]?(?:min(?:ute)?s?)\.?(?: of)? (?:read(?:ing)?(?: time)?|listen)|(?:read(?:ing)?|listening) time:? .{1,30}|(?:est\.? )?\d{1,3} min|estimated (?:read|reading).{1,40})$/iu,
    maxWords: 10,
    example: "4 min read",
  },
  {
    rule: "update-line",
    reason: "metadata",
    pattern: new RegExp(
      `${LEAD}(?:last |first )?(?:updated|published|posted|modified)(?: (?:at|on))?:? ?(?:\\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|yesterday|today)[^.!?]{0,80}(?:\\b[ap]\\.m\\.[^.!?]{0,40})?$`,
      "iu",
    ),
    maxWords: 20,
    example: "Updated at 10 a.m. ET",
  },
];
