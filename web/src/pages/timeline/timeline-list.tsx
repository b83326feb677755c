/** The timeline as a list of days: the same as the picture, for reading and for screen readers. */
import type { TimelineEntry } from "../../../../src/record/views/dossier-views.ts";
import { shortDate } from "../../../../src/record/words/dates-in-words.ts";
import { changeWords, kindWords } from "../../../../src/record/words/state-words.ts";
import { useEntryKeys } from "../../parts/use-entry-keys.ts";
import { useParameter } from "../../parts/use-parameter.ts";

export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const list = useEntryKeys();
  return (
    <ol className="days" ref={list}>
      {[...byDay(entries)].map(([day, those]) => (
        <li key={day}>
          <h2>{shortDate(day)}</h2>
          <ul>
            {those.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function byDay(entries: readonly TimelineEntry[]): Map<string, TimelineEntry[]> {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = entry.on.split("/")[0]?.slice(0, 10) ?? entry.on;
    const those = days.get(day);
    if (those === undefined) days.set(day, [entry]);
    else those.push(entry);
  }
  return days;
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const [, setItem] = useParameter("item");
  const { id, kind, title, words, change, evidence } = entry;
  const item = change?.after.item ?? (kind === "conflict" ? null : id);
  return (
    <li className={`kind-${kind}`}>
      <p className="entry-kind">
        {change === null ? kindWords[kind] : `${kindWords[kind]}, ${changeWords[change.type]}`}
      </p>
      {item === null ? (
        <p>
          <b>{title}</b>
        </p>
      ) : (
        <button type="button" className="plain" data-entry onClick={() => setItem(item)}>
          {title}
        </button>
      )}
      {words !== null && (
        <p className={kind === "conflict" ? "soft" : kind === "statement" ? "clip said" : "clip"}>{words}</p>
      )}
      {evidence.length > 1 && <p className="aside">{evidence.length} reports</p>}
    </li>
  );
}
