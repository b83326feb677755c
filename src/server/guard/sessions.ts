/** Who has signed in: sessions of browsers, by a cookie that no script reads, and tokens of programs. */
import { createHash, randomBytes } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { type AccountBook, type Role, roles } from "../../desk/accounts/account-book.ts";
import { answerProblem } from "../problem.ts";
import { setWho, type Who, whoOf } from "./who.ts";

const cookie = "parley-session";
/** A session ends so long after it was last used, in milliseconds. */
const idleFor = 12 * 60 * 60 * 1000;
const mostSessions = 10_000;

export interface Sessions {
  /** Begins a session for the browser. */
  begin(c: Context, who: Who): void;
  /** Ends the browser's session, if it has one. */
  end(c: Context): void;
  /** Lets through whoever has signed in or sends a token; others are told to sign in. */
  readonly demand: MiddlewareHandler;
}

/** Sessions in memory: when the server starts again, everybody signs in again. */
export function openSessions(book: AccountBook, clock: () => number): Sessions {
  const sessions = new Map<string, { who: Who; seen: number }>();
  const keyOf = (id: string) => createHash("sha256").update(id).digest("base64url");
  const found = (c: Context): Who | null => {
    const id = getCookie(c, cookie);
    const session = id === undefined ? undefined : sessions.get(keyOf(id));
    if (session === undefined || clock() - session.seen > idleFor) return null;
    session.seen = clock();
    return session.who;
  };
  return {
    begin(c, who) {
      const id = randomBytes(32).toString("base64url");
      sessions.set(keyOf(id), { who, seen: clock() });
      const [oldest] = sessions.keys();
      if (sessions.size > mostSessions && oldest !== undefined) sessions.delete(oldest);
      const isSecure = c.req.header("x-forwarded-proto") === "https" || new URL(c.req.url).protocol === "https:";
      setCookie(c, cookie, id, { httpOnly: true, sameSite: "Strict", path: "/", secure: isSecure });
    },
    end(c) {
      const id = getCookie(c, cookie);
      if (id !== undefined) sessions.delete(keyOf(id));
      deleteCookie(c, cookie, { path: "/" });
    },
    demand: async (c, next) => {
      const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
      const account = token === undefined ? null : await book.byToken(token);
      const who = account ?? (token === undefined ? found(c) : null);
      if (who === null) {
        const hadSession = token === undefined && getCookie(c, cookie) !== undefined;
        return answerProblem(
          c,
          401,
          hadSession ? "session-ended" : "sign-in",
          hadSession ? "Your session has ended. Sign in again to go on." : "Sign in first.",
          "POST /api/session with name and password, or send a token.",
        );
      }
      setWho(c, { name: who.name, role: who.role });
      return next();
    },
  };
}

/** Lets through only who has this role or a higher one. */
export function demandRole(role: Role): MiddlewareHandler {
  return async (c, next) => {
    const who = whoOf(c);
    if (who !== null && roles.indexOf(who.role) >= roles.indexOf(role)) return next();
    return answerProblem(c, 403, "not-allowed", `That takes the role ${role}.`, "Ask whoever runs this desk for it.");
  };
}
