/** The talks with their status, the next first. */
import type { DossierTalks } from "../../../../src/record/dossier.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { talksWords } from "../../../../src/record/words/state-words.ts";
import { SectionHead } from "../../parts/section-head.tsx";
import { TableLink } from "../../parts/table-link.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

/** Talks shown at first. */
const mostAtFirst = 4;

interface TalksListProps {
  readonly talks: readonly DossierTalks[];
  readonly dossier: string;
}

export function TalksList({ talks, dossier }: TalksListProps) {
  if (talks.length === 0) {
    return (
      <section aria-labelledby="talks">
        <SectionHead id="talks" title="The talks" />
        <p className="soft">No report tells of a meeting, held or planned.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="talks">
      <SectionHead id="talks" title="The talks">
        <TableLink dossier={dossier} table="talks" />
      </SectionHead>
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
        {talksWords[status]}, {shortDate(date)}
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
