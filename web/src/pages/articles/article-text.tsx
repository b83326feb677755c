/** The text with marks. `#s=120-188` in the address shows those words and scrolls to them. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { ArticleView } from "../../../../src/record/views/dossier-views.ts";
import { kindsWords } from "../../../../src/record/words/state-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";
import { AddItem } from "./add-item.tsx";
import { type Run, runsOf } from "./runs.ts";
import { useSpan } from "./use-span.ts";

const kinds = ["talks", "attendance", "condition", "position", "statement"] as const;
type Kind = (typeof kinds)[number];

export function ArticleText({ view }: { readonly view: ArticleView }) {
  const { article, marks } = view;
  const [hidden, setHidden] = useState<ReadonlySet<Kind>>(new Set<Kind>(["statement"]));
  const span = useSpan();
  const text = useRef<HTMLDivElement>(null);
  const [item] = useParameter("item");
  const shown = useMemo(() => marks.filter(({ kind }) => !hidden.has(kind)), [marks, hidden]);
  const blocks = useMemo(
    () =>
      [
        ...article.paragraphs.map((one) => ({ ...one, isHeading: false })),
        ...article.headings.map((one) => ({ ...one, isHeading: true })),
      ].sort((a, b) => a.start - b.start),
    [article],
  );
  useEffect(() => {
    if (span === null) return;
    document.querySelector(".is-lit")?.scrollIntoView({ block: "center" });
  }, [span]);
  const toggle = (kind: Kind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  return (
    <>
      <fieldset className="kinds">
        <legend className="unseen">Kinds that are marked</legend>
        {kinds.map((kind) => (
          <label key={kind} className={`kind kind-${kind}`}>
            <input type="checkbox" checked={!hidden.has(kind)} onChange={() => toggle(kind)} /> {kindsWords[kind]}
          </label>
        ))}
      </fieldset>
      {view.dossier !== null && <AddItem article={article.id} dossier={view.dossier.id} within={text} />}
      <div className="text" ref={text}>
        {blocks.map(({ start, end, isHeading }) => {
          const runs = runsOf(article.text, { start, end }, shown, span);
          const content = runs.map((run) => <RunView key={run.start} run={run} chosen={item} />);
          const notes = [
            ...new Map(
              shown.filter((mark) => mark.start >= start && mark.start < end).map((mark) => [mark.item, mark]),
            ).values(),
          ];
          return isHeading ? (
            <h3 key={start}>{content}</h3>
          ) : (
            <div className="paragraph" key={start}>
              <p>{content}</p>
              {notes.length > 0 && (
                <ul className="margin">
                  {notes.map(({ item, note, kind }) => (
                    <MarginNote key={item} item={item} note={note} kind={kind} />
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

function MarginNote({ item, note, kind }: { readonly item: string; readonly note: string; readonly kind: string }) {
  const [chosen, setItem] = useParameter("item");
  return (
    <li className={`kind-${kind}`}>
      <button
        type="button"
        className="plain"
        aria-current={chosen === item ? "true" : undefined}
        onClick={() => setItem(item)}
      >
        {note}
      </button>
    </li>
  );
}

function RunView({ run, chosen }: { readonly run: Run; readonly chosen: string | null }) {
  if (run.marks.length === 0 && !run.isLit) return run.text;
  const kind = run.marks[0]?.kind;
  const isChosen = run.marks.some(({ item }) => item === chosen);
  const names = [kind === undefined ? "" : `kind-${kind}`, run.isLit ? "is-lit" : "", isChosen ? "is-chosen" : ""];
  return <mark className={names.filter((name) => name !== "").join(" ")}>{run.text}</mark>;
}
