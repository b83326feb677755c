/** How wide an element is on the screen, so that what is drawn in it can keep the size of its letters. */
import { type RefObject, useLayoutEffect, useState } from "react";

/** Its width in pixels; a usual one before it was measured. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(1_000);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const measure = () => setWidth(Math.max(280, Math.round(element.current?.clientWidth ?? 1_000)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
