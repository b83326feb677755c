/** Long lists in pieces: a statement takes a bounded number of parameters. */

/** Keys that one statement asks for, or rows that it writes. */
export const rowsAtOnce = 200;

/** The list in pieces of at most `size`. */
export function chunks<Item>(items: readonly Item[], size = rowsAtOnce): Item[][] {
  const pieces: Item[][] = [];
  for (let at = 0; at < items.length; at += size) pieces.push(items.slice(at, at + size));
  return pieces;
}
