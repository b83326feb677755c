/** To the next page of a list, and back to the first. Back in the browser goes to the page before. */
import { useParameter } from "./use-parameter.ts";

export function Pager({ next }: { readonly next: string | null }) {
  const [after, setAfter] = useParameter("after");
  if (next === null && after === null) return null;
  return (
    <p className="buttons">
      {after !== null && (
        <button type="button" onClick={() => setAfter(null)}>
          First page
        </button>
      )}
      {next !== null && (
        <button type="button" onClick={() => setAfter(next)}>
          Next page
        </button>
      )}
    </p>
  );
}
