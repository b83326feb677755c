/** One address, asked for once, with its redirects followed by hand so that each is checked like the first. */
import { type Dispatcher, request } from "undici";
import { ParleyError } from "../../record/error.ts";
import { acceptedEncodings, dropBody, pageTooLarge, readBody } from "./page-body.ts";

export interface Asking {
  readonly agent: Dispatcher;
  readonly userAgent: string;
  readonly accept: string;
  /** Further headers, such as `if-none-match`; they go to every address in the chain. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Largest unpacked body, in bytes. */
  readonly largest: number;
  /** Called with every address before it is asked, the redirects' included; throws to refuse it. */
  readonly check: (url: URL) => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The `retry-after` and `date` headers as they came. */
  readonly retryAfter: string | null;
  readonly date: string | null;
}

const mostRedirects = 5;

/** The answer of the last address in the chain; throws `page-refused`, `page-unreachable` or `file-too-large`. */
export async function requestPage(address: string, asking: Asking): Promise<Answer> {
  let url = safeUrl(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    await asking.check(url);
    const answer = await requestOnce(url, asking);
    if (!("next" in answer)) return answer;
    url = answer.next;
  }
  throw new ParleyError("page-unreachable", `${address} redirects more than ${mostRedirects} times.`, {
    hint: "Open it in a browser and give the address that it ends at.",
  });
}

async function requestOnce(url: URL, asking: Asking): Promise<Answer | { next: URL }> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher: asking.agent,
    signal: asking.signal,
    headers: {
      "user-agent": asking.userAgent,
      accept: asking.accept,
      "accept-encoding": acceptedEncodings,
      ...asking.headers,
    },
  });
  const location = single(headers.location);
  const isRedirect = statusCode >= 300 && statusCode < 400 && location !== null;
  if (isRedirect) {
    dropBody(body);
    return { next: safeUrl(location, url) };
  }
  const declared = Number(single(headers["content-length"]) ?? 0);
  if (declared > asking.largest) {
    dropBody(body);
    throw pageTooLarge(url.href, asking.largest);
  }
  const encoding = single(headers["content-encoding"]) ?? "";
  const bytes = await readBody(body, encoding, asking.largest, url.href);
  return {
    status: statusCode,
    contentType: single(headers["content-type"]),
    url,
    bytes,
    etag: single(headers.etag),
    lastModified: single(headers["last-modified"]),
    retryAfter: single(headers["retry-after"]),
    date: single(headers.date),
  };
}

/** An address that may be asked at all: http or https, without a name and password in it. */
function safeUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : null;
  if (url === null) {
    throw new ParleyError("page-refused", `${address} is not a web address.`, { hint: "Write it as https://…" });
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new ParleyError("page-refused", `${url.protocol} addresses are not fetched, only http and https.`, {
      hint: "For a file on this machine, give its path.",
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new ParleyError("page-refused", "An address with a user name or password in it is not fetched.", {
      hint: "Save the page from your browser and read the file.",
    });
  }
  url.hash = "";
  return url;
}

function single(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  return (Array.isArray(header) ? header[0] : header) ?? null;
}
