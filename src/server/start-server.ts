/** Starting and stopping the server. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { AccountBook } from "../desk/accounts/account-book.ts";
import { ParleyError } from "../record/error.ts";
import { buildApp } from "./build-app.ts";
import type { Desk } from "./desk.ts";
import type { Pace } from "./guard/pace.ts";
import { openSessions } from "./guard/sessions.ts";
import type { SignIn } from "./routes/session-routes.ts";
import { webPages } from "./web-pages.ts";

export interface ServeOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** Folder of the built pages; null: none are served. */
  readonly webFolder: string | null;
  /** Accounts; where it has some, or the host is not this machine alone, everybody signs in. */
  readonly book: AccountBook;
  /** Who signs corrections where nobody signs in. */
  readonly author: string;
  readonly clock: () => number;
  /** How slowly a body may come; the usual pace where it is left out. */
  readonly pace?: Pace;
  readonly onFault: (error: unknown) => void;
}

export interface Served {
  /** To open in a browser. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the desk. Throws `bad-option` where the port is taken, `file-unreadable` where the pages are not built. */
export async function startServer(desk: Desk, options: ServeOptions): Promise<Served> {
  const { host, port, webFolder, author, clock, pace, onFault } = options;
  const pages = webFolder === null ? null : await webPages(webFolder);
  const names = new Set<string>();
  const signIn = await signInFor(options);
  const hosts = signIn === null ? names : null;
  const app = buildApp(desk, { hosts, author, signIn, clock, pages, onFault, ...(pace === undefined ? {} : { pace }) });
  const server = createServer(
    // A body's pace is guarded by the app, which says what is wrong; headers that trickle are cut here.
    { requestTimeout: 90 * 60_000, headersTimeout: 10_000, keepAliveTimeout: 10_000 },
    getRequestListener(app.fetch),
  );
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
  // Whoever comes first finds the dossiers derived, or waits for them. What goes wrong here goes wrong again for whoever asks, and is
  // told then.
  void desk.keeper.kept().catch(() => undefined);
  const { port: taken } = server.address() as AddressInfo;
  const shown = host.includes(":") ? `[${host}]` : host;
  for (const name of new Set([shown, "localhost", "127.0.0.1", "[::1]"])) names.add(`${name}:${taken}`);
  return {
    url: `http://${shown}:${taken}/`,
    async close() {
      desk.keeper.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Accounts, where others than this machine can reach the server. Throws `bad-option` where there are none yet. */
async function signInFor({ host, book, clock }: ServeOptions): Promise<SignIn | null> {
  const isLoopback = host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
  const accounts = await book.accounts();
  if (isLoopback && accounts.length === 0) return null;
  if (accounts.length === 0) {
    throw new ParleyError(
      "bad-option",
      `Others can reach ${host}, so the desk asks who they are, and there is no account yet.`,
      {
        hint: "Add one: `parley account add NAME --role editor`.",
      },
    );
  }
  return { book, sessions: openSessions(book, clock) };
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): ParleyError {
  const reason = cause.code === "EADDRINUSE" ? "is taken by another program" : `cannot be listened on (${cause.code})`;
  return new ParleyError("bad-option", `Port ${port} of ${host} ${reason}.`, {
    cause,
    hint: "Choose another: --port 0 takes any that is free.",
  });
}
