/**
 * Records on their way into a column and out of it: JSON, deflated. The format's checksum (Adler-32) finds a damaged byte
 * before the JSON is looked at.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { ParleyError } from "../record/error.ts";

/** The fastest level: a reading shrinks to a sixth in a fraction of a millisecond. */
const level = 1;
/** Room for a whole reading: zlib would make it from pieces of 16 KB. */
const chunkSize = 65_536;

/** The record as bytes for a column. */
export function pack(record: unknown): Uint8Array {
  return deflateSync(JSON.stringify(record), { level, chunkSize });
}

/**
 * The record in a column. Its outline is looked at and no more: every field that `fields` names must be there, lists where
 * lists are named. Throws `store-damaged` with `what` (“the reading of article 0123…”) where it is not.
 */
export function unpack<Kind>(bytes: Uint8Array, what: string, fields: Fields, hint = damagedHint): Kind {
  let record: unknown;
  try {
    record = JSON.parse(inflateSync(bytes).toString("utf8"));
  } catch (cause) {
    throw new ParleyError("store-damaged", `${upperFirst(what)} is damaged: it cannot be unpacked.`, { cause, hint });
  }
  const missing = missingField(record, fields);
  if (missing === null) return record as Kind;
  throw new ParleyError("store-damaged", `${upperFirst(what)} is damaged: it has no valid “${missing}”.`, { hint });
}

export const damagedHint =
  "Look for more damage with `parley doctor`; if a copy of the store is at hand, go back to it.";
export const derivedHint = "Make it again from the readings with `parley rebuild`.";

/** Fields that a record must have, by what they hold. */
export type Fields = Readonly<Record<string, "text" | "list" | "object">>;

function missingField(record: unknown, fields: Fields): string | null {
  if (record === null || typeof record !== "object") return Object.keys(fields)[0] ?? "object";
  for (const [name, kind] of Object.entries(fields)) {
    const value = (record as Record<string, unknown>)[name];
    const isRight =
      kind === "list"
        ? Array.isArray(value)
        : kind === "text"
          ? typeof value === "string"
          : typeof value === "object" && value !== null;
    if (!isRight) return name;
  }
  return null;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
