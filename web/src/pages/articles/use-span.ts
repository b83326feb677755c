/** The words that an address points at: `#s=120-188`. */
import { useEffect, useState } from "react";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch in the address; null where it names none. */
export function useSpan(): Stretch | null {
  const [hash, setHash] = useState(() => window.location.hash);
  useEffect(() => {
    const look = () => setHash(window.location.hash);
    window.addEventListener("hashchange", look);
    window.addEventListener("popstate", look);
    return () => {
      window.removeEventListener("hashchange", look);
      window.removeEventListener("popstate", look);
    };
  }, []);
  const [, start, end] = /^#s=(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  return start === undefined || end === undefined || Number(end) <= Number(start)
    ? null
    : { start: Number(start), end: Number(end) };
}
