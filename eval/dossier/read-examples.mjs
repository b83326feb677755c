/** Reads the sample reports with the built Parley, as `parley add` does, and keeps the network's output in a folder if asked. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of the sample reports, in their order. */
export function exampleFiles(folder) {
  return readdirSync(folder)
    .filter((name) => /^\d+-/.test(name))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}

/** Each report's article, reading, and whether the filter holds it for one about a negotiation. */
export async function readExamples({ root, dist, reports = join(root, "examples"), cache }) {
  const load = (path) => import(join(dist, path));
  const [
    { openTagger },
    { loadLexicon },
    { readPage },
    { readArticle },
    { openNegotiationTest },
    { reportOf },
    { realDisk },
  ] = await Promise.all(
    [
      "tagger/open-tagger.js",
      "desk/load-lexicon.js",
      "page/read-page.js",
      "read/read-article.js",
      "read/relevance/about-negotiation.js",
      "dossier/report-of.js",
      "desk/disk.js",
    ].map(load),
  );
  const modelDir = join(root, "model");
  const model = createHash("sha256")
    .update(readFileSync(join(modelDir, "parley.onnx")))
    .digest("hex")
    .slice(0, 12);
  const lexicon = await loadLexicon(join(root, "lexicon", "en"), realDisk);
  const isAbout = openNegotiationTest(lexicon);
  if (cache) mkdirSync(cache, { recursive: true });
  let tagger = null;
  const tag = async ({ text, paragraphs }) => {
    const key = createHash("sha256")
      .update(JSON.stringify([model, text, paragraphs]))
      .digest("hex")
      .slice(0, 24);
    const path = cache && join(cache, `${key}.json`);
    if (path && existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
    tagger ??= await openTagger({ modelDir });
    const tagging = await tagger.tag({ text, paragraphs });
    if (path) writeFileSync(path, JSON.stringify(tagging));
    return tagging;
  };
  const examples = [];
  for (const file of exampleFiles(reports)) {
    const bytes = readFileSync(join(reports, file));
    const page = { bytes, name: file, contentType: null, url: null, published: null, publisher: null };
    const article = await readPage(page);
    const reading = readArticle(article, await tag(article), { version: "eval", lexicon });
    examples.push({ file, article, reading, report: reportOf(reading), verdict: isAbout(article) });
  }
  await tagger?.close();
  return examples;
}
