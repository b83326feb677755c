/** Setting fields of an item as a person decided. */
import type { ActorRef } from "../../record/actor.ts";
import { type AttendanceStatus, attendanceStatuses } from "../../record/attendance.ts";
import type { CorrectedFields, ItemKind } from "../../record/correction.ts";
import type { Span } from "../../record/span.ts";
import { type TalksStatus, talksStatuses } from "../../record/talks.ts";
import { spansWithin, spanWithin } from "./find-words.ts";
import type { ReportedItem } from "./reported-items.ts";

/** Who and what names set by hand stand for in a report. */
export interface Naming {
  actor(name: string): ActorRef;
  /** Id of the talks of that name; null where no report knows any. */
  talks(name: string): string | null;
}

/** The item with the fields set, or the reason why it cannot be, for people. */
export type SetOutcome = { readonly one: ReportedItem } | { readonly reason: string };

/** Sets fields of an item; those that its kind does not have are passed over. Words must stand in its evidence. */
export function setFields(one: ReportedItem, set: CorrectedFields, naming: Naming): SetOutcome {
  const evidence = one.item.evidence;
  const missing = missingWords(one.kind, set, evidence);
  if (missing !== null) return { reason: `The words “${missing}” do not stand in what it rests on.` };
  const refs = (names: readonly string[] | undefined, now: ActorRef[]) => names?.map(naming.actor) ?? now;
  const ref = (name: string | null | undefined, now: ActorRef | null) =>
    name === undefined ? now : name === null ? null : naming.actor(name);
  const words = (text: string | undefined, now: Span) =>
    text === undefined ? now : (spanWithin(evidence, text) ?? now);
  const whose = (now: ActorRef) => (set.actor === undefined ? now : naming.actor(set.actor));
  switch (one.kind) {
    case "talks": {
      const { item } = one;
      const host = ref(set.host, item.host);
      return {
        one: {
          kind: "talks",
          item: {
            ...item,
            name: set.name ?? item.name,
            place: set.place === undefined ? item.place : set.place,
            date: set.date === undefined ? item.date : set.date,
            dateWords: set.date === undefined ? item.dateWords : null,
            status: talksStatusOf(set.status) ?? item.status,
            parties: refs(set.parties, item.parties),
            host,
            hostCertainty: set.host === undefined ? item.hostCertainty : host === null ? "unknown" : "stated",
            mediators: refs(set.mediators, item.mediators),
          },
        },
      };
    }
    case "attendance": {
      const { item } = one;
      const because = set.because === undefined || set.because === null ? null : spanWithin(evidence, set.because);
      const talks = set.talks === undefined ? item.talks : set.talks === null ? null : naming.talks(set.talks);
      if (talks === null && set.talks) return { reason: `No report knows talks called “${set.talks}”.` };
      return {
        one: {
          kind: "attendance",
          item: {
            ...item,
            actor: whose(item.actor),
            status: attendanceStatusOf(set.status) ?? item.status,
            because: set.because === undefined ? item.because : because,
            talks,
          },
        },
      };
    }
    case "condition": {
      const { item } = one;
      return {
        one: {
          kind: "condition",
          item: {
            ...item,
            statedBy: ref(set.actor, item.statedBy),
            relation: set.relation ?? item.relation,
            outcome: words(set.outcome, item.outcome),
            requires: words(set.requires, item.requires),
            outcomeActor: refs(set.outcomeActor, item.outcomeActor),
            requiresActor: refs(set.requiresActor, item.requiresActor),
            isOutcomeNegated: set.isOutcomeNegated ?? item.isOutcomeNegated,
            isRequirementNegated: set.isRequirementNegated ?? item.isRequirementNegated,
          },
        },
      };
    }
    case "position": {
      const { item } = one;
      // Another holder speaks for another party: the old side goes, and the cast finds the new one's.
      const side = set.actor === undefined ? item.side : null;
      return {
        one: {
          kind: "position",
          item: {
            ...item,
            actor: whose(item.actor),
            side: ref(set.side, side),
            issue: set.issue ?? item.issue,
            stance: set.stance ?? item.stance,
            content: words(set.content, item.content),
            toward: refs(set.toward, item.toward),
          },
        },
      };
    }
    case "statement": {
      const { item } = one;
      const date = set.date == null ? null : { value: set.date, certainty: "stated" as const, words: null };
      return {
        one: {
          kind: "statement",
          item: {
            ...item,
            speaker: whose(item.speaker),
            speakerCertainty: set.actor === undefined ? item.speakerCertainty : "stated",
            content: set.content === undefined ? item.content : (spansWithin(evidence, set.content) ?? item.content),
            date: set.date === undefined ? item.date : date,
          },
        },
      };
    }
  }
}

/** The first words that are set and do not stand in the evidence; null where all do. */
function missingWords(kind: ItemKind, set: CorrectedFields, evidence: readonly Span[]): string | null {
  const { because, outcome, requires, content } = set;
  const wanted = {
    talks: [],
    attendance: [because],
    condition: [outcome, requires],
    position: [content],
    statement: [],
  }[kind];
  const lost = wanted.find((words) => words != null && spanWithin(evidence, words) === null);
  if (lost != null) return lost;
  return kind === "statement" && content !== undefined && spansWithin(evidence, content) === null ? content : null;
}

function talksStatusOf(status: CorrectedFields["status"]): TalksStatus | null {
  return talksStatuses.find((one) => one === status) ?? null;
}

/** The status, where it is one of attendance. */
export function attendanceStatusOf(status: CorrectedFields["status"]): AttendanceStatus | null {
  return attendanceStatuses.find((one) => one === status) ?? null;
}
