/** Speaking with the server: JSON in, JSON out, and errors with the next step. */

/** What the server says went wrong (RFC 9457). */
export class ServerError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string | null;

  constructor(status: number, code: string, title: string, hint: string | null) {
    super(title);
    this.name = "ServerError";
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** Values for the part of an address behind “?”; what is null or empty is left out, a list is repeated. */
export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** `/api/…` with its query. */
export function address(path: string, query: Query = {}): string {
  const wanted = Object.entries(query).flatMap(([name, value]) =>
    [value ?? ""].flat().flatMap((one) => (one === "" ? [] : [[name, String(one)] as [string, string]])),
  );
  const search = new URLSearchParams(wanted).toString();
  return search === "" ? `/api${path}` : `/api${path}?${search}`;
}

/** The JSON at an address. Throws `ServerError`. */
export async function getJson<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return answerOf<Answer>(() => fetch(address(path, query), signal === undefined ? {} : { signal }));
}

/** Sends JSON. Throws `ServerError`. The header shows the server that the request comes from its own page. */
export async function sendJson<Answer>(path: string, body: unknown, method = "POST"): Promise<Answer> {
  return answerOf<Answer>(() =>
    fetch(`/api${path}`, {
      method,
      headers: { "content-type": "application/json", "x-parley": "desk" },
      body: JSON.stringify(body),
    }),
  );
}

async function answerOf<Answer>(ask: () => Promise<Response>): Promise<Answer> {
  let response: Response;
  try {
    response = await ask();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ServerError(
      0,
      "unreachable",
      "The server does not answer.",
      "See whether `parley serve` is still running.",
    );
  }
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Answer;
  const problem = problemOf(text);
  throw new ServerError(
    response.status,
    problem.code ?? "unexpected",
    problem.title ?? response.statusText,
    problem.hint ?? null,
  );
}

function problemOf(text: string): { code?: string; title?: string; hint?: string | null } {
  try {
    const found: unknown = JSON.parse(text);
    return found !== null && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}
