/** DNA keeps short texts once, as entities, in fewer than 191 characters: finding or making the entity of a value. */

/** A row of ENTITIES. */
export interface Entity {
  readonly id: number;
  readonly variable: number;
  readonly value: string;
}

export interface EntityBook {
  readonly entities: readonly Entity[];
  /** The id of the entity that has this value of this variable. */
  idOf(variable: number, value: string): number;
}

const longest = 190;

/** A text that DNA's short fields hold: cut, with an ellipsis, where it is too long, and never within a character. */
export function clipped(text: string, room = longest): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

/** An empty book. */
export function openEntityBook(): EntityBook {
  const entities: Entity[] = [];
  const ids = new Map<string, number>();
  const taken = new Set<string>();
  return {
    entities,
    idOf(variable, value) {
      const known = ids.get(`${variable} ${value}`);
      if (known !== undefined) return known;
      const entity = { id: entities.length + 1, variable, value: freeValue(variable, value, taken) };
      entities.push(entity);
      ids.set(`${variable} ${value}`, entity.id);
      taken.add(`${variable} ${entity.value}`);
      return entity.id;
    },
  };
}

/** The value as it fits; two long values that begin alike are told apart by a number. */
function freeValue(variable: number, value: string, taken: ReadonlySet<string>): string {
  let free = clipped(value);
  for (let number = 2; taken.has(`${variable} ${free}`); number += 1)
    free = `${clipped(value, longest - 8)} (${number})`;
  return free;
}
