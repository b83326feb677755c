/** The day that a page looks back to: a slider over the days on which something changed, and a date to pick. */
import { shortDate } from "../../../src/record/words/dates-in-words.ts";
import { useParameter } from "./use-parameter.ts";

interface AsOfProps {
  /** Days, ISO 8601, in order. */
  readonly days: readonly string[];
}

export function AsOf({ days }: AsOfProps) {
  const [asOf, setAsOf] = useParameter("asOf");
  const last = days.length - 1;
  if (last < 1) return null;
  const at =
    asOf === null
      ? last
      : Math.max(
          0,
          days.findLastIndex((day) => day <= asOf),
        );
  const choose = (place: number) => setAsOf(place >= last ? null : (days[place] ?? null), "no-step");
  return (
    <fieldset className="as-of">
      <legend className="unseen">As of</legend>
      <label>
        As of <b>{shortDate(asOf ?? days[last] ?? null)}</b>
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-valuetext={shortDate(days[at] ?? null)}
          onChange={(event) => choose(Number(event.target.value))}
        />
      </label>
      <label>
        <span className="unseen">Day</span>
        <input
          type="date"
          value={asOf ?? ""}
          min={days[0]}
          max={days[last]}
          onChange={(event) => setAsOf(event.target.value)}
        />
      </label>
      {asOf !== null && (
        <button type="button" className="plain" onClick={() => setAsOf(null)}>
          Latest
        </button>
      )}
    </fieldset>
  );
}
