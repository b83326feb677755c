/** Reports that cannot both be right: what each says, side by side, with its words. */
import type { Conflict } from "../../../src/record/conflict.ts";
import type { ArticleLabels } from "../../../src/record/views/page-view.ts";
import { EvidenceList } from "./evidence.tsx";
import { SectionHead } from "./section-head.tsx";
import { TableLink } from "./table-link.tsx";

interface ConflictListProps {
  readonly conflicts: readonly Conflict[];
  readonly articles: ArticleLabels;
  /** Id of the dossier, on a page of its own: then the list has a link to its table. */
  readonly dossier?: string;
}

export function ConflictList({ conflicts, articles, dossier }: ConflictListProps) {
  const Heading = dossier === undefined ? "h4" : "h3";
  return (
    <section className="conflicts">
      {dossier === undefined ? (
        <h3>Reports disagree</h3>
      ) : (
        <SectionHead id="disagree" title="Where reports disagree">
          <TableLink dossier={dossier} table="conflicts" />
        </SectionHead>
      )}
      {conflicts.map(({ id, about, sides, resolvedBy }) => (
        <article key={id} className="conflict">
          <Heading>
            {about}
            {resolvedBy !== null && <span className="aside"> settled by a decision</span>}
          </Heading>
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
