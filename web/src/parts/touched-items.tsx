/** Every snippet that a change of a name touches. */
import type { Touched } from "../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../api/queries.ts";
import { Answer } from "./answer.tsx";
import { EvidenceList } from "./evidence.tsx";

export function TouchedItems({ dossier, id }: { readonly dossier: string; readonly id: string }) {
  const touched = useAnswer<Touched>(dossierPath(dossier, `/touched/${encodeURIComponent(id)}`), { limit: 100 });
  return (
    <Answer of={touched}>
      {({ entries, total, articles }) => (
        <section aria-label="What it touches">
          <p className="aside">{total === 1 ? "1 item" : `${total} items`}</p>
          <ul>
            {entries.map(({ id, sentence, evidence }) => (
              <li key={id}>
                <p>{sentence}</p>
                <EvidenceList evidence={evidence.slice(0, 1)} articles={articles} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Answer>
  );
}
