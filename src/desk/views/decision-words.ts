/** Decisions and the fields that they set, in plain words. */
import { settlementOf } from "../../dossier/corrections/in-force.ts";
import type { CorrectedFields, Decision, ItemKind } from "../../record/correction.ts";
import { daysInWords } from "../../record/words/dates-in-words.ts";
import { relationWords, stanceWords, stateWord } from "../../record/words/state-words.ts";

/** A decision in plain words: “set status to declined”. */
export function decisionWords(decision: Decision): string {
  const words = plainWords(decision);
  return settlementOf(decision) === null ? words : `settled: ${words}`;
}

function plainWords(decision: Decision): string {
  switch (decision.do) {
    case "accept":
      return "accepted";
    case "reject":
      return "rejected";
    case "edit":
      return `set ${fieldWords(decision.set)}`;
    case "add":
      return `added by hand: ${fieldWords(decision.set)}`;
    case "merge":
      return decision.name === null ? "merged" : `merged as ${decision.name}`;
    case "split":
      return decision.name === null ? "split" : `split off as ${decision.name}`;
    case "rename":
      return `renamed ${decision.name}`;
    case "place":
      return decision.dossier === null ? "taken out of every dossier" : `placed in ${decision.dossier}`;
    case "rename-dossier":
      return `dossier named ${decision.name}`;
    case "undo":
      return "undone";
  }
}

function fieldWords(set: Readonly<Record<string, unknown>>): string {
  return Object.entries(set)
    .map(
      ([field, value]) => `${field} to ${value === null ? "nothing" : Array.isArray(value) ? value.join(", ") : value}`,
    )
    .join("; ");
}

const labels: Readonly<Record<string, string>> = {
  actor: "who",
  side: "for",
  because: "reason",
  outcome: "what would happen",
  requires: "what it requires",
  outcomeActor: "who would act",
  requiresActor: "who would have to act first",
  isOutcomeNegated: "would not happen",
  isRequirementNegated: "must not happen",
  content: "words",
  toward: "asked of",
};

/** What a verdict comes to, for somebody who compares: “right as read”, “status: stays away; reason: “patrol boats””. */
export function verdictWords(decision: Extract<Decision, { do: "accept" | "reject" | "edit" }>): string {
  if (decision.do === "accept") return "right as read";
  if (decision.do === "reject") return "wrong, not in the record";
  return Object.entries(decision.set)
    .map(([field, value]) =>
      field === "stance" ? `${stateWord(String(value))} it` : `${labels[field] ?? field}: ${shownValue(field, value)}`,
    )
    .join("; ");
}

function shownValue(field: string, value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (field === "date") return daysInWords(String(value));
  if (field === "content" || field === "because" || field === "outcome" || field === "requires") return `“${value}”`;
  if (field === "relation") return relationWords[value as keyof typeof relationWords] ?? String(value);
  return field === "status" ? stateWord(String(value)) : String(value);
}

/** The fields of an item as a form or a command takes them: lists go with semicolons. */
export function fieldsAsTyped(fields: CorrectedFields): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      value === null ? "" : Array.isArray(value) ? value.join("; ") : String(value),
    ]),
  );
}

/** An item that is known by its fields alone, in a sentence: “Ilyana Voss: stays away, Ravensholt talks”. */
export function tellFields(kind: ItemKind, fields: CorrectedFields, words: string): string {
  const { actor, status, talks, stance, content, name, relation, outcome, requires, date } = fields;
  switch (kind) {
    case "talks":
      return [name ?? words, status === undefined ? "" : stateWord(status), date == null ? "" : daysInWords(date)]
        .filter(Boolean)
        .join(", ");
    case "attendance":
      return actor === undefined
        ? words
        : `${actor}: ${[stateWord(status ?? ""), talks ?? ""].filter(Boolean).join(", ")}`;
    case "position":
      return actor === undefined || stance === undefined ? words : `${actor} ${stanceWords[stance]}: ${content ?? ""}`;
    case "condition":
      if (outcome === undefined || requires === undefined || relation === undefined) return words;
      return `${actor === undefined ? "" : `${actor}: `}${outcome} ${relationWords[relation]} ${requires}`;
    case "statement":
      return actor === undefined ? words : `${actor}: ${content ?? words}`;
  }
}
