/** Changes, old and new words side by side. */
import type { Change } from "../../../src/record/change.ts";
import type { ArticleLabels } from "../../../src/record/views/page-view.ts";
import { shortDate } from "../../../src/record/words/dates-in-words.ts";
import { clipped } from "../../../src/record/words/lists-in-words.ts";
import { changeWords } from "../../../src/record/words/state-words.ts";
import { EvidenceList } from "./evidence.tsx";
import { StateWord } from "./state-word.tsx";

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly articles: ArticleLabels;
}

export function ChangeList({ changes, articles }: ChangeListProps) {
  return (
    <section className="changes">
      <h3>How it changed</h3>
      <ol>
        {changes.map((change) => (
          <li key={change.id}>
            <p className="change-head">
              {shortDate(change.on)}: <b>{changeWords[change.type]}</b>
            </p>
            <div className="sides">
              {change.before !== null && <ChangeSide side={change.before} articles={articles} label="before" />}
              <ChangeSide side={change.after} articles={articles} label={change.before === null ? "" : "after"} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ChangeSideProps {
  readonly side: Change["after"];
  readonly articles: ArticleLabels;
  readonly label: string;
}

function ChangeSide({ side, articles, label }: ChangeSideProps) {
  return (
    <div>
      {label !== "" && <p className="aside">{label}</p>}
      <StateWord state={side.state} />
      <p className="side-words">{clipped(side.words, 240)}</p>
      <EvidenceList evidence={side.evidence.slice(0, 1)} articles={articles} />
    </div>
  );
}
