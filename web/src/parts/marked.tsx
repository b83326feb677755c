/** Words with the stretches that a search found. */

interface MarkedProps {
  readonly text: string;
  /** In order, apart from one another; UTF-16, end exclusive. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

export function Marked({ text, matches }: MarkedProps) {
  if (matches.length === 0) return text;
  const parts = matches.flatMap(({ start, end }, at) => [
    text.slice(matches[at - 1]?.end ?? 0, start),
    <mark key={start} className="is-found">
      {text.slice(start, end)}
    </mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(matches.at(-1)?.end)}
    </>
  );
}
