/**
 * A dossier as Discourse Network Analyzer codes it: for each stretch of a text, a statement of some type with its variables.
 * A position is a “DNA Statement”: a person or organization agrees with a concept, or not.
 */

import type { ActorRef } from "../../record/actor.ts";
import type { Dossier, DossierPosition } from "../../record/dossier.ts";
import type { Evidence } from "../../record/evidence.ts";
import type { Stance } from "../../record/position.ts";
import type { LookUp } from "../look-up.ts";

/** A stretch of an article: from the first of its words to the last, as DNA knows only one stretch for a statement. */
export interface Coding {
  readonly type: CodingType;
  /** Id of the dossier's item. */
  readonly item: string;
  readonly article: string;
  readonly start: number;
  readonly stop: number;
  /** By the name of the variable; what is unknown is an empty text. */
  readonly values: Readonly<Record<string, string | number>>;
}

export type CodingType = keyof typeof codingTypes;

/** Types of statements with their variables, in DNA's terms. The first is the one that DNA itself makes in every new file. */
export const codingTypes = {
  "DNA Statement": {
    colour: [239, 208, 51],
    variables: {
      person: "short text",
      organization: "short text",
      concept: "short text",
      agreement: "boolean",
      stance: "short text",
      toward: "long text",
      standing: "short text",
      content: "long text",
      item: "long text",
    },
  },
  Annotation: { colour: [211, 211, 211], variables: { note: "long text" } },
  Attendance: {
    colour: [127, 178, 238],
    variables: {
      person: "short text",
      organization: "short text",
      talks: "short text",
      status: "short text",
      basis: "short text",
      because: "long text",
      item: "long text",
    },
  },
  Condition: {
    colour: [240, 168, 80],
    variables: {
      person: "short text",
      organization: "short text",
      relation: "short text",
      outcome: "long text",
      requires: "long text",
      item: "long text",
    },
  },
  Quotation: {
    colour: [119, 199, 151],
    variables: {
      person: "short text",
      organization: "short text",
      kind: "short text",
      negated: "boolean",
      content: "long text",
      item: "long text",
    },
  },
} as const satisfies Record<
  string,
  { colour: readonly [number, number, number]; variables: Record<string, "short text" | "long text" | "boolean"> }
>;

/** All codings of a dossier, one for each piece of evidence. */
export function codingsOf(dossier: Dossier, found: LookUp): Coding[] {
  return [
    ...positionCodings(dossier, found),
    ...dossier.attendance.flatMap((item) =>
      coded("Attendance", item, {
        ...whoOf(item.actor, found),
        talks: found.talks.get(item.talks ?? "")?.name ?? "",
        status: item.status,
        basis: item.basis,
        because: item.because ?? "",
      }),
    ),
    ...dossier.conditions.flatMap((item) =>
      coded("Condition", item, {
        ...whoOf(item.statedBy, found),
        relation: item.relation,
        outcome: item.outcome,
        requires: item.requires,
      }),
    ),
    ...dossier.statements.flatMap((item) =>
      coded("Quotation", item, {
        ...whoOf(item.speaker, found),
        kind: item.kind,
        negated: item.isNegated ? 1 : 0,
        content: item.content,
      }),
    ),
  ];
}

/** Whether a stance agrees, as DNA's `agreement` has it: to ask for a thing, or to offer it, is to be for it. */
export function agreementOf(stance: Stance): 0 | 1 {
  return stance === "reject" ? 0 : 1;
}

/** The codings of positions alone: DNA's own statements. */
export function positionCodings({ positions }: Dossier, found: LookUp): Coding[] {
  return positions.flatMap((item) => coded("DNA Statement", item, valuesOf(item, found)));
}

function valuesOf(item: DossierPosition, found: LookUp): Record<string, string | number> {
  const who = whoOf(item.actor, found);
  return {
    ...who,
    organization: who.organization === "" ? item.party.name : who.organization,
    concept: found.issues.get(item.issue)?.name ?? item.issue,
    agreement: agreementOf(item.stance),
    stance: item.stance,
    toward: item.toward.map(({ name }) => name).join(" | "),
    standing: item.standing,
    content: item.content,
  };
}

/** DNA parts people from organizations: a person speaks for an organization, an organization has no person. */
function whoOf(ref: ActorRef | null, { actors }: LookUp): { person: string; organization: string } {
  if (ref === null) return { person: "", organization: "" };
  const actor = actors.get(ref.id);
  const isPerson = actor?.kind === "person" || actor?.kind === "office";
  if (!isPerson) return { person: "", organization: ref.name };
  return { person: ref.name, organization: actor.side?.name ?? "" };
}

function coded(
  type: CodingType,
  { id, evidence }: { readonly id: string; readonly evidence: readonly Evidence[] },
  values: Record<string, string | number>,
): Coding[] {
  return evidence.map(({ article, spans }) => ({
    type,
    item: id,
    article,
    start: Math.min(...spans.map(({ start }) => start)),
    stop: Math.max(...spans.map(({ end }) => end)),
    values: { ...values, item: id },
  }));
}
