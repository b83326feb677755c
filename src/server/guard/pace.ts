/**
 * Cuts requests whose body comes so slowly that they would only hold a connection: after a time of grace, a body must have come at a
 * certain pace.
 */
import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { answerProblem } from "../problem.ts";

export interface Pace {
  /** How long a body may take, however small it is, in milliseconds. */
  readonly grace: number;
  /** Bytes a second that must have come on the whole, once the grace is over. */
  readonly bytesPerSecond: number;
}

/** What a desk allows: a file of 20 MB may take 80 minutes, a body that trickles 15 seconds. */
export const usualPace: Pace = { grace: 15_000, bytesPerSecond: 4_096 };

const tooSlow = "The request came too slowly and was cut off.";

/** Answers 408 where a body comes too slowly, and closes the connection. Others are served meanwhile. */
export function guardPace({ grace, bytesPerSecond }: Pace, clock: () => number): MiddlewareHandler {
  return async (c, next) => {
    const { body } = c.req.raw;
    if (body === null || c.req.method === "GET" || c.req.method === "HEAD") return next();
    const reader = body.getReader();
    const begun = clock();
    let bytes = 0;
    let isSlow = false;
    const paced = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const due = begun + Math.max(grace, grace / 2 + (bytes / bytesPerSecond) * 1000);
        // A sender that breaks off is no fault of the server.
        const piece = await pieceBefore(reader, due - clock()).catch(() => "broken" as const);
        if (piece === "broken") {
          controller.error(new HTTPException(400, { message: "The request broke off." }));
          return;
        }
        if (piece === null) {
          isSlow = true;
          controller.error(new HTTPException(408, { message: tooSlow }));
          return;
        }
        if (piece.done) return controller.close();
        bytes += piece.value.byteLength;
        controller.enqueue(piece.value);
      },
      cancel: (reason) => reader.cancel(reason),
    });
    c.req.raw = new Request(c.req.raw, { body: paced, duplex: "half" } as RequestInit);
    await next();
    if (!isSlow) return;
    c.res = answerProblem(c, 408, "too-slow", tooSlow, "Try again over a better line.");
    c.res.headers.set("connection", "close");
  };
}

/** The next piece, or null where none comes in time (milliseconds). */
async function pieceBefore(reader: ReadableStreamDefaultReader<Uint8Array>, time: number) {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, time));
  });
  try {
    return await Promise.race([reader.read(), late]);
  } finally {
    clearTimeout(timer);
  }
}
