/** The days as a picture: a lane for each kind, a dot for each entry; dragging or the fields narrow the time. */
import { scaleTime } from "d3-scale";
import { useMemo } from "react";
import type { TimelineEntry } from "../../../../src/record/views/dossier-views.ts";
import { dateWords, shortDate } from "../../parts/date-words.ts";
import { useParameter } from "../../parts/use-parameter.ts";

const lanes = ["talks", "attendance", "position", "conflict", "statement"] as const;
const width = 960;
const laneHeight = 26;
const left = 90;

const day = (value: string) =>
  new Date(`${value.length >= 10 ? value.slice(0, 10) : `${value}-01-01`.slice(0, 10)}T00:00Z`);

export function DaysPicture({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const [from, setFrom] = useParameter("from");
  const [to, setTo] = useParameter("to");
  const days = useMemo(() => [...new Set(entries.map(({ on }) => on.slice(0, 10)))].sort(), [entries]);
  const [first, last] = [days[0], days.at(-1)];
  const counts = useMemo(() => countsOf(entries), [entries]);
  if (first === undefined || last === undefined) return null;
  const scale = scaleTime([day(first), day(last)], [left + 10, width - 20]);
  const spansYears = first.slice(0, 4) !== last.slice(0, 4);
  const height = lanes.length * laneHeight + 30;
  return (
    <figure className="days-picture">
      <div className="scroll">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`Entries from ${dateWords(first)} to ${dateWords(last)}; the list below has them all.`}
        >
          {lanes.map((lane, at) => (
            <g key={lane} transform={`translate(0 ${at * laneHeight + 14})`} className={`kind-${lane}`}>
              <text x={0} y={4}>
                {lane}
              </text>
              <line x1={left} x2={width - 10} y1={0} y2={0} />
              {[...(counts.get(lane) ?? [])].map(([on, count]) => (
                <circle key={on} cx={scale(day(on))} cy={0} r={Math.min(11, 2.5 + Math.sqrt(count) * 1.7)}>
                  <title>{`${dateWords(on)}: ${count}`}</title>
                </circle>
              ))}
            </g>
          ))}
          {scale.ticks(8).map((tick) => (
            <text key={tick.toISOString()} x={scale(tick)} y={height - 6} className="tick">
              {spansYears ? dateWords(tick.toISOString().slice(0, 7)) : shortDate(tick.toISOString().slice(0, 10))}
            </text>
          ))}
        </svg>
      </div>
      <figcaption className="filters">
        <label>
          From <input type="date" value={from ?? ""} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          To <input type="date" value={to ?? ""} onChange={(event) => setTo(event.target.value)} />
        </label>
      </figcaption>
    </figure>
  );
}

function countsOf(entries: readonly TimelineEntry[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { kind, on } of entries) {
    const lane = counts.get(kind) ?? new Map<string, number>();
    const at = on.slice(0, 10);
    lane.set(at, (lane.get(at) ?? 0) + 1);
    counts.set(kind, lane);
  }
  return counts;
}
