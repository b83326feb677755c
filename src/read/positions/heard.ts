/** Stretches that the tagger's learned head marks as positions: a second vote beside the frames. */
import type { Stance } from "../../record/position.ts";
import { stances } from "../../record/position.ts";
import type { TaggedStretch } from "../../record/tagging.ts";

export interface Hearing {
  /** Share of the run's tokens that the head marks with a stance, and with which. */
  vote(first: number, end: number): { share: number; stance: Stance | null };
  readonly stretches: readonly (TaggedStretch & { readonly stance: Stance })[];
}

/** Lays the learned stretches over the tokens. */
export function hearingOf(stretches: readonly TaggedStretch[], tokens: number): Hearing {
  const marks: (Stance | undefined)[] = new Array(tokens);
  const own = stretches.flatMap((stretch) => {
    const stance = stances.find((each) => each === stretch.label);
    return stance === undefined ? [] : [{ ...stretch, stance }];
  });
  for (const stretch of own)
    for (let token = stretch.first; token < stretch.end; token++) marks[token] = stretch.stance;
  return {
    stretches: own,
    vote(first, end) {
      const counts = new Map<Stance, number>();
      for (let token = first; token < end; token++) {
        const mark = marks[token];
        if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
      }
      const best = [...counts].sort((a, b) => b[1] - a[1])[0];
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return { share: end > first ? total / (end - first) : 0, stance: best?.[0] ?? null };
    },
  };
}
