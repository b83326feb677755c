/** Adding what somebody handed over as bytes: a page that was dropped on the desk, or words that were pasted. */
import { type Adding, type AddOutcome, addCandidates } from "./add-reports.ts";
import { keyOfPage } from "./candidate.ts";

/** What is known of the bytes besides what they say themselves. */
export interface HandedOver {
  /** File name, for its ending; null for pasted words. */
  readonly name: string | null;
  readonly contentType: string | null;
}

/** What became of one page; it is in the store when this returns. */
export async function addBytes(
  bytes: Uint8Array,
  { name, contentType }: HandedOver,
  adding: Adding,
): Promise<AddOutcome> {
  const page = { bytes, name, contentType, url: null };
  const candidate = { kind: "page" as const, name: name ?? "pasted words", key: keyOfPage(page, adding.told), page };
  async function* only() {
    yield candidate;
  }
  for await (const outcome of addCandidates(only(), adding)) return outcome;
  throw new Error("A page came to nothing.");
}
