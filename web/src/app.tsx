/** The desk as a whole: which address shows which page. Pages but the first are loaded when they are first opened. */
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { client } from "./api/queries.ts";
import { DossiersPage } from "./pages/dossiers-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { OverviewPage } from "./pages/overview/overview-page.tsx";
import { Waiting } from "./parts/waiting.tsx";
import { Shell } from "./shell/shell.tsx";

const PositionsPage = lazy(async () => ({
  default: (await import("./pages/positions/positions-page.tsx")).PositionsPage,
}));
const ConditionsPage = lazy(async () => ({
  default: (await import("./pages/conditions/conditions-page.tsx")).ConditionsPage,
}));
const TimelinePage = lazy(async () => ({ default: (await import("./pages/timeline/timeline-page.tsx")).TimelinePage }));
const StatementsPage = lazy(async () => ({
  default: (await import("./pages/statements/statements-page.tsx")).StatementsPage,
}));
const ArticlesPage = lazy(async () => ({ default: (await import("./pages/articles/articles-page.tsx")).ArticlesPage }));
const ArticlePage = lazy(async () => ({ default: (await import("./pages/articles/article-page.tsx")).ArticlePage }));
const ReviewPage = lazy(async () => ({ default: (await import("./pages/review/review-page.tsx")).ReviewPage }));
const ActorsPage = lazy(async () => ({ default: (await import("./pages/actors/actors-page.tsx")).ActorsPage }));
const IssuesPage = lazy(async () => ({ default: (await import("./pages/issues/issues-page.tsx")).IssuesPage }));
const BriefPage = lazy(async () => ({ default: (await import("./pages/brief/brief-page.tsx")).BriefPage }));

/** The whole desk. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <Shell>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path="/" component={DossiersPage} />
            <Route path="/d/:dossier">{({ dossier }) => <OverviewPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/positions">{({ dossier }) => <PositionsPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/conditions">{({ dossier }) => <ConditionsPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/timeline">{({ dossier }) => <TimelinePage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/statements">{({ dossier }) => <StatementsPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/articles">{({ dossier }) => <ArticlesPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/review">{({ dossier }) => <ReviewPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/actors">{({ dossier }) => <ActorsPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/issues">{({ dossier }) => <IssuesPage dossier={dossier} />}</Route>
            <Route path="/d/:dossier/brief">{({ dossier }) => <BriefPage dossier={dossier} />}</Route>
            <Route path="/articles/:article">{({ article }) => <ArticlePage article={article} />}</Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Suspense>
      </Shell>
    </QueryClientProvider>
  );
}
