/** Reports inside reports: who said it first is the speaker, and who passes it on stands under `via`. */
import { lengthOf, type Report, sharedLength } from "./report.ts";

/** Share of the outer content that the inner report must fill for the outer one to be a mere passing-on. */
const passingOn = 0.6;

/**
 * Drops a report whose content is little but another report, and names its speaker in the inner one's `via`.
 *
 *     Officials said the premier had told leaders the talks would resume.
 *     └ via ──┘      └ speaker ┘                 └────── content ──────┘
 */
export function settleNestedReports(reports: readonly Report[], isMedium: (name: string) => boolean): Report[] {
  const dropped = new Set<Report>();
  const sorted = [...reports].sort((a, b) => (a.contents[0]?.start ?? 0) - (b.contents[0]?.start ?? 0));
  for (let at = 0; at < sorted.length; at++) {
    const outer = sorted[at] as Report;
    const end = Math.max(...outer.contents.map((content) => content.end));
    for (let next = at + 1; next < sorted.length; next++) {
      const inner = sorted[next] as Report;
      if ((inner.contents[0]?.start ?? 0) >= end) break;
      settle(outer, inner, dropped, isMedium);
    }
    for (let back = at - 1; back >= 0 && back > at - 4; back--)
      settle(outer, sorted[back] as Report, dropped, isMedium);
  }
  return reports.filter((report) => !dropped.has(report));
}

/** Two reports of the same words, one of them a medium's: the other one's speaker said it. */
function settleMedium(a: Report, b: Report, dropped: Set<Report>, isMedium: (name: string) => boolean): boolean {
  const shared = sharedLength(a.contents, b.contents);
  if (shared < 0.75 * Math.max(lengthOf(a.contents), lengthOf(b.contents))) return false;
  const isMediums = (report: Report) =>
    report.speakers.length > 0 && report.speakers.every((speaker) => isMedium(speaker.name));
  if (isMediums(a) === isMediums(b) || a.speakers.length === 0 || b.speakers.length === 0) return false;
  const [passing, saying] = isMediums(a) ? [a, b] : [b, a];
  dropped.add(passing);
  saying.via = [...saying.via, ...passing.speakers];
  return true;
}

function settle(outer: Report, inner: Report, dropped: Set<Report>, isMedium: (name: string) => boolean): void {
  if (dropped.has(outer) || dropped.has(inner)) return;
  if (settleMedium(outer, inner, dropped, isMedium)) return;
  const shared = sharedLength(inner.contents, outer.contents);
  const innerLength = lengthOf(inner.contents);
  const outerLength = lengthOf(outer.contents);
  if (shared < 0.9 * innerLength || outerLength < innerLength) return;
  const isSameCue = inner.cue !== null && inner.cue.head === outer.cue?.head;
  if (isSameCue) {
    dropped.add(inner);
    return;
  }
  if (shared < passingOn * outerLength) return;
  const isSameSpeaker = inner.speakers.some((speaker) => outer.speakers.some((other) => other.id === speaker.id));
  if (isSameSpeaker || inner.speakers.length === 0) {
    dropped.add(inner);
    return;
  }
  dropped.add(outer);
  inner.via = [...inner.via, ...outer.speakers];
}
