/** How far analysts agree, and what they decided differently. */
import type { Review } from "../../../../src/record/views/dossier-views.ts";

export function Agreement({ agreement, disputes }: Pick<Review, "agreement" | "disputes">) {
  const { analysts, items, alpha } = agreement;
  if (analysts.length < 2) return null;
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">Agreement</h2>
      <p className="aside">
        {analysts.join(", ")}: {items} items decided twice
        {alpha !== null && `, Krippendorff’s α ${alpha.toFixed(2)}`}
      </p>
      {disputes.length > 0 && (
        <ul className="plain-list">
          {disputes.map(({ kind, article, words, decisions }) => (
            <li key={`${kind} ${article} ${words}`}>
              {kind}: <q>{words}</q> {decisions.map((one) => `${one.by} ${one.do}`).join(", ")}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
