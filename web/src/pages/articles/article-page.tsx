/** An article in the reader: clean text, its items marked by kind, margin notes, what was taken out, versions and copies. */
import { useState } from "react";
import { Link } from "wouter";
import type { ArticleView } from "../../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { useAnswer } from "../../api/queries.ts";
import { Answer } from "../../parts/answer.tsx";
import { ItemPanel } from "../../parts/item-panel.tsx";
import { ArticleText } from "./article-text.tsx";

export function ArticlePage({ article }: { readonly article: string }) {
  const view = useAnswer<ArticleView>(`/articles/${encodeURIComponent(article)}`);
  return (
    <Answer of={view}>
      {(shown) => (
        <>
          <Page view={shown} />
          {shown.dossier !== null && <ItemPanel dossier={shown.dossier.id} />}
        </>
      )}
    </Answer>
  );
}

function Page({ view }: { readonly view: ArticleView }) {
  const { article, versions, copies } = view;
  const facts = [
    article.publisher,
    shortDate(article.publishedOn?.slice(0, 10) ?? null),
    article.byline && `by ${article.byline}`,
  ];
  return (
    <article className="reader">
      <header className="page-head">
        <h1>{article.headline ?? "Without a headline"}</h1>
        {article.deck !== null && <p className="standfirst">{article.deck}</p>}
        <p className="deck">
          {facts.filter((fact) => fact !== null && fact !== "").join(" · ")}
          {article.url !== null && /^https?:/.test(article.url) && (
            <>
              {" · "}
              <a href={article.url} rel="noreferrer">
                the original page
              </a>
            </>
          )}
        </p>
      </header>
      <ArticleText view={view} />
      {versions.length > 0 && (
        <section>
          <h2>Versions</h2>
          <ol className="plain-list">
            {versions.map(({ id, publishedOn, updatedOn }) => (
              <li key={id}>
                {id === article.id ? "this one" : <Link href={`/articles/${id}`}>{id}</Link>},{" "}
                {shortDate((updatedOn ?? publishedOn)?.slice(0, 10) ?? null)}
              </li>
            ))}
          </ol>
        </section>
      )}
      {copies.length > 0 && (
        <section>
          <h2>The same text elsewhere</h2>
          <ul className="plain-list">
            {copies.map(({ id, publisher, publishedOn }) => (
              <li key={id}>
                <Link href={`/articles/${id}`}>{publisher ?? "unknown outlet"}</Link>,{" "}
                {shortDate(publishedOn?.slice(0, 10) ?? null)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Removals removals={article.removals} />
    </article>
  );
}

function Removals({ removals }: { readonly removals: ArticleView["article"]["removals"] }) {
  const [isShown, setShown] = useState(false);
  if (removals.length === 0) return null;
  return (
    <section>
      <h2>Taken out of the page</h2>
      <button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? "Hide" : `Show ${removals.length} pieces`}
      </button>
      {isShown && (
        <ul className="removals">
          {removals.map(({ reason, text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a frozen article never change places
            <li key={place}>
              <b>{reason}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
