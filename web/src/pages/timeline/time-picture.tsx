/** Time as a picture: a lane for each kind, a dot for each entry, a number where many stand together. Dragging over a range opens it. */
import { scaleUtc } from "d3-scale";
import { useMemo, useRef } from "react";
import type { TimelineDays } from "../../../../src/record/views/timeline-days-view.ts";
import { shortDate, shortDay } from "../../../../src/record/words/dates-in-words.ts";
import { count } from "../../../../src/record/words/lists-in-words.ts";
import { kindsWords } from "../../../../src/record/words/state-words.ts";
import { countsOutside, lengthOfMarks, type Mark, marksOf } from "./marks.ts";
import { daysOf, moved, oneDay, type Stretch, zoomed } from "./time-window.ts";
import { type Gestures, keysOf, useGestures } from "./use-gestures.ts";
import type { TimeWindow } from "./use-time-window.ts";
import { useWidth } from "./use-width.ts";

/** Room that a mark takes, and the margin on the right, in pixels. */
const markWidth = 34;
const margin = 18;
const top = 22;

/** Where lanes go in a picture of a width: on a narrow one, their names stand above them. */
function layOut(width: number) {
  const isNarrow = width < 560;
  const [left, laneHeight] = isNarrow ? [margin, 52] : [120, 36];
  return { left, right: width - margin, laneHeight, first: isNarrow ? top + 18 : top, isNarrow };
}
/** Nearest that a click must come to a mark, as a share of the width. */
const near = 0.025;

interface TimePictureProps {
  readonly days: TimelineDays;
  readonly window: TimeWindow;
}

export function TimePicture({ days, window: time }: TimePictureProps) {
  const picture = useRef<SVGSVGElement>(null);
  const width = useWidth(picture);
  const { left, right, laneHeight, first, isNarrow } = layOut(width);
  const { shown, whole } = time;
  const length = lengthOfMarks(shown, Math.max(4, Math.floor((right - left) / markWidth)));
  const lanes = useMemo(
    () => days.lanes.map((lane) => ({ kind: lane.kind, marks: marksOf(lane, shown, length) })),
    [days, shown, length],
  );
  const outside = countsOutside(days.lanes, shown);
  const scale = scaleUtc([shown.start, shown.end], [left, right]);
  const at = (place: number) => shown.start + place * (shown.end - shown.start);
  const height = first + lanes.length * laneHeight + 6;
  const gestures: Gestures = {
    onRange: (from, to) => time.show({ start: at(from), end: at(to) }, "now"),
    onZoom: (factor, place) => time.show(zoomed(shown, factor, place, whole), "at-rest"),
    onMove: (share) => time.show(moved(shown, share, whole), "at-rest"),
    onWhole: time.showWhole,
    onClick: (place, down) => {
      const lane = lanes[Math.round((down * height - first) / laneHeight)];
      const mark = nearest(lane?.marks ?? [], at(place), (shown.end - shown.start) * near);
      if (mark !== null) time.show(mark, "now");
    },
  };
  const { range, ...hands } = useGestures(picture, gestures, [left / width, right / width]);
  const { from, to } = daysOf(shown);
  return (
    <figure className="time-picture">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of a picture's keys, no fieldset */}
      <div
        role="group"
        className="time-keys"
        aria-label="The picture of the time: plus and minus zoom, arrows go along, 0 shows the whole time"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys need the focus
        tabIndex={0}
        onKeyDown={keysOf(gestures)}
      >
        <svg
          ref={picture}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`From ${shortDate(from)} to ${shortDate(to)}. The list below says the same.`}
          {...hands}
        >
          {lanes.map(({ kind, marks }, place) => (
            <g key={kind} transform={`translate(0 ${first + place * laneHeight})`} className={`kind-${kind}`}>
              <text className="lane" y={isNarrow ? -20 : 5}>
                {kindsWords[kind]}
              </text>
              <line x1={left} x2={right} />
              {marks.map((mark) => (
                <MarkView key={mark.start} mark={mark} x={scale((mark.start + mark.end) / 2)} />
              ))}
            </g>
          ))}
          <Ticks scale={scale} shown={shown} most={Math.max(2, Math.floor(width / 110))} y={height - 6} />
          {range !== null && (
            <rect
              className="range"
              x={left + Math.min(...range) * (right - left)}
              width={Math.abs(range[1] - range[0]) * (right - left)}
              height={height - 24}
            />
          )}
        </svg>
      </div>
      <p className="buttons no-print">
        <button type="button" onClick={() => time.show(zoomed(shown, 0.5, 0.5, whole), "now")}>
          Closer
        </button>
        <button type="button" onClick={() => time.show(zoomed(shown, 2, 0.5, whole), "now")} disabled={time.isWhole}>
          Wider
        </button>
        <button
          type="button"
          onClick={() => time.show(moved(shown, -0.5, whole), "now")}
          disabled={outside.before === 0}
        >
          Earlier{outside.before > 0 && ` (${outside.before})`}
        </button>
        <button type="button" onClick={() => time.show(moved(shown, 0.5, whole), "now")} disabled={outside.after === 0}>
          Later{outside.after > 0 && ` (${outside.after})`}
        </button>
        <button type="button" onClick={time.showWhole} disabled={time.isWhole}>
          Whole time
        </button>
        {!time.isMain && (
          <button type="button" onClick={time.showMain}>
            The reports’ time
          </button>
        )}
      </p>
      <figcaption className="no-print">
        Drag over a range, or click a number, to open it. Ctrl and the wheel, a pinch, or the keys + and − zoom; arrows
        go along.
        {days.undated > 0 && ` ${count(days.undated, "entry has", "entries have")} no date and cannot stand here.`}
      </figcaption>
    </figure>
  );
}

