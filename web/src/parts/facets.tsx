/** Filters with the number of entries behind each value; the one that is set can be taken away. */
import { useEffect, useState } from "react";
import type { Facet } from "../../../src/record/views/page-view.ts";
import { useParameter, useSetParameters } from "./use-parameter.ts";

/** Values shown before the rest are asked for. */
const mostAtFirst = 8;

/** Filters as a person calls them. */
const names: Readonly<Record<string, string>> = {
  kind: "Kind",
  party: "Party",
  issue: "Issue",
  publisher: "Outlet",
  speaker: "Speaker",
  state: "State",
  show: "Decisions",
  by: "Who decided",
};

export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  const isWide = useIsWide();
  const shown = facets.filter(({ values }) => values.length > 0);
  if (shown.length === 0) return <div />;
  return (
    <nav className="facets no-print" aria-label="Filters">
      <details open={isWide}>
        <summary>Filters</summary>
        {shown.map((facet) => (
          <FacetValues key={facet.name} facet={facet} />
        ))}
      </details>
    </nav>
  );
}

function FacetValues({ facet }: { readonly facet: Facet }) {
  const [wanted] = useParameter(facet.name);
  const set = useSetParameters();
  const choose = (value: string | null) => set({ [facet.name]: value, after: null });
  const values = facet.values.filter(({ value }, at) => at < mostAtFirst || value === wanted);
  const rest = facet.values.filter((one) => !values.includes(one));
  const entry = ({ value, label, count }: Facet["values"][number]) => (
    <li key={value}>
      <button
        type="button"
        className="plain"
        aria-pressed={wanted === value}
        onClick={() => choose(wanted === value ? null : value)}
      >
        {label} <span className="aside">{count}</span>
      </button>
    </li>
  );
  return (
    <section>
      <h2>{names[facet.name] ?? facet.name}</h2>
      <ul>{values.map(entry)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <ul>{rest.map(entry)}</ul>
        </details>
      )}
    </section>
  );
}

/** Whether there is room for filters beside a list; where there is none, they are folded up above it. */
function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => window.matchMedia(wide).matches);
  useEffect(() => {
    const query = window.matchMedia(wide);
    const look = () => setWide(query.matches);
    query.addEventListener("change", look);
    return () => query.removeEventListener("change", look);
  }, []);
  return isWide;
}

const wide = "(min-width: 55rem)";
