/**
 * Answers that depend on nothing but the record and the address carry the record's stamp as ETag: whoever has that version is told
 * so without anything being worked out, and the text of an answer is kept until the record changes.
 */
import { createHash } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Keeper } from "../desk/keeper/keeper.ts";

/** Answers kept at once, and the longest that is kept, in characters. */
const mostAnswers = 200;
const longestAnswer = 2_000_000;

/** Answers GET requests with 304 or from memory where the record has not changed. */
export function answerUnchanged(keeper: Keeper): MiddlewareHandler {
  const answers = new Map<string, { etag: string; body: string }>();
  return async (c, next) => {
    if (c.req.method !== "GET") return next();
    const stamp = await keeper.store.stamp();
    const url = new URL(c.req.url);
    const key = `${url.pathname}${url.search}`;
    const etag = `"${createHash("sha256").update(`${stamp} ${key}`).digest("base64url").slice(0, 22)}"`;
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, { etag });
    const kept = answers.get(key);
    if (kept?.etag === etag) return c.body(kept.body, 200, headersOf(etag));
    await next();
    const isJson = c.res.headers.get("content-type")?.startsWith("application/json") === true;
    if (c.res.status !== 200 || !isJson) return;
    const body = await c.res.text();
    answers.delete(key);
    if (body.length <= longestAnswer) answers.set(key, { etag, body });
    const [oldest] = answers.keys();
    if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
    c.res = new Response(body, { status: 200, headers: headersOf(etag) });
  };
}

function headersOf(etag: string): Record<string, string> {
  return { etag, "content-type": "application/json; charset=utf-8", "cache-control": "private, no-cache" };
}
