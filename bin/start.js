#!/usr/bin/env node
/** `npm start`: from a fresh clone to the dossier in a browser. Installs, builds, reads the sample reports, serves the record. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, checkNode, home, install, run, say } from "./prepare.js";

checkNode();
install();
if (!build()) {
  say("The build failed; the compiler says why above.");
  process.exit(1);
}

const parley = join(home, "bin", "parley.js");
const store = join(home, ".parley", "examples.db");
mkdirSync(join(home, ".parley"), { recursive: true });

say("Reading the sample reports in examples/ …\n");
const status = run(process.execPath, [parley, "add", "examples", "--store", store]);
if (status !== 0) {
  say("\nThe sample reports could not be read. This is what Parley finds of its own parts:\n");
  run(process.execPath, [parley, "doctor"]);
  process.exit(1);
}

process.stdout.write(`
Open the dossier in a browser at the address below. Then keep a record of your own:

  node bin/parley.js add news/
  node bin/parley.js serve

`);
const words = process.argv.slice(2);
const port = words.includes("--port") ? [] : ["--port", "0"];
process.exitCode = run(process.execPath, [parley, "serve", "--store", store, ...port, ...words]);
