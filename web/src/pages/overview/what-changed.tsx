/** What changed since a day: counts in a sentence, then each change in a line. */
import type { Change } from "../../../../src/record/change.ts";
import type { Overview } from "../../../../src/record/views/dossier-views.ts";
import type { ArticleLabels } from "../../../../src/record/views/page-view.ts";
import { changeWords } from "../../parts/change-list.tsx";
import { shortDate } from "../../parts/date-words.ts";
import { stateWord } from "../../parts/state-word.tsx";
import { useParameter } from "../../parts/use-parameter.ts";

interface WhatChangedProps {
  readonly changed: Overview["changed"];
  readonly articles: ArticleLabels;
}

export function WhatChanged({ changed }: WhatChangedProps) {
  const [since, setSince] = useParameter("since");
  const told = changed.changes.filter(({ type }) => type !== "new");
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What changed</h2>
      <p className="counts">
        {changed.new} new, {changed.repeats} repeated, {changed.contradicts} contradicted
        <label>
          {" "}
          since <input type="date" value={since ?? ""} onChange={(event) => setSince(event.target.value)} />
        </label>
      </p>
      {told.length === 0 && <p className="soft">Nobody changed a position or an attendance in this time.</p>}
      <ul className="changes-short">
        {told.slice(0, 8).map((change) => (
          <ShortChange key={change.id} change={change} />
        ))}
      </ul>
    </section>
  );
}

function ShortChange({ change }: { readonly change: Change }) {
  const [, setItem] = useParameter("item");
  const { on, actor, about, type, before, after } = change;
  return (
    <li>
      <button type="button" className="line" onClick={() => setItem(after.item)}>
        <span className="day">{shortDate(on)}</span>
        <span>
          <b>{actor?.name ?? about}</b> {changeWords[type]}
          {actor !== null && `, ${about}`}: {before !== null && <del>{stateWord(before.state)}</del>}{" "}
          <ins>{stateWord(after.state)}</ins>
        </span>
      </button>
    </li>
  );
}
