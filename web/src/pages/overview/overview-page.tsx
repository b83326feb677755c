/** The overview: what changed since the last look, the state of the talks, who comes, what is stuck, where reports disagree. */
import type { Overview } from "../../../../src/record/views/dossier-views.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { ConflictList } from "../../parts/conflict-list.tsx";
import { dateWords } from "../../parts/date-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";
import { AttendanceBoard } from "./attendance-board.tsx";
import { DeadlockCard } from "./deadlock-card.tsx";
import { TalksList } from "./talks-list.tsx";
import { WhatChanged } from "./what-changed.tsx";

export function OverviewPage({ dossier }: { readonly dossier: string }) {
  const [asOf] = useParameter("asOf");
  const [since] = useParameter("since");
  const overview = useAnswer<Overview>(dossierPath(dossier, "/overview"), { asOf, since });
  return <Answer of={overview}>{(shown) => <Page overview={shown} />}</Answer>;
}

function Page({ overview }: { readonly overview: Overview }) {
  const { dossier, talks, board, conflicts, articles } = overview;
  const open = conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  return (
    <>
      <header className="page-head">
        <h1>{dossier.name}</h1>
        <p className="deck">
          {dossier.counts.articles} reports from {dossier.counts.outlets} outlets, {dateWords(dossier.from)} to{" "}
          {dateWords(dossier.to)}
        </p>
      </header>
      <div className="overview">
        <WhatChanged changed={overview.changed} articles={articles} />
        <TalksList talks={talks} />
        <AttendanceBoard board={board} />
        <DeadlockCard deadlock={overview.deadlock} dossier={dossier.id} />
        {open.length > 0 && <ConflictList conflicts={open} articles={articles} />}
      </div>
    </>
  );
}
