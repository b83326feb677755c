/** The server as a whole: guards first, then the routes, then the desk's pages. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, Handler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Desk } from "./desk.ts";
import { answerUnchanged } from "./etag.ts";
import { guardHeaders } from "./guard/headers.ts";
import { guardOrigin } from "./guard/origin.ts";
import { guardPace, type Pace, usualPace } from "./guard/pace.ts";
import { limitRate } from "./guard/rate-limit.ts";
import { demandRole } from "./guard/sessions.ts";
import { setWho } from "./guard/who.ts";
import { answerError, answerProblem } from "./problem.ts";
import { addArticleRoutes } from "./routes/article-routes.ts";
import { addCorrectionRoutes } from "./routes/correction-routes.ts";
import { addDossierRoutes } from "./routes/dossier-routes.ts";
import { addEventRoutes } from "./routes/event-routes.ts";
import { addExportRoutes } from "./routes/export-routes.ts";
import { addFindingRoutes } from "./routes/finding-routes.ts";
import { addSignInRoutes, addWhoRoute, type SignIn } from "./routes/session-routes.ts";
import { addTableRoutes } from "./routes/table-routes.ts";
import { addTimelineRoutes } from "./routes/timeline-routes.ts";
import { addUploadRoutes } from "./routes/upload-routes.ts";

export interface AppOptions {
  /** Names with port under which the server may be asked; null: any. */
  readonly hosts: ReadonlySet<string> | null;
  /** Who signs corrections where no accounts are demanded. */
  readonly author: string;
  /** Accounts; null: whoever reaches the server is the author. */
  readonly signIn: SignIn | null;
  /** Milliseconds, ever growing. */
  readonly clock: () => number;
  /** The desk's pages; null: none are served. */
  readonly pages: Handler | null;
  /** How slowly a body may come; the usual pace where it is left out. */
  readonly pace?: Pace;
  /** Called with every error that is not ours. */
  readonly onFault: (error: unknown) => void;
}

/** Largest body of a request that is no upload, in bytes. */
const largestBody = 256 * 1024;

/** The application, ready to be served. */
export function buildApp(desk: Desk, options: AppOptions): OpenAPIHono {
  const { hosts, author, signIn, clock, pages, pace, onFault } = options;
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".") || "request";
      return answerProblem(
        c,
        400,
        "bad-option",
        `${place}: ${issue?.message ?? "not valid"}.`,
        "GET /api/openapi.json says what is.",
      );
    },
  });
  app.use("*", guardHeaders, guardOrigin({ hosts }));
  app.use("/api/*", limitRate({ burst: 2_000, perSecond: 500, clock, clientOf: addressOf }));
  app.use("/api/*", guardPace(pace ?? usualPace, clock));
  const limitBody = bodyLimit({ maxSize: largestBody, onError: tooLarge });
  app.use("/api/*", (c, next) => (c.req.path === "/api/articles" ? next() : limitBody(c, next)));
  if (signIn === null) {
    app.use("/api/*", (c, next) => {
      setWho(c, { name: author, role: "editor" });
      return next();
    });
  } else {
    addSignInRoutes(app, signIn, clock);
    app.use("/api/*", signIn.sessions.demand);
  }
  const demandAnalyst = demandRole("analyst");
  app.use("/api/*", (c, next) => (c.req.method === "GET" ? next() : demandAnalyst(c, next)));
  addWhoRoute(app, signIn !== null);
  app.use("/api/dossiers", answerUnchanged(desk.keeper));
  app.use("/api/dossiers/*", answerUnchanged(desk.keeper));
  app.use("/api/articles/*", answerUnchanged(desk.keeper));
  addDossierRoutes(app, desk);
  addTimelineRoutes(app, desk);
  addFindingRoutes(app, desk);
  addArticleRoutes(app, desk);
  addCorrectionRoutes(app, desk);
  addExportRoutes(app, desk);
  addTableRoutes(app, desk);
  addUploadRoutes(app, desk);
  addEventRoutes(app, desk);
  app.doc31("/api/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "Parley",
      version: desk.version,
      description: "The record of negotiations, every item tied to its words.",
    },
  });
  app.all("/api/*", (c) =>
    answerProblem(
      c,
      404,
      "no-route",
      "There is nothing at this address.",
      "GET /api/openapi.json lists what there is.",
    ),
  );
  if (pages !== null) app.get("*", pages);
  app.notFound((c) => answerProblem(c, 404, "no-route", "There is nothing at this address."));
  app.onError((error, c) => {
    const answer = answerError(c, error);
    if (answer.status === 500) onFault(error);
    return answer;
  });
  return app;
}

function tooLarge(c: Context): Response {
  return answerProblem(c, 413, "file-too-large", `The request is larger than ${largestBody / 1024} KB.`);
}

/** Where a request comes from, as the connection tells; a header could say anything. */
function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? "unknown";
}
