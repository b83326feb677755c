/** Where a list goes on: what the last entry was, packed into a word that people hand back unread. */
import { ParleyError } from "../../record/error.ts";

export function writeCursor(place: Readonly<Record<string, string | number>>): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/**
 * What `writeCursor` packed. Throws `bad-option` where it is nothing of the kind: every field that `kinds` names must be there.
 */
export function readCursor<Kinds extends Readonly<Record<string, "string" | "number">>>(
  cursor: string,
  kinds: Kinds,
): { readonly [Name in keyof Kinds]: Kinds[Name] extends "string" ? string : number } {
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    place = null;
  }
  const isRight =
    place !== null &&
    typeof place === "object" &&
    Object.entries(kinds).every(([name, kind]) => typeof (place as Record<string, unknown>)[name] === kind);
  if (isRight) return place as ReturnType<typeof readCursor<Kinds>>;
  throw new ParleyError("bad-option", `“${cursor.slice(0, 40)}” is not where a list of this store goes on.`, {
    hint: "Leave it out to start from the beginning of the list.",
  });
}
