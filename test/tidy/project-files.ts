/** The project's own files, for tests that look over all of them. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const home = fileURLToPath(new URL("../..", import.meta.url));

/** Paths of every file that is or would be committed, relative to the project's folder. */
export function projectFiles(): string[] {
  const listed = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: home,
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(home, path)));
}

export function read(path: string): string {
  return readFileSync(join(home, path), "utf8");
}

/** Source files of the product: no tests, no fixtures. */
export function sourceFiles(): string[] {
  return projectFiles().filter(
    (path) => /^src\/.*\.ts$/.test(path) && !path.endsWith(".test.ts") && !path.endsWith(".d.ts"),
  );
}
