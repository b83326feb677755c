/** The stretch of time that is shown: it follows the pointer at once, and stands in the address once it rests. */
import { useEffect, useRef, useState } from "react";
import type { TimelineDays } from "../../../../src/record/views/timeline-days-view.ts";
import { useParameter, useSetParameters } from "../../parts/use-parameter.ts";
import { daysOf, type Stretch, stretchOf, wholeDays } from "./time-window.ts";

/** Milliseconds without a change after which the address takes it over. */
const rest = 250;

export interface TimeWindow {
  readonly shown: Stretch;
  readonly whole: Stretch;
  /** Whether it is the main time, that is shown where nothing was chosen. */
  readonly isMain: boolean;
  readonly isWhole: boolean;
  /** Shows a stretch; it goes into the address at once, or when nothing else follows for a moment. */
  show(stretch: Stretch, when: "now" | "at-rest"): void;
  showMain(): void;
  showWhole(): void;
}

/** The window over the days of a timeline; null where it has no day. */
export function useTimeWindow({ first, last, from: mainFrom, to: mainTo }: TimelineDays): TimeWindow | null {
  const [from] = useParameter("from");
  const [to] = useParameter("to");
  const set = useSetParameters();
  const [live, setLive] = useState<Stretch | null>(null);
  const timer = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the address, as by Back, ends what was under way
  useEffect(() => setLive(null), [from, to]);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (first === null || last === null) return null;
  const whole = stretchOf(first, last);
  const fromDay = from ?? (to === null ? (mainFrom ?? first) : first);
  const chosen = stretchOf(fromDay, to ?? (from === null ? (mainTo ?? last) : last));
  const choose = (stretch: Stretch) => set({ ...daysOf(wholeDays(stretch)), after: null });
  return {
    shown: live ?? (chosen.end > chosen.start ? chosen : whole),
    whole,
    isMain: live === null && from === null && to === null,
    isWhole: live === null && chosen.start <= whole.start && chosen.end >= whole.end,
    show(stretch, when) {
      clearTimeout(timer.current);
      setLive(stretch);
      if (when === "now") choose(stretch);
      else timer.current = window.setTimeout(() => choose(stretch), rest);
    },
    showMain: () => set({ from: null, to: null, after: null }),
    showWhole: () => set({ from: first, to: last, after: null }),
  };
}
