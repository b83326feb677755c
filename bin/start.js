#!/usr/bin/env node
/** `npm start`: from a fresh clone to something to look at. Installs, builds, reads the sample reports, says what to open. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, checkNode, home, install, run, say } from "./prepare.js";

checkNode();
install();
if (!build()) {
  say("The build failed; the compiler says why above.");
  process.exit(1);
}

const parley = join(home, "bin", "parley.js");
const page = join(home, ".parley", "examples.html");
mkdirSync(join(home, ".parley"), { recursive: true });

say("Reading the sample reports in examples/ …\n");
const briefStatus = run(process.execPath, [parley, "read", "examples/1-halden-courier.html"]);
const pageStatus = run(process.execPath, [parley, "read", "examples", "--html", page, "--quiet"]);
if (briefStatus !== 0 || pageStatus !== 0) {
  say("\nThe sample reports could not be read. This is what Parley finds of its own parts:\n");
  run(process.execPath, [parley, "doctor"]);
  process.exit(1);
}

process.stdout.write(`All four reports, with the words marked, are on this page. Open it in a browser:

  ${pathToFileURL(page)}

Then read a report of your own (the page is written beside it; nothing leaves this machine):

  node bin/parley.js read report.html --html record.html

See who waits for whom in several reports together:

  node bin/parley.js deadlock examples

Keeping a dossier of many reports on one negotiation is not in this version yet.
`);
