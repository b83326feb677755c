/** Analysts side by side, for people: what each decided on the same item, how far they agree, and what was settled. */
import type { Compared, Comparison } from "../../record/views/review-views.ts";
import type { BriefLook } from "../brief/look.ts";
import { several } from "../brief/summary.ts";
import { hang } from "../brief/wrap.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { emptyLines } from "./head-lines.ts";
import type { Table } from "./print-shown.ts";

/** The agreement first, then each item with every analyst's decision. */
export function comparisonLines(comparison: Comparison, look: BriefLook): string[] {
  const { between, entries, analysts } = comparison;
  if (between.length < 2) {
    const who = analysts.map(({ name }) => name).join(", ");
    const why =
      analysts.length === 0 ? "Nobody has decided on an item yet." : `Only ${harmless(who)} has decided on items.`;
    return emptyLines(
      analysts.length > 1 ? "No item was decided on by two people." : why,
      "`parley corrections import FILE` takes in what somebody else decided.",
      look,
    );
  }
  const items = entries.flatMap((one) => ["", ...itemLines(one, look)]);
  return [...hang("  ", agreementSentence(comparison), look.columns), ...items];
}

/** “Ann and Bo both decided on 12 items: 9 alike, 3 differently (1 settled). Krippendorff’s α 0.61.” */
function agreementSentence({ between, agreement }: Comparison): string {
  const { items, agreed, settled, alpha } = agreement;
  const names = between.map(harmless).join(" and ");
  const counts = `${agreed} alike, ${items - agreed} differently${settled > 0 ? ` (${settled} settled)` : ""}`;
  const how = alpha === null ? "" : ` Krippendorff’s α ${alpha.toFixed(2)}.`;
  return `${names} both decided on ${several(items, "item")}: ${counts}.${how}`;
}

function itemLines({ kind, sentence, spans, verdicts, settled, agrees }: Compared, look: BriefLook): string[] {
  const { bold, dim } = look.paint;
  const words = spans.map(({ text }) => text).join(" … ");
  const verdictLines = verdicts.flatMap(({ by, what, note, correction }) => {
    const id = look.showsIds ? correction : correction.slice(0, 8);
    const why = note === null ? "" : ` (${note})`;
    return hang("    ", `${bold(harmless(by))}: ${harmless(what + why)} ${dim(id)}`, look.columns, 4);
  });
  const settledLines =
    settled === null
      ? []
      : hang(
          "    ",
          `Settled by ${harmless(settled.by)}: ${harmless(settled.stands === null ? settled.what : `${settled.stands}’s decision stands`)}`,
          look.columns,
          4,
        );
  return [
    ...hang("  ", `${kind}: ${harmless(sentence)}`, look.columns, 4),
    ...hang("    ", dim(quoted(harmless(words))), look.columns),
    ...verdictLines,
    ...(agrees ? hang("    ", "They agree.", look.columns) : settledLines),
  ];
}

/** One line for each decision. */
export function comparisonTable({ entries }: Comparison): Table {
  return {
    headers: [
      "item",
      "kind",
      "sentence",
      "words",
      "by",
      "decision",
      "note",
      "at",
      "correction",
      "agrees",
      "settledBy",
      "settledAs",
    ],
    rows: entries.flatMap(({ id, kind, sentence, spans, verdicts, agrees, settled }) =>
      verdicts.map(({ by, what, note, at, correction }) => [
        ...[id, kind, sentence, spans.map(({ text }) => text).join(" … "), by, what, note, at, correction],
        ...[agrees, settled?.by ?? null, settled?.what ?? null],
      ]),
    ),
  };
}
