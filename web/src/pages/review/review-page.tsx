/** Review: a queue sorted by how much depends on each item, decided from the keyboard; and how far analysts agree. */
import { useCallback, useRef, useState } from "react";
import type { Review } from "../../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer, Failure } from "../../parts/answer.tsx";
import { decide } from "../../parts/decide.tsx";
import { EditItem } from "../../parts/edit-item.tsx";
import { Empty } from "../../parts/empty.tsx";
import { EvidenceList } from "../../parts/evidence.tsx";
import { Facets } from "../../parts/facets.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { Agreement } from "./agreement.tsx";
import { MergeItem } from "./merge-item.tsx";

export function ReviewPage({ dossier }: { readonly dossier: string }) {
  const [kind] = useParameter("kind");
  const [state] = useParameter("state");
  const review = useAnswer<Review>(dossierPath(dossier, "/review"), { kind, state: state ?? "open", limit: 40 });
  return (
    <>
      <header className="page-head">
        <h1>What to check first</h1>
        <p className="deck">
          <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>e</kbd> edit, <kbd>m</kbd> merge, <kbd>s</kbd> skip,{" "}
          <kbd>u</kbd> undo
        </p>
      </header>
      <Answer of={review}>{(shown) => <Queue review={shown} dossier={dossier} />}</Answer>
    </>
  );
}

interface Made {
  readonly id: string;
  readonly what: string;
}

function Queue({ review, dossier }: { readonly review: Review; readonly dossier: string }) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<readonly Made[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [doing, setDoing] = useState<"edit" | "merge" | null>(null);
  const isBusy = useRef(false);
  const entry = review.entries.find(({ found }) => !skipped.has(found.item.id));
  const item = entry?.found.item.id ?? null;

  const send = useCallback(
    async (what: string, body: object) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setError(null);
      try {
        const { id } = await decide(dossier, body);
        setMade((before) => [...before, { id, what }]);
        setDoing(null);
      } catch (cause) {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
      } finally {
        isBusy.current = false;
      }
    },
    [dossier],
  );
  const undo = () => {
    const last = made.at(-1);
    if (last === undefined) return;
    setMade(made.slice(0, -1));
    void send(`Undone: ${last.what}`, { do: "undo", correction: last.id });
  };
  const skip = () => {
    if (item === null) return;
    setSkipped(new Set([...skipped, item]));
    setDoing(null);
  };
  const decideOn = (what: "accept" | "reject") => {
    if (entry !== undefined) void send(`${what}ed: ${entry.sentence}`, { do: what, item: entry.found.item.id });
  };
  useKeys({
    a: () => decideOn("accept"),
    r: () => decideOn("reject"),
    e: () => setDoing(doing === "edit" ? null : "edit"),
    m: () => setDoing(doing === "merge" ? null : "merge"),
    s: skip,
    u: undo,
    Escape: () => setDoing(null),
  });
  const last = made.at(-1);
  return (
    <div className="with-facets">
      <div>
        <Facets facets={review.facets} />
        <Agreement agreement={review.agreement} disputes={review.disputes} />
      </div>
      <div>
        <p className="soft" role="status">
          {review.total} left{skipped.size > 0 && `, ${skipped.size} skipped`}. {last !== undefined && `${last.what}. `}
        </p>
        {error !== null && <Failure error={error} again={() => setError(null)} />}
        {entry === undefined ? (
          <Empty
            why={
              review.total === 0
                ? "Everything of this kind has been decided."
                : "You have skipped the rest of this page."
            }
          >
            {skipped.size > 0 && (
              <button type="button" onClick={() => setSkipped(new Set())}>
                Go through the skipped ones
              </button>
            )}
          </Empty>
        ) : (
          <section className="review-entry" aria-label="The item to decide on" key={item}>
            <p className="aside">
              {entry.found.kind}: {entry.reason}
            </p>
            <p className="sentence" aria-live="polite">
              {entry.sentence}
            </p>
            <EvidenceList evidence={entry.found.item.evidence} articles={review.articles} />
            {entry.decisions.length > 0 && (
              <p className="aside">{entry.decisions.map((one) => `${one.by}: ${one.do}`).join("; ")}</p>
            )}
            <p className="buttons">
              <button type="button" onClick={() => decideOn("accept")}>
                Accept
              </button>
              <button type="button" onClick={() => decideOn("reject")}>
                Reject
              </button>
              <button type="button" aria-expanded={doing === "edit"} onClick={() => setDoing("edit")}>
                Edit
              </button>
              <button type="button" aria-expanded={doing === "merge"} onClick={() => setDoing("merge")}>
                Merge
              </button>
              <button type="button" onClick={skip}>
                Skip
              </button>
              <button type="button" onClick={undo} disabled={made.length === 0}>
                Undo
              </button>
            </p>
            {doing === "edit" && (
              <EditItem
                found={entry.found}
                onSave={(set) =>
                  void send(`changed: ${entry.sentence}`, { do: "edit", item: entry.found.item.id, set })
                }
              />
            )}
            {doing === "merge" && (
              <MergeItem
                found={entry.found}
                entries={review.entries}
                onMerge={(other) =>
                  void send(`merged: ${entry.sentence}`, {
                    do: "merge",
                    items: [entry.found.item.id, other],
                    name: null,
                  })
                }
              />
            )}
          </section>
        )}
      </div>
    </div>
  );
}
