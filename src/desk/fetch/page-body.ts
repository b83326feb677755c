/** The body of an answer: unpacked and bounded, so that a small download cannot fill the memory. */
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { ParleyError } from "../../record/error.ts";

/** Compressions that are asked for in `accept-encoding`. */
export const acceptedEncodings = "gzip, deflate, br";

/** The bytes of a body, unpacked by its `content-encoding`; throws `file-too-large` past `limit` bytes. */
export async function readBody(body: Readable, encoding: string, limit: number, url: string): Promise<Uint8Array> {
  const unpacked = unpack(body, encoding, url);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > limit) throw pageTooLarge(url, limit);
      chunks.push(bytes);
    }
  } finally {
    dropBody(body);
  }
  return Buffer.concat(chunks);
}

/** Lets go of a body that is not wanted, or not wanted any more; what the network says of that is of no interest. */
export function dropBody(body: Readable): void {
  body.on("error", () => {});
  body.destroy();
}

/** The error for a page that is larger than Parley reads. */
export function pageTooLarge(url: string, limit: number): ParleyError {
  return new ParleyError("file-too-large", `${url} is larger than ${Math.round(limit / 1024 / 1024)} MB.`, {
    hint: "It is probably not an article. Save the page from your browser and read the file.",
  });
}

function unpack(body: Readable, encoding: string, url: string): Readable {
  const name = encoding.trim().toLowerCase();
  if (name === "" || name === "identity") return body;
  const unpacker = unpackerOf(name);
  if (unpacker === null) {
    dropBody(body);
    throw new ParleyError(
      "page-unreachable",
      `${url} came packed as “${name.slice(0, 40)}”, which was not asked for.`,
      {
        hint: "Save the page from your browser and read the file.",
      },
    );
  }
  // Errors reach the reader through `unpacker`; the callback keeps them from being thrown a second time.
  pipeline(body, unpacker, () => {});
  return unpacker;
}

function unpackerOf(name: string) {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  return null;
}
