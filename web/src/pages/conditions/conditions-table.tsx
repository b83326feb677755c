/** Every condition with who states it and its words: the same as the picture, for reading and for screen readers. */
import type { DossierCondition } from "../../../../src/record/dossier.ts";
import type { ArticleLabels } from "../../../../src/record/views/page-view.ts";
import { dateWords } from "../../parts/date-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";

const relations = {
  "only-if": "only if",
  if: "if",
  unless: "unless",
  until: "until",
  precondition: "first requires",
} as const;

interface ConditionsTableProps {
  readonly conditions: readonly DossierCondition[];
  readonly articles: ArticleLabels;
}

export function ConditionsTable({ conditions, articles }: ConditionsTableProps) {
  const [, setItem] = useParameter("item");
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">Every condition</h2>
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
            {conditions.map(({ id, outcome, relation, requires, statedBy, evidence, voices, isOutcomeNegated }) => {
              const [first] = evidence;
              const label = first === undefined ? undefined : articles[first.article];
              return (
                <tr key={id}>
                  <td>
                    {isOutcomeNegated && <small>not:</small>}
                    {outcome}
                  </td>
                  <td>
                    <i>{relations[relation]}</i> {requires}
                  </td>
                  <td>{statedBy?.name ?? <span className="unsaid">the report itself</span>}</td>
                  <td>
                    <button type="button" className="plain" onClick={() => setItem(id)}>
                      {label?.publisher ?? "the words"}, {dateWords(label?.publishedOn?.slice(0, 10) ?? null)}
                    </button>
                    {voices > 1 && <small>{voices} voices</small>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
