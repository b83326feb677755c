/** Who may import whom. See ARCHITECTURE.md. */
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, sourceFiles } from "./project-files.ts";

const roomsThatSeeRecordOnly = ["page", "tagger", "read", "dossier", "store", "export"];

/** Rooms that each room may import from, beside itself. `main.ts` of cli and server puts the parts together. */
const allowed: Record<string, readonly string[]> = {
  record: [],
  ...Object.fromEntries(roomsThatSeeRecordOnly.map((room) => [room, ["record"]])),
  desk: ["record", ...roomsThatSeeRecordOnly],
  cli: ["record", "desk"],
  server: ["record", "desk"],
  mcp: ["record", "desk"],
};

const pureRooms = ["page", "read", "dossier", "export"];

function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Everything that a file imports, as it is written. */
function importsOf(path: string): string[] {
  const code = read(path);
  return [...code.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)["']([^"']+)["']/gm)].map(
    (match) => match[1] ?? "",
  );
}

const files = sourceFiles();

describe("rooms", () => {
  it("are all known", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in allowed))).toEqual([]);
  });

  it("import only from the rooms that they may", () => {
    const wrong: string[] = [];
    for (const file of files) {
      const isMain = /^src\/(cli|server)\/main\.ts$/.test(file);
      for (const imported of importsOf(file).filter((one) => one.startsWith("."))) {
        const room = roomOf(join(dirname(file), imported));
        const isAllowed = room === roomOf(file) || allowed[roomOf(file)]?.includes(room);
        if (!isAllowed && !isMain) wrong.push(`${file} imports ${imported}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("without effects import no disk, network or process", () => {
    const effects = /^(node:)?(fs|net|http|https|tls|dns|child_process|worker_threads|process)(\/|$)|^undici$/;
    const wrong = files
      .filter((file) => pureRooms.includes(roomOf(file)))
      .flatMap((file) =>
        importsOf(file)
          .filter((one) => effects.test(one))
          .map((one) => `${file} imports ${one}`),
      );
    expect(wrong).toEqual([]);
  });

  it("without effects ask no clock, no dice and no environment", () => {
    const effects =
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\bcrypto\.random|\bprocess\.(env|cwd|argv)|\bfetch\(/;
    const wrong = files.filter((file) => pureRooms.includes(roomOf(file)) && effects.test(read(file)));
    expect(wrong).toEqual([]);
  });

  it("import each other's files by their whole name", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((one) => one.startsWith(".") && !/\.(ts|json)$/.test(one))
        .map((one) => `${file} imports ${one}`),
    );
    expect(wrong).toEqual([]);
  });
});
