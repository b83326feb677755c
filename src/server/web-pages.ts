/** The desk's own pages: files that the build made, read once when the server starts. Any address that is no file shows the app. */
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Handler } from "hono";
import { ParleyError } from "../record/error.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

interface File {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Serves the files of a folder from memory: no path of a request ever reaches the disk. Throws `file-unreadable`. */
export async function webPages(folder: string): Promise<Handler> {
  const files = await readFiles(folder);
  const app = files.get("/index.html");
  if (app === undefined) {
    throw new ParleyError("file-unreadable", "The desk's pages are not built.", { hint: "Run `npm run build`." });
  }
  return (c) => {
    const path = new URL(c.req.url).pathname;
    const file = files.get(path);
    if (file === undefined && path.startsWith("/assets/")) return c.notFound();
    const { bytes, type } = file ?? app;
    // Built files carry a hash of their content in their name.
    const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    return c.body(bytes, 200, { "content-type": type, "cache-control": cache });
  };
}

async function readFiles(folder: string): Promise<Map<string, File>> {
  const files = new Map<string, File>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const address = path.slice(folder.length).replaceAll("\\", "/");
    const bytes = new Uint8Array(await readFile(path));
    files.set(address, { bytes, type: types[extname(path)] ?? "application/octet-stream" });
  }
  return files;
}
