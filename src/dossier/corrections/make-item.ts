/** Making an item of what a person says: one that the reader missed, or that a newer reader no longer finds. */
import type { ActorRef } from "../../record/actor.ts";
import type { CorrectedFields, ItemKind } from "../../record/correction.ts";
import type { Span } from "../../record/span.ts";
import { attendanceStatusOf, type Naming, type SetOutcome, setFields } from "./set-fields.ts";

/** An item of these fields on these words, or the reason why they are not enough. `day` is that of the report. */
export function makeItem(
  kind: ItemKind,
  id: string,
  { evidence, fields, day }: { evidence: readonly Span[]; fields: CorrectedFields; day: string | null },
  naming: Naming,
): SetOutcome {
  const [words] = evidence;
  const lacking = requiredFields[kind].filter((field) => fields[field] === undefined);
  if (words === undefined || lacking.length > 0) return { reason: `It does not say ${lacking.join(" and ")}.` };
  const blank = { id, event: null, evidence: [...evidence] };
  const actor = fields.actor === undefined ? noActor : naming.actor(fields.actor);
  const start = {
    talks: () => ({ kind: "talks" as const, item: { ...blank, ...blankTalks } }),
    attendance: () => ({
      kind: "attendance" as const,
      item: { ...blank, ...blankAttendance, actor, asOf: day, status: attendanceStatusOf(fields.status) ?? "expected" },
    }),
    condition: () => ({
      kind: "condition" as const,
      item: { ...blank, ...blankCondition, outcome: words, requires: words },
    }),
    position: () => ({ kind: "position" as const, item: { ...blank, ...blankPosition, actor, content: words } }),
    statement: () => ({
      kind: "statement" as const,
      item: { ...blank, ...blankStatement, speaker: actor, content: [words], kind: statementKindOf(evidence, fields) },
    }),
  };
  return setFields(start[kind](), fields, naming);
}

/** What an item of each kind cannot be without. */
export const requiredFields: Readonly<Record<ItemKind, readonly (keyof CorrectedFields)[]>> = {
  talks: ["name"],
  attendance: ["actor", "status"],
  condition: ["outcome", "requires", "relation"],
  position: ["actor", "stance", "issue", "content"],
  statement: ["actor", "content"],
};

const noActor: ActorRef = { id: "", name: "", aliases: [] };

const blankTalks = {
  name: "",
  place: null,
  date: null,
  dateWords: null,
  status: "proposed" as const,
  format: null,
  level: null,
  parties: [],
  host: null,
  hostCertainty: "unknown" as const,
  mediators: [],
  delegations: [],
  agenda: [],
  outcome: null,
  partOf: null,
};
const blankAttendance = { talks: null, basis: "reported" as const, saidBy: null, because: null, previous: null };
const blankCondition = {
  relation: "if" as const,
  statedBy: null,
  outcomeActor: [],
  requiresActor: [],
  isOutcomeNegated: false,
  isRequirementNegated: false,
};
const blankPosition = {
  side: null,
  issue: "",
  stance: "demand" as const,
  refersTo: null,
  toward: [],
  statement: null,
};
const blankStatement = {
  speakerCertainty: "stated" as const,
  speakerWords: null,
  cue: null,
  isNegated: false,
  date: null,
  place: null,
  audience: null,
  occasion: null,
  inResponseTo: null,
  via: [],
};

/** Direct where all of the words stand in quotation marks, mixed where some do. */
function statementKindOf(evidence: readonly Span[], { content }: CorrectedFields): "direct" | "indirect" | "mixed" {
  const words = content ?? "";
  const isQuoted = evidence.some(({ text }) => new RegExp(`["“„«]\\s*${escaped(words.slice(0, 40))}`, "u").test(text));
  if (isQuoted || /^["“„«].*["”“»]$/u.test(words)) return "direct";
  return /["“„«]/u.test(words) ? "mixed" : "indirect";
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
