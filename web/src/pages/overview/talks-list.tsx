/** The talks with their status, the next first. */
import type { DossierTalks } from "../../../../src/record/dossier.ts";
import { dateWords } from "../../parts/date-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";

/** Talks shown at first. */
const mostAtFirst = 6;

export function TalksList({ talks }: { readonly talks: readonly DossierTalks[] }) {
  if (talks.length === 0) return null;
  return (
    <section aria-labelledby="talks">
      <h2 id="talks">The talks</h2>
      <ul className="talks">
        {talks.slice(0, mostAtFirst).map((one) => (
          <Talks key={one.id} talks={one} />
        ))}
      </ul>
      {talks.length > mostAtFirst && (
        <details>
          <summary>{talks.length - mostAtFirst} more</summary>
          <ul className="talks">
            {talks.slice(mostAtFirst).map((one) => (
              <Talks key={one.id} talks={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Talks({ talks }: { readonly talks: DossierTalks }) {
  const [, setItem] = useParameter("item");
  const { id, name, status, date, place, parties, host, mediators, level } = talks;
  const facts: [string, string | undefined][] = [
    ["Parties", parties.map((one) => one.name).join(", ")],
    ["Place", place ?? undefined],
    ["Host", host?.name],
    ["Mediators", mediators.map((one) => one.name).join(", ")],
    ["Level", level ?? undefined],
  ];
  return (
    <li>
      <h3>
        <button type="button" className="plain" onClick={() => setItem(id)}>
          {name}
        </button>
      </h3>
      <p className="soft">
        {status}, {dateWords(date)}
      </p>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value === undefined || value === "" ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </li>
  );
}
