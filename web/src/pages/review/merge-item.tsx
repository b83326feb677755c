/** Choosing the item that another is the same as. */
import type { AnyItem, ReviewEntry } from "../../../../src/record/views/dossier-views.ts";
import { Empty } from "../../parts/empty.tsx";

interface MergeItemProps {
  readonly found: AnyItem;
  readonly entries: readonly ReviewEntry[];
  readonly onMerge: (item: string) => void;
}

export function MergeItem({ found, entries, onMerge }: MergeItemProps) {
  const others = entries.filter((entry) => entry.found.kind === found.kind && entry.found.item.id !== found.item.id);
  if (others.length === 0) return <Empty why="There is no other item of this kind in the queue." />;
  return (
    <section aria-label="The same as">
      <h3>It is the same as</h3>
      <ul className="plain-list">
        {others.slice(0, 12).map(({ found: other, sentence }) => (
          <li key={other.item.id}>
            <button type="button" className="plain" onClick={() => onMerge(other.item.id)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
