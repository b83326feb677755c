/** The panel beside a page: one item with its words, how it changed, who disagrees, and what people decided. `?item=ID` opens it. */
import type { ItemView } from "../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../api/queries.ts";
import { useKeys } from "../shell/use-keys.ts";
import { Answer } from "./answer.tsx";
import { ChangeList } from "./change-list.tsx";
import { ConflictList } from "./conflict-list.tsx";
import { Decide } from "./decide.tsx";
import { EvidenceList } from "./evidence.tsx";
import { momentInWords } from "./moment.ts";
import { useParameter } from "./use-parameter.ts";

export function ItemPanel({ dossier }: { readonly dossier: string }) {
  const [item, setItem] = useParameter("item");
  const view = useAnswer<ItemView>(item === null ? null : dossierPath(dossier, `/items/${encodeURIComponent(item)}`));
  useKeys(item === null ? {} : { Escape: () => setItem(null) });
  if (item === null) return null;
  return (
    <aside className="panel" aria-label="The item and its words">
      <button type="button" className="plain close" onClick={() => setItem(null)}>
        Close
      </button>
      <Answer of={view}>{(shown) => <Item view={shown} dossier={dossier} />}</Answer>
    </aside>
  );
}

function Item({ view, dossier }: { readonly view: ItemView; readonly dossier: string }) {
  const { found, sentence, conflicts, changes, history, articles } = view;
  const { voices, evidence } = found.item;
  return (
    <>
      <h2>{sentence}</h2>
      <p className="soft">
        {voices === 1 ? "One voice" : `${voices} voices`},{" "}
        {evidence.length === 1 ? "one report" : `${evidence.length} reports`}
      </p>
      <EvidenceList evidence={evidence} articles={articles} />
      {conflicts.length > 0 && <ConflictList conflicts={conflicts} articles={articles} />}
      {changes.length > 0 && <ChangeList changes={changes} articles={articles} />}
      <Decide key={found.item.id} found={found} fields={view.fields} dossier={dossier} />
      {history.length > 0 && (
        <section>
          <h3>Decisions</h3>
          <ul className="plain-list">
            {history.map(({ id, at, by, what, note, isUndone, isSettled }) => (
              <li key={id}>
                <span className={isUndone ? "is-undone" : undefined}>
                  {by} {what}
                </span>
                , {momentInWords(at)}
                {isUndone && " (undone)"}
                {isSettled && !isUndone && " (settled since)"}
                {note !== null && <q className="note">{note}</q>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
