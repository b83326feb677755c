/** Hands on the picture: dragging over a range, pinching, the wheel, and keys. Places are shares of the picture's width, 0 to 1. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

export interface Gestures {
  /** A range was dragged over. */
  onRange(from: number, to: number): void;
  /** A place was clicked. */
  onClick(place: number, lane: number): void;
  /** Longer or shorter by a factor, around a place. */
  onZoom(factor: number, place: number): void;
  /** Along by a share of what is shown. */
  onMove(share: number): void;
  onWhole(): void;
}

/** Places that a pointer must be moved by to drag; less is a click. */
const least = 0.012;

/** What to put on the picture, whose marks stand between two shares of the width; and the range being dragged over, or null. */
export function useGestures(
  picture: RefObject<SVGSVGElement | null>,
  gestures: Gestures,
  edges: readonly [number, number],
) {
  const [range, setRange] = useState<readonly [number, number] | null>(null);
  const pointers = useRef(new Map<number, number>());
  const start = useRef<number | null>(null);
  const pinch = useRef<number | null>(null);
  const current = useRef(gestures);
  current.current = gestures;
  const placeOf = (clientX: number) => {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const [left, right] = edges;
    return Math.min(1, Math.max(0, ((clientX - box.left) / box.width - left) / (right - left)));
  };
  useEffect(() => {
    const element = picture.current;
    if (element === null) return;
    const turn = (event: WheelEvent) => {
      // The wheel alone scrolls the page, until the picture is what is being worked with.
      const isMeant = event.ctrlKey || event.metaKey || document.activeElement?.contains(element) === true;
      const isAcross = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!isMeant && !isAcross) return;
      event.preventDefault();
      if (isAcross) current.current.onMove(event.deltaX / 1_000);
      else current.current.onZoom(Math.exp(Math.max(-100, Math.min(100, event.deltaY)) / 240), placeOf(event.clientX));
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  });
  const spread = () => {
    const [a = 0, b = 0] = pointers.current.values();
    return { apart: Math.max(0.02, Math.abs(a - b)), middle: (a + b) / 2 };
  };
  return {
    range,
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pointers.current.set(event.pointerId, placeOf(event.clientX));
      start.current = pointers.current.size === 1 ? placeOf(event.clientX) : null;
      pinch.current = pointers.current.size === 2 ? spread().apart : null;
      setRange(null);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      if (!pointers.current.has(event.pointerId)) return;
      pointers.current.set(event.pointerId, placeOf(event.clientX));
      if (pinch.current !== null && pointers.current.size === 2) {
        const { apart, middle } = spread();
        current.current.onZoom(pinch.current / apart, middle);
        pinch.current = apart;
      } else if (start.current !== null) {
        const place = placeOf(event.clientX);
        setRange(Math.abs(place - start.current) < least ? null : [start.current, place]);
      }
    },
    onPointerUp(event: PointerEvent<SVGSVGElement>) {
      const [from, place] = [start.current, placeOf(event.clientX)];
      pointers.current.delete(event.pointerId);
      start.current = null;
      if (pointers.current.size < 2) pinch.current = null;
      setRange(null);
      if (from === null) return;
      if (Math.abs(place - from) >= least) gestures.onRange(Math.min(from, place), Math.max(from, place));
      else {
        const box = event.currentTarget.getBoundingClientRect();
        gestures.onClick(place, (event.clientY - box.top) / box.height);
      }
    },
    onPointerCancel(event: PointerEvent<SVGSVGElement>) {
      pointers.current.delete(event.pointerId);
      start.current = null;
      pinch.current = null;
      setRange(null);
    },
  };
}

/** Keys while the picture has the focus: + and − zoom, arrows go along, 0 shows the whole time. */
export function keysOf({ onZoom, onMove, onWhole }: Gestures): (event: KeyboardEvent) => void {
  const acts: Readonly<Record<string, () => void>> = {
    "+": () => onZoom(0.5, 0.5),
    "=": () => onZoom(0.5, 0.5),
    "-": () => onZoom(2, 0.5),
    ArrowLeft: () => onMove(-0.25),
    ArrowRight: () => onMove(0.25),
    0: onWhole,
  };
  return (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}
