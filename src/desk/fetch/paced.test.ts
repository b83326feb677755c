import { describe, expect, it } from "vitest";
import { paced } from "./paced.ts";

/** A clock that only waiting and fetching move. */
function world(wishOf: (url: string) => number = () => 0) {
  let now = 0;
  const begun: string[] = [];
  const fetch = paced(
    async (url: string) => {
      begun.push(`${new URL(url).pathname} at ${now}`);
      if (url.endsWith("/bad")) throw new Error("bad");
      return url;
    },
    {
      pause: 1000,
      wishOf,
      clock: () => now,
      wait: async (milliseconds) => {
        now += milliseconds;
      },
    },
  );
  return { fetch, begun };
}

describe("a paced fetcher", () => {
  it("asks one site one thing at a time, with a pause, whoever asks", async () => {
    const { fetch, begun } = world();
    await Promise.all(["/1", "/2", "/3"].map((path) => fetch(`https://a.example${path}`)));
    expect(begun).toEqual(["/1 at 0", "/2 at 1000", "/3 at 2000"]);
  });

  it("goes on after a failure, and lets another site not wait", async () => {
    const { fetch, begun } = world();
    await expect(fetch("https://a.example/bad")).rejects.toThrow("bad");
    await fetch("https://b.example/1");
    await fetch("https://a.example/2");
    expect(begun).toEqual(["/bad at 0", "/1 at 0", "/2 at 1000"]);
  });

  it("waits as long as a site wishes, and lets another site not wait", async () => {
    const { fetch, begun } = world((url) => (url.includes("slow") ? 5000 : 0));
    await fetch("https://slow.example/1");
    await fetch("https://slow.example/2");
    await fetch("https://b.example/1");
    expect(begun).toEqual(["/1 at 0", "/2 at 5000", "/1 at 5000"]);
  });

  it("fails where a site wishes to be left alone for long, and does not ask it", async () => {
    let wish = 0;
    const { fetch, begun } = world(() => wish);
    await fetch("https://a.example/1");
    wish = 10 * 60_000;
    await expect(fetch("https://a.example/2")).rejects.toThrow("left alone for another 10 minutes");
    wish = 30_000;
    await fetch("https://a.example/3");
    expect(begun).toEqual(["/1 at 0", "/3 at 30000"]);
  });
});
