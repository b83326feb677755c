/** Splitting a damaged XML feed into its entries, each made a feed of its own, so that one broken entry costs only itself. */

/** A feed for each entry that has a beginning and an end, at most `most`. */
export function splitFeed(text: string, most: number): string[] {
  const root = /<(rss|feed|rdf:RDF)\b[^>]*>/i.exec(text);
  if (root === null) return [];
  const [opening, rootName = ""] = root;
  const isAtom = rootName.toLowerCase() === "feed";
  const entryName = isAtom ? "entry" : "item";
  const head = headOf(text, root.index + opening.length, entryName);
  const entries: string[] = [];
  const starts = new RegExp(`<${entryName}\\b`, "gi");
  for (let found = starts.exec(text); found !== null && entries.length < most; found = starts.exec(text)) {
    const end = endOf(text, found.index, entryName);
    const entry = text.slice(found.index, end);
    entries.push(
      rootName.toLowerCase() === "rss"
        ? `${opening}<channel>${head}${entry}</channel></${rootName}>`
        : `${opening}${isAtom ? head : `<channel>${head}</channel>`}${entry}</${rootName}>`,
    );
    starts.lastIndex = Math.max(end, found.index + 1);
  }
  return entries;
}

/** The feed's title, which names the publisher. */
function headOf(text: string, from: number, entryName: string): string {
  const before = text.slice(from, from + 20_000).split(new RegExp(`<${entryName}\\b`, "i"), 1)[0] ?? "";
  return /<title\b[^>]*>(?:<!\[CDATA\[[\s\S]*?\]\]>|[^<]*)<\/title>/i.exec(before)?.[0] ?? "";
}

/** Where an entry ends: behind its closing tag, or where the next one begins if it has none. */
function endOf(text: string, start: number, entryName: string): number {
  const closing = new RegExp(`</${entryName}\\s*>`, "gi");
  closing.lastIndex = start;
  const closed = closing.exec(text);
  const opening = new RegExp(`<${entryName}\\b`, "gi");
  opening.lastIndex = start + 1;
  const next = opening.exec(text)?.index ?? text.length;
  return closed === null || closed.index > next ? next : closed.index + closed[0].length;
}
