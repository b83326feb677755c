/** Signing in and out, and who one is. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type AccountBook, roles } from "../../desk/accounts/account-book.ts";
import { limitRate } from "../guard/rate-limit.ts";
import type { Sessions } from "../guard/sessions.ts";
import { whoOf } from "../guard/who.ts";
import { answerProblem, problemSchema } from "../problem.ts";

const whoSchema = z.object({ name: z.string(), role: z.enum(roles), hasAccount: z.boolean() });
const problem = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: problemSchema } },
});

/** Accounts and sessions, where the server demands them. */
export interface SignIn {
  readonly book: AccountBook;
  readonly sessions: Sessions;
}

/** Adds signing in and out; it stands before the guard that demands a session. */
export function addSignInRoutes(app: OpenAPIHono, { book, sessions }: SignIn, clock: () => number): void {
  // Ten attempts at once, then one in six seconds, for all together: guessing is hopeless, and scrypt is dear for the server.
  app.use("/api/session", async (c, next) => (c.req.method === "POST" ? limitAll(c, next) : next()));
  const limitAll = limitRate({ burst: 10, perSecond: 1 / 6, clock, clientOf: () => "everybody" });
  app.openapi(
    createRoute({
      method: "post",
      path: "/api/session",
      tags: ["session"],
      summary: "Sign in",
      request: {
        body: {
          required: true,
          content: {
            "application/json": {
              schema: z.object({ name: z.string().min(1).max(100), password: z.string().min(1).max(1_000) }),
            },
          },
        },
      },
      responses: {
        200: { description: "Signed in; a cookie was set.", content: { "application/json": { schema: whoSchema } } },
        401: problem("The name or the password is wrong."),
      },
    }),
    async (c) => {
      const { name, password } = c.req.valid("json");
      const account = await book.signIn(name, password);
      if (account === null) return answerProblem(c, 401, "sign-in", "The name or the password is wrong.") as never;
      sessions.begin(c, account);
      return c.json({ name: account.name, role: account.role, hasAccount: true }, 200);
    },
  );
  app.openapi(
    createRoute({
      method: "delete",
      path: "/api/session",
      tags: ["session"],
      summary: "Sign out",
      responses: { 204: { description: "Signed out." } },
    }),
    (c) => {
      sessions.end(c);
      return c.body(null, 204);
    },
  );
}

/** Adds the route that says who one is; it stands behind the guard. */
export function addWhoRoute(app: OpenAPIHono, hasAccounts: boolean): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/session",
      tags: ["session"],
      summary: "Who one is",
      responses: {
        200: {
          description: "The account, or the person at this machine.",
          content: { "application/json": { schema: whoSchema } },
        },
      },
    }),
    (c) => {
      const { name, role } = whoOf(c) ?? { name: "unknown", role: "reader" as const };
      return c.json({ name, role, hasAccount: hasAccounts }, 200);
    },
  );
}
