/** A place of talks as town and building: two outlets may name one each, and mean the same place. */

export interface Place {
  /** Lower case; null where only a building is named. */
  readonly town: string | null;
  /** Lower case; null where none is named. */
  readonly building: string | null;
}

/** What buildings, rooms and grounds end with or begin with. */
const buildings =
  /(?:\b(?:house|palace|hotel|hall|castle|cent(?:re|er)|office|offices|residence|embassy|ministry|chancellery|villa|mansion|monastery|abbey|school|university|library|museum|club|inn|resort|lodge|barracks|headquarters|airport|building|pavilion|manor|town hall|parliament|room|estate|ranch|tent|ship|hospital|theatre|theater|church|mosque|court)\b|\p{L}haus\b)/iu;

/**
 * Reads a place.
 *
 *     the Admiralty House in Ravensholt
 *         └─ building ──┘    └─ town ─┘
 */
export function readPlace(place: string | null): Place {
  if (place === null) return { town: null, building: null };
  const parts = place
    .toLowerCase()
    .split(/,\s*|\s+(?:in|at|near)\s+/)
    .map((part) => part.replace(/^the\s+/, "").trim())
    .filter((part) => part !== "");
  const named = parts.find((part) => buildings.test(part));
  // “The Old Exchange in Selm”: what is in a town is a building, whatever it is called.
  const within = /\s(?:in|at)\s/.test(place) && parts.length > 1 ? parts[0] : undefined;
  const building = named ?? within ?? null;
  return { town: parts.find((part) => part !== building) ?? null, building };
}
