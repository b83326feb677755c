/** News articles of public corpora, as plain text with an id each, for evaluations that need many. Nothing of them is kept here. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Articles in a folder that holds the corpora under their names; those that are not there are left out. */
export function* newsArticles(folder) {
  yield* worldwideNewswire(join(folder, "worldwide-newswire-ner", "processed_annotated"));
  yield* plainFolder(join(folder, "polnear", "train", "text"), "polnear", ".txt");
  yield* plainFolder(join(folder, "polnear", "dev", "text"), "polnear", ".txt");
  yield* timeBank(join(folder, "tempeval3", "Training", "TBAQ-cleaned"));
  yield* geoWebNews(join(folder, "geowebnews", "data", "GeoWebNews"));
}

/** Short articles of 110 to 150 words, made of the corpora's: paragraphs of one article, in their order. */
export function* shortArticles(folder) {
  for (const { id, text } of newsArticles(folder)) {
    const paragraphs = text
      .split(/\n\s*\n/)
      .map((one) => one.replace(/\s+/g, " ").trim())
      .filter((one) => one.split(" ").length > 8);
    for (let at = 0; at < paragraphs.length; ) {
      const taken = [];
      let words = 0;
      while (at < paragraphs.length && words < 120) {
        const next = paragraphs[at].split(" ").slice(0, 150 - words);
        taken.push(next.join(" "));
        words += next.length;
        at += 1;
      }
      if (words < 110) continue;
      const title = taken[0].split(" ").slice(0, 8).join(" ");
      yield { title, text: taken.join("\n\n"), publisher: id.split("/")[0] };
    }
  }
}

/** Parley's own invented articles, their marks taken out: `training/coined`. */
export function* coinedArticles(folder) {
  for (const file of list(folder, ".txt")) {
    const parts = readFileSync(join(folder, file), "utf8").split(/^----$/m);
    for (const [index, part] of parts.entries()) {
      let text = part.trim();
      for (let before = ""; before !== text; ) {
        before = text;
        text = text.replace(/\[[\w-]+(?::[^|[\]]*)?\|([^[\]]*)\]/g, "$1");
      }
      if (text !== "") yield { id: `coined/${basename(file, ".txt")}/${index + 1}`, text: text.replace(/^# /, "") };
    }
  }
}

/** Every text file of a folder. */
export function* plainFolder(folder, name, ending) {
  for (const file of list(folder, ending)) {
    yield { id: `${name}/${basename(file, ending)}`, text: readFileSync(join(folder, file), "utf8") };
  }
}

function list(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();
}

function* worldwideNewswire(folder) {
  for (const file of list(folder, ".txt.tsv")) {
    const sentences = readFileSync(join(folder, file), "utf8")
      .split(/\n\s*\n/)
      .map((lines) => together(lines.split("\n").map((line) => line.split("\t")[0])))
      .filter((sentence) => sentence !== "" && !/^(https?:|&)\S*$/.test(sentence));
    yield { id: `wwn/${basename(file, ".txt.tsv")}`, text: sentences.join("\n\n") };
  }
}

/** Tokens written as people write them. */
function together(tokens) {
  return tokens
    .join(" ")
    .trim()
    .replace(/ ([.,;:!?%)\]”’])/g, "$1")
    .replace(/([([“‘$]) /g, "$1")
    .replace(/ (n't|'s|'re|'ve|'ll|'m|'d)\b/g, "$1")
    .replace(/ - /g, "-");
}

function* timeBank(folder) {
  const parts = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())
    : [];
  for (const { name: part } of parts) {
    for (const file of list(join(folder, part), ".tml")) {
      const xml = readFileSync(join(folder, part, file), "utf8");
      const title = /<TITLE>([\s\S]*?)<\/TITLE>/.exec(xml)?.[1]?.trim();
      const body = (/<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? "")
        .replace(/<[^>]+>/g, "")
        .replaceAll("&amp;", "&")
        .replace(/``|''/g, '"')
        .trim()
        .replace(/(?<!\n)\n(?!\n)/g, " ");
      yield { id: `timebank/${basename(file, ".tml")}`, text: title ? `${title}\n\n${body}` : body };
    }
  }
}

function* geoWebNews(folder) {
  for (const { id, text } of plainFolder(folder, "geoweb", ".txt")) {
    yield { id, text: text.replace(/^TITLE:\s*/, "").replace(/\s*(Source:.*)?\bLINK:\s*(https?:\S+)?\s*/, "\n\n") };
  }
}
