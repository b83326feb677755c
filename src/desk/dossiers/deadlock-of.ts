/** Who waits for whom in a whole dossier, as far as its reports go. */
import { findDeadlock } from "../../dossier/deadlock/find-deadlock.ts";
import { tieIn } from "../../dossier/deadlock/tie-in.ts";
import type { Attendance } from "../../record/attendance.ts";
import type { Condition } from "../../record/condition.ts";
import type { Deadlock } from "../../record/deadlock.ts";
import type { Dossier, DossierAttendance, DossierCondition, DossierTalks } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Span } from "../../record/span.ts";
import type { Talks } from "../../record/talks.ts";
import type { Blocked, PlacedSpan } from "../deadlock/blocked.ts";

/**
 * The deadlock of a dossier, in the shape in which that of single reports is shown: its reports are the dossier's articles, its items the
 * dossier's. Only what stands counts: the latest attendance of each actor, and words that are still in their article. For another day,
 * give it the dossier as of that day.
 */
export function deadlockOf(dossier: Dossier): Blocked {
  const placing = openPlacing(dossier);
  const attendance = standingAttendance(dossier);
  const conditions = dossier.conditions.filter(
    (one) => one.evidence.some(({ isLost }) => !isLost) && !isOvertaken(one, dossier),
  );
  const deadlock = findDeadlock({
    conditions: conditions.map((one) => conditionOf(one, placing)),
    attendance: attendance.map((one) => attendanceOf(one, placing)),
    talks: dossier.talks.map((one) => talksOf(one, placing)),
  });
  const placeAll = (words: readonly Span[]) => once(words.map(placing.placed));
  return {
    format: "parley-deadlock/1",
    reports: dossier.articles.map(({ id, headline, publisher, publishedOn, url }) => ({
      id,
      headline,
      publisher,
      publishedOn,
      url,
    })),
    steps: deadlock.steps.map((step) => ({
      ...step,
      refusals: step.refusals.map(({ actor, attendance: id, words }) => ({
        actor,
        attendance: id,
        words: placing.placed(words),
      })),
    })),
    waits: deadlock.waits.map((wait) => ({ ...wait, words: placeAll(wait.words) })),
    circles: deadlock.circles,
    blockages: deadlock.blockages,
    telling: tellOnce(deadlock).map((told) => ({ ...told, words: placeAll(told.words) })),
  };
}

/**
 * Every article's words are moved to a stretch of their own, far from the others', so that words of two articles never seem to stand
 * beside each other; `placed` moves them back.
 */
interface Placing {
  spansOf(evidence: readonly Evidence[], item: string): Span[];
  placed(span: Span): PlacedSpan;
}

/** Longer than any article that Parley reads, in characters. */
const stretch = 1_000_000_000;

function openPlacing({ articles }: Dossier): Placing {
  const place = new Map(articles.map(({ id }, index) => [id, index]));
  const voices = new Map(articles.map(({ id, voice }) => [id, voice]));
  const known = new Map<string, { item: string; paragraph: number }>();
  const keyOf = ({ start, end }: Span) => `${start}-${end}`;
  return {
    spansOf(evidence, item) {
      const heard = new Set<string>();
      return evidence.flatMap((one) => {
        const report = place.get(one.article);
        const voice = voices.get(one.article) ?? one.article;
        if (report === undefined || one.isLost || heard.has(voice)) return [];
        heard.add(voice);
        return one.spans.map((span) => {
          const moved = { ...span, start: span.start + report * stretch, end: span.end + report * stretch };
          known.set(keyOf(moved), { item: one.item ?? item, paragraph: one.paragraph });
          return moved;
        });
      });
    },
    placed(span) {
      const report = Math.floor(span.start / stretch);
      const at = known.get(keyOf(span)) ?? nearestKnown(span);
      const moved = { ...span, start: span.start - report * stretch, end: span.end - report * stretch };
      return { ...moved, report, paragraph: at.paragraph, item: at.item };
    },
  };

  /** Words within the evidence, such as a reason, stand where the evidence does. */
  function nearestKnown(span: Span): { item: string; paragraph: number } {
    for (const [key, at] of known) {
      const [start, end] = key.split("-").map(Number);
      if (start !== undefined && end !== undefined && start <= span.start && span.end <= end) return at;
    }
    return { item: "", paragraph: 1 };
  }
}

/** The words as a span within these, or the first of these where they stand in none. */
function wordsIn(spans: readonly Span[], words: string): Span {
  for (const span of spans) {
    const at = span.text.indexOf(words);
    if (at >= 0) return { start: span.start + at, end: span.start + at + words.length, text: words };
  }
  const [first] = spans;
  return { start: first?.start ?? 0, end: first?.end ?? 0, text: words };
}

