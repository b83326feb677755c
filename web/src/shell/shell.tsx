/** What stands around every page: the masthead, the pages of a dossier, keys, and word of changes. */
import { type ReactNode, useState } from "react";
import { Link, useLocation, useRoute } from "wouter";
import type { ArticleView, DossierEntry } from "../../../src/record/views/dossier-views.ts";
import { useLiveChanges } from "../api/live.ts";
import { client, useAnswer } from "../api/queries.ts";
import { useSession } from "../api/session.ts";
import { ItemPanel } from "../parts/item-panel.tsx";
import { SignedIn, SignIn, SignInAgain } from "../parts/sign-in.tsx";
import { KeysSheet } from "./keys-sheet.tsx";
import { LookSettings } from "./look-settings.tsx";
import { useKeys } from "./use-keys.ts";

const pages = [
  ["", "Overview"],
  ["/positions", "Positions"],
  ["/conditions", "Conditions"],
  ["/timeline", "Timeline"],
  ["/statements", "Statements"],
  ["/articles", "Articles"],
  ["/actors", "Actors"],
  ["/issues", "Issues"],
  ["/review", "Review"],
  ["/brief", "Brief"],
] as const;

export function Shell({ children }: { readonly children: ReactNode }) {
  const [isInDossier, parameters] = useRoute("/d/:dossier/*?");
  const dossierOfArticle = useDossierOfArticle();
  const dossier = isInDossier ? parameters.dossier : dossierOfArticle;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const changes = useLiveChanges();
  const { isAsked, why } = useSession();
  // Whoever has seen something keeps it under the form; whoever has not gets the form alone.
  const isFirst =
    isAsked && client.getQueryCache().findAll({ predicate: ({ state }) => state.data !== undefined }).length === 0;
  const [, go] = useLocation();
  useKeys({
    "?": () => setHelpOpen(true),
    "/": () => {
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      if (field !== null) field.focus();
      else if (dossier !== null) go(`/d/${dossier}/statements`);
    },
  });
  return (
    <>
      <a className="skip" href="#content">
        Skip to the page
      </a>
      <header className="masthead">
        <div className="masthead-line">
          <Link href="/" className="name">
            Parley
          </Link>
          {dossier !== null && <DossierName dossier={dossier} />}
          <div className="masthead-end">
            <button type="button" className="plain" onClick={() => setHelpOpen(true)}>
              Keys
            </button>
            <LookSettings />
            <SignedIn />
          </div>
        </div>
        {dossier !== null && !isFirst && <PageLinks dossier={dossier} />}
      </header>
      <main id="content" tabIndex={-1}>
        {isFirst ? <SignIn why={why} /> : children}
      </main>
      {isAsked && !isFirst && <SignInAgain why={why} />}
      {isInDossier && dossier !== null && <ItemPanel dossier={dossier} />}
      <p className="unseen" role="status">
        {changes > 0 && `The record changed; the page shows the newest state.`}
      </p>
      <KeysSheet isOpen={isHelpOpen} onOpenChange={setHelpOpen} />
    </>
  );
}

/** The dossier of the article that is shown; null on other pages. */
function useDossierOfArticle(): string | null {
  const [isArticle, parameters] = useRoute("/articles/:article");
  const view = useAnswer<ArticleView>(isArticle ? `/articles/${encodeURIComponent(parameters.article)}` : null);
  return isArticle ? (view.data?.dossier?.id ?? null) : null;
}

function DossierName({ dossier }: { readonly dossier: string }) {
  const { data } = useAnswer<{ entries: DossierEntry[] }>("/dossiers");
  const name = data?.entries.find((one) => one.id === dossier)?.name;
  return name === undefined ? null : <span className="dossier-name">{name}</span>;
}

function PageLinks({ dossier }: { readonly dossier: string }) {
  const [location] = useLocation();
  return (
    <nav aria-label="Pages of the dossier">
      <ul className="pages">
        {pages.map(([path, label]) => {
          const href = `/d/${dossier}${path}`;
          return (
            <li key={path}>
              <Link href={href} aria-current={location === href ? "page" : undefined}>
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
