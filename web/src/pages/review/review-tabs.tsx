/** The three views of Review, each at an address of its own. */
import { Link } from "wouter";

const views = [
  [null, "", "What to check first"],
  ["compare", "?view=compare&show=open", "Analysts side by side"],
  ["history", "?view=history", "All decisions"],
] as const;

export function ReviewTabs({ dossier, view }: { readonly dossier: string; readonly view: string | null }) {
  const isKnown = views.some(([name]) => name === view);
  return (
    <nav aria-label="Views of the review" className="views">
      <ul>
        {views.map(([name, query, label]) => (
          <li key={label}>
            <Link
              href={`/d/${dossier}/review${query}`}
              aria-current={name === view || (name === null && !isKnown) ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
