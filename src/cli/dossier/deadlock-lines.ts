/** The deadlock of a dossier: what is blocked, then what that rests on, each with outlet, day and paragraph. */
import type { Blocked, PlacedSpan, Sentence } from "../../desk/deadlock/blocked.ts";
import { blockedParts } from "../../desk/deadlock/blocked-parts.ts";
import { type BriefLook, section } from "../brief/look.ts";
import { hang, wrapText } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { shortDate } from "./cite.ts";
import { emptyLines } from "./head-lines.ts";

/** The parts of a screen: blocked, what it rests on, what waits besides; or why nothing is blocked. */
export function deadlockSections(blocked: Blocked, look: BriefLook): string[][] {
  const { conclusions, grounds, others } = blockedParts(blocked);
  const isClear = conclusions.length === 0;
  return [
    isClear ? clearLines(blocked, look) : [],
    section("Blocked", conclusionLines(blocked, look), look),
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
}

/** The conclusions alone, in plain sentences. */
export function conclusionLines(blocked: Blocked, look: BriefLook): string[] {
  return blockedParts(blocked).conclusions.flatMap((told) =>
    hang("  ", harmless(told.sentence), look.columns).map(look.paint.bold),
  );
}

/** What the conclusions rest on, each a line with its places. */
export function groundList(blocked: Blocked, look: BriefLook): string[] {
  return blockedParts(blocked).grounds.flatMap((told) => {
    const places = [...new Set(told.words.map((words) => placeIn(words, blocked)))].join("; ");
    return hang("  – ", harmless(`${told.sentence} ${places === "" ? "" : `(${places})`}`), look.columns).map(
      look.paint.dim,
    );
  });
}

/** “Northern Wire, 12 Mar ¶3”. */
function placeIn({ report, paragraph }: PlacedSpan, { reports }: Blocked): string {
  const found = reports[report];
  const years = new Set(reports.flatMap(({ publishedOn }) => publishedOn?.slice(0, 4) ?? []));
  const [year = null] = years.size === 1 ? years : [];
  const outlet = found?.publisher ?? found?.headline ?? "a report";
  return `${outlet}, ${shortDate(found?.publishedOn?.slice(0, 10) ?? null, year)} ¶${paragraph}`;
}

function oneTold(told: Sentence, blocked: Blocked, look: BriefLook): string[] {
  const { dim } = look.paint;
  const words = told.words.flatMap((span) => [
    ...hang("    ", harmless(quoted(span.text)), look.columns, 5),
    ...hang("     ", harmless(placeIn(span, blocked)), look.columns).map(dim),
  ]);
  const ids = look.showsIds ? told.items.flatMap((id) => hang("     ", harmless(id), look.columns).map(dim)) : [];
  return [...hang("  ", harmless(told.sentence), look.columns), ...words, ...ids];
}

function clearLines({ waits }: Blocked, look: BriefLook): string[] {
  if (waits.length > 0) {
    const reason = "There are conditions, but nobody waits in a circle, or on somebody who has refused.";
    return wrapText(reason, look.columns);
  }
  return emptyLines(
    "Nobody is reported to wait for somebody else: no “only if”, “until” or “unless”, and no one stays away because another does.",
    "see who comes with `parley who`, or look back with `--as-of DATE`.",
    look,
  );
}
