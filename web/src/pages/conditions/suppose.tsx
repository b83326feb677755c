/** What if: tick something as done, and see what would be free to happen. */
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import { useParameter } from "../../parts/use-parameter.ts";

interface SupposeProps {
  readonly blocked: Blocked;
  readonly supposed: readonly string[];
  readonly released: readonly string[];
}

export function Suppose({ blocked, supposed, released }: SupposeProps) {
  const [, setSuppose] = useParameter("suppose");
  const awaited = new Set(blocked.waits.map((wait) => wait.for));
  const labelOf = (id: string) => blocked.steps.find((step) => step.id === id)?.label ?? id;
  const choices = blocked.steps.filter(({ id }) => awaited.has(id));
  const toggle = (id: string) => {
    const next = supposed.includes(id) ? supposed.filter((one) => one !== id) : [...supposed, id];
    setSuppose(next.join(","));
  };
  return (
    <section aria-labelledby="suppose">
      <h2 id="suppose">What if</h2>
      <fieldset className="suppose">
        <legend>Suppose that this happens:</legend>
        {choices.map(({ id, label }) => (
          <label key={id}>
            <input type="checkbox" checked={supposed.includes(id)} onChange={() => toggle(id)} /> {label}
          </label>
        ))}
      </fieldset>
      <p role="status">
        {supposed.length === 0 && <span className="soft">Tick something to see what follows.</span>}
        {supposed.length > 0 && released.length === 0 && "Nothing more would be free to happen."}
        {released.length > 0 && `Then this would be free to happen: ${released.map(labelOf).join("; ")}.`}
      </p>
    </section>
  );
}
