/** Bounds how much one client may ask: a bucket of requests that fills up again steadily. */
import type { Context, MiddlewareHandler } from "hono";
import { answerProblem } from "../problem.ts";

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second in the long run. */
  readonly perSecond: number;
  /** Milliseconds, ever growing. */
  readonly clock: () => number;
  /** Who asks: an address, or an account. */
  readonly clientOf: (c: Context) => string;
}

/** Clients remembered at once; the one not seen for longest is forgotten first. */
const mostClients = 10_000;

/** Answers 429 with `retry-after` to whoever asks for too much. */
export function limitRate({ burst, perSecond, clock, clientOf }: RateLimit): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>();
  return async (c, next) => {
    const client = clientOf(c);
    const now = clock();
    const known = buckets.get(client) ?? { left: burst, at: now };
    const left = Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond);
    buckets.delete(client);
    buckets.set(client, { left: Math.max(0, left - 1), at: now });
    const [oldest] = buckets.keys();
    if (buckets.size > mostClients && oldest !== undefined) buckets.delete(oldest);
    if (left >= 1) return next();
    c.header("retry-after", String(Math.max(1, Math.ceil((1 - left) / perSecond))));
    return answerProblem(c, 429, "too-many", "Too many requests.", "Wait a little, then go on.");
  };
}