function conditionOf(one: DossierCondition, placing: Placing): Condition {
  const evidence = placing.spansOf(one.evidence, one.id);
  const { id, relation, statedBy, outcomeActor, requiresActor, isOutcomeNegated, isRequirementNegated } = one;
  const requires = wordsIn(evidence, one.requires);
  return {
    ...{ id, relation, statedBy, outcomeActor, requiresActor, isOutcomeNegated, isRequirementNegated },
    outcome: wordsIn(evidence, one.outcome),
    requires,
    ...{ event: null, evidence, trace: tieIn(evidence, requires) },
  };
}

function attendanceOf(one: DossierAttendance, placing: Placing): Attendance {
  const latest = one.history.at(-1)?.evidence ?? one.evidence;
  const fresh = placing.spansOf(latest, one.id);
  const evidence = fresh.length > 0 ? fresh : placing.spansOf(one.evidence, one.id);
  const because = one.because === null ? null : wordsIn(evidence, one.because);
  const { id, actor, talks, status, basis, saidBy, lastOn } = one;
  return {
    id,
    actor,
    talks,
    status,
    basis,
    saidBy,
    because,
    asOf: lastOn,
    previous: null,
    event: null,
    evidence,
    trace: [],
  };
}

function talksOf(one: DossierTalks, placing: Placing): Talks {
  const { id, name, place, date, status, format, level, parties, host, hostCertainty, mediators, partOf } = one;
  return {
    ...{
      id,
      name,
      place,
      date,
      dateWords: null,
      status,
      format,
      level,
      parties,
      host,
      hostCertainty,
      mediators,
      partOf,
    },
    ...{ delegations: [], agenda: [], outcome: null, event: null, trace: [] },
    evidence: placing.spansOf(one.evidence, one.id),
  };
}

const coming: ReadonlySet<DossierAttendance["status"]> = new Set(["expected", "present"]);

/** The last day on which an attendance was told. */
function toldOn(one: DossierAttendance): string {
  return one.history.at(-1)?.on ?? one.lastOn ?? "";
}

/**
 * The attendance that stands: of each actor and talks the latest told, without rumours and what was denied, and without those at talks
 * that are over. Attendance at no particular talks stands until the same actor's is told anew; who stayed away from one round, and
 * by later reports comes to the next, stays away no more.
 */
function standingAttendance({ actors, attendance, talks }: Dossier): DossierAttendance[] {
  const ended = new Set(talks.filter(({ status }) => status === "ended").map(({ id }) => id));
  const sideOf = new Map(actors.flatMap(({ id, side }) => (side === null ? [] : [[id, side.id] as const])));
  const partiesOf = new Map(
    talks.map(({ id, parties }) => [id, new Set(parties.map((party) => sideOf.get(party.id) ?? party.id))]),
  );
  const areOfOneProcess = (a: string | null, b: string | null): boolean => {
    const [one, other] = [partiesOf.get(a ?? ""), partiesOf.get(b ?? "")];
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return true;
    return [...one].some((party) => other.has(party));
  };
  const told = attendance.filter(
    ({ basis, evidence }) => basis !== "denied" && basis !== "speculation" && evidence.some(({ isLost }) => !isLost),
  );
  return told.filter((one) => {
    if (one.talks !== null && ended.has(one.talks)) return false;
    const comesToNext = (other: DossierAttendance) =>
      !coming.has(one.status) && coming.has(other.status) && areOfOneProcess(one.talks, other.talks);
    return !told.some(
      (other) =>
        other !== one &&
        other.actor.id === one.actor.id &&
        (one.talks === null || other.talks === one.talks || comesToNext(other)) &&
        other.status !== one.status &&
        toldOn(other) > toldOn(one),
    );
  });
}

/** Whether a condition is one of coming (“will attend only if …”), and whoever was to come comes by later reports. */
function isOvertaken(condition: DossierCondition, { attendance }: Dossier): boolean {
  const isOf = ({ evidence }: { readonly evidence: readonly Evidence[] }) =>
    evidence.some((own) =>
      condition.evidence.some(
        (other) => own.article === other.article && own.spans.some((a) => other.spans.some((b) => areOver(a, b))),
      ),
    );
  const actors = new Set(
    attendance
      .filter((one) => one.history.some((step) => step.status === "conditional" && isOf(step)))
      .map(({ actor }) => actor.id),
  );
  if (actors.size === 0) return false;
  const last = condition.lastOn ?? "";
  return attendance.some(
    (one) => actors.has(one.actor.id) && coming.has(one.status) && one.basis === "reported" && toldOn(one) > last,
  );
}

function areOver(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What is told twice in the same words is told once, with the words of both. */
function tellOnce({ telling }: Deadlock): Deadlock["telling"] {
  const bySentence = new Map<string, Deadlock["telling"][number]>();
  for (const told of telling) {
    const known = bySentence.get(told.sentence);
    const items = [...new Set([...(known?.items ?? []), ...told.items])];
    bySentence.set(told.sentence, { ...told, items, words: [...(known?.words ?? []), ...told.words] });
  }
  return [...bySentence.values()];
}

function once(words: readonly PlacedSpan[]): PlacedSpan[] {
  const seen = new Map(words.map((one) => [`${one.report}/${one.start}-${one.end}`, one]));
  return [...seen.values()];
}
