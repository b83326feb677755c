/** Word of changes as server-sent events: a browser that was away asks for what it missed by the last id that it heard. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Desk } from "../desk.ts";
import { answerProblem } from "../problem.ts";

/** Streams that are open at once; more are turned away rather than hold every connection. */
const mostStreams = 200;
/** A sign of life this often, in milliseconds, so that proxies do not close the stream. */
const signOfLife = 25_000;

/** Adds the route to the server. */
export function addEventRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  let streams = 0;
  app.get("/api/events", (c) => {
    if (streams >= mostStreams)
      return answerProblem(c, 503, "too-many", "Too many pages listen for changes.", "Close some.");
    const heard = c.req.header("last-event-id") ?? null;
    c.header("x-accel-buffering", "no");
    return streamSSE(c, async (stream) => {
      streams += 1;
      let ended = false;
      const end = () => {
        if (ended) return;
        ended = true;
        streams -= 1;
        stop();
      };
      const tell = (stamp: string) => void stream.writeSSE({ event: "change", id: stamp, data: stamp }).catch(end);
      const stop = keeper.onChange(tell);
      stream.onAbort(end);
      const stamp = await keeper.store.stamp();
      if (heard !== null && heard !== stamp) tell(stamp);
      else await stream.writeSSE({ event: "hello", id: stamp, data: stamp });
      while (!ended && !stream.aborted) {
        await stream.sleep(signOfLife);
        if (!ended && !stream.aborted) await stream.write(": here\n\n").catch(end);
      }
      end();
    });
  });
}
