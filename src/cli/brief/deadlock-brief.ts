/** A deadlock as a person likes to find it in a terminal: what is blocked, then everything that it rests on, in its words. */
import type { Blocked, Sentence } from "../../desk/deadlock/blocked.ts";
import { blockedParts } from "../../desk/deadlock/blocked-parts.ts";
import { dateInWords } from "../../record/words/dates-in-words.ts";
import { harmless } from "../harmless.ts";
import { placeOf, quoted } from "../words/blocked-words.ts";
import { type BriefLook, section } from "./look.ts";
import { hang, rule, wrapText } from "./wrap.ts";

/** The deadlock, with a line end at its end. */
export function deadlockBrief(blocked: Blocked, look: BriefLook): string {
  const { conclusions, grounds, others } = blockedParts(blocked);
  const isClear = conclusions.length === 0;
  const sections = [
    reportLines(blocked, look),
    isClear ? clearLines(blocked, look) : [],
    section(
      "Blocked",
      conclusions.flatMap((told) => hang("  ", harmless(told.sentence), look.columns)).map(look.paint.bold),
      look,
    ),
    section(
      "What it rests on",
      grounds.flatMap((told) => oneTold(told, blocked, look)),
      look,
    ),
    section(
      isClear ? "What waits on what" : "What waits besides",
      others.flatMap((told) => oneTold(told, blocked, look)),
      look,
    ),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `\n${text.join("\n\n")}\n\n`;
}

function reportLines({ reports }: Blocked, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const lines = reports.flatMap(({ headline, publisher, publishedOn }, index) => {
    const number = reports.length === 1 ? "" : `[${index + 1}] `;
    const date = publishedOn === null ? "date not known" : dateInWords(publishedOn);
    const facts = [publisher, date].filter((fact) => fact !== null).join(" · ");
    return [
      ...hang(number, harmless(headline ?? "(no headline)"), look.columns).map(bold),
      ...hang(" ".repeat(number.length), harmless(facts), look.columns).map(dim),
    ];
  });
  return [...lines, rule(look)];
}

/** Why nothing is blocked, and what to do next. */
function clearLines({ waits, reports }: Blocked, look: BriefLook): string[] {
  const subject = reports.length === 1 ? "This report tells" : "These reports tell";
  const [reason, next] =
    waits.length === 0
      ? [
          `${subject} of nobody who waits for somebody else: no “only if”, “until” or “unless”, and no one who stays away because another does.`,
          "Next: read more reports on the same negotiation together, `parley deadlock monday.html tuesday.html`, or see all that was found with `parley read`.",
        ]
      : [
          `${subject} of conditions, but nobody waits in a circle, or on somebody who has refused.`,
          "Next: add other reports on the same negotiation; what one side waits for may stand in another.",
        ];
  return [reason, next].flatMap((sentence) => wrapText(sentence, look.columns));
}

function oneTold(told: Sentence, blocked: Blocked, look: BriefLook): string[] {
  const { dim } = look.paint;
  const words = told.words.flatMap((span) =>
    hang(`    ${dim(placeOf(span, blocked).padEnd(4))} `, harmless(quoted(span.text)), look.columns),
  );
  const ids = look.showsIds ? told.items.flatMap((id) => hang("         ", harmless(id), look.columns).map(dim)) : [];
  return [...hang("  ", harmless(told.sentence), look.columns), ...words, ...ids];
}
