#!/usr/bin/env node
/**
 * Scores names and metonymic place names on what training held back: the worldwide newswire files and metonymy samples whose
 * name's SHA-256 begins with a byte below 26 (one in ten), the rule of training/corpora.py. A place name that is tagged as an
 * organization counts as metonymic.
 *
 *     node eval/names.mjs DATA_DIR        (the folder that holds worldwide-newswire-ner/ and metonymy/)
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const data = process.argv[2];
if (!data) {
  console.error("usage: node eval/names.mjs DATA_DIR");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const { openTagger } = await import(join(root, "dist/tagger/open-tagger.js"));
const tagger = await openTagger({ modelDir: join(root, "model") });
const isHeldBack = (name) => createHash("sha256").update(name).digest()[0] < 26;
const linesOf = (text) =>
  [...text.matchAll(/[^\n\r]*\S[^\n\r]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

const kinds = {
  Person: "person",
  Organization: "organization",
  Location: "place",
  NORP: "norp",
  Facility: "facility",
  Date: "date",
  Money: "money",
  Product: "product",
  Misc: "misc",
};
const noSpaceBefore = /^(?:[.,;:!?%)\]}”’]|\.\.\.|'s|’s|n't|n’t|''|'|['’](?:m|d|ll|re|ve))$/;
const noSpaceAfter = new Set(["(", "[", "{", "“", "‘", "$", "£", "€", "``", "#"]);

const byKind = new Map();
const score = (kind, gold, found) => {
  const total = byKind.get(kind) ?? { hit: 0, gold: 0, found: 0 };
  byKind.set(kind, total);
  total.gold += gold.size;
  total.found += found.size;
  for (const key of found) if (gold.has(key)) total.hit++;
};
const folder = join(data, "worldwide-newswire-ner/processed_annotated");
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".tsv") && isHeldBack(name))
  .sort()) {
  const { text, spans } = layOut(readFileSync(join(folder, file), "utf8"));
  const tagging = await tagger.tag({ text, paragraphs: linesOf(text) });
  const found = tagging.entities.map((entity) => ({
    start: tagging.tokens[entity.first].start,
    end: tagging.tokens[entity.end - 1].end,
    kind: entity.kind,
  }));
  for (const kind of Object.values(kinds)) {
    const keys = (list) =>
      new Set(list.filter((span) => span.kind === kind).map((span) => `${span.start}-${span.end}`));
    score(kind, keys(spans), keys(found));
  }
}
const all = { hit: 0, gold: 0, found: 0 };
for (const [kind, total] of byKind) {
  for (const key of Object.keys(all)) all[key] += total[key];
  print(kind, total);
}
print("all names", all);

function print(name, { hit, gold, found }) {
  const precision = hit / Math.max(1, found);
  const recall = hit / Math.max(1, gold);
  console.log(
    `${name.padEnd(14)} P ${(100 * precision).toFixed(1)}  R ${(100 * recall).toFixed(1)}  F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(1)}   (${hit} of ${gold} gold, ${found} found)`,
  );
}

/** Sets the tokens of one file as running text, two sentences a line, and gives the spans of its names. */
function layOut(table) {
  const sentences = [[]];
  table.split("\n").forEach((line, number) => {
    if (number === 0) return;
    const [word, tag] = line.replace(/\r$/, "").split("\t");
    if (tag === undefined || !word.trim()) {
      if (sentences.at(-1).length > 0) sentences.push([]);
      return;
    }
    sentences.at(-1).push([word.trim(), tag.trim() || "O"]);
  });
  let text = "";
  const spans = [];
  sentences
    .filter((sentence) => sentence.length > 0)
    .forEach((sentence, count) => {
      let isGlued = true;
      let isQuoteOpen = false;
      let open = null;
      for (const [word, tag] of sentence) {
        if (!(isGlued || noSpaceBefore.test(word) || (word === '"' && isQuoteOpen))) text += " ";
        const start = text.length;
        text += word;
        isGlued = noSpaceAfter.has(word) || (word === '"' && !isQuoteOpen);
        if (word === '"') isQuoteOpen = !isQuoteOpen;
        const kind = kinds[tag.slice(2)];
        if (kind && tag.startsWith("I") && open?.kind === kind) open.end = text.length;
        else if (kind) {
          open = { start, end: text.length, kind };
          spans.push(open);
        } else open = null;
      }
      text += count % 2 ? "\n" : " ";
    });
  return { text, spans };
}

const plainText = (text) =>
  text
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
const samples = [
  ...readFileSync(join(data, "metonymy/ReLocaR_XML/ReLocaR_Train.xml"), "utf8").matchAll(
    /<sample[^>]*>(.*?)<\/sample>/gs,
  ),
];
let right = 0;
let asked = 0;
let unseen = 0;
for (const [number, sample] of samples.entries()) {
  if (!isHeldBack(`relocar-${number}`)) continue;
  let text = "";
  const places = [];
  let last = 0;
  for (const match of sample[1].matchAll(/<loc reading="(\w+)">(.*?)<\/loc>/gs)) {
    text += plainText(sample[1].slice(last, match.index));
    places.push({ start: text.length, end: text.length + plainText(match[2]).length, isMetonymic: match[1] === "met" });
    text += plainText(match[2]);
    last = match.index + match[0].length;
  }
  text = (text + plainText(sample[1].slice(last))).replace(/[\n\r]/g, " ");
  const tagging = await tagger.tag({ text, paragraphs: linesOf(text) });
  for (const place of places) {
    asked++;
    const entity = tagging.entities.find(
      (one) => tagging.tokens[one.first].start < place.end && place.start < tagging.tokens[one.end - 1].end,
    );
    if (!entity) unseen++;
    const reading = entity?.kind === "organization" || (entity?.isMetonymic ?? false);
    if (reading === place.isMetonymic) right++;
  }
}
console.log(
  `metonymy       accuracy ${((100 * right) / asked).toFixed(1)} on ${asked} place names of ReLocaR held back (${unseen} not tagged as a name)`,
);
await tagger.close();
