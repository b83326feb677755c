/** Any text in every place of a dossier that holds words, for property tests. */
import fc from "fast-check";
import type { Article } from "../../src/record/article.ts";
import type { Dossier } from "../../src/record/dossier.ts";
import { announced, sampleArticles } from "../dossier/sample-articles.ts";
import { sampleDossier } from "../dossier/sample-dossier.ts";

/** Well-formed text of any characters, those that formats fear among them. */
export const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        ";",
        ",",
        '"',
        "'",
        "\n",
        "\r\n",
        "\t",
        "=1+1",
        "+x",
        "-y",
        "@z",
        "<b>",
        "&amp;",
        "]]>",
        "|",
        "[^1]",
        "`",
        "\\",
        "😀",
        "é",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** The sample with a text as content of the first position, reason of the first attendance and headline of the first article. */
export function dossierSaying(text: string): Dossier {
  const [position, ...positions] = sampleDossier.positions;
  const [attendance, ...others] = sampleDossier.attendance;
  const [article, ...articles] = sampleDossier.articles;
  if (position === undefined || attendance === undefined || article === undefined)
    throw new Error("the sample is empty");
  return {
    ...sampleDossier,
    name: text,
    articles: [{ ...article, headline: text, publisher: text, byline: text }, ...articles],
    positions: [{ ...position, content: text }, ...positions],
    attendance: [{ ...attendance, because: text }, ...others],
  };
}

/** An article of the sample with a text in front of its own, and a dossier whose only position rests on words in it. */
export function shifted(before: string): { dossier: Dossier; articles: ReadonlyMap<string, Article> } {
  const text = `${before}${announced.text}`;
  const [position] = sampleDossier.positions;
  const [evidence] = position?.evidence ?? [];
  if (position === undefined || evidence === undefined) throw new Error("the sample is empty");
  const spans = evidence.spans.map(({ start, end, text: words }) => ({
    start: start + before.length,
    end: end + before.length,
    text: words,
  }));
  return {
    dossier: {
      ...sampleDossier,
      positions: [{ ...position, evidence: [{ ...evidence, spans }] }],
      attendance: [],
      conditions: [],
      statements: [],
    },
    articles: new Map(sampleArticles).set(announced.id, { ...announced, text }),
  };
}
