#!/usr/bin/env node
/**
 * Reads every article of a gold folder with the built Parley, writes the records and scores them with the gold's own scorer.
 *
 *     node eval/gold.mjs GOLD_DIR [--misses] [--kind statements] [--out DIR] [--cache DIR]
 *
 * GOLD_DIR holds NAME.txt, NAME.json and manifest.jsonl (date of publication), with score.mjs one folder up.
 * --dist names another build than dist/; --cache keeps the tagger's output by model and text, so that work on rules need not run the model again.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    misses: { type: "boolean" },
    kind: { type: "string" },
    out: { type: "string" },
    cache: { type: "string" },
    dist: { type: "string" },
  },
});
const goldFolder = positionals[0];
if (!goldFolder) {
  console.error("usage: node eval/gold.mjs GOLD_DIR [--misses] [--kind KIND] [--out DIR] [--cache DIR]");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const [{ openTagger }, { loadLexicon }, { readPage }, { readArticle }, { realDisk }] = await Promise.all(
  ["tagger/open-tagger.js", "desk/load-lexicon.js", "page/read-page.js", "read/read-article.js", "desk/disk.js"].map(
    (path) => import(join(values.dist ? resolve(values.dist) : join(root, "dist"), path)),
  ),
);
const out = values.out ? resolve(values.out) : mkdtempSync(join(tmpdir(), "parley-gold-"));
mkdirSync(out, { recursive: true });
if (values.cache) mkdirSync(values.cache, { recursive: true });
const modelDir = join(root, "model");
const modelKey = createHash("sha256")
  .update(readFileSync(join(modelDir, "parley.onnx")))
  .digest("hex")
  .slice(0, 12);
const lexicon = await loadLexicon(join(root, "lexicon", "en"), realDisk);
const manifest = join(goldFolder, "manifest.jsonl");
const published = new Map(
  existsSync(manifest)
    ? readFileSync(manifest, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map((entry) => [entry.id, entry.published])
    : [],
);
let tagger = null;
const tag = async (article) => {
  const key = createHash("sha256")
    .update(JSON.stringify([modelKey, article.text, article.paragraphs]))
    .digest("hex")
    .slice(0, 24);
  const path = values.cache && join(values.cache, `${key}.json`);
  if (path && existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  tagger ??= await openTagger({ modelDir });
  const tagging = await tagger.tag({ text: article.text, paragraphs: article.paragraphs });
  if (path) writeFileSync(path, JSON.stringify(tagging));
  return tagging;
};
for (const file of readdirSync(goldFolder)
  .filter((name) => name.endsWith(".txt"))
  .sort()) {
  const name = file.replace(/\.txt$/, "");
  const article = await readPage({
    bytes: readFileSync(join(goldFolder, file)),
    name: file,
    contentType: null,
    url: null,
    published: published.get(name) || null,
    publisher: null,
  });
  const reading = readArticle(article, await tag(article), { version: "eval", lexicon });
  writeFileSync(join(out, `${name}.json`), JSON.stringify(reading));
}
await tagger?.close();
const score = spawnSync(
  process.execPath,
  [join(goldFolder, "..", "score.mjs"), goldFolder, out, ...(values.misses ? ["--misses"] : [])],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
const lines = score.stdout
  .split("\n")
  .filter((line) => !values.kind || !/^(missed|spurious)/.test(line) || line.includes(` ${values.kind} `));
console.log(lines.join("\n").trim());
if (score.stderr) console.error(score.stderr);
process.exit(score.status ?? 1);
