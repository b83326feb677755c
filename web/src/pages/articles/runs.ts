/** A stretch of text cut where marks begin and end, so that overlapping marks can be shown. */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Mark extends Stretch {
  readonly kind: string;
  readonly item: string;
}

export interface Run extends Stretch {
  readonly text: string;
  /** Marks that cover it, the shortest first: what is most particular gives the colour. */
  readonly marks: readonly Mark[];
  readonly isLit: boolean;
}

/** The runs of `text` within a block, in order; together they are exactly the block's words. */
export function runsOf(text: string, block: Stretch, marks: readonly Mark[], lit: Stretch | null): Run[] {
  const inside = marks.filter((mark) => mark.start < block.end && mark.end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of lit === null ? inside : [...inside, lit]) {
    for (const place of [start, end]) if (place > block.start && place < block.end) cuts.add(place);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? block.end;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: covering.sort((a, b) => a.end - a.start - (b.end - b.start)),
      isLit: lit !== null && lit.start <= start && lit.end >= end,
    };
  });
}
