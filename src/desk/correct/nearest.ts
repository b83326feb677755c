/** What somebody probably meant, among names that are known. */

/** Up to three names near the typed one, the nearest first: those that hold its words, then those that are spelled much like it. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = typed.toLowerCase().trim();
  const most = Math.max(2, Math.floor(wanted.length / 3));
  const near = [...new Set(names)].flatMap((name) => {
    const known = name.toLowerCase();
    if (wanted !== "" && (known.includes(wanted) || wanted.includes(known))) return [{ name, distance: 0 }];
    const distance = Math.min(
      lettersApart(wanted, known),
      ...known.split(/\s+/).map((word) => lettersApart(wanted, word)),
      ...wanted.split(/\s+/).map((word) => lettersApart(word, known)),
    );
    return distance <= most ? [{ name, distance }] : [];
  });
  near.sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  return near.slice(0, 3).map(({ name }) => name);
}

/** “Did you mean …?”, or all that there is to choose from where nothing is near and it is little. */
export function didYouMean(typed: string, names: readonly string[]): string {
  const near = nearestNames(typed, names);
  if (near.length > 0) return `Did you mean ${near.map((name) => `“${name}”`).join(" or ")}?`;
  if (names.length === 0) return "There is none yet.";
  const shown = names.slice(0, 12).join(", ");
  return names.length > 12 ? `There are ${shown} and ${names.length - 12} more.` : `There are ${shown}.`;
}

/** Letters to add, drop or change to turn one word into the other (Levenshtein). */
function lettersApart(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
