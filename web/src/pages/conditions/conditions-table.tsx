/** Every condition with who states it and its words: the same as the picture, for reading and for screen readers. */
import type { DossierCondition } from "../../../../src/record/dossier.ts";
import type { ArticleLabels } from "../../../../src/record/views/page-view.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { notIf } from "../../../../src/record/words/lists-in-words.ts";
import { relationWords } from "../../../../src/record/words/state-words.ts";
import { SectionHead } from "../../parts/section-head.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

interface ConditionsTableProps {
  readonly conditions: readonly DossierCondition[];
  readonly articles: ArticleLabels;
  readonly dossier: string;
}

export function ConditionsTable({ conditions, articles, dossier }: ConditionsTableProps) {
  const [, setItem] = useParameter("item");
  const [asOf] = useParameter("asOf");
  return (
    <section aria-labelledby="conditions">
      <SectionHead id="conditions" title="Every condition">
        <TableLink dossier={dossier} table="conditions" query={{ asOf }} />
      </SectionHead>
      <div className="scroll">
        <table className="conditions">
          <thead>
            <tr>
              <th scope="col">What depends</th>
              <th scope="col">On what</th>
              <th scope="col">Stated by</th>
              <th scope="col">Report</th>
            </tr>
          </thead>
          <tbody>
            {conditions.map(
              ({
                id,
                outcome,
                relation,
                requires,
                statedBy,
                evidence,
                voices,
                isOutcomeNegated,
                isRequirementNegated,
              }) => {
                const [first] = evidence;
                const label = first === undefined ? undefined : articles[first.article];
                return (
                  <tr key={id}>
                    <td>{notIf(isOutcomeNegated, outcome)}</td>
                    <td>
                      <i>{relationWords[relation]}</i> {notIf(isRequirementNegated, requires)}
                    </td>
                    <td>{statedBy?.name ?? <span className="unsaid">the report itself</span>}</td>
                    <td>
                      <button type="button" className="plain" onClick={() => setItem(id)}>
                        {label?.publisher ?? "the words"}, {shortDate(label?.publishedOn?.slice(0, 10) ?? null)}
                      </button>
                      {voices > 1 && <small>{voices} voices</small>}
                    </td>
                  </tr>
                );
              },
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
