import { describe, expect, it } from "vitest";
import type { Disk } from "./effects.ts";
import { findSources } from "./find-sources.ts";

/** A disk that holds these files and nothing else. */
function diskOf(...files: string[]): Disk {
  const below = (folder: string) => (folder === "." ? files : files.filter((file) => file.startsWith(`${folder}/`)));
  return {
    kindOf: async (path) => {
      if (files.includes(path)) return "file";
      return path === "." || below(path).length > 0 ? "folder" : null;
    },
    list: async (folder) => {
      const inside = below(folder).map((file) => (folder === "." ? file : file.slice(folder.length + 1)));
      const names = [...new Set(inside.map((file) => file.split("/")[0] ?? ""))].sort();
      return names.map((name) => ({ name, kind: inside.includes(name) ? ("file" as const) : ("folder" as const) }));
    },
    read: async () => new Uint8Array(),
  };
}

async function named(words: string[], ...files: string[]) {
  const { sources, areSeveral } = await findSources(words, diskOf(...files));
  return { names: sources.map((source) => `${source.kind} ${source.name}`), areSeveral };
}

describe("findSources", () => {
  it("takes a file as it is, whatever its ending", async () => {
    expect(await named(["notes"], "notes")).toEqual({ names: ["file notes"], areSeveral: false });
  });

  it("takes reports from a folder and what lies below it, and leaves the rest", async () => {
    const files = ["in/b.txt", "in/a.html", "in/x/c.pdf", "in/README.md", "in/data.csv", "in/.git/d.txt", "out.txt"];
    expect(await named(["in"], ...files)).toEqual({
      names: ["file in/a.html", "file in/b.txt", "file in/x/c.pdf"],
      areSeveral: true,
    });
  });

  it.each([
    ["*.txt", ["file a.txt"]],
    ["**/*.txt", ["file a.txt", "file x/b.txt", "file x/y/c.txt"]],
    ["x/**", ["file x/b.txt", "file x/d.html", "file x/y/c.txt"]],
    ["x/?.{txt,html}", ["file x/b.txt", "file x/d.html"]],
  ])("takes what matches %s", async (pattern, names) => {
    expect(await named([pattern], "a.txt", "x/b.txt", "x/d.html", "x/y/c.txt")).toEqual({ names, areSeveral: true });
  });

  it("takes a file whose name looks like a pattern", async () => {
    expect((await named(["a{1}.txt"], "a{1}.txt")).names).toEqual(["file a{1}.txt"]);
  });

  it("tells addresses and standard input from files", async () => {
    expect((await named(["-", "https://news.example/1"])).names).toEqual(["stdin -", "url https://news.example/1"]);
  });

  it("names a report once", async () => {
    expect((await named(["a.txt", "*.txt"], "a.txt")).names).toEqual(["file a.txt"]);
  });

  it.each([
    ["gone.txt", "There is no file or folder gone.txt."],
    ["*.txt", "No file matches *.txt."],
    ["full", "There is no article file in full."],
  ])("keeps %s, which leads to nothing, with the reason", async (word, reason) => {
    const { sources } = await findSources([word], diskOf("full/data.csv"));
    expect(sources).toEqual([{ kind: "missing", name: word, error: expect.objectContaining({ message: reason }) }]);
  });

  it("guesses that a name without a file was meant as an address", async () => {
    const { sources } = await findSources(["news.example/story"], diskOf());
    expect(sources[0]).toMatchObject({ error: { hint: "If it is an address, write https://news.example/story." } });
  });
});
