/** The words that an item rests on, set as quotations, each one click from its place in the article. */
import { Link } from "wouter";
import type { Evidence } from "../../../src/record/evidence.ts";
import type { ArticleLabels } from "../../../src/record/views/page-view.ts";
import { shortDate } from "../../../src/record/words/dates-in-words.ts";

/** Quotations shown at first; the rest are one click away. */
const mostAtFirst = 3;

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly articles: ArticleLabels;
}

/** Every piece of evidence, the first report first. */
export function EvidenceList({ evidence, articles }: EvidenceListProps) {
  const first = evidence.slice(0, mostAtFirst);
  const rest = evidence.slice(mostAtFirst);
  return (
    <div className="evidence">
      {first.map((one) => (
        <Quotation key={keyOf(one)} evidence={one} articles={articles} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length === 1 ? "1 more report" : `${rest.length} more reports`}</summary>
          {rest.map((one) => (
            <Quotation key={keyOf(one)} evidence={one} articles={articles} />
          ))}
        </details>
      )}
    </div>
  );
}

function keyOf({ article, item, spans }: Evidence): string {
  return `${article} ${item} ${spans[0]?.start}`;
}

interface QuotationProps {
  readonly evidence: Evidence;
  readonly articles: ArticleLabels;
}

/** Words of one article, with outlet, date and paragraph; the line under them leads to their place. */
export function Quotation({ evidence, articles }: QuotationProps) {
  const { article, spans, paragraph, isLost } = evidence;
  const label = articles[article];
  const isCopy = label !== undefined && label.voice !== article;
  return (
    <blockquote className={isLost ? "words is-lost" : "words"}>
      <p>{spans.map(({ text }) => text).join(" … ")}</p>
      <footer>
        <Link href={placeOf(evidence)}>
          {label?.publisher ?? "Unknown outlet"}, {shortDate(label?.publishedOn ?? null)}, ¶{paragraph}
        </Link>
        {isCopy && <span className="aside"> copy of another outlet’s text</span>}
        {isLost && <span className="aside"> gone from the corrected version</span>}
      </footer>
    </blockquote>
  );
}

/** The address of the words in the reader: `/articles/ID#s=120-188`. */
export function placeOf({ article, spans }: Evidence): string {
  const [first] = spans;
  return first === undefined ? `/articles/${article}` : `/articles/${article}#s=${first.start}-${first.end}`;
}
