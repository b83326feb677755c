/**
 * Turns the store and what its tests run in processes of their own into JavaScript, in a folder of its own: Node 20 runs no
 * TypeScript, and a process that is to be killed after a moment must start at once.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const home = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["src/store", "src/record", "test/store"];

/** The folder, laid out as the project is; `remove` it at the end. */
export function compileStore() {
  // Beside the packages, so that they are found from there.
  const folder = mkdtempSync(join(home, "node_modules", ".parley-store-"));
  for (const path of folders.flatMap(sourcesIn)) {
    const { outputText } = ts.transpileModule(readFileSync(join(home, path), "utf8"), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        rewriteRelativeImportExtensions: true,
      },
    });
    const target = join(folder, path.replace(/\.ts$/, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sourcesIn(folder) {
  return readdirSync(join(home, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"));
}
