/** Reports that cannot both be right: what each says, side by side, with its words. */
import type { Conflict } from "../../../src/record/conflict.ts";
import type { ArticleLabels } from "../../../src/record/views/page-view.ts";
import { EvidenceList } from "./evidence.tsx";

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly articles: ArticleLabels;
}

export function ConflictList({ conflicts, articles }: ConflictListProps) {
  return (
    <section className="conflicts">
      <h3>Reports disagree</h3>
      {conflicts.map(({ id, about, sides, resolvedBy }) => (
        <article key={id} className="conflict">
          <h4>
            {about}
            {resolvedBy !== null && <span className="aside"> settled by a decision</span>}
          </h4>
          <div className="sides">
            {sides.map(({ says, items, evidence }) => (
              <div key={items.join()}>
                <p className="says">{says}</p>
                <EvidenceList evidence={evidence} articles={articles} />
              </div>
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}
