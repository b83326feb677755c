#!/usr/bin/env node
/**
 * Scores grammar on a treebank's development part, from raw text: Parley cuts the words and sentences itself, and its words
 * are laid against the treebank's by their characters, as the CoNLL 2018 shared task does. F1 of words, sentences, UPOS, UAS
 * and LAS (relation without subtype, as in that task). With gold words, training/evaluate.py scores the same model.
 *
 *     node eval/syntax.mjs UD_DIR/ewt-dev.conllu
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const path = process.argv[2];
if (!path) {
  console.error("usage: node eval/syntax.mjs TREEBANK.conllu");
  process.exit(2);
}
const root = fileURLToPath(new URL("..", import.meta.url));
const { openTagger } = await import(join(root, "dist/tagger/open-tagger.js"));
const tagger = await openTagger({ modelDir: join(root, "model") });

const totals = Object.fromEntries(
  ["words", "sentences", "upos", "lemma", "uas", "las", "las full"].map((name) => [
    name,
    { hit: 0, gold: 0, found: 0 },
  ]),
);
for (const document of documentsOf(readFileSync(path, "utf8"))) {
  const tagging = await tagger.tag({ text: document.text, paragraphs: document.paragraphs });
  const gold = new Map(document.words.map((word) => [`${word.start}-${word.end}`, word]));
  const found = new Map(tagging.tokens.map((token) => [`${token.start}-${token.end}`, token]));
  for (const total of Object.values(totals)) {
    if (total === totals.sentences) continue;
    total.gold += gold.size;
    total.found += found.size;
  }
  const keyOfGoldHead = (word) => (word.head < 0 ? "root" : spanKey(document.words[word.head]));
  const keyOfFoundHead = (token) => (token.head < 0 ? "root" : spanKey(tagging.tokens[token.head]));
  for (const [key, token] of found) {
    const word = gold.get(key);
    if (!word) continue;
    totals.words.hit++;
    if (word.upos === token.upos) totals.upos.hit++;
    if (word.lemma.toLowerCase() === token.lemma.toLowerCase()) totals.lemma.hit++;
    if (keyOfGoldHead(word) !== keyOfFoundHead(token)) continue;
    totals.uas.hit++;
    if (word.deprel.split(":")[0] === token.deprel.split(":")[0]) totals.las.hit++;
    if (word.deprel === token.deprel) totals["las full"].hit++;
  }
  const goldSentences = new Set(document.sentences.map(({ start, end }) => `${start}-${end}`));
  totals.sentences.gold += goldSentences.size;
  totals.sentences.found += tagging.sentences.length;
  for (const sentence of tagging.sentences)
    if (goldSentences.has(`${sentence.startOffset}-${sentence.endOffset}`)) totals.sentences.hit++;
}
await tagger.close();
for (const [name, { hit, gold, found }] of Object.entries(totals)) {
  const precision = hit / Math.max(1, found);
  const recall = hit / Math.max(1, gold);
  console.log(
    `${name.padEnd(10)} P ${(100 * precision).toFixed(2)}  R ${(100 * recall).toFixed(2)}  F1 ${((200 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(2)}`,
  );
}
const onCommon = (name) => ((100 * totals[name].hit) / totals.words.hit).toFixed(2);
console.log(
  `on words cut alike: UPOS ${onCommon("upos")}, lemma ${onCommon("lemma")}, UAS ${onCommon("uas")}, LAS ${onCommon("las")} (with subtypes ${onCommon("las full")})`,
);

function spanKey({ start, end }) {
  return `${start}-${end}`;
}

/** Documents as running text with the treebank's words in it. Words of a multiword token share out its letters. */
function documentsOf(table) {
  const documents = [];
  let document = null;
  for (const block of table.split(/\n\n+/)) {
    const lines = block.split("\n").filter(Boolean);
    if (lines.length === 0) continue;
    const isNewDocument = lines.some((line) => line.startsWith("# newdoc"));
    const isNewParagraph = isNewDocument || lines.some((line) => line.startsWith("# newpar"));
    if (!document || isNewDocument) {
      document = { text: "", words: [], sentences: [], paragraphs: [] };
      documents.push(document);
    }
    if (document.text !== "") document.text += isNewParagraph ? "\n" : document.needsSpace === false ? "" : " ";
    const start = document.text.length;
    const base = document.words.length;
    let multiword = null;
    for (const line of lines) {
      if (line.startsWith("#")) continue;
      const [id, form, lemma, upos, , , head, deprel, , misc] = line.split("\t");
      if (id.includes(".")) continue;
      const spaceAfter = !misc.includes("SpaceAfter=No");
      if (id.includes("-")) {
        multiword = { last: Number(id.split("-")[1]), spaceAfter };
        continue;
      }
      const at = document.text.length;
      document.text += form;
      document.words.push({
        start: at,
        end: at + form.length,
        lemma,
        upos,
        deprel,
        head: Number(head) === 0 ? -1 : base + Number(head) - 1,
      });
      const isInside = multiword !== null && Number(id) < multiword.last;
      const space = multiword !== null ? !isInside && multiword.spaceAfter : spaceAfter;
      if (multiword !== null && Number(id) === multiword.last) multiword = null;
      document.needsSpace = space;
      if (space) document.text += " ";
    }
    document.text = document.text.trimEnd();
    document.sentences.push({ start, end: document.text.length });
    if (isNewParagraph || document.paragraphs.length === 0)
      document.paragraphs.push({ start, end: document.text.length });
    else document.paragraphs.at(-1).end = document.text.length;
  }
  return documents;
}
