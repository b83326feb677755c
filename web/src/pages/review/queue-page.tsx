/** The queue: what a wrong entry would spoil most comes first, decided from the keyboard. */
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import type { Review, ReviewEntry } from "../../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { mayDecide, useWho } from "../../api/who.ts";
import { Answer, Failure } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Facets } from "../../parts/facets.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { useKeys } from "../../shell/use-keys.ts";
import { alphaWords } from "./alpha-words.ts";
import { QueueEntry } from "./queue-entry.tsx";
import { useDecisions } from "./use-decisions.ts";

export function QueuePage({ dossier }: { readonly dossier: string }) {
  const [kind] = useParameter("kind");
  const [state] = useParameter("state");
  const review = useAnswer<Review>(dossierPath(dossier, "/review"), { kind, state: state ?? "open", limit: 40 });
  const may = mayDecide(useWho());
  return (
    <>
      <header className="page-head">
        <h1>What to check first</h1>
        {may ? (
          <p className="deck">
            <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>e</kbd> edit, <kbd>m</kbd> merge, <kbd>s</kbd> skip,{" "}
            <kbd>n</kbd> note, <kbd>u</kbd> undo
          </p>
        ) : (
          <p className="deck">You may look. Deciding takes the role analyst; whoever runs this desk gives it.</p>
        )}
      </header>
      <Answer of={review}>{(shown) => <Queue review={shown} dossier={dossier} may={may} />}</Answer>
    </>
  );
}

interface QueueProps {
  readonly review: Review;
  readonly dossier: string;
  readonly may: boolean;
}

function Queue({ review, dossier, may }: QueueProps) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<"edit" | "merge" | null>(null);
  // The item on the card stays there, whatever changes around it, until it is decided or skipped.
  const [held, setHeld] = useState<ReviewEntry | null>(null);
  const noteField = useRef<HTMLInputElement>(null);
  const decisions = useDecisions(dossier);
  const next = review.entries.find(({ found }) => !skipped.has(found.item.id));
  const fresh = held === null ? undefined : review.entries.find(({ found }) => found.item.id === held.found.item.id);
  const isGone = held !== null && fresh === undefined;
  const entry = fresh ?? (isGone && doing !== null ? held : undefined) ?? next;
  const item = entry?.found.item.id ?? null;
  useEffect(() => {
    setHeld((before) => (entry === undefined || before?.found.item.id === entry.found.item.id ? before : entry));
  }, [entry]);

  const leave = () => setDoing(null);
  const send = async (what: string, body: object) => {
    if (!may || !(await decisions.send(what, body))) return;
    setHeld(null);
    leave();
  };
  const decideOn = (verb: "accept" | "reject") => {
    if (entry !== undefined) void send(`${verb}ed: ${entry.sentence}`, { do: verb, item: entry.found.item.id });
  };
  const skip = () => {
    if (item === null) return;
    setSkipped(new Set([...skipped, item]));
    setHeld(null);
    leave();
  };
  const toggle = (what: "edit" | "merge") => setDoing(doing === what ? null : what);
  const keys = {
    a: () => decideOn("accept"),
    r: () => decideOn("reject"),
    e: () => toggle("edit"),
    m: () => toggle("merge"),
    n: () => noteField.current?.focus(),
    u: decisions.undo,
  };
  useKeys({ ...(may ? keys : {}), s: skip, Escape: leave });
  return (
    <div className="with-facets">
      <div>
        <Facets facets={review.facets} />
        <AgreementAside agreement={review.agreement} dossier={dossier} />
      </div>
      <div>
        <p className="soft" role="status">
          {review.total} left{skipped.size > 0 && `, ${skipped.size} skipped`}.{" "}
          {decisions.last !== null && `${decisions.last}.`}
        </p>
        {decisions.error !== null && <Failure error={decisions.error} again={decisions.forgive} />}
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
            {decisions.canUndo && (
              <button type="button" onClick={decisions.undo}>
                Undo
              </button>
            )}
          </Empty>
        ) : (
          <QueueEntry
            key={item}
            {...{ entry, dossier, may, decisions, doing, noteField, isGone }}
            articles={review.articles}
            onDecide={decideOn}
            onSend={(what, body) => void send(what, body)}
            onToggle={toggle}
            onSkip={skip}
            onLeave={leave}
          />
        )}
      </div>
    </div>
  );
}

/** How far analysts agree, and the way to where it is settled. */
function AgreementAside({ agreement, dossier }: { readonly agreement: Review["agreement"]; readonly dossier: string }) {
  const { analysts, items, open, alpha } = agreement;
  if (analysts.length < 2) return null;
  return (
    <section aria-labelledby="agreement" className="agreement">
      <h2 id="agreement">Agreement</h2>
      <p className="aside">
        {analysts.join(", ")} decided on {items === 1 ? "one item" : `${items} items`} more than once.
        {alpha !== null && ` Krippendorff’s α ${alphaWords(alpha)}.`}
      </p>
      <p className="aside">
        <Link href={`/d/${dossier}/review?view=compare&show=open`}>
          {open === 0 ? "All is settled" : open === 1 ? "One is not settled" : `${open} are not settled`}
        </Link>
      </p>
    </section>
  );
}
