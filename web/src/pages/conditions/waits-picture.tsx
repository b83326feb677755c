/** The picture of who waits for whom: steps as boxes, waits as arrows; circles and refusals are marked. */
import { useMemo } from "react";
import type { Blocked } from "../../../../src/desk/deadlock/blocked.ts";
import { type Box, layWaits } from "./lay-waits.ts";

interface WaitsPictureProps {
  readonly blocked: Blocked;
  readonly supposed: readonly string[];
  readonly released: readonly string[];
}

export function WaitsPicture({ blocked, supposed, released }: WaitsPictureProps) {
  const picture = useMemo(() => layWaits(blocked), [blocked]);
  const inCircle = new Set(blocked.circles.flatMap(({ waits }) => waits));
  return (
    <figure className="picture">
      <div className="scroll">
        <svg
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          width={picture.width}
          height={picture.height}
          role="img"
          aria-label="Who waits for whom; the table below says the same in words."
        >
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0L8 4L0 8z" />
            </marker>
          </defs>
          {picture.lines.map(({ id, path }) => (
            <path key={id} d={path} className={inCircle.has(id) ? "wait in-circle" : "wait"} markerEnd="url(#arrow)" />
          ))}
          {picture.boxes.map((box) => (
            <StepBox key={box.id} box={box} state={stateOf(box, supposed, released)} />
          ))}
        </svg>
      </div>
      <figcaption>
        An arrow leads from what is held back to what it waits for. Thick arrows close a circle; a double frame is a
        step that somebody refused.
      </figcaption>
    </figure>
  );
}

function stateOf({ id, isRefused }: Box, supposed: readonly string[], released: readonly string[]): string {
  if (supposed.includes(id)) return "supposed";
  if (released.includes(id)) return "released";
  return isRefused ? "refused" : "waiting";
}

function StepBox({ box, state }: { readonly box: Box; readonly state: string }) {
  const { x, y, width, height, lines } = box;
  return (
    <g className={`step is-${state}`} transform={`translate(${x} ${y})`}>
      {state === "refused" && <rect x={-4} y={-4} width={width + 8} height={height + 8} className="outer" />}
      <rect width={width} height={height} />
      {lines.map((line, at) => (
        <text key={line} x={width / 2} y={20 + at * 18}>
          {line}
        </text>
      ))}
      {(state === "supposed" || state === "released") && (
        <text x={width / 2} y={height - 8} className="note">
          {state === "supposed" ? "supposed" : "free to happen"}
        </text>
      )}
    </g>
  );
}
