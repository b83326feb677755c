/** Conditions: who waits for whom as a picture and as a table; what would follow if something happened. */
import { lazy, Suspense } from "react";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import type { ConditionsView } from "../../../../src/record/views/dossier-views.ts";
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
  return <Answer of={view}>{(shown) => <Page view={shown} />}</Answer>;
}

function Page({ view }: { readonly view: ConditionsView }) {
  const blocked = view.deadlock as Blocked;
  const { telling, waits } = blocked;
  return (
    <>
      <header className="page-head">
        <h1>Who waits for whom</h1>
        <p className="deck">
          {view.conditions.length} conditions; derived from them and from who stays away, and never asserted by anybody.
        </p>
      </header>
      {view.conditions.length === 0 && waits.length === 0 && (
        <Empty why="No report tells a condition up to this day." />
      )}
      {telling.length > 0 && (
        <section aria-labelledby="telling">
          <h2 id="telling">In plain words</h2>
          <ol className="telling">
            {telling.map(({ sentence, words }) => (
              <li key={sentence} className={words.length === 0 ? "conclusion" : undefined}>
                {sentence}
              </li>
            ))}
          </ol>
        </section>
      )}
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
      {view.conditions.length > 0 && <ConditionsTable conditions={view.conditions} articles={view.articles} />}
    </>
  );
}
