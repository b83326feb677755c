/** The order that items of a dossier are listed in. */
import type { Kept } from "./kept.ts";
import { compareText } from "./kept.ts";

/** By the day of the first report (those without one last), then by article, place in the text and id. */
export function byFirst(
  a: Pick<Kept, "id" | "firstOn" | "evidence">,
  b: Pick<Kept, "id" | "firstOn" | "evidence">,
): number {
  return (
    compareText(a.firstOn ?? "~", b.firstOn ?? "~") ||
    compareText(a.evidence[0]?.article ?? "", b.evidence[0]?.article ?? "") ||
    (a.evidence[0]?.spans[0]?.start ?? 0) - (b.evidence[0]?.spans[0]?.start ?? 0) ||
    compareText(a.id, b.id)
  );
}
