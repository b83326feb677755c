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

/** Cues by which somebody passes on what another said: “…, she said, according to the palace”. */
export function isPassingOn({ cue }: Report): boolean {
  return cue !== null && /^speech\/(?:according to|report|cite)$/.test(cue.entry);
}

/** Two reports of the same words, one of them a medium's or by such a cue: the other one's speaker said it. */
function settleMedium(a: Report, b: Report, dropped: Set<Report>, isMedium: (name: string) => boolean): boolean {
  const shared = sharedLength(a.contents, b.contents);
  if (shared < 0.75 * Math.max(lengthOf(a.contents), lengthOf(b.contents))) return false;
  if (a.speakers.length === 0 || b.speakers.length === 0) return false;
  const isMediums = (report: Report) =>
    report.speakers.every((speaker) => isMedium(speaker.name)) ||
    (report.speakers.length === 1 && isMedium(report.speakerWords?.text ?? ""));
  const passes = isMediums(a) === isMediums(b) ? isPassingOn : isMediums;
  if (passes(a) === passes(b)) return false;
  const [passing, saying] = passes(a) ? [a, b] : [b, a];
  dropped.add(passing);
  saying.via = [...saying.via, ...passing.speakers];
  return true;
}

/** Room for the verb between speaker and words, in characters: “said that”. */
const verbRoom = 12;

/** Whether the outer content is the inner report from its speaker on: “[Norda said] sources close to the talks said it was over”. */
function isAllOf(inner: Report, outer: Report, shared: number): boolean {
  const who = inner.speakerWords;
  if (who === null || sharedLength([who], outer.contents) < who.end - who.start) return false;
  return shared + who.end - who.start + verbRoom >= 0.9 * lengthOf(outer.contents);
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
  if (shared < passingOn * outerLength && !isAllOf(inner, outer, shared)) return;
  const isSameSpeaker = inner.speakers.some((speaker) => outer.speakers.some((other) => other.id === speaker.id));
  if (isSameSpeaker || inner.speakers.length === 0) {
    dropped.add(inner);
    return;
  }
  dropped.add(outer);
  inner.via = [...inner.via, ...outer.speakers];
}
