/** Reading what a person sets, field by field, against the vocabulary of the record. */
import { actorKinds } from "../../record/actor.ts";
import { attendanceStatuses } from "../../record/attendance.ts";
import { conditionRelations } from "../../record/condition.ts";
import { type CorrectedFields, correctedFieldsSchema, type ItemKind } from "../../record/correction.ts";
import { dateValueSchema } from "../../record/dates.ts";
import type { Dossier } from "../../record/dossier.ts";
import { ParleyError } from "../../record/error.ts";
import { stances } from "../../record/position.ts";
import { talksStatuses } from "../../record/talks.ts";
import { didYouMean } from "./nearest.ts";

/** What may be set of each kind of thing, as people write it. */
export const fieldsOfKind: Readonly<Record<ItemKind | "actor" | "issue", readonly (keyof CorrectedFields)[]>> = {
  talks: ["name", "place", "date", "status", "parties", "host", "mediators"],
  attendance: ["actor", "status", "because", "talks"],
  condition: ["actor", "relation", "outcome", "requires", "outcomeActor", "requiresActor"],
  position: ["actor", "side", "issue", "stance", "content", "toward"],
  statement: ["actor", "content", "date"],
  actor: ["name", "role", "side", "actorKind"],
  issue: ["name"],
};

/** Other words for fields: a statement's actor is its speaker. */
const otherWords: Readonly<Record<string, keyof CorrectedFields>> = {
  speaker: "actor",
  holder: "actor",
  who: "actor",
  by: "actor",
  statedby: "actor",
  words: "content",
  reason: "because",
  kind: "actorKind",
  party: "side",
  for: "side",
  of: "toward",
  at: "talks",
  outcomeactor: "outcomeActor",
  requiresactor: "requiresActor",
  actorkind: "actorKind",
};

/** What people write for nothing. */
const nothing = new Set(["", "none", "nobody", "nothing", "null", "-", "–"]);

/** Put before the name of somebody whom no report names yet. */
const newName = "new:";

/**
 * The fields that were typed (`{status: "declined"}`), checked. Lists go with semicolons. Throws `bad-correction` that names the field and
 * the nearest words that fit.
 */
export function readFields(
  kind: ItemKind | "actor" | "issue",
  typed: Readonly<Record<string, string>>,
  dossier: Dossier,
): CorrectedFields {
  const fields: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(typed)) {
    const field = fieldMeant(kind, word);
    fields[field] = fieldValue(kind, field, value.trim(), dossier);
  }
  if (Object.keys(fields).length === 0) {
    throw new ParleyError("bad-correction", "Nothing is set.", {
      hint: `Write what it should be, such as \`status=declined\`. What can be set: ${fieldsOfKind[kind].join(", ")}.`,
    });
  }
  const checked = correctedFieldsSchema.safeParse(fields);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new ParleyError("bad-correction", `“${String(issue?.path[0])}” cannot be set so: ${issue?.message}.`, {
      cause: checked.error,
    });
  }
  return checked.data;
}

function fieldMeant(kind: ItemKind | "actor" | "issue", word: string): keyof CorrectedFields {
  const fields = fieldsOfKind[kind];
  const plain = word.trim();
  const other = otherWords[plain.toLowerCase()];
  const found = fields.find((field) => field.toLowerCase() === plain.toLowerCase());
  if (found !== undefined) return found;
  if (other !== undefined && fields.includes(other)) return other;
  throw new ParleyError("bad-correction", `${kindNames[kind]} has no “${plain}” that could be set.`, {
    hint: didYouMean(plain, fields),
  });
}

function fieldValue(
  kind: ItemKind | "actor" | "issue",
  field: keyof CorrectedFields,
  value: string,
  dossier: Dossier,
): unknown {
  const isNothing = nothing.has(value.toLowerCase());
  switch (field) {
    case "status":
      return oneOf(value, kind === "talks" ? talksStatuses : attendanceStatuses, "status");
    case "stance":
      return oneOf(value, stances, "stance");
    case "relation":
      return oneOf(value, conditionRelations, "relation");
    case "actorKind":
      return oneOf(value, actorKinds, "kind of actor");
    case "actor":
      return isNothing && kind !== "condition" ? needed(field) : actorNamed(value, dossier);
    case "side":
    case "host":
      return isNothing ? null : actorNamed(value, dossier);
    case "toward":
    case "parties":
    case "mediators":
    case "outcomeActor":
    case "requiresActor":
      return isNothing
        ? []
        : value.split(";").flatMap((name) => (name.trim() === "" ? [] : [actorNamed(name.trim(), dossier)]));
    case "talks":
      return isNothing ? null : talksNamed(value, dossier);
    case "date":
      return isNothing ? null : dateOf(value);
    case "place":
    case "because":
    case "role":
      return isNothing ? null : value;
    default:
      return value === "" ? needed(field) : value;
  }
}

function needed(field: string): never {
  throw new ParleyError("bad-correction", `“${field}” cannot be empty.`, {
    hint: "To take the item out of the record, reject it.",
  });
}

function oneOf<Word extends string>(value: string, words: readonly Word[], what: string): Word {
  const found = words.find((word) => word === value.toLowerCase());
  if (found !== undefined) return found;
  throw new ParleyError("bad-correction", `“${value}” is no ${what}.`, { hint: didYouMean(value, words) });
}

/** The name of an actor whom the dossier knows, as the dossier has it; or a new one, where the person says that it is. */
export function actorNamed(value: string, { actors }: Dossier): string {
  if (value.toLowerCase().startsWith(newName)) return value.slice(newName.length).trim() || needed("actor");
  const lower = value.toLowerCase();
  const found =
    actors.find(({ id, name }) => id === value || name.toLowerCase() === lower) ??
    actors.find(({ names }) => names.some((name) => name.toLowerCase() === lower));
  if (found !== undefined) return found.name;
  const names = actors.flatMap(({ name, names: others }) => [name, ...others]);
  throw new ParleyError("bad-correction", `No report names an actor “${value}”.`, {
    hint: `${didYouMean(value, names)} For somebody new, write “${newName}${value}”.`,
  });
}

/** A name that reports use for the talks that are meant: the name that a dossier gives them may stand in none. */
function talksNamed(value: string, { talks }: Dossier): string {
  const lower = value.toLowerCase();
  const found = talks.find(
    ({ id, name, names }) =>
      id === value || name.toLowerCase() === lower || names.some((each) => each.toLowerCase() === lower),
  );
  if (found !== undefined) return found.names[0] ?? found.name;
  throw new ParleyError("bad-correction", `There are no talks called “${value}”.`, {
    hint: didYouMean(
      value,
      talks.map(({ name }) => name),
    ),
  });
}

function dateOf(value: string): string {
  if (dateValueSchema.safeParse(value).success) return value;
  throw new ParleyError("bad-correction", `“${value}” is no date.`, {
    hint: "Write a day, a month, a year or a stretch: 2025-03-13, 2025-03, 2025 or 2025-03-10/2025-03-13.",
  });
}

const kindNames: Readonly<Record<ItemKind | "actor" | "issue", string>> = {
  talks: "A meeting",
  attendance: "Attendance",
  condition: "A condition",
  position: "A position",
  statement: "A statement",
  actor: "An actor",
  issue: "An issue",
};
