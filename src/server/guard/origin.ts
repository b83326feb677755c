/**
 * Refuses what does not come from the desk's own pages: another site cannot make a browser write to the desk, nor read it under
 * a name of its own (DNS rebinding).
 */
import type { MiddlewareHandler } from "hono";
import { answerProblem } from "../problem.ts";

/** Header that the desk's pages send with every write; another site's form cannot. */
export const deskHeader = "x-parley";

export interface OriginRules {
  /** Names under which the server may be asked, with port where it is not the usual one; null: any. */
  readonly hosts: ReadonlySet<string> | null;
}

/** Checks `Host` on every request, and on writes also `Origin` and the desk's header, unless a token is sent. */
export function guardOrigin({ hosts }: OriginRules): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (hosts !== null && !hosts.has(host.toLowerCase())) {
      return answerProblem(
        c,
        421,
        "wrong-host",
        "The desk is not served under this name.",
        "Open the address that `parley serve` printed.",
      );
    }
    const isWrite = !["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    const hasToken = c.req.header("authorization")?.startsWith("Bearer ") === true;
    if (!isWrite || hasToken) return next();
    const origin = c.req.header("origin");
    const isForeign = origin !== undefined && !isOfHost(origin, host);
    const site = c.req.header("sec-fetch-site");
    const isCrossSite = site !== undefined && site !== "same-origin" && site !== "none";
    if (isForeign || isCrossSite || c.req.header(deskHeader) === undefined) {
      return answerProblem(
        c,
        403,
        "foreign-origin",
        "This does not come from the desk's own pages.",
        `Programs send a token, or the header ${deskHeader}: desk.`,
      );
    }
    return next();
  };
}

function isOfHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host.toLowerCase() === host.toLowerCase();
  } catch {
    return false;
  }
}
