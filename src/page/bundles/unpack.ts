/** Gzip, unpacked as it comes, within bounds: a small file must not unpack to more than a real archive would. */
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ParleyError } from "../../record/error.ts";
import type { Bytes } from "./bundle.ts";

/** Pages and lines of JSON pack to a tenth or a twentieth; what packs to less than a two-hundredth is no archive of articles. */
const mostGrowth = 200;
/** Up to so many bytes growth does not matter. */
const alwaysAllowed = 64 * 1024 * 1024;

/** Whether these are the first bytes of something packed with gzip. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The unpacked bytes; throws `file-too-large` for a file made to fill memory or disk, `format-broken` for a damaged one. */
export async function* unpack(packed: Bytes): Bytes {
  let taken = 0;
  let given = 0;
  const counted = Readable.from(
    (async function* () {
      for await (const chunk of packed) {
        taken += chunk.length;
        yield chunk;
      }
    })(),
  );
  const gunzip = createGunzip();
  counted.on("error", (cause) => gunzip.destroy(cause));
  try {
    for await (const chunk of counted.pipe(gunzip)) {
      given += (chunk as Buffer).length;
      if (given > alwaysAllowed && given > taken * mostGrowth) throw growsTooMuch();
      yield chunk as Buffer;
    }
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    throw new ParleyError("format-broken", `The packed file is damaged: ${(cause as Error).message}.`, {
      cause,
      hint: "Download it again. What came before the damage was read.",
    });
  } finally {
    gunzip.destroy();
    counted.destroy();
  }
}

function growsTooMuch(): ParleyError {
  return new ParleyError("file-too-large", `It unpacks to more than ${mostGrowth} times its size.`, {
    hint: "No archive of articles does; unpack it yourself if you trust it, and add what is inside.",
  });
}
