/** Conditions: who waits for whom as a picture and as a table; what would follow if something happened. */
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import { blockedParts } from "../../../../src/desk/deadlock/blocked-parts.ts";
import type { ConditionsView } from "../../../../src/record/views/dossier-views.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { Waiting } from "../../parts/waiting.tsx";
import { ConditionsTable } from "./conditions-table.tsx";
import { Suppose } from "./suppose.tsx";

// The layout library is large; the words are there before the picture.
const WaitsPicture = lazy(async () => ({ default: (await import("./waits-picture.tsx")).WaitsPicture }));

export function ConditionsPage({ dossier }: { readonly dossier: string }) {
  const [asOf] = useParameter("asOf");
  const [suppose] = useParameter("suppose");
  const view = useAnswer<ConditionsView>(dossierPath(dossier, "/conditions"), { asOf, suppose });
  return <Answer of={view}>{(shown) => <Page view={shown} dossier={dossier} />}</Answer>;
}

function Page({ view, dossier }: { readonly view: ConditionsView; readonly dossier: string }) {
  const blocked = view.deadlock as Blocked;
  const { telling, waits } = blocked;
  return (
    <>
      <header className="page-head">
        <h1>Who waits for whom</h1>
        <p className="deck">
          {count(view.conditions.length, "condition")}. What is stuck follows from them and from who stays away; no
          report says so itself.
        </p>
      </header>
      {view.conditions.length === 0 && waits.length === 0 && (
        <Empty why="No report tells a condition up to this day.">
          <p>
            <Link href={`/d/${dossier}/articles`}>Add reports</Link>, or add a condition by hand: choose its words in an
            article.
          </p>
        </Empty>
      )}
      {telling.length > 0 && <Telling blocked={blocked} />}
      {waits.length > 0 && (
        <>
          <Suppose blocked={blocked} supposed={view.supposed} released={view.released} />
          <section aria-labelledby="picture">
            <h2 id="picture">As a picture</h2>
            <Suspense fallback={<Waiting />}>
              <WaitsPicture blocked={blocked} supposed={view.supposed} released={view.released} />
            </Suspense>
          </section>
        </>
      )}
      {view.conditions.length > 0 && (
        <ConditionsTable conditions={view.conditions} articles={view.articles} dossier={dossier} />
      )}
    </>
  );
}

/** Conclusions and what they rest on; what waits besides is folded up. */
function Telling({ blocked }: { readonly blocked: Blocked }) {
  const { conclusions, grounds, others } = blockedParts(blocked);
  const besides = others.map(({ sentence }) => <li key={sentence}>{sentence}</li>);
  return (
    <section aria-labelledby="telling">
      <h2 id="telling">In plain words</h2>
      {conclusions.length === 0 && <p className="soft">Nothing is blocked; conditions stand.</p>}
      <ol className="telling">
        {conclusions.map(({ sentence }) => (
          <li key={sentence} className="conclusion">
            {sentence}
          </li>
        ))}
        {grounds.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {conclusions.length + grounds.length === 0 && besides}
      </ol>
      {conclusions.length + grounds.length > 0 && others.length > 0 && (
        <details>
          <summary>{count(others.length, "more condition")}, which block nothing else</summary>
          <ol className="telling">{besides}</ol>
        </details>
      )}
    </section>
  );
}
