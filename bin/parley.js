#!/usr/bin/env node
/** The `parley` command: starts what `npm run build` made of src/cli/main.ts. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = new URL("../dist/cli/main.js", import.meta.url);

if (existsSync(fileURLToPath(main))) {
  const { start } = await import(main.href);
  await start();
} else {
  process.stderr.write("Parley is not built yet.\nNext: run `npm run build` in Parley's folder, or `npm start`.\n");
  process.exitCode = 1;
}
