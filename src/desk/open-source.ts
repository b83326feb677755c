/** Opening a source: its bytes, and what is known of them before they are looked at. */
import type { Said } from "../page/bundles/bundle.ts";
import type { Effects } from "./effects.ts";
import type { Source } from "./source.ts";

export interface OpenedSource {
  readonly bytes: Uint8Array;
  /** The file's name, for its ending; null where there is none. */
  readonly name: string | null;
  readonly contentType: string | null;
  readonly url: string | null;
  /** What the bundle that it came in says of it. */
  readonly said?: Said;
}

/** The bytes of a source; throws a `ParleyError` where they cannot be had. */
export async function openSource(
  source: Source,
  effects: Pick<Effects, "disk" | "readStdin" | "fetchPage">,
): Promise<OpenedSource> {
  if (source.kind === "missing") throw source.error;
  if (source.kind === "stdin") return { bytes: await effects.readStdin(), name: null, contentType: null, url: null };
  if (source.kind === "url") {
    const { bytes, contentType, url } = await effects.fetchPage(source.name);
    return { bytes, name: null, contentType, url };
  }
  return { bytes: await effects.disk.read(source.name), name: source.name, contentType: null, url: null };
}
