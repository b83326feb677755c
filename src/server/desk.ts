/** What the server needs of the world: the keeper of the record, and the few effects that its routes have. */
import type { HandedOver } from "../desk/add/add-bytes.ts";
import type { AddOutcome } from "../desk/add/add-reports.ts";
import type { Keeper } from "../desk/keeper/keeper.ts";
import type { Told } from "../desk/page-reader.ts";

export interface Desk {
  readonly version: string;
  readonly keeper: Keeper;
  /** This moment in UTC, ISO 8601. */
  now(): string;
  /** A new UUID. */
  newId(): string;
  /** Reads a page into the store; `takesAll`: also where it is about no negotiation. */
  upload(bytes: Uint8Array, handed: HandedOver, told: Told, takesAll: boolean): Promise<AddOutcome>;
}
