/** Filters with the number of entries behind each value; the one that is set can be taken away. */
import type { Facet } from "../../../src/record/views/page-view.ts";
import { useParameter } from "./use-parameter.ts";

/** Values shown before the rest are asked for. */
const mostAtFirst = 8;

export function Facets({ facets }: { readonly facets: readonly Facet[] }) {
  return (
    <nav className="facets" aria-label="Filters">
      {facets
        .filter(({ values }) => values.length > 0)
        .map((facet) => (
          <FacetValues key={facet.name} facet={facet} />
        ))}
    </nav>
  );
}

function FacetValues({ facet }: { readonly facet: Facet }) {
  const [wanted, setWanted] = useParameter(facet.name);
  const [, setAfter] = useParameter("after");
  const choose = (value: string | null) => {
    setAfter(null);
    setWanted(value);
  };
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
      <h2>{facet.name}</h2>
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