function nearest(marks: readonly Mark[], moment: number, least: number): Mark | null {
  const distance = ({ start, end }: Mark) => Math.abs((start + end) / 2 - moment);
  const [first] = [...marks].sort((a, b) => distance(a) - distance(b));
  return first !== undefined && distance(first) <= Math.max(least, oneDay / 2) ? first : null;
}

function MarkView({ mark, x }: { readonly mark: Mark; readonly x: number }) {
  const { count, start, end } = mark;
  const days = daysOf({ start, end });
  const radius = count === 1 ? 5 : Math.min(15, 8 + Math.sqrt(count) * 0.6);
  return (
    <g className="time-mark" transform={`translate(${x} 0)`}>
      <title>{`${shortDate(days.from === days.to ? days.from : `${days.from}/${days.to}`)}: ${count}`}</title>
      <circle r={radius} />
      {count > 1 && (
        <text y={4} className={count > 99 ? "is-long" : undefined}>
          {count}
        </text>
      )}
    </g>
  );
}

interface TicksProps {
  readonly scale: ReturnType<typeof scaleUtc<number, number>>;
  readonly shown: Stretch;
  /** Labels that there is room for. */
  readonly most: number;
  readonly y: number;
}

/** Days, months or years under the lanes, as exact as the stretch is long. */
function Ticks({ scale, shown, most, y }: TicksProps) {
  const days = (shown.end - shown.start) / oneDay;
  const wanted = Math.max(1, Math.min(most, Math.floor(days)));
  const spansYears = daysOf(shown).from.slice(0, 4) !== daysOf(shown).to.slice(0, 4);
  const words = (moment: string) => {
    if (days > 3_000) return moment.slice(0, 4);
    if (days > 300) return shortDate(moment.slice(0, 7));
    return spansYears ? shortDate(moment.slice(0, 10)) : shortDay(moment.slice(0, 10));
  };
  const labels = new Map<string, number>();
  for (const tick of scale.ticks(wanted)) {
    const label = words(tick.toISOString());
    // A day's name stands where its entries do, in the middle of it.
    const middle = days > 300 ? tick.getTime() : tick.getTime() + oneDay / 2;
    if (!labels.has(label) && middle < shown.end) labels.set(label, scale(middle));
  }
  return [...labels].map(([label, x]) => (
    <text key={label} x={x} y={y} className="tick">
      {label}
    </text>
  ));
}
