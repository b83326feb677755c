/** Why an item stands in the record, for people. */
import type { Why } from "../../desk/why.ts";
import type { EventCode } from "../../record/event.ts";
import { harmless } from "../harmless.ts";
import { quoted } from "../words/blocked-words.ts";
import { type BriefLook, section } from "./look.ts";
import { hang } from "./wrap.ts";

/** The item's words, the entries that matched on which of them, and its event code; with a line end at its end. */
export function whyText(why: Why, about: string, look: BriefLook): string {
  const { bold, dim } = look.paint;
  const evidence = why.evidence.flatMap(({ text, paragraph }) =>
    hang(`  ${dim(`¶${paragraph}`.padEnd(4))} `, harmless(quoted(text)), look.columns),
  );
  const matches = why.matches.flatMap(({ entry, file, example, words, start, end, paragraph }) => [
    ...hang(
      `  ${dim(`¶${paragraph}`.padEnd(4))} `,
      `${bold(harmless(entry))} on ${harmless(quoted(words))}, characters ${start} to ${end}`,
      look.columns,
    ),
    ...(file === null ? [] : hang("       ", file, look.columns).map(dim)),
    ...(example === null ? [] : hang("       ", harmless(`as in ${quoted(example)}`), look.columns).map(dim)),
  ]);
  const noMatch = "  no entry of the lexicon: the language model and the grammar alone";
  const sections = [
    [
      ...hang("", bold(harmless(why.id)), look.columns),
      ...hang("", harmless(`${why.kind}, ${about}`), look.columns).map(dim),
    ],
    section("Its words", evidence, look),
    section("What matched", matches.length === 0 ? [noMatch] : matches, look),
    section("Event code", why.event === null ? [] : hang("  ", eventWords(why.event), look.columns), look),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return `\n${text.join("\n\n")}\n\n`;
}

/** “PLOVER CONSULT (visit) · CAMEO 036 · hypothetical, negated” */
function eventWords({ plover, mode, cameo, ...marks }: EventCode): string {
  const marked = (["historical", "future", "hypothetical", "negated"] as const).filter((mark) => marks[mark]);
  const facts = [
    `PLOVER ${plover}${mode === null ? "" : ` (${mode})`}`,
    cameo === null ? "" : `CAMEO ${cameo}`,
    marked.join(", "),
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}
