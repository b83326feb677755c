/** The overview: what changed since the last look, what is stuck, the state of the talks, who comes, where reports disagree. */
import { Link } from "wouter";
import type { DossierEntry, Overview } from "../../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { dossierPath, useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { ConflictList } from "../../parts/conflict-list.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useParameter } from "../../parts/use-parameter.ts";
import { AttendanceBoard } from "./attendance-board.tsx";
import { DeadlockCard } from "./deadlock-card.tsx";
import { TalksList } from "./talks-list.tsx";
import { type Since, useSince } from "./use-since.ts";
import { WhatChanged } from "./what-changed.tsx";

export function OverviewPage({ dossier }: { readonly dossier: string }) {
  const dossiers = useAnswer<{ entries: DossierEntry[] }>("/dossiers");
  return (
    <Answer of={dossiers}>
      {({ entries }) => {
        const entry = entries.find(({ id }) => id === dossier);
        return entry === undefined ? <Unknown /> : <Overviewed key={entry.id} entry={entry} />;
      }}
    </Answer>
  );
}

function Unknown() {
  return (
    <Empty why="There is no dossier of this name any more; it may have been joined with another.">
      <p>
        <Link href="/">All dossiers</Link>
      </p>
    </Empty>
  );
}

function Overviewed({ entry }: { readonly entry: DossierEntry }) {
  const [asOf] = useParameter("asOf");
  const since = useSince(entry);
  const overview = useAnswer<Overview>(dossierPath(entry.id, "/overview"), { asOf, since: since.day });
  return <Answer of={overview}>{(shown) => <Page overview={shown} since={since} />}</Answer>;
}

function Page({ overview, since }: { readonly overview: Overview; readonly since: Since }) {
  const { dossier, talks, board, conflicts, articles } = overview;
  const { counts } = dossier;
  const open = conflicts.filter(({ resolvedBy }) => resolvedBy === null);
  return (
    <>
      <header className="page-head">
        <h1>{dossier.name}</h1>
        <p className="deck">
          {count(counts.articles, "report")} from {count(counts.outlets, "outlet")},{" "}
          {shortDate(dossier.from === dossier.to ? dossier.from : `${dossier.from}/${dossier.to}`)}.
          {counts.unreviewed > 0 && (
            <>
              {" "}
              Nobody has checked {count(counts.unreviewed, "item")} yet:{" "}
              <Link href={`/d/${dossier.id}/review`}>review what matters most</Link>.
            </>
          )}
        </p>
      </header>
      <div className="overview">
        <div className="overview-main">
          <WhatChanged dossier={dossier.id} changed={overview.changed} since={since} />
          <DeadlockCard deadlock={overview.deadlock} dossier={dossier.id} />
        </div>
        <TalksList talks={talks} dossier={dossier.id} />
        <AttendanceBoard board={board} dossier={dossier.id} />
        {open.length > 0 && <ConflictList conflicts={open} articles={articles} dossier={dossier.id} />}
      </div>
    </>
  );
}
