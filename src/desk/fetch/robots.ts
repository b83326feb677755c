/** A site's robots.txt, read once for each site and obeyed (RFC 9309). */
import robotsParserModule from "robots-parser";
import { ParleyError } from "../../record/error.ts";
import type { Answer } from "./request-page.ts";
import type { SiteWishes } from "./site-wishes.ts";

/** Says nothing if the page may be fetched; throws `page-refused` if the site asks robots to stay away. */
export type RobotsCheck = (url: URL, get: GetRules) => Promise<void>;

/** Fetches a robots.txt, its redirects included. */
export type GetRules = (url: string) => Promise<Answer>;

// The package's types describe an ES module; at run time its function is the module itself.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** Longest robots.txt that is looked at, in characters (RFC 9309 asks for at least 500 KiB). */
const longestRules = 512 * 1024;

/** A check that remembers the rules it has read, and keeps the pause that a site asks for. */
export function robotsCheck(userAgent: string, wishes: SiteWishes): RobotsCheck {
  const known = new Map<string, string>();
  return async (url, get) => {
    const rules = known.get(url.origin) ?? (await readRules(url.origin, get));
    known.set(url.origin, rules);
    const robots = robotsParser(`${url.origin}/robots.txt`, rules);
    wishes.keepDelay(url, robots.getCrawlDelay(userAgent));
    if (robots.isAllowed(url.href, userAgent) === false) {
      throw new ParleyError("page-refused", `${url.host} asks robots not to fetch ${url.pathname} (robots.txt).`, {
        hint: "Open the page in your browser, save it, and read the file.",
      });
    }
  };
}

/** The text of the rules; empty where the site has none. A site that fails to answer is taken to forbid everything. */
async function readRules(origin: string, get: GetRules): Promise<string> {
  const answer = await get(`${origin}/robots.txt`);
  if (answer.status >= 500 || answer.status === 429) return "User-agent: *\nDisallow: /";
  if (answer.status >= 400) return "";
  return Buffer.from(answer.bytes).toString("utf8").slice(0, longestRules);
}
