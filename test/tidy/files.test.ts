/** Names, sizes and what must not stand in a file of the project. */
import { describe, expect, it } from "vitest";
import { projectFiles, read } from "./project-files.ts";

const files = projectFiles();
const isText = (path: string) =>
  /\.(ts|tsx|js|mjs|json|md|txt|html|css|yml|yaml|sh|py|toml)$|^\.|^[A-Z]+$|\/run$/.test(path);

describe("files", () => {
  it("are not called utils or helpers", () => {
    expect(
      files.filter((path) => /(^|\/)(utils?|helpers?|misc|common)(\.|\/)/i.test(path) && path.startsWith("src/")),
    ).toEqual([]);
  });

  it("of source are named in kebab-case", () => {
    const wrong = files.filter(
      (path) => /^src\/.*\.ts$/.test(path) && !/^[a-z0-9-]+(\.test|\.d)?\.ts$/.test(path.split("/").at(-1) ?? ""),
    );
    expect(wrong).toEqual([]);
  });

  it("of source have at most 300 lines", () => {
    const long = files
      .filter((path) => /^(src|bin|web)\/.*\.(ts|tsx|js)$/.test(path) && !path.endsWith(".test.ts"))
      .map((path) => ({ path, lines: read(path).split("\n").length }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("of source begin with what they are for", () => {
    const silent = files.filter(
      (path) => /^src\/.*\.ts$/.test(path) && !path.endsWith(".test.ts") && !read(path).includes("/**"),
    );
    expect(silent).toEqual([]);
  });

  it("name no folder of anybody's machine", () => {
    const folder = /(^|[\s"'`(=:])\/(work|root|home\/\w+|Users\/\w+)\//m;
    expect(files.filter((path) => isText(path) && folder.test(read(path)))).toEqual([]);
  });

  it("name no package registry", () => {
    const registry = /registry\.npmjs\.org|npm\.pkg\.github\.com|\/artifactory\/|pypi\.org\/simple|"resolved": "http/;
    const wrong = files.filter(
      (path) => isText(path) && path !== "test/tidy/files.test.ts" && registry.test(read(path)),
    );
    expect(wrong).toEqual([]);
  });
});
